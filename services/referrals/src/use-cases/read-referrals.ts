import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { FacetCount, ListCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection, FacetWhenAsked, ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import type { CriterionVerdict, Verdict } from '@passerelle/shared/domain/verdict';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { openHouseholds } from '../database/households';
import {
  countReferralsByState,
  countReferralsLike,
  countReferralsOf,
  countReferralStatesOf,
  listedReferrals,
  type ReferralFilter,
  type ReferralOrder,
} from '../database/referral-lists';
import { referralsByIds, referralsOfHouseholds, type HouseholdReferralsAsked, type ReferralRow } from '../database/referrals';
import { latestVerdicts, type VerdictRow } from '../database/verdicts';
import { versionsOf } from '../database/programmes';
import { replayed } from '../domain/eligibility';
import type { ProgrammeVersion } from '../domain/programme';
import { shownCriterion, shownMissing, shownRule, type IsOpen, type ShownMissing, type ShownRule } from '../domain/programmes/reserved';
import { openCategories } from './open-categories';
import { grouped } from '../domain/grouped';
import { REFERRAL_STATES } from '../domain/referral-state';
import { field } from './inputs';

/** Referrals by id, as far as they are open to the caller's organisation. */
export const readReferrals = defineUseCase<readonly Id[], ReadonlyMap<Id, ReferralRow>>({
  name: 'readReferrals',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await referralsByIds(tx, asked);
    tx.recordAccess({ asked, returned: rows.map(({ id }) => id), categories: ['REFERRAL'] });
    return new Map(rows.map((row) => [row.id, row]));
  },
});

interface List {
  readonly filter: ReferralFilter;
  readonly order: ReferralOrder;
  readonly page: Page;
}

/** A page of referrals, with how many of the whole list are in which state. */
export type ReferralPage = CountedConnection<ReferralRow> & { readonly states: FacetWhenAsked };

const filterShape = z.object({
  reference: z.string().nullish(),
  state: z.enum(REFERRAL_STATES).nullish(),
  householdId: field.filterId,
  programmeId: field.filterId,
  programmeVersion: z.int().positive().nullish(),
  operatorId: field.filterId,
  proposedFrom: field.filterDate,
  proposedTo: field.filterDate,
});

/** A page of the referrals that are open to the caller's organisation. */
export const listReferrals = defineUseCase<List, readonly ReferralRow[]>({
  name: 'listReferrals',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({ filter: filterShape, order: z.enum(['PROPOSED_ON_DESC', 'PROPOSED_ON_ASC']), page: z.custom<Page>() }),
  async run(tx, list) {
    const rows = await listedReferrals(tx, list);
    const shown = rows.slice(0, list.page.limit);
    tx.recordAccess({ returned: shown.flatMap(({ id, householdId }) => [id, householdId]), categories: ['REFERRAL'] });
    return rows;
  },
});

/** How many of them the filter lets through. */
export const countReferrals = defineUseCase<Pick<List, 'filter'>, ListCount>({
  name: 'countReferrals',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({ filter: filterShape }),
  async run(tx, { filter }) {
    tx.recordAccess({ categories: ['REFERRAL'] });
    return countReferralsLike(tx, filter);
  },
});

/** How many are in which state. */
export const countReferralStates = defineUseCase<Pick<List, 'filter'>, readonly FacetCount[]>({
  name: 'countReferralStates',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({ filter: filterShape }),
  async run(tx, { filter }) {
    tx.recordAccess({ categories: ['REFERRAL'] });
    return countReferralsByState(tx, filter);
  },
});

/** The same page of the referrals of many households. A household whose referrals are closed to the caller is left out. */
export const readHouseholdReferrals = defineUseCase<PageOfEach & HouseholdReferralsAsked, ReadonlyMap<Id, readonly ReferralRow[]>>({
  name: 'readHouseholdReferrals',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, { ids, page, ...asked }) {
    const known = ids.filter(isId);
    const open = await openHouseholds(tx, known, 'REFERRAL');
    const rows = grouped(await referralsOfHouseholds(tx, open, { page, asked }), ({ householdId }) => householdId);
    tx.recordAccess({ asked: known, returned: open, categories: ['REFERRAL'] });
    return new Map(open.map((id) => [id, rows.get(id) ?? []]));
  },
});

/** How many referrals each household has of those that are asked for. */
export const countHouseholdReferrals = defineUseCase<ListsOf & HouseholdReferralsAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countHouseholdReferrals',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    tx.recordAccess({ asked: ids, categories: ['REFERRAL'] });
    return countReferralsOf(tx, ids, asked);
  },
});

/** How many of them are in which state. */
export const countHouseholdReferralStates = defineUseCase<ListsOf & HouseholdReferralsAsked, ReadonlyMap<Id, readonly FacetCount[]>>({
  name: 'countHouseholdReferralStates',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, { ids, ...asked }) {
    tx.recordAccess({ asked: ids, categories: ['REFERRAL'] });
    return countReferralStatesOf(tx, ids, asked);
  },
});

/** A decision as a reader sees it: what is closed to him shows its verdict alone. */
export interface ShownDecision extends Omit<VerdictRow, 'criteria' | 'missing' | 'inputs'> {
  readonly criteria: readonly CriterionVerdict[];
  readonly rules: readonly ShownRule[];
  readonly missing: readonly ShownMissing[];
  readonly replay: { readonly verdict: Verdict; readonly isSame: boolean } | null;
}

/** The latest decision on the eligibility of referrals, and what the rules of its version answer again from its own inputs. */
export const readEligibility = defineUseCase<readonly Id[], ReadonlyMap<Id, ShownDecision>>({
  name: 'readEligibility',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await latestVerdicts(tx, asked);
    const open = await openCategories(
      tx,
      rows.map(({ householdId }) => householdId),
    );
    const versions = await versionsOf(tx, [...new Set(rows.map(({ programmeId }) => programmeId))]);
    tx.recordAccess({ asked, returned: rows.map(({ referralId }) => referralId), categories: ['REFERRAL'] });
    return new Map(rows.map((row) => [row.referralId, shownDecision(row, versions, open.get(row.householdId) ?? (() => false))]));
  },
});

function shownDecision(row: VerdictRow, versions: readonly ProgrammeVersion[], isOpen: IsOpen): ShownDecision {
  const { criteria, missing, inputs: _, ...shown } = row;
  const version = versions.find((one) => one.programmeId === row.programmeId && one.version === row.ruleVersion);
  const component = version?.document.components.find(({ code }) => code === row.componentCode);
  return {
    ...shown,
    criteria: criteria.map((rule) => shownCriterion(rule, isOpen)),
    rules: criteria.map((rule) => shownRule(rule, isOpen)),
    missing: missing.map((one) => shownMissing(one, criteria, isOpen)),
    replay: version === undefined || component === undefined ? null : replayed({ ...row, at: row.judgedFor }, version, component),
  };
}
