import { join } from 'node:path';
import { countAudit, readAudit } from '@passerelle/shared/audit-read';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { entities } from './database/mapping';
import { Referrals1764000200000 } from './database/migrations/1764000200000-referrals';
import { AccessGrants1764000200001 } from './database/migrations/1764000200001-access-grants';
import { Versions1764000210000 } from './database/migrations/1764000210000-versions';
import { References1764000220000 } from './database/migrations/1764000220000-references';
import { Overview1764000300000 } from './database/migrations/1764000300000-overview';
import { ProgrammeTerms1764000310000 } from './database/migrations/1764000310000-programme-terms';
import { Territories1764000400000 } from './database/migrations/1764000400000-territories';
import { ProgrammesAsData1764000430000 } from './database/migrations/1764000430000-programmes-as-data';
import { ProgrammesByHand1764000440000 } from './database/migrations/1764000440000-programmes-by-hand';
import { ProgrammePlaces1764000470000 } from './database/migrations/1764000470000-programme-places';
import { UnitDescriptions1764000480000 } from './database/migrations/1764000480000-unit-descriptions';
import { RunningByVersion1764000520000 } from './database/migrations/1764000520000-running-by-version';
import { JudgedBesideOthers1764000540000 } from './database/migrations/1764000540000-judged-beside-others';
import { Positions1764000410000 } from './database/migrations/1764000410000-positions';
import { ManagersHoldTenancies1764000431000 } from './database/migrations/1764000431000-managers-hold-tenancies';
import { StagesOfCases1764000460000 } from './database/migrations/1764000460000-stages-of-cases';
import { subscriptions } from './facts/subscriptions';
import {
  householdActions,
  mandateActions,
  organisationActions,
  referralActions,
  staffMemberActions,
  staffPostActions,
} from './graphql/actions';
import { Situation1764000420000 } from './database/migrations/1764000420000-situation';
import { situationActions } from './graphql/situation-actions';
import { programmeActions, programmeDraftActions } from './graphql/programme-actions';
import { resolvers } from './graphql/resolvers';
import { acceptReferral } from './use-cases/accept-referral';
import { cancelReferral } from './use-cases/cancel-referral';
import { PROGRAMME_USE_CASES } from './use-cases/programme-use-cases';
import { confirmReferral } from './use-cases/confirm-referral';
import { countForProgramme, countSupportOpened } from './use-cases/count-for-programme';
import { declineReferral } from './use-cases/decline-referral';
import { endReferral } from './use-cases/end-referral';
import { judgeAgain, judgeOfTheDay } from './use-cases/judge-again';
import { loadReferenceData } from './use-cases/load-reference-data';
import { readProgrammeReport } from './use-cases/programme-report';
import { proposeReferral } from './use-cases/propose-referral';
import { readHolidays, readWorkingDayAfter } from './use-cases/read-calendar';
import { ORGANISATION_USE_CASES } from './use-cases/organisation-use-cases';
import { readClosedSections } from './use-cases/read-closed-sections';
import { countHouseholds, countHouseholdsBy, listHouseholds } from './use-cases/list-households';
import { readCompositions, readHouseholds, readResources } from './use-cases/read-households';
import { readProgrammePlaces } from './use-cases/programme-places';
import { readEligibilities } from './use-cases/read-eligibility';
import { readOverviews } from './use-cases/read-overviews';
import { countOrganisations, countProgrammes, countStaff, listOrganisations, listProgrammes, listStaff } from './use-cases/list-reference';
import { readOrganisations, readProgrammes, readProgrammeTerms, readProgrammeVersions, readStaff } from './use-cases/read-reference';
import {
  countHouseholdReferrals,
  countHouseholdReferralStates,
  countReferrals,
  countReferralStates,
  listReferrals,
  readEligibility,
  readHouseholdReferrals,
  readReferrals,
} from './use-cases/read-referrals';
import { countWorkItems, countWorkItemsByKind, listWorkItems } from './use-cases/list-work-items';
import { readViewer } from './use-cases/read-viewer';
import { recordArrears } from './use-cases/record-arrears';
import { recordBenefit, recordCase, recordPlan, recordPlanCompletion } from './use-cases/record-overview-parts';
import { recordHome, recordHomeEnd } from './use-cases/record-home';
import {
  findTenantsToJudge,
  recordApplication,
  recordEffortRate,
  recordProcedure,
  recordUnitAddress,
  recordUnitDescription,
} from './use-cases/record-positions';
import { recordResources } from './use-cases/record-resources';
import { registerHousehold } from './use-cases/register-household';
import { closeTenancy, openTenancy } from './use-cases/tenancy';
import { situationUseCases } from './use-cases/situation';

