import { join } from 'node:path';
import { recordGrant, recordGrantEnd, accessProjections } from '@passerelle/shared/access/project-access';
import { countAudit, readAudit } from '@passerelle/shared/audit-read';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { entities } from './database/mapping';
import { HousingStock1764000200000 } from './database/migrations/1764000200000-housing-stock';
import { Households1764000210000 } from './database/migrations/1764000210000-households';
import { Versions1764000220000 } from './database/migrations/1764000220000-versions';
import { ReferencesAndOrders1764000230000 } from './database/migrations/1764000230000-references-and-orders';
import { Positions1764000400000 } from './database/migrations/1764000400000-positions';
import { HomeRules1764000450000 } from './database/migrations/1764000450000-home-rules';
import { ToldHomes1764000460000 } from './database/migrations/1764000460000-told-homes';
import { subscriptions } from './facts/subscriptions';
import { allocationActions, householdActions, leaseActions, unitActions } from './graphql/actions';
import { resolvers } from './graphql/resolvers';
import { decideAllocation } from './use-cases/decide-allocation';
import { describeUnit } from './use-cases/describe-unit';
import { endLease } from './use-cases/end-lease';
import { listCandidates } from './use-cases/list-candidates';
import { countApplicationStates, countHousingApplications, listHousingApplications } from './use-cases/list-housing-applications';
import { countUnitFacet, countUnits, listUnits } from './use-cases/list-units';
import { loadMatchingRules } from './use-cases/load-matching-rules';
import { readAllocations, readHouseholdAllocations } from './use-cases/read-allocations';
import { readCandidacies } from './use-cases/read-candidacies';
import { readHousing, readHousingToldUntil } from './use-cases/read-housing';
import { readHouseholdApplications, readHousingApplications } from './use-cases/read-housing-applications';
import { readLeases } from './use-cases/read-leases';
import { readReservedUnits } from './use-cases/read-reserved-units';
import { readUnits } from './use-cases/read-units';
import { recordBenefit } from './use-cases/record-benefit';
import { moveEnrolment, recordEnrolment, recordEnrolmentEnd } from './use-cases/record-enrolment';
import { recordHomeRules } from './use-cases/record-home-rules';
import { recordHousingApplication } from './use-cases/record-housing-application';
import { recordLease } from './use-cases/record-lease';
import { recordMembership } from './use-cases/record-membership';
import { recordProfile } from './use-cases/record-profile';
import { recordVacancy } from './use-cases/record-vacancy';
import { loadUnits, registerUnit } from './use-cases/register-units';
import { reserveUnit } from './use-cases/reserve-unit';
import { startLease } from './use-cases/start-lease';
import { tellUnits } from './use-cases/tell-units';
import { withdrawAllocation } from './use-cases/withdraw-allocation';

/** Housing stock: homes, who lives in them, who asks for one, and who gets the next one. */
export const housingStock: ServiceDefinition = {
  name: 'housing-stock',
  schemaPath: join(__dirname, '../schema.graphql'),
  resolvers,
  entities,
  migrations: [
    HousingStock1764000200000,
    Households1764000210000,
    Versions1764000220000,
    ReferencesAndOrders1764000230000,
    Positions1764000400000,
    HomeRules1764000450000,
    ToldHomes1764000460000,
  ],
  subscriptions,
  dayWork: [tellUnits],
  projections: [
    ...accessProjections,
    { table: 'household_profile', madeBy: ['recordProfile'] },
    { table: 'programme_membership', madeBy: ['recordMembership'] },
    { table: 'programme_home_rules', madeBy: ['recordHomeRules'] },
    { table: 'programme_enrolment', madeBy: ['recordEnrolment', 'moveEnrolment', 'recordEnrolmentEnd'] },
    { table: 'household_benefit', madeBy: ['recordBenefit'] },
  ],
  useCases: [
    registerUnit,
    loadUnits,
    describeUnit,
    tellUnits,
    recordVacancy,
    reserveUnit,
    recordLease,
    recordHousingApplication,
    decideAllocation,
    withdrawAllocation,
    startLease,
    endLease,
    unitActions.useCase,
    householdActions.useCase,
    leaseActions.useCase,
    allocationActions.useCase,
    listUnits,
    countUnits,
    countUnitFacet,
    readUnits,
    listCandidates,
    readCandidacies,
    listHousingApplications,
    countHousingApplications,
    countApplicationStates,
    readHousingApplications,
    readHouseholdApplications,
    readHousing,
    readHousingToldUntil,
    readLeases,
    readAllocations,
    readHouseholdAllocations,
    readReservedUnits,
    readAudit,
    countAudit,
    loadMatchingRules,
    recordProfile,
    recordEnrolment,
    moveEnrolment,
    recordEnrolmentEnd,
    recordBenefit,
    recordMembership,
    recordHomeRules,
    recordGrant,
    recordGrantEnd,
  ],
};
