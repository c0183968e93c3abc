import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { readApplicants } from '../database/applicants';
import { readRulesOn } from '../database/matching-rules';
import type { Candidacy } from '../domain/applicant';
import { candidacyRank, judgeCandidacy } from '../domain/candidacy';
import { Unit } from '../domain/unit';
import { upTo, type BoundedRows } from './page-of';

/** Most free homes judged for one household, by the landlord's reference. */
const MOST_HOMES = 200;

/** A free home for a household. */
export interface CandidacyView extends Candidacy {
  readonly unitId: Id;
}

/** How households stand for each free home of the caller's organisation; nothing for one without a live application that the caller may see. */
export const readCandidacies = defineUseCase<readonly Id[], ReadonlyMap<Id, BoundedRows<CandidacyView>>>({
  name: 'readCandidacies',
  permission: 'matching:read',
  kind: 'read',
  async run(tx, householdIds) {
    tx.recordAccess({ asked: householdIds, categories: ['HOUSING_REQUEST', 'RESOURCES', 'REFERRAL', 'RENT'] });
    const units = await tx.manager.find(Unit, {
      where: [
        { organisationId: tx.actor.organisationId, state: 'VACANT' },
        { organisationId: tx.actor.organisationId, state: 'NOTICE' },
      ],
      order: { reference: 'ASC' },
      take: MOST_HOMES + 1,
    });
    const { rows: judged, isCut } = upTo(MOST_HOMES, units);
    const on = tx.clock.today();
    const rules = await readRulesOn(tx, on);
    const applicants = await readApplicants(tx, householdIds);
    tx.recordAccess({ returned: applicants.map(({ householdId }) => householdId) });
    return new Map(
      applicants.map((applicant) => [
        applicant.householdId,
        { rows: judged.map((unit) => ({ unitId: unit.id, ...judgeCandidacy(unit, applicant, { rules, on }) })), isCut },
      ]),
    );
  },
});

/** Where a candidacy stands in its household's list. */
export function candidacyPlace(candidacy: CandidacyView): { key: string; id: Id } {
  return { key: candidacyRank(candidacy), id: candidacy.unitId };
}