/** Referrals: organisations, programmes, households, referrals and their eligibility, and who may see which household. */
export const referrals: ServiceDefinition = {
  name: 'referrals',
  schemaPath: join(__dirname, '../schema.graphql'),
  resolvers,
  entities,
  migrations: [
    Referrals1764000200000,
    AccessGrants1764000200001,
    Versions1764000210000,
    References1764000220000,
    Overview1764000300000,
    ProgrammeTerms1764000310000,
    Territories1764000400000,
    Positions1764000410000,
    Situation1764000420000,
    ProgrammesAsData1764000430000,
    ManagersHoldTenancies1764000431000,
    ProgrammesByHand1764000440000,
    StagesOfCases1764000460000,
    ProgrammePlaces1764000470000,
    UnitDescriptions1764000480000,
    RunningByVersion1764000520000,
    JudgedBesideOthers1764000540000,
  ],
  subscriptions,
  dayWork: [judgeOfTheDay],
  projections: [
    { table: 'household_home', madeBy: ['recordHome', 'recordHomeEnd'] },
    { table: 'household_arrears', madeBy: ['recordArrears'] },
    { table: 'household_procedure', madeBy: ['recordProcedure'] },
    { table: 'household_effort_rate', madeBy: ['recordEffortRate'] },
    { table: 'household_application', madeBy: ['recordApplication'] },
    { table: 'unit_address', madeBy: ['recordUnitAddress'] },
    { table: 'unit_description', madeBy: ['recordUnitDescription'] },
    { table: 'landlord_act', madeBy: ['countForProgramme'] },
    { table: 'household_plan', madeBy: ['recordPlan', 'recordPlanCompletion'] },
    { table: 'household_benefit', madeBy: ['recordBenefit'] },
    { table: 'household_case', madeBy: ['recordCase'] },
  ],
  derived: {
    tables: ['work_item', 'household_overview'],
    from: ['household', 'referral', 'access_grant', 'household_access'],
    by: 'derive_households',
  },
  useCases: [
    registerHousehold,
    recordResources,
    confirmReferral,
    cancelReferral,
    acceptReferral,
    declineReferral,
    ...PROGRAMME_USE_CASES,
    programmeActions.useCase,
    programmeDraftActions.useCase,
    householdActions.useCase,
    referralActions.useCase,
    ...situationActions,
    readHouseholds,
    readClosedSections,
    listHouseholds,
    countHouseholds,
    countHouseholdsBy,
    readOverviews,
    listWorkItems,
    countWorkItems,
    countWorkItemsByKind,
    readCompositions,
    readResources,
    readReferrals,
    listReferrals,
    countReferrals,
    countReferralStates,
    readHouseholdReferrals,
    countHouseholdReferrals,
    countHouseholdReferralStates,
    readEligibility,
    readEligibilities,
    readProgrammePlaces,
    readOrganisations,
    listOrganisations,
    countOrganisations,
    readStaff,
    listStaff,
    countStaff,
    readProgrammes,
    listProgrammes,
    countProgrammes,
    readProgrammeVersions,
    readProgrammeTerms,
    readViewer,
    readProgrammeReport,
    readHolidays,
    readWorkingDayAfter,
    readAudit,
    countAudit,
    loadReferenceData,
    recordHome,
    recordHomeEnd,
    openTenancy,
    closeTenancy,
    recordArrears,
    recordPlan,
    recordPlanCompletion,
    recordBenefit,
    recordCase,
    recordProcedure,
    recordEffortRate,
    recordApplication,
    recordUnitAddress,
    recordUnitDescription,
    findTenantsToJudge,
    proposeReferral,
    judgeAgain,
    judgeOfTheDay,
    countForProgramme,
    countSupportOpened,
    endReferral,
    ...ORGANISATION_USE_CASES,
    organisationActions.useCase,
    staffMemberActions.useCase,
    staffPostActions.useCase,
    mandateActions.useCase,
    ...situationUseCases,
  ],
};
