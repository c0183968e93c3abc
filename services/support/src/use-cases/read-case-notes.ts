import type { Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { callersReach } from '../database/callers-reach';
import { notesOf, type NoteRow } from '../database/case-notes';
import { casesByIds } from '../database/support-cases';

/**
 * Notes are the family's words in the referent's hand: he alone reads them, whatever other roles a colleague holds, and each reading
 * leaves its line. For each case whose referent the caller is a page of its notes, newest first; others are left out.
 */
export const readCaseNotes = defineUseCase<{ ids: readonly Id[]; page: Page }, ReadonlyMap<Id, readonly NoteRow[]>>({
  name: 'readCaseNotes',
  permission: 'case-note:read',
  kind: 'read',
  async run(tx, { ids, page }) {
    const cases = await casesByIds(tx, ids, { category: 'NOTES', reach: await callersReach(tx, 'REFERENT_ONLY') });
    tx.recordAccess({ asked: ids, returned: cases.flatMap((row) => [row.id, row.householdId]), categories: ['NOTES'] });
    const open = cases.map((row) => row.id);
    const notes = await notesOf(tx, open, page);
    return new Map(open.map((id) => [id, notes.filter((note) => note.caseId === id)]));
  },
});
