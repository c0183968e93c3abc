import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { Tx } from '@passerelle/shared/use-case-types';

export interface NoteRow {
  readonly id: Id;
  readonly caseId: Id;
  readonly authorId: Id;
  readonly body: string;
  readonly recordedAt: Date;
  readonly occurredOn: LocalDate;
}

/** For each case a page of its notes, one more than the limit, newest first. */
export async function notesOf(tx: Tx, caseIds: readonly Id[], page: Page): Promise<NoteRow[]> {
  return tx.query<NoteRow>(
    `select n.* from unnest($1::uuid[]) as wanted (case_id) cross join lateral (
       select n.id, n.case_id as "caseId", n.author_id as "authorId", n.body, n.recorded_at as "recordedAt",
         n.occurred_on as "occurredOn" from case_note n
       where n.case_id = wanted.case_id and ($2::timestamptz is null or (n.recorded_at, n.id) < ($2::timestamptz, $3::uuid))
       order by n.recorded_at desc, n.id desc limit $4) n`,
    [caseIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
}
