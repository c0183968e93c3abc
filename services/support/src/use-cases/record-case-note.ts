import { newId, type Id } from '@passerelle/shared/domain/ids';
import { dayOf } from '@passerelle/shared/domain/occurred';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { saveVersion } from '../database/support-cases';
import { requireNotClosed } from '../domain/support-case';
import { writtenText } from '../domain/written-text';
import { field } from './inputs';

/** Longest note, in characters. */
const LONGEST_NOTE = 4_000;

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly caseId: Id;
  readonly body: string;
  readonly occurredAt?: Date | null | undefined;
}

const ACCESS: ActAccess = { category: 'NOTES', part: 'REFERENT_ONLY' };

/**
 * Adds a note to an open case, by its referent, on what happened since its opening. A note is never changed: a correction is a new note.
 * What is kept for a repeat, told in facts or logged never holds its text.
 */
export const recordCaseNote = defineUseCase<Input, { caseId: Id; version: number; noteId: Id }>({
  name: 'recordCaseNote',
  permission: 'case-note:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    caseId: field.id,
    body: z.string(),
    occurredAt: z.date().nullish(),
  }),
  check: (tx, ids) => checkCases(tx, ids, { ...ACCESS, guard: requireNotClosed }),
  async run(tx, { id, caseId, occurredAt, ...written }) {
    const supportCase = await lockCase(tx, caseId, ACCESS);
    const add = (): void => supportCase.add(dayOf(occurredAt, tx.clock), 'occurredAt', tx.clock.today());
    refuseAll(tx, add);
    const body = writtenText(written.body, { path: ['body'], maximum: LONGEST_NOTE, lines: 'many' });
    tx.stopIfRefused();
    await saveVersion(tx, supportCase);
    const noteId = id ?? newId();
    await tx.query(
      `insert into case_note (id, case_id, household_id, author_id, body, recorded_at, occurred_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [noteId, caseId, supportCase.householdId, supportCase.referentId, body, tx.clock.now(), dayOf(occurredAt, tx.clock)],
    );
    return { caseId, version: supportCase.version, noteId };
  },
});
