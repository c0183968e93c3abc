import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { ProgrammeDraft } from '../domain/programmes/programme-draft';

/** A draft as it is read. */
export interface DraftRow extends ProgrammeDraft {
  /** Who wrote it last; null of somebody who is not registered as staff. */
  readonly writtenBy: Id | null;
  readonly writtenAt: Date;
}

const COLUMNS = `d.id, d.programme_id as "programmeId", d.based_on as "basedOn", d.from_on as "from", d.to_on as "to", d.reason, d.source, d.assumption,
  d.note, d.document, d.state, d.version, d.written_at as "writtenAt",
  (select s.id from staff_member s where s.subject = d.written_by and s.organisation_id = d.organisation_id limit 1) as "writtenBy"`;

/** Drafts of the caller's organisation, by their ids. */
export async function draftsByIds(tx: Tx, ids: readonly Id[]): Promise<DraftRow[]> {
  return tx.query<DraftRow>(`select ${COLUMNS} from programme_draft d where d.id = any($1::uuid[])`, [ids]);
}

/** Open drafts of these programmes that are the caller's organisation's, last written first. */
export async function openDraftsOf(tx: Tx, programmeIds: readonly Id[]): Promise<DraftRow[]> {
  return tx.query<DraftRow>(
    `select ${COLUMNS} from programme_draft d where d.programme_id = any($1::uuid[]) and d.state = 'OPEN' order by d.written_at desc, d.id`,
    [programmeIds],
  );
}

/** A draft, locked until the transaction ends; null where there is none of the caller's organisation. */
export async function lockDraft(tx: Tx, draftId: Id): Promise<DraftRow | null> {
  const [found] = await tx.query<DraftRow>(`select ${COLUMNS} from programme_draft d where d.id = $1 for update of d`, [draftId]);
  return found ?? null;
}

/** Writes a new draft of the caller's organisation. */
export async function insertDraft(tx: Tx, draft: ProgrammeDraft): Promise<void> {
  await tx.query(
    `insert into programme_draft (id, organisation_id, programme_id, based_on, from_on, to_on, reason, source, assumption, note, document, state, version,
       written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[draft.id, tx.actor.organisationId, draft.programmeId, draft.basedOn, ...writtenOf(draft)],
      ...[draft.state, draft.version, tx.actor.subject, tx.clock.now()],
    ],
  );
}

/** Writes what became of a draft. */
export async function saveDraft(tx: Tx, draft: ProgrammeDraft): Promise<void> {
  await tx.query(
    `update programme_draft set from_on = $2, to_on = $3, reason = $4, source = $5, assumption = $6, note = $7, document = $8, state = $9, version = $10,
       written_by = $11, written_at = $12 where id = $1`,
    [draft.id, ...writtenOf(draft), draft.state, draft.version, tx.actor.subject, tx.clock.now()],
  );
}

function writtenOf({ from, to, reason, source, assumption, note, document }: ProgrammeDraft): readonly unknown[] {
  return [from, to, reason, source, assumption, note, JSON.stringify(document)];
}
