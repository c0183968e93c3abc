import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import type { Page, PageStart } from '@passerelle/shared/graphql/connection';
import type { FacetCount } from '@passerelle/shared/graphql/list-count';
import type { CountedConnection } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import { MOST_APPLICANTS, readApplicants } from '../database/applicants';
import { readHomeRules } from '../database/home-rules';
import { readRulesOn } from '../database/matching-rules';
import { openVacancy } from '../database/units';
import type { Candidacy } from '../domain/applicant';
import { candidacyRank, judgeCandidacy } from '../domain/candidacy';
import { Unit } from '../domain/unit';
import { connectionOf, countOf, upTo } from './page-of';

/** A household judged for a free home. */
export interface CandidateView extends Candidacy {
  readonly householdId: Id;
  readonly appliedOn: LocalDate;
}

export type CandidateOrder = 'RANK' | 'APPLIED_ON_ASC';

interface CandidateList {
  readonly unitId: Id;
  readonly filter: { readonly verdict?: Verdict | null | undefined; readonly appliedTo?: LocalDate | null | undefined };
  readonly orderBy: CandidateOrder;
  readonly page: Page;
}

/** A page of candidates, with how many of the whole list have which verdict. */
export type CandidatePage = CountedConnection<CandidateView> & { readonly verdicts: readonly FacetCount[] };

/**
 * Candidates for a free home of the caller's organisation: one page, counted; null when the home is not theirs or not free.
 * All visible applications (at most 5,000) are read by one statement and judged in memory: the order depends on the judgement.
 */
export const listCandidates = defineUseCase<CandidateList, CandidatePage | null>({
  name: 'listCandidates',
  permission: 'matching:read',
  kind: 'read',
  async run(tx, { unitId, filter, orderBy, page }) {
    tx.recordAccess({ asked: [unitId], categories: ['HOUSING_REQUEST', 'RESOURCES', 'REFERRAL', 'RENT'] });
    const unit = await tx.manager.findOneBy(Unit, { id: unitId, organisationId: tx.actor.organisationId });
    if (unit === null || unit.state === 'ALLOCATED' || (await openVacancy(tx, unitId)) === null) return null;
    const on = tx.clock.today();
    const rules = await readRulesOn(tx, on);
    const { rows: applicants, isCut } = upTo(MOST_APPLICANTS, await readApplicants(tx));
    const homeRules = await readHomeRules(tx, applicants);
    const candidates = applicants.map((applicant) => ({
      householdId: applicant.householdId,
      appliedOn: applicant.appliedOn,
      ...judgeCandidacy(unit, applicant, { rules, homeRules, on }),
    }));
    const { verdict = null, appliedTo = null } = filter;
    const early = candidates.filter(({ appliedOn }) => appliedTo === null || appliedOn <= appliedTo);
    const wanted = verdict === null ? early : early.filter((candidate) => candidate.verdict === verdict);
    const shown = connectionOf({ rows: wanted, isCut }, page, { keyOf: candidatePlace(orderBy) });
    tx.recordAccess({ returned: shown.nodes.map(({ householdId }) => householdId) });
    return {
      ...shown,
      verdicts: VERDICTS.map((value) => ({ value, count: countOf({ rows: early.filter((one) => one.verdict === value), isCut }) })),
    };
  },
});

const VERDICTS: readonly Verdict[] = ['PASS', 'UNKNOWN', 'FAIL'];

/** Where a candidate stands in the list. */
function candidatePlace(orderBy: CandidateOrder): (candidate: CandidateView) => PageStart {
  return (candidate) => ({ key: orderBy === 'RANK' ? candidacyRank(candidate) : candidate.appliedOn, id: candidate.householdId });
}
