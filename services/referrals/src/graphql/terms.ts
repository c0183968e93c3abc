// Codes of programmes, and the few that the engine gives in their place, as the reader is shown them.
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { FacetCount } from '@passerelle/shared/graphql/list-count';
import { shownTerm, type ShownTerm } from '@passerelle/shared/graphql/programme-terms';
import type { HouseholdCount, OverviewRow } from '../database/overview';
import type { ReferralRow } from '../database/referrals';
import { NO_CASE } from '../domain/household-list';
import type { GivenEndReason } from '../domain/referral';

const GIVEN: readonly string[] = ['NOT_ELIGIBLE', 'COMPLETED'] satisfies GivenEndReason[];

/** Why a referral ended; null while it is open. */
export function shownEndReason(context: GraphContext, { endReason, endReasonLabels }: ReferralRow): ShownTerm | null {
  if (endReason === null) return null;
  return isGiven(endReason, endReasonLabels)
    ? shownGiven(context, endReason)
    : shownTerm(context, { code: endReason, labels: endReasonLabels });
}

/** A programme may well define a reason of the same code for people to give. */
function isGiven(reason: string, labels: ReferralRow['endReasonLabels']): reason is GivenEndReason {
  return labels === null && GIVEN.includes(reason);
}

function shownGiven({ say }: GraphContext, reason: GivenEndReason): ShownTerm {
  return { code: reason, label: say('REFERRAL_END', { about: reason })?.message ?? reason };
}

/** The stage of a household's case; null where it has none. */
export function shownStage(context: GraphContext, { stage, stageLabels }: OverviewRow): ShownTerm | null {
  return stage === null || stage === NO_CASE ? null : shownTerm(context, { code: stage, labels: stageLabels });
}

/** How many households have each value; a stage with its text. Of those without a case the text is the engine's. */
export function shownFacet(context: GraphContext, counts: readonly HouseholdCount[]): FacetCount[] {
  return counts.map(({ value, count, labels }) => {
    if (labels === undefined) return { value, count };
    const ofNone = value === NO_CASE ? context.say('HOUSEHOLD_STAGE', { about: NO_CASE })?.message : undefined;
    return { value, count, label: ofNone ?? shownTerm(context, { code: value, labels }).label };
  });
}
