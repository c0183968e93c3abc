import { visible, visiblePage, visibleRows } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { typedReference } from '@passerelle/shared/domain/references';
import type { Page } from '@passerelle/shared/graphql/connection';
import { countEach, countOfEach, countUpTo, toListCount, type FacetCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { Tx } from '@passerelle/shared/use-case-types';
import { REFERRAL_STATES, type ReferralState } from '../domain/referral-state';
import { OF_REFERRALS, OPEN_REFERRALS, REFERRAL_COLUMNS, type HouseholdReferralsAsked, type ReferralRow } from './referrals';

export interface ReferralFilter {
  readonly reference?: string | null | undefined;
  readonly state?: ReferralState | null | undefined;
  readonly householdId?: Id | null | undefined;
  readonly programmeId?: Id | null | undefined;
  readonly programmeVersion?: number | null | undefined;
  readonly operatorId?: Id | null | undefined;
  readonly proposedFrom?: LocalDate | null | undefined;
  readonly proposedTo?: LocalDate | null | undefined;
}

export type ReferralOrder = 'PROPOSED_ON_DESC' | 'PROPOSED_ON_ASC';

const NARROWED = `($2::text is null or r.state = $2) and ($3::uuid is null or r.household_id = $3) and ($4::uuid is null or r.programme_id = $4)
  and ($5::uuid is null or r.operator_id = $5) and ($6::text is null or r.reference = $6)
  and ($7::date is null or r.proposed_on >= $7) and ($8::date is null or r.proposed_on <= $8)
  and ($9::int is null or r.programme_version = $9)`;

function narrowedBy(tx: Tx, filter: ReferralFilter): readonly unknown[] {
  return [
    tx.actor.organisationId,
    filter.state ?? null,
    filter.householdId ?? null,
    filter.programmeId ?? null,
    filter.operatorId ?? null,
    typedReference(filter.reference),
    filter.proposedFrom ?? null,
    filter.proposedTo ?? null,
    filter.programmeVersion ?? null,
  ];
}

/** A page of referrals, one more than the limit, in the order of (day of proposal, id). */
export async function listedReferrals(
  tx: Tx,
  { filter, order, page }: { readonly filter: ReferralFilter; readonly order: ReferralOrder; readonly page: Page },
): Promise<ReferralRow[]> {
  return tx.query<ReferralRow>(
    visiblePage({
      ...OF_REFERRALS,
      rows: `select ${REFERRAL_COLUMNS} from referral r`,
      where: NARROWED,
      order: { by: 'r.proposed_on', type: 'date', id: 'r.id', descending: order === 'PROPOSED_ON_DESC' },
      answered: 'proposedOn',
      start: { key: '$10', id: '$11' },
      limit: '$12',
    }),
    [...narrowedBy(tx, filter), page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
  );
}

const COUNTED = visibleRows({ ...OF_REFERRALS, rows: 'select r.state from referral r', where: NARROWED });

export async function countReferralsLike(tx: Tx, filter: ReferralFilter): Promise<ListCount> {
  return countUpTo(tx, COUNTED, narrowedBy(tx, filter));
}

/** By state, whatever the filter says of it: the tabs of a screen show the other states too. */
export async function countReferralsByState(tx: Tx, filter: ReferralFilter): Promise<FacetCount[]> {
  const parameters = [...narrowedBy(tx, { ...filter, state: null }), REFERRAL_STATES];
  return countEach(tx, { rows: COUNTED, of: 'r.state', values: '$10', parameters });
}

/** How many of the referrals that are asked for each household has. */
export async function countReferralsOf(
  tx: Tx,
  householdIds: readonly Id[],
  { state, programmeId }: HouseholdReferralsAsked,
): Promise<ReadonlyMap<Id, ListCount>> {
  const rows = `select from referral r ${visible({ ...OF_REFERRALS, organisation: '$2' })} where r.household_id = wanted.id
    and ($3::text is null or r.state = $3) and ($4::uuid is null or r.programme_id = $4)`;
  return countOfEach(tx, rows, [householdIds, tx.actor.organisationId, state, programmeId]);
}

/** How many of them are in which state, whatever was asked of it, in one statement for all households. */
export async function countReferralStatesOf(
  tx: Tx,
  householdIds: readonly Id[],
  { programmeId }: HouseholdReferralsAsked,
): Promise<ReadonlyMap<Id, readonly FacetCount[]>> {
  const rows = await tx.query<{ householdId: Id; state: ReferralState; seen: number }>(
    `select r.household_id as "householdId", r.state, count(*)::int as seen from referral r ${OPEN_REFERRALS}
     where r.household_id = any($2::uuid[]) and ($3::uuid is null or r.programme_id = $3) group by 1, 2`,
    [tx.actor.organisationId, householdIds, programmeId],
  );
  const seenIn = (id: Id, state: ReferralState) => rows.find((row) => row.householdId === id && row.state === state)?.seen ?? 0;
  return new Map(householdIds.map((id) => [id, REFERRAL_STATES.map((state) => ({ value: state, count: toListCount(seenIn(id, state)) }))]));
}
