import { In } from 'typeorm';
import { visible } from '@passerelle/shared/access/visible';
import { NotFound } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { EarlierReferral } from '../domain/propose-again';
import type { ReferralState } from '../domain/referral-state';
import { Referral } from '../domain/referral';
import type { TenantOf } from './landlord-acts';
import { labelsOf } from './programme-terms';
import { judgeBesideOthers } from './referrals-to-judge';

/** A referral as it is read. */
export type ReferralRow = Pick<
  Referral,
  | 'id'
  | 'householdId'
  | 'programmeId'
  | 'programmeVersion'
  | 'component'
  | 'componentCode'
  | 'derogationMotive'
  | 'derogationBy'
  | 'landlordId'
  | 'operatorId'
  | 'cause'
  | 'state'
  | 'proposedOn'
  | 'confirmedOn'
  | 'acceptedOn'
  | 'endedOn'
  | 'endReason'
  | 'version'
> & { readonly reference: string; readonly causeLabels: TermLabels | null; readonly endReasonLabels: TermLabels | null };

const OF_PROGRAMME = { programme: 'r.programme_id', version: 'r.programme_version' } as const;
const CAUSE_LABELS = labelsOf({ ...OF_PROGRAMME, kind: `'CAUSE'`, code: 'r.cause' });
/** Other ends are the engine's, and what they are called stands in words. */
const KIND_OF_END = `case r.state when 'CANCELLED' then 'CANCEL_REASON' when 'DECLINED' then 'DECLINE_REASON' end`;
const END_REASON_LABELS = labelsOf({ ...OF_PROGRAMME, kind: KIND_OF_END, code: 'r.end_reason' });

/** The columns of a `ReferralRow`; the table's alias is `r`. */
export const REFERRAL_COLUMNS = `r.id, r.reference, r.household_id as "householdId", r.programme_id as "programmeId", r.programme_version as "programmeVersion",
  r.component, r.component_code as "componentCode", r.derogation_motive as "derogationMotive", r.derogation_by as "derogationBy", r.landlord_id as "landlordId", r.operator_id as "operatorId", r.cause, r.state, r.proposed_on as "proposedOn",
  r.confirmed_on as "confirmedOn", r.accepted_on as "acceptedOn", r.ended_on as "endedOn", r.end_reason as "endReason", r.version,
  ${CAUSE_LABELS} as "causeLabels", ${END_REASON_LABELS} as "endReasonLabels"`;

/** Joins the access rows of the caller's organisation, whose placeholder is `$1`; a landlord sees its own referrals only. */
export const OF_REFERRALS = { alias: 'r', category: 'REFERRAL', organisation: '$1', landlordColumn: 'landlord_id' } as const;
export const OPEN_REFERRALS = visible(OF_REFERRALS);

export async function referralsByIds(tx: Tx, ids: readonly Id[]): Promise<ReferralRow[]> {
  return tx.query<ReferralRow>(`select ${REFERRAL_COLUMNS} from referral r ${OPEN_REFERRALS} where r.id = any($2::uuid[])`, [
    tx.actor.organisationId,
    ids,
  ]);
}

/** Which referrals of a household are asked for, and in which order. */
export interface HouseholdReferralsAsked {
  readonly state: ReferralState | null;
  readonly programmeId: Id | null;
  readonly order: 'PROPOSED_ON_DESC' | 'PROPOSED_ON_ASC';
}

/** For each household a page of its referrals, one more than the limit, last proposed first. */
export async function referralsOfHouseholds(
  tx: Tx,
  householdIds: readonly Id[],
  { page, asked }: { readonly page: Page; readonly asked: HouseholdReferralsAsked },
): Promise<ReferralRow[]> {
  const [beyond, direction] = asked.order === 'PROPOSED_ON_DESC' ? ['<', 'desc'] : ['>', 'asc'];
  return tx.query<ReferralRow>(
    `select r.* from unnest($2::uuid[]) as wanted (household_id) cross join lateral (
       select ${REFERRAL_COLUMNS} from referral r ${OPEN_REFERRALS}
       where r.household_id = wanted.household_id and ($3::date is null or (r.proposed_on, r.id) ${beyond} ($3::date, $4::uuid))
         and ($6::text is null or r.state = $6) and ($7::uuid is null or r.programme_id = $7)
       order by r.proposed_on ${direction}, r.id ${direction} limit $5) r`,
    [
      ...[tx.actor.organisationId, householdIds, page.after?.key ?? null, page.after?.id ?? null, page.limit + 1],
      ...[asked.state, asked.programmeId],
    ],
  );
}

