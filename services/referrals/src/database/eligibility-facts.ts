import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import { sizeAt } from '../domain/composition';
import { NOTHING_KNOWN, type EligibilityFacts } from '../domain/eligibility-fields';
import { membersOf } from './households';

interface HomeRow {
  readonly landlordCode: string;
  readonly department: string;
  readonly startsOn: LocalDate;
}

interface ArrearsRow {
  readonly missedTerms: number | null;
  readonly arrearsCents: Cents | null;
  readonly asOf: LocalDate | null;
}

/**
 * What is known on a day about a household and one landlord: the home he lets it, its composition, and what is open on its accounts with
 * him. Two accounts with one landlord add; an account never heard of is unknown, not 0; another landlord's rows are never looked at.
 */
export async function eligibilityFacts(
  tx: Tx,
  about: { readonly householdId: Id; readonly landlordId: Id; readonly on: LocalDate },
): Promise<EligibilityFacts> {
  const { householdId, landlordId, on } = about;
  const home = await homeInForce(tx, about);
  const { singleParent } = sizeAt(await membersOf(tx, [householdId]), on);
  return {
    ...NOTHING_KNOWN,
    ...(home === null
      ? {}
      : {
          'home.landlord': { value: home.landlordCode, asOf: home.startsOn },
          'home.department': { value: home.department, asOf: home.startsOn },
        }),
    'household.singleParent': singleParent === null ? null : { value: singleParent, asOf: on },
    ...(await arrearsFacts(tx, { householdId, landlordId })),
  };
}

/** What is open on all accounts of a household with one landlord: what triggers and criteria alike are judged by. */
export async function arrearsFacts(
  tx: Tx,
  about: { readonly householdId: Id; readonly landlordId: Id },
): Promise<Pick<EligibilityFacts, 'arrears.missedInstalments' | 'arrears.amount'>> {
  const { missedTerms, arrearsCents, asOf } = await arrearsWith(tx, about);
  return { 'arrears.missedInstalments': known(missedTerms, asOf), 'arrears.amount': known(arrearsCents, asOf) };
}

function known(value: number | null, asOf: LocalDate | null) {
  return value === null || asOf === null ? null : { value, asOf };
}

async function homeInForce(tx: Tx, about: { householdId: Id; landlordId: Id; on: LocalDate }): Promise<HomeRow | null> {
  const [home] = await tx.query<HomeRow>(
    `select o.code as "landlordCode", h.department, h.starts_on as "startsOn"
     from household_home h join organisation o on o.id = h.landlord_id
     where h.household_id = $1 and h.landlord_id = $2 and h.starts_on <= $3 and (h.ended_on is null or h.ended_on > $3)
     order by h.starts_on desc, h.lease_id limit 1`,
    [about.householdId, about.landlordId, about.on],
  );
  return home ?? null;
}

/** Sums are null when there is no row. The date is that of the oldest position with something open, which a closed account is not. */
async function arrearsWith(tx: Tx, { householdId, landlordId }: { householdId: Id; landlordId: Id }): Promise<ArrearsRow> {
  const [sums] = await tx.query<ArrearsRow>(
    `select sum(missed_terms)::int as "missedTerms", sum(arrears_cents)::bigint as "arrearsCents",
       coalesce(min(as_of) filter (where arrears_cents > 0), max(as_of)) as "asOf"
     from household_arrears where household_id = $1 and landlord_id = $2`,
    [householdId, landlordId],
  );
  return sums ?? { missedTerms: null, arrearsCents: null, asOf: null };
}
