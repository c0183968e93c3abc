import { effortRateBasisPoints, type EffortRateInputs } from '@passerelle/shared/domain/effort-rate';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { liveOn } from '@passerelle/shared/access/protect';
import { defineToldUntil } from '@passerelle/shared/access/told-until';
import { holds } from '@passerelle/shared/auth/permissions';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { ACCOUNT_COLUMNS, benefitsOfToday, planViews, type AccountView, type BenefitView, type PlanView } from '../database/account-views';

export interface EffortRate {
  readonly basisPoints: number | null;
  readonly inputs: EffortRateInputs & { readonly aidAsOf: LocalDate | null; readonly resourcesAsOf: LocalDate | null };
}

/** What finance contributes to a household's file. */
export interface HouseholdFinance {
  readonly householdId: Id;
  readonly accounts: readonly AccountView[];
  readonly plan: PlanView | null;
  readonly benefit: BenefitView | null;
  readonly effortRate: EffortRate | null;
}

interface Resources {
  readonly householdId: Id;
  readonly monthlyCents: Cents | null;
  readonly asOf: LocalDate | null;
}

/** Most accounts shown of one household. */
const MAXIMUM_ACCOUNTS = 50;

/**
 * The finance side of households, in as many statements for one as for a page. A household whose rent is not open to the caller's
 * organisation is left out; one that is open and has nothing gets an empty object.
 */
export const readFinance = defineUseCase<readonly Id[], ReadonlyMap<Id, HouseholdFinance>>({
  name: 'readFinance',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const visible = await visibleHouseholds(tx, asked);
    tx.recordAccess({ asked, returned: visible, categories: ['RENT', 'RESOURCES'] });
    const accounts = await accountsOf(tx, visible);
    const plans = await planViews(tx, 'household_id', visible);
    const benefits = await benefitsOfToday(tx, visible);
    const resources = await resourcesOf(tx, visible);
    const showsMeans = tx.actor.kind === 'system' || holds(tx.actor.roles, 'household-resources:read');
    return new Map(
      visible.map((householdId) => {
        const ofHousehold = (row: { readonly householdId: Id }) => row.householdId === householdId;
        const own = accounts.filter(ofHousehold);
        const benefit = benefits.find(ofHousehold) ?? null;
        const effortRate = effortRateOf(own, {
          benefit,
          resources: resources.find(ofHousehold) ?? null,
          today: tx.clock.today(),
          showsMeans,
        });
        return [householdId, { householdId, accounts: own, plan: plans.find(ofHousehold) ?? null, benefit, effortRate }];
      }),
    );
  },
});

/** How fresh it is. */
export const readFinanceToldUntil = defineToldUntil({
  name: 'readFinanceToldUntil',
  service: 'finance',
  permission: 'rent-account:read',
  category: 'RENT',
});

async function visibleHouseholds(tx: Tx, ids: readonly Id[]): Promise<readonly Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select x.household_id as id from household_access x
     where x.household_id = any($1) and x.organisation_id = $2 and x.category = 'RENT' and ${liveOn('x')}`,
    [ids, tx.actor.organisationId],
  );
  return rows.map((row) => row.id);
}

async function accountsOf(tx: Tx, householdIds: readonly Id[]): Promise<readonly AccountView[]> {
  return tx.query<AccountView>(
    `select a.* from unnest($1::uuid[]) h(id) cross join lateral
       (select ${ACCOUNT_COLUMNS} from rent_account a where a.household_id = h.id order by a.opened_on desc, a.id limit ${MAXIMUM_ACCOUNTS}) a
     order by a."openedOn" desc, a.id`,
    [householdIds],
  );
}

async function resourcesOf(tx: Tx, householdIds: readonly Id[]): Promise<readonly Resources[]> {
  return tx.query<Resources>(
    `select household_id as "householdId", monthly_resources_cents as "monthlyCents", resources_as_of as "asOf"
     from household_profile where household_id = any($1)`,
    [householdIds],
  );
}

/**
 * The effort rate of the home that the household lives in today, the latest started. The benefit is the one paid today, also where it was
 * recorded for the home before: its first day tells the reader. Who may read rent and not means gets the rate, which is about the rent, and
 * not the means in it.
 */
function effortRateOf(
  accounts: readonly AccountView[],
  known: {
    readonly benefit: BenefitView | null;
    readonly resources: Resources | null;
    readonly today: LocalDate;
    readonly showsMeans: boolean;
  },
): EffortRate | null {
  const { benefit, resources, today, showsMeans } = known;
  const home = accounts.find(({ openedOn, closedOn }) => openedOn <= today && (closedOn === null || closedOn > today));
  if (home === undefined) return null;
  const inputs = {
    rentCents: home.rentCents,
    serviceChargesCents: home.serviceChargesCents,
    energyChargesCents: home.energyChargesCents,
    monthlyAidCents: benefit?.monthlyCents ?? null,
    monthlyResourcesCents: resources?.monthlyCents ?? null,
    aidAsOf: benefit?.from ?? null,
    resourcesAsOf: resources?.asOf ?? null,
  };
  return {
    basisPoints: effortRateBasisPoints(inputs),
    inputs: showsMeans ? inputs : { ...inputs, monthlyResourcesCents: null, resourcesAsOf: null },
  };
}
