import type { Id } from '@passerelle/shared/domain/ids';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import type { ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { callersReach } from '../database/callers-reach';
import { countNotesOf, notesOf, recordedNotes, type NoteRow, type NotesAsked, type RecordedNote } from '../database/case-notes';
import { casesByIds } from '../database/support-cases';

/**
 * Notes are the family's words in the referent's hand: he alone reads them, whatever other roles a colleague holds, and each reading
 * leaves its line. For each case whose referent the caller is a page of its notes, newest first; others are left out.
 */
export const readCaseNotes = defineUseCase<PageOfEach & NotesAsked, ReadonlyMap<Id, readonly NoteRow[]>>({
  name: 'readCaseNotes',
  permission: 'case-note:read',
  kind: 'read',
  async run(tx, { ids, page, ...asked }) {
    const open = await openNotes(tx, ids);
    const notes = await notesOf(tx, open, { page, asked });
    return new Map(open.map((id) => [id, notes.filter((note) => note.caseId === id)]));
  },
});

/** How many notes each of them has: also for its referent only. */
export const countCaseNotes = defineUseCase<ListsOf & NotesAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countCaseNotes',
  permission: 'case-note:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    return countNotesOf(tx, await openNotes(tx, ids), asked);
  },
});

/** What the payload of a recorded note shows of it, without its text: to its referent only, also when the act is repeated later. */
export const readRecordedNotes = defineUseCase<readonly Id[], ReadonlyMap<Id, RecordedNote>>({
  name: 'readRecordedNotes',
  permission: 'case-note:read',
  kind: 'read',
  async run(tx, noteIds) {
    const notes = await recordedNotes(tx, noteIds);
    const open = await openNotes(tx, [...new Set(notes.map((note) => note.caseId))]);
    return new Map(notes.filter((note) => open.includes(note.caseId)).map((note) => [note.id, note]));
  },
});

async function openNotes(tx: Tx, caseIds: readonly Id[]): Promise<Id[]> {
  const cases = await casesByIds(tx, caseIds, { category: 'NOTES', reach: await callersReach(tx, 'REFERENT_ONLY') });
  tx.recordAccess({ asked: caseIds, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['NOTES'] });
  return cases.map((row) => row.id);
}
