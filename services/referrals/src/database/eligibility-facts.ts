import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import { sizeAt } from '../domain/composition';
import { NOTHING_KNOWN, type EligibilityFacts } from '../domain/eligibility-fields';
import { grouped } from '../domain/grouped';
import { membersOf } from './households';
import type { TenantOf } from './landlord-acts';

interface HomeRow extends TenantOf {
  readonly landlordCode: string;
  readonly department: string;
  readonly startsOn: LocalDate;
}

interface ArrearsRow extends TenantOf {
  readonly missedTerms: number;
  readonly arrearsCents: Cents;
  readonly asOf: LocalDate;
}

type ArrearsFacts = Pick<EligibilityFacts, 'arrears.missedInstalments' | 'arrears.amount'>;

const keyOf = ({ householdId, landlordId }: TenantOf): string => `${householdId} ${landlordId}`;

/**
 * What is known on a day about households, each with one landlord: the home he lets it, its composition, and what is open on its accounts
 * with him. Two accounts with one landlord add; an account never heard of is unknown, not 0; another landlord's rows are never looked at.
 */
export async function eligibilityFacts(
  tx: Tx,
  tenants: readonly TenantOf[],
  on: LocalDate,
): Promise<(tenant: TenantOf) => EligibilityFacts> {
  const householdIds = tenants.map(({ householdId }) => householdId);
  const homes = new Map((await homesInForce(tx, tenants, on)).map((home) => [keyOf(home), home]));
  const members = grouped(await membersOf(tx, householdIds), ({ householdId }) => householdId);
  const arrears = await arrearsFacts(tx, tenants);
  return (tenant) => {
    const home = homes.get(keyOf(tenant));
    const { singleParent } = sizeAt(members.get(tenant.householdId) ?? [], on);
    return {
      ...NOTHING_KNOWN,
      ...(home === undefined
        ? {}
        : {
            'home.landlord': { value: home.landlordCode, asOf: home.startsOn },
            'home.department': { value: home.department, asOf: home.startsOn },
          }),
      'household.singleParent': singleParent === null ? null : { value: singleParent, asOf: on },
      ...arrears(tenant),
    };
  };
}

/** What is open on all accounts of a household with one landlord: what triggers and criteria alike are judged by. */
export async function arrearsFacts(tx: Tx, tenants: readonly TenantOf[]): Promise<(tenant: TenantOf) => ArrearsFacts> {
  const sums = new Map((await arrearsWith(tx, tenants)).map((row) => [keyOf(row), row]));
  return (tenant) => {
    const sum = sums.get(keyOf(tenant));
    return {
      'arrears.missedInstalments': sum === undefined ? null : { value: sum.missedTerms, asOf: sum.asOf },
      'arrears.amount': sum === undefined ? null : { value: sum.arrearsCents, asOf: sum.asOf },
    };
  };
}

/** For each household and landlord the home in force on a day that started last. */
async function homesInForce(tx: Tx, tenants: readonly TenantOf[], on: LocalDate): Promise<HomeRow[]> {
  return tx.query<HomeRow>(
    `select distinct on (h.household_id, h.landlord_id) h.household_id as "householdId", h.landlord_id as "landlordId",
       o.code as "landlordCode", h.department, h.starts_on as "startsOn"
     from household_home h join organisation o on o.id = h.landlord_id
     where h.household_id = any($1::uuid[]) and h.landlord_id = any($2::uuid[]) and h.starts_on <= $3
       and (h.ended_on is null or h.ended_on > $3)
     order by h.household_id, h.landlord_id, h.starts_on desc, h.lease_id`,
    [...columnsOf(tenants), on],
  );
}

/** No row where no account was ever heard of. The date is that of the oldest position with something open, which a closed account is not. */
async function arrearsWith(tx: Tx, tenants: readonly TenantOf[]): Promise<ArrearsRow[]> {
  return tx.query<ArrearsRow>(
    `select household_id as "householdId", landlord_id as "landlordId", sum(missed_terms)::int as "missedTerms",
       sum(arrears_cents)::bigint as "arrearsCents", coalesce(min(as_of) filter (where arrears_cents > 0), max(as_of)) as "asOf"
     from household_arrears where household_id = any($1::uuid[]) and landlord_id = any($2::uuid[]) group by household_id, landlord_id`,
    columnsOf(tenants),
  );
}

function columnsOf(tenants: readonly TenantOf[]): [string[], string[]] {
  return [tenants.map(({ householdId }) => householdId), [...new Set(tenants.map(({ landlordId }) => landlordId))]];
}
