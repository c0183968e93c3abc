import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { readApplicants } from '../database/applicants';
import { readHomeRules } from '../database/home-rules';
import { readRulesOn } from '../database/matching-rules';
import { openHouseholds } from '../database/open-household';
import type { Candidacy } from '../domain/applicant';
import { candidacyRank, effortKey, judgeCandidacy } from '../domain/candidacy';
import { Unit } from '../domain/unit';
import { upTo, type BoundedRows } from './page-of';

/** Most free homes judged for one household, by the landlord's reference. */
const MOST_HOMES = 200;

/** A free home for a household. */
export interface CandidacyView extends Candidacy {
  readonly unitId: Id;
}

const NONE: BoundedRows<CandidacyView> = { rows: [], isCut: false };

/** How households stand for each free home of the caller's organisation; none for one that is open to the caller and asks for no home. */
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
    const { rows: homes, isCut } = upTo(MOST_HOMES, units);
    const on = tx.clock.today();
    const rules = await readRulesOn(tx, on);
    const open = await openHouseholds(tx, householdIds, 'HOUSING_REQUEST');
    const found = await readApplicants(tx, [...open]);
    const homeRules = await readHomeRules(tx, found);
    const applicants = new Map(found.map((applicant) => [applicant.householdId, applicant]));
    tx.recordAccess({ returned: [...open] });
    return new Map(
      [...open].map((householdId) => {
        const applicant = applicants.get(householdId);
        if (applicant === undefined) return [householdId, NONE];
        return [
          householdId,
          { rows: homes.map((unit) => ({ unitId: unit.id, ...judgeCandidacy(unit, applicant, { rules, homeRules, on }) })), isCut },
        ];
      }),
    );
  },
});

/** Where a candidacy stands in its household's list. */
export function candidacyPlace(candidacy: CandidacyView): { key: string; id: Id } {
  return { key: candidacyRank(candidacy), id: candidacy.unitId };
}

/** Where it stands among all of them, whatever their verdicts, by what the home would weigh. */
export function candidacyPlaceByEffort(candidacy: CandidacyView): { key: string; id: Id } {
  return { key: effortKey(candidacy), id: candidacy.unitId };
}
