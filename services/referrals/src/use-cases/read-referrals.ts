import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { openHouseholds } from '../database/households';
import {
  listedReferrals,
  referralsByIds,
  referralsOfHouseholds,
  type ReferralFilter,
  type ReferralOrder,
  type ReferralRow,
} from '../database/referrals';
import { latestVerdicts, type VerdictRow } from '../database/verdicts';
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

/** A page of the referrals that are open to the caller's organisation. */
export const listReferrals = defineUseCase<List, readonly ReferralRow[]>({
  name: 'listReferrals',
  permission: 'referral:read',
  kind: 'read',
  input: z.object({
    filter: z.object({ state: z.enum(REFERRAL_STATES).nullish(), householdId: field.id.nullish(), programmeId: field.id.nullish() }),
    order: z.enum(['PROPOSED_ON_DESC', 'PROPOSED_ON_ASC']),
    page: z.custom<Page>(),
  }),
  async run(tx, list) {
    const rows = await listedReferrals(tx, list);
    const shown = rows.slice(0, list.page.limit);
    tx.recordAccess({ returned: shown.flatMap(({ id, householdId }) => [id, householdId]), categories: ['REFERRAL'] });
    return rows;
  },
});

/** The same page of the referrals of many households. A household whose referrals are closed to the caller is left out. */
export const readHouseholdReferrals = defineUseCase<
  { readonly ids: readonly Id[]; readonly page: Page },
  ReadonlyMap<Id, readonly ReferralRow[]>
>({
  name: 'readHouseholdReferrals',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, { ids, page }) {
    const asked = ids.filter(isId);
    const open = await openHouseholds(tx, asked, 'REFERRAL');
    const rows = grouped(await referralsOfHouseholds(tx, open, page), ({ householdId }) => householdId);
    tx.recordAccess({ asked, returned: open, categories: ['REFERRAL'] });
    return new Map(open.map((id) => [id, rows.get(id) ?? []]));
  },
});

/** The latest decision on the eligibility of referrals. */
export const readEligibility = defineUseCase<readonly Id[], ReadonlyMap<Id, VerdictRow>>({
  name: 'readEligibility',
  permission: 'referral:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await latestVerdicts(tx, asked);
    tx.recordAccess({ asked, returned: rows.map(({ referralId }) => referralId), categories: ['REFERRAL'] });
    return new Map(rows.map((row) => [row.referralId, row]));
  },
});
