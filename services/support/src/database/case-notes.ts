import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countOfEach, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { Tx } from '@passerelle/shared/use-case-types';

export interface NoteRow {
  readonly id: Id;
  readonly caseId: Id;
  readonly authorId: Id;
  readonly body: string;
  readonly recordedAt: Date;
  readonly occurredOn: LocalDate;
}

/** A note as far as it says nothing. */
export type RecordedNote = Pick<NoteRow, 'id' | 'caseId' | 'recordedAt'>;

/** Which notes are asked for, and in which order. */
export interface NotesAsked {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'RECORDED_AT_DESC' | 'RECORDED_AT_ASC';
}

/** The notes of a case; the placeholders are those of the days. */
function notesBetween(from: string, to: string): string {
  return `from case_note n where n.case_id = wanted.id
    and (${from}::date is null or n.occurred_on >= ${from}) and (${to}::date is null or n.occurred_on <= ${to})`;
}

/** For each case a page of its notes, one more than the limit. */
export async function notesOf(
  tx: Tx,
  caseIds: readonly Id[],
  { page, asked }: { readonly page: Page; readonly asked: NotesAsked },
): Promise<NoteRow[]> {
  const [beyond, direction] = asked.order === 'RECORDED_AT_DESC' ? ['<', 'desc'] : ['>', 'asc'];
  return tx.query<NoteRow>(
    `select n.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
       select n.id, n.case_id as "caseId", n.author_id as "authorId", n.body, n.recorded_at as "recordedAt", n.occurred_on as "occurredOn"
       ${notesBetween('$5', '$6')} and ($2::timestamptz is null or (n.recorded_at, n.id) ${beyond} ($2::timestamptz, $3::uuid))
       order by n.recorded_at ${direction}, n.id ${direction} limit $4) n`,
    [caseIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1, asked.from, asked.to],
  );
}

/** Notes by their ids, as far as row security opens them. */
export async function recordedNotes(tx: Tx, ids: readonly Id[]): Promise<RecordedNote[]> {
  return tx.query('select id, case_id as "caseId", recorded_at as "recordedAt" from case_note where id = any($1::uuid[])', [ids]);
}

/** How many of the notes that are asked for each case has. */
export async function countNotesOf(tx: Tx, caseIds: readonly Id[], { from, to }: NotesAsked): Promise<ReadonlyMap<Id, ListCount>> {
  return countOfEach(tx, `select ${notesBetween('$2', '$3')}`, [caseIds, from, to]);
}