/** The landlord that refers, or the association that was chosen. */
export type Party = 'landlordId' | 'operatorId';

/**
 * The referral of an act, locked until the transaction ends, after the stream of its household was taken. Only the party whose act it is
 * finds it, the landlord that refers or the association that was chosen: for everybody else it is `NotFound`. An act of no party (null) is
 * whoever's the referral is open to.
 */
export async function takeReferral(tx: Tx, referralId: Id, party: Party | null): Promise<Referral> {
  tx.recordAccess({ asked: [referralId], categories: ['REFERRAL'] });
  const [found] = await referralsByIds(tx, [referralId]);
  if (found === undefined || (party !== null && found[party] !== tx.actor.organisationId)) throw referralNotFound();
  await tx.takeStreams([found.householdId]);
  await judgeBesideOthers(tx);
  const locked = await lockReferral(tx, referralId);
  if (locked === null) throw referralNotFound();
  tx.requireVersion(locked.version);
  tx.recordAccess({ returned: [locked.id, locked.householdId] });
  return locked;
}

/** Waits for a decision that is under way, so that it and a fact that comes at the same moment do not miss each other. */
export async function lockReferralsOf(tx: Tx, { householdId, landlordId }: TenantOf): Promise<void> {
  await tx.query(
    `select from referral where household_id = $1 and landlord_id = $2 and state in ('PROPOSED', 'CONFIRMED', 'ACCEPTED')
     order by id for update`,
    [householdId, landlordId],
  );
}

export async function lockReferral(tx: Tx, referralId: Id): Promise<Referral | null> {
  return tx.manager.findOne(Referral, { where: { id: referralId }, lock: { mode: 'pessimistic_write' } });
}

/** Referrals as they stand, without a lock. */
export async function referralsOnce(tx: Tx, ids: readonly Id[]): Promise<Referral[]> {
  return tx.manager.find(Referral, { where: { id: In([...ids]) }, order: { id: 'asc' } });
}

/** Saves where a referral stands. What it is about is never written again: the app role has no right to. */
export async function saveReferral(tx: Tx, referral: Referral): Promise<void> {
  const { id, operatorId, state, verdict, judgedUntil, confirmedOn, acceptedOn, endedOn, endReason, version } = referral;
  const { derogationMotive, derogationBy } = referral;
  await tx.manager.update(
    Referral,
    { id },
    { operatorId, state, verdict, judgedUntil, derogationMotive, derogationBy, confirmedOn, acceptedOn, endedOn, endReason, version },
  );
}

/** Other programmes of the same component to which the household is confirmed or accepted, as far as they are open to the caller. */
export async function programmesRunningElsewhere(tx: Tx, { householdId, programmeId, component }: Referral): Promise<Id[]> {
  const rows = await tx.query<{ programmeId: Id }>(
    `select distinct r.programme_id as "programmeId" from referral r
     where r.household_id = $1 and r.programme_id <> $2 and r.component = $3 and r.state in ('CONFIRMED', 'ACCEPTED') order by 1`,
    [householdId, programmeId, component],
  );
  return rows.map((row) => row.programmeId);
}

/** All referrals of a household to a programme so far, whichever landlord made them. */
export async function earlierReferrals(tx: Tx, about: { readonly householdId: Id; readonly programmeId: Id }): Promise<EarlierReferral[]> {
  return tx.query<EarlierReferral>(
    `select state, end_reason as "endReason", episode_id as "episodeId" from referral where household_id = $1 and programme_id = $2`,
    [about.householdId, about.programmeId],
  );
}

/**
 * Proposes a referral again that the caller's association just declined because it cannot take it. The association may not write
 * referrals: the database does, and proves that the refusal is its own and of today.
 */
export async function proposeAgain(tx: Tx, declinedId: Id): Promise<void> {
  await tx.query('select propose_again($1, $2)', [declinedId, newId()]);
}

/** Writes a proposed referral; false when the household has a running one in the programme, which came at the same moment. */
export async function insertOnce(tx: Tx, referral: Referral): Promise<boolean> {
  const inserted = await tx.manager.createQueryBuilder().insert().into(Referral).values(referral).orIgnore().returning('id').execute();
  const rows: unknown = inserted.raw;
  return Array.isArray(rows) && rows.length > 0;
}

function referralNotFound(): NotFound {
  return new NotFound('Referral', { path: ['referralId'] });
}
