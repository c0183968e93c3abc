import { newId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { findCase, lockCase } from '../database/support-cases';
import { writtenText } from '../domain/written-text';
import { field } from './inputs';

/** Longest note, in characters. */
const LONGEST_NOTE = 4_000;

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly body: string;
}

/**
 * Adds a note to an open case, by its referent. A note is never changed: a correction is a new note. What is kept for a repeat, told in
 * facts or logged never holds its text.
 */
export const recordCaseNote = defineUseCase<Input, { caseId: Id; noteId: Id; recordedAt: string }>({
  name: 'recordCaseNote',
  permission: 'case-note:write',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, caseId: field.id, body: z.string() }),
  async run(tx, input) {
    const body = writtenText(input.body, { path: ['body'], maximum: LONGEST_NOTE, lines: 'many' });
    const reach = await callersReach(tx, 'REFERENT_ONLY');
    await findCase(tx, input.caseId, { category: 'NOTES', reach });
    const supportCase = await lockCase(tx, input.caseId, reach);
    supportCase.requireNotClosed();
    const noteId = newId();
    const recordedAt = tx.clock.now();
    await tx.query(`insert into case_note (id, case_id, household_id, author_id, body, recorded_at) values ($1, $2, $3, $4, $5, $6)`, [
      noteId,
      supportCase.id,
      supportCase.householdId,
      supportCase.referentId,
      body,
      recordedAt,
    ]);
    return { caseId: supportCase.id, noteId, recordedAt: recordedAt.toISOString() };
  },
});
