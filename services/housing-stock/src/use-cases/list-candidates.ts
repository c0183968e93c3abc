import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import type { Page } from '@passerelle/shared/graphql/connection';
import { defineUseCase } from '@passerelle/shared/use-case';
import { readApplicants } from '../database/applicants';
import { readRulesOn } from '../database/matching-rules';
import { openVacancy } from '../database/units';
import type { Candidacy } from '../domain/applicant';
import { candidacyRank, judgeCandidacy } from '../domain/candidacy';
import { Unit } from '../domain/unit';
import { pageOf } from './page-of';

/** A household judged for a free home. */
export interface CandidateView extends Candidacy {
  readonly householdId: Id;
  readonly appliedOn: LocalDate;
}

interface CandidateList {
  readonly unitId: Id;
  readonly verdict: Verdict | null;
  readonly page: Page;
}

/**
 * Candidates for a free home of the caller's organisation: one page, and one row more; null when the home is not theirs or not free.
 * All visible applications (at most 5,000) are read by one statement and judged in memory: the order depends on the judgement.
 */
export const listCandidates = defineUseCase<CandidateList, readonly CandidateView[] | null>({
  name: 'listCandidates',
  permission: 'matching:read',
  kind: 'read',
  async run(tx, { unitId, verdict, page }) {
    tx.recordAccess({ asked: [unitId], categories: ['HOUSING_REQUEST', 'RESOURCES', 'REFERRAL', 'RENT'] });
    const unit = await tx.manager.findOneBy(Unit, { id: unitId, organisationId: tx.actor.organisationId });
    if (unit === null || unit.state === 'ALLOCATED' || (await openVacancy(tx, unitId)) === null) return null;
    const on = tx.clock.today();
    const rules = await readRulesOn(tx, on);
    const applicants = await readApplicants(tx);
    const candidates = applicants.map((applicant) => ({
      householdId: applicant.householdId,
      appliedOn: applicant.appliedOn,
      ...judgeCandidacy(unit, applicant, { rules, on }),
    }));
    const wanted = verdict === null ? candidates : candidates.filter((candidate) => candidate.verdict === verdict);
    const shown = pageOf(wanted, page, { keyOf: candidatePlace });
    tx.recordAccess({ returned: shown.slice(0, page.limit).map(({ householdId }) => householdId) });
    return shown;
  },
});

/** Where a candidate stands in the list. */
export function candidatePlace(candidate: CandidateView): { key: string; id: Id } {
  return { key: candidacyRank(candidate), id: candidate.householdId };
}
