import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { draftsByIds, openDraftsOf } from '../database/programme-drafts';
import { programmesByIds } from '../database/reference';
import { withProblems, type ShownDraft } from './own-programme';

/** Drafts are shown to programme managers of the organisation that keeps the programme. */
const DRAFTS = { permission: 'programme:write', kind: 'read' } as const;

/** Drafts of a programme that are shown at once. */
const MOST_DRAFTS = 50;

export const readProgrammeDrafts = defineUseCase<readonly Id[], ReadonlyMap<Id, ShownDraft>>({
  ...DRAFTS,
  name: 'readProgrammeDrafts',
  async run(tx, ids) {
    const drafts = await withProblems(tx, await draftsByIds(tx, ids.filter(isId)));
    tx.recordAccess({ asked: ids, returned: drafts.map(({ id }) => id) });
    return new Map(drafts.map((draft) => [draft.id, draft]));
  },
});

/** The open drafts of programmes, last written first; nothing of a programme that another organisation keeps. */
export const readDraftsOfProgrammes = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly ShownDraft[]>>({
  ...DRAFTS,
  name: 'readDraftsOfProgrammes',
  async run(tx, ids) {
    const own = (await programmesByIds(tx, ids.filter(isId))).filter(({ stewardId }) => stewardId === tx.actor.organisationId);
    const programmeIds = own.map(({ id }) => id);
    const drafts = await withProblems(tx, await openDraftsOf(tx, programmeIds));
    tx.recordAccess({ asked: ids, returned: programmeIds });
    return new Map(programmeIds.map((id) => [id, drafts.filter(({ programmeId }) => programmeId === id).slice(0, MOST_DRAFTS)]));
  },
});
