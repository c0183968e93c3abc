import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { ENTRY_KINDS, type EntryCounts, type EntryKind } from '../domain/programme-report';

/** A referral as far as an entry needs it. */
interface Counted {
  readonly id: Id;
  readonly programmeId: Id;
  readonly programmeVersion: number;
}

/**
 * Counts something for the programme of a referral. Twice the same changes nothing; where a kind counts once per referral, the earliest
 * day stays, so that the result does not depend on the order in which facts of different services arrive.
 */
export async function addEntry(
  tx: Tx,
  referral: Counted,
  entry: { readonly kind: EntryKind; readonly businessDate: LocalDate; readonly id?: Id },
): Promise<void> {
  const values = [entry.id ?? newId(), referral.programmeId, referral.programmeVersion, referral.id, entry.kind, entry.businessDate];
  const target = entry.kind === 'PLAN_SIGNED' ? '(id)' : `(referral_id, kind) where kind <> 'PLAN_SIGNED'`;
  await tx.query(
    `insert into programme_entry as e (id, programme_id, programme_version, referral_id, kind, business_date)
     values ($1, $2, $3, $4, $5, $6)
     on conflict ${target} do update set business_date = least(e.business_date, excluded.business_date)`,
    values,
  );
}

/** True when something of this kind counts for the referral. */
export async function hasEntry(tx: Tx, referralId: Id, kind: EntryKind): Promise<boolean> {
  const rows = await tx.query('select from programme_entry where referral_id = $1 and kind = $2', [referralId, kind]);
  return rows.length > 0;
}

/** Entries of a programme before a period and in it, by kind; `to` is exclusive. */
export async function entryCounts(tx: Tx, report: { programmeId: Id; from: LocalDate; to: LocalDate }): Promise<EntryCounts> {
  const rows = await tx.query<{ kind: EntryKind; before: number; within: number }>(
    `select kind, count(*) filter (where business_date < $2)::int as before, count(*) filter (where business_date >= $2)::int as within
     from programme_entry where programme_id = $1 and business_date < $3 group by kind`,
    [report.programmeId, report.from, report.to],
  );
  const byKind = new Map(rows.map(({ kind, before, within }) => [kind, { before, within }]));
  return Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, byKind.get(kind) ?? { before: 0, within: 0 }])) as EntryCounts;
}
