import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { LANDLORD_ACT_KINDS, type ActEntry, type LandlordActKind } from '../domain/landlord-act';
import { ENTRY_KINDS, type EntryCounts, type EntryKind } from '../domain/programme-report';

/** A referral as far as an entry needs it. */
interface Counted {
  readonly id: Id;
  readonly programmeId: Id;
  readonly programmeVersion: number;
}

/** Steps of a referral that people take. */
type StepOfPeople = Extract<EntryKind, 'RECEIVED' | 'NOT_ELIGIBLE_OR_CANCELLED'>;

/** Counts a step that a person recorded, on its day, once it is saved: the database proves that it was taken, and by a party of the referral. */
export async function countStep(tx: Tx, referralId: Id, kind: StepOfPeople): Promise<void> {
  await tx.query('select count_step($1, $2)', [referralId, kind]);
}

/** Counts what the landlord did already since the day on which the caller's association accepted: the database proves the acts. */
export async function countEarlyActs(tx: Tx, referralId: Id, entries: readonly ActEntry[]): Promise<void> {
  const acts = entries.map(({ kind, sourceId, businessDate }) => ({ kind, source_id: sourceId, business_date: businessDate }));
  await tx.query('select count_acts($1, $2)', [referralId, JSON.stringify(acts)]);
}

/**
 * Counts a step that a fact tells of, with the rights of the system. Each step counts once per referral; of two days the earlier stays, so
 * that the result does not depend on the order in which facts of different services arrive.
 */
export async function addEntry(
  tx: Tx,
  referral: Counted,
  entry: { readonly kind: Exclude<EntryKind, LandlordActKind | StepOfPeople>; readonly businessDate: LocalDate },
): Promise<void> {
  await tx.query(
    `insert into programme_entry as e (programme_id, programme_version, referral_id, kind, source_id, business_date)
     values ($1, $2, $3, $4, $3, $5)
     on conflict (referral_id, kind, source_id) do update set business_date = least(e.business_date, excluded.business_date)`,
    [referral.programmeId, referral.programmeVersion, referral.id, entry.kind, entry.businessDate],
  );
}

/** Makes what the landlord's acts count as for these referrals be exactly these entries: what is not among them counts no more. */
export async function replaceActEntries(tx: Tx, referralIds: readonly Id[], entries: readonly ActEntry[]): Promise<void> {
  const rows = entries.map(({ referralId, kind, sourceId, businessDate }) => ({
    referral_id: referralId,
    kind,
    source_id: sourceId,
    business_date: businessDate,
  }));
  const given = 'jsonb_to_recordset($1::jsonb) as given (referral_id uuid, kind text, source_id uuid, business_date date)';
  await tx.query(
    `update programme_entry e set counted = false
     where e.referral_id = any($2::uuid[]) and e.kind = any($3::text[]) and e.counted and not exists (select from ${given}
       where given.referral_id = e.referral_id and given.kind = e.kind and given.source_id = e.source_id)`,
    [JSON.stringify(rows), referralIds, LANDLORD_ACT_KINDS],
  );
  await tx.query(
    `insert into programme_entry as e (programme_id, programme_version, referral_id, kind, source_id, business_date)
     select r.programme_id, r.programme_version, r.id, given.kind, given.source_id, given.business_date
     from ${given} join referral r on r.id = given.referral_id
     on conflict (referral_id, kind, source_id) do update set business_date = excluded.business_date, counted = true
     where (e.business_date, e.counted) is distinct from (excluded.business_date, true)`,
    [JSON.stringify(rows)],
  );
}

/** True when something of this kind counts for the referral. */
export async function hasEntry(tx: Tx, referralId: Id, kind: EntryKind): Promise<boolean> {
  const rows = await tx.query('select from programme_entry where referral_id = $1 and kind = $2 and counted', [referralId, kind]);
  return rows.length > 0;
}

/** Entries of a programme before a period and in it, by kind; `to` is exclusive. */
export async function entryCounts(tx: Tx, report: { programmeId: Id; from: LocalDate; to: LocalDate }): Promise<EntryCounts> {
  const rows = await tx.query<{ kind: EntryKind; before: number; within: number }>(
    `select kind, count(*) filter (where business_date < $2)::int as before, count(*) filter (where business_date >= $2)::int as within
     from programme_entry where programme_id = $1 and business_date < $3 and counted group by kind`,
    [report.programmeId, report.from, report.to],
  );
  const byKind = new Map(rows.map(({ kind, before, within }) => [kind, { before, within }]));
  return Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, byKind.get(kind) ?? { before: 0, within: 0 }])) as EntryCounts;
}
