import { InvalidInput } from '@passerelle/shared/domain/errors';
import { holds } from '@passerelle/shared/auth/permissions';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { draftsByIds } from '../database/programme-drafts';
import { versionsOf } from '../database/programmes';
import { compareVersions, type ComparedVersion, type ProgrammeChange } from '../domain/programmes/compare-documents';
import { field } from './inputs';

const CHOICE = z.object({ version: z.int().positive().nullish(), draftId: field.filterId });

type Choice = z.infer<typeof CHOICE>;

interface Asked {
  readonly programmeId: Id;
  readonly left: Choice;
  readonly right: Choice;
}

/**
 * What differs between two versions of a programme. Versions are open to all; a draft to programme managers of the organisation that keeps the
 * programme. Null where one of the two is not there or not open to the caller: the two look alike.
 */
export const compareProgrammeVersions = defineUseCase<Asked, readonly ProgrammeChange[] | null>({
  name: 'compareProgrammeVersions',
  permission: 'reference:read',
  kind: 'read',
  input: z.object({ programmeId: field.id, left: CHOICE, right: CHOICE }),
  async run(tx, { programmeId, left, right }) {
    tx.recordAccess({ asked: [programmeId] });
    requireOneOfTwo(left, ['left']);
    requireOneOfTwo(right, ['right']);
    const [before, after] = [await found(tx, programmeId, left), await found(tx, programmeId, right)];
    return before === null || after === null ? null : compareVersions(before, after);
  },
});

function requireOneOfTwo({ version, draftId }: Choice, path: readonly string[]): void {
  if ((version ?? null) === null && (draftId ?? null) === null) throw new InvalidInput('VERSION_OR_DRAFT', { path });
  if ((version ?? null) !== null && (draftId ?? null) !== null) throw new InvalidInput('VERSION_OR_DRAFT', { path });
}

async function found(tx: Tx, programmeId: Id, { version: number, draftId }: Choice): Promise<ComparedVersion | null> {
  if (draftId === null || draftId === undefined) {
    return (await versionsOf(tx, [programmeId])).find(({ version }) => version === number) ?? null;
  }
  if (!holds(tx.actor.roles, 'programme:write')) return null;
  const [draft] = await draftsByIds(tx, [draftId]);
  return draft?.programmeId === programmeId ? draft : null;
}
