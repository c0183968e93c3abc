import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { ownProgrammesAmong } from '../database/programmes';
import { runningByVersion, type RunningByVersion } from '../database/running-by-version';
import { grouped } from '../domain/grouped';

/** How much runs by each version of programmes, first version first; nothing of one in which the caller's organisation takes no part today. */
export const readRunningByVersion = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly RunningByVersion[]>>({
  name: 'readRunningByVersion',
  permission: 'programme-report:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const taking = [...(await ownProgrammesAmong(tx, asked))];
    const running = grouped(await runningByVersion(tx, taking), ({ programmeId }) => programmeId);
    tx.recordAccess({ asked, returned: taking });
    return new Map(taking.map((id) => [id, running.get(id) ?? []]));
  },
});
