import { NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, newId, type Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { insertDraft } from '../database/programme-drafts';
import { programmesByIds } from '../database/reference';
import { field } from './inputs';
import { requireOwn, takeOwnProgramme } from './own-programme';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly programmeId: Id;
  readonly version: number;
}

/** A draft that says what a version says; its period, its reason and the source of these are still to be written. */
export const copyProgrammeVersion = defineUseCase<Input, { draftId: Id }>({
  name: 'copyProgrammeVersion',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, id: field.newId, programmeId: field.id, version: z.int().positive() }),
  check: checkOfProgrammes,
  async run(tx, { id, programmeId, version: number }) {
    const { versions } = await takeOwnProgramme(tx, programmeId);
    const copied = versions.find(({ version }) => version === number);
    if (copied === undefined) throw new NotFound('ProgrammeVersion', { path: ['version'] });
    const draftId = id ?? newId();
    await insertDraft(tx, {
      ...{ id: draftId, programmeId, basedOn: number, from: null, to: null, reason: '', source: null, assumption: null, note: null },
      ...{ document: copied.document, state: 'OPEN', version: 1 },
    });
    tx.recordAccess({ asked: [programmeId], returned: [draftId] });
    return { draftId };
  },
});

/** What stands in the way of an act on programmes: whose they are. */
async function checkOfProgrammes(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const programmes = await programmesByIds(tx, ids.filter(isId));
  return new Map(programmes.map((programme) => [programme.id, refusalsOf(() => requireOwn(tx, programme))]));
}
