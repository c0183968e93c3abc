import { InvalidInput, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { versionsOf } from '../database/programmes';
import { programmesByIds } from '../database/reference';
import type { ProgrammeVersion } from '../domain/programme';
import { endInThePast } from '../domain/programmes/programme-draft';
import { field } from './inputs';
import { requireOwn, takeOwnProgramme } from './own-programme';
import { endAndTell } from './publish-programme-draft';

interface Input {
  readonly clientKey: string;
  readonly programmeId: Id;
  readonly to: LocalDate;
}

/**
 * Gives the version in force its end. After it nobody is referred to the programme any more; referrals that are confirmed are decided, and cases run
 * on by the version that they have.
 */
export const endProgramme = defineUseCase<Input, { programmeId: Id }>({
  name: 'endProgramme',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, programmeId: field.id, to: field.date }),
  check: endable,
  async run(tx, { programmeId, to }) {
    const { programme, versions } = await takeOwnProgramme(tx, programmeId);
    const today = tx.clock.today();
    const ended = requireInForce(versions, today);
    tx.requireVersion(ended.version);
    refuseAll(
      tx,
      () => requireLast(versions, ended),
      () => requireEarlierEnd(ended, { to, today }),
    );
    tx.stopIfRefused();
    await endAndTell(tx, programme.name, { ended, to });
    tx.recordAccess({ asked: [programmeId], returned: [programmeId] });
    return { programmeId };
  },
});

async function endable(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const programmes = await programmesByIds(tx, ids.filter(isId));
  const versions = await versionsOf(
    tx,
    programmes.map(({ id }) => id),
  );
  return new Map(
    programmes.map((programme) => {
      const own = versions.filter(({ programmeId }) => programmeId === programme.id);
      const guard = () => requireLast(own, requireInForce(own, tx.clock.today()));
      return [programme.id, refusalsOf(() => requireOwn(tx, programme), guard)];
    }),
  );
}

function requireInForce(versions: readonly ProgrammeVersion[], today: LocalDate): ProgrammeVersion {
  const found = versions.find(({ from, to }) => isWithin(today, from, to));
  if (found === undefined) throw new Refused('NO_VERSION_IN_FORCE', { path: ['programmeId'] });
  return found;
}

function requireLast(versions: readonly ProgrammeVersion[], ended: ProgrammeVersion): void {
  const later = versions.find(({ from }) => from > ended.from);
  if (later === undefined) return;
  throw new Refused('LATER_VERSION_PUBLISHED', { path: ['programmeId'], parameters: { version: later.version, from: later.from } });
}

/** An end only ever comes earlier, and never changes what was true until today. */
function requireEarlierEnd(ended: ProgrammeVersion, { to, today }: { readonly to: LocalDate; readonly today: LocalDate }): void {
  if (to <= ended.from) throw new InvalidInput('PERIOD_IMPOSSIBLE', { path: ['to'] });
  if (to < today) throw endInThePast('to', today);
  if (ended.to !== null && to >= ended.to) throw new Refused('END_NOT_EARLIER', { path: ['to'], parameters: { end: ended.to } });
}
