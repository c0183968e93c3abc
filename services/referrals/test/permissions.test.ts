import { holds } from '@passerelle/shared/auth/permissions';
import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { referrals } from '../src/service';

const STAFF: readonly Role[] = ['RENTAL_MANAGER', 'FINANCE_OFFICER', 'ALLOCATION_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];
const FAMILY_FILE: readonly Role[] = ['RENTAL_MANAGER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];

/** Whoever may see a household at all; the litigation officer of a landlord sees no more of it than what he is to judge. */
const HOUSEHOLD: readonly Role[] = [...STAFF, 'LITIGATION_OFFICER'];
const EVERYBODY: readonly Role[] = [...HOUSEHOLD, 'AUDITOR'];

/** Groups of acts and readings by who may do them, said a second time and by hand: a change of the table must be wanted here too. */
const GROUPS: readonly (readonly [readonly Role[], readonly string[]])[] = [
  [['RENTAL_MANAGER'], ['registerHousehold', 'confirmReferral', 'cancelReferral']],
  [['PROGRAMME_MANAGER'], ['acceptReferral', 'declineReferral']],
  [['RENTAL_MANAGER', 'SOCIAL_WORKER'], ['recordResources']],
  [
    ['RENTAL_MANAGER', 'SOCIAL_WORKER'],
    ['addHouseholdMember', 'endHouseholdMember', 'changeCustody', 'correctPerson'],
  ],
  [
    HOUSEHOLD,
    ['readHouseholds', 'readClosedSections', 'listHouseholds', 'countHouseholds', 'countHouseholdsBy', 'readOverviews', 'readCompositions'],
  ],
  [HOUSEHOLD, ['listWorkItems', 'countWorkItems', 'countWorkItemsByKind']],
  [FAMILY_FILE, ['readResources', 'readReferrals', 'listReferrals', 'readHouseholdReferrals', 'readEligibility']],
  [FAMILY_FILE, ['readEligibilities', 'readOtherRules', 'readSignals', 'readWaitingList']],
  [FAMILY_FILE, ['countReferrals', 'countReferralStates', 'countHouseholdReferrals', 'countHouseholdReferralStates']],
  [EVERYBODY, ['countOrganisations', 'countStaff', 'countProgrammes']],
  [EVERYBODY, ['readOrganisations', 'listOrganisations', 'readStaff', 'listStaff', 'readViewer', 'readHolidays', 'readWorkingDayAfter']],
  [
    [...STAFF, 'AUDITOR'],
    ['programmeReport', 'readProgrammePlaces', 'readProgrammeProgress', 'readRunningByVersion'],
  ],
  [
    EVERYBODY,
    [
      'readProgrammes',
      'listProgrammes',
      'readProgrammeVersions',
      'readProgrammeTerms',
      'availableActionsOfHousehold',
      'availableActionsOfReferral',
    ],
  ],
  [
    ['RENTAL_MANAGER', 'PROGRAMME_MANAGER'],
    ['registerTeam', 'recordStaffPost', 'endStaffPost', 'recordMandate', 'endMandate'],
  ],
  [
    EVERYBODY,
    [
      ...['readTeams', 'listTeams', 'countTeams', 'readStaffPosts', 'listStaffPosts', 'countStaffPosts'],
      ...['readMandates', 'listMandates', 'countMandates', 'listCommunes', 'countCommunes', 'readCommune', 'readPriorityNeighbourhood'],
      ...['Organisation', 'StaffMember', 'StaffPost', 'Mandate'].map((type) => `availableActionsOf${type}`),
    ],
  ],
  // Programmes as data.
  [
    ['PROGRAMME_MANAGER'],
    [
      ...['createProgramme', 'copyProgrammeVersion', 'writeProgrammeDraft', 'discardProgrammeDraft', 'publishProgrammeDraft'],
      ...['endProgramme', 'moveToVersion', 'previewProgrammeDraft', 'readProgrammeDrafts', 'readDraftsOfProgrammes'],
    ],
  ],
  [
    EVERYBODY,
    [
      ...['readVersionsInForce', 'compareProgrammeVersions', 'listRuleFields', 'countRuleFields'],
      ...['Programme', 'ProgrammeDraft'].map((type) => `availableActionsOf${type}`),
    ],
  ],
  [FAMILY_FILE, ['readReferralMoves']],
  [[], ['importCommunes', 'importNeighbourhoods']],
  // The situation of a household.
  [FAMILY_FILE, ['recordAccommodation', 'endAccommodation', 'recordPriorityStatus', 'endPriorityStatus', 'confirmNoPriorityStatus']],
  [FAMILY_FILE, ['recordLifeEvent', 'recordEnergyDebt']],
  [
    [...FAMILY_FILE, 'LITIGATION_OFFICER'],
    ['attest', 'withdrawAttestation', 'readSituations'],
  ],
  [EVERYBODY, ['readPriorityStatuses', 'readAttestationKinds']],
  [
    EVERYBODY,
    ['availableActionsOfAccommodation', 'availableActionsOfPriorityStatus', 'availableActionsOfAttestation', 'availableActionsOfPerson'],
  ],
  [['SOCIAL_WORKER'], ['recordDisability', 'readDisabilities']],
  [['AUDITOR'], ['readAudit', 'countAudit']],
  // Only the service itself: facts and the reference files.
  [[], ['loadReferenceData', 'recordHome', 'recordHomeEnd', 'openTenancy', 'closeTenancy', 'recordArrears', 'proposeReferral']],
  [[], ['recordPlan', 'recordPlanCompletion', 'recordBenefit', 'recordCase']],
  [[], ['judgeAgain', 'judgeOfTheDay', 'countForProgramme', 'countSupportOpened', 'endReferral']],
  [[], ['recordProcedure', 'recordEffortRate', 'recordApplication', 'recordUnitAddress', 'recordUnitDescription', 'findTenantsToJudge']],
];

const MAY_CALL = new Map(GROUPS.flatMap(([roles, names]) => names.map((name) => [name, roles] as const)));

test.each(referrals.useCases.map(({ name, permission }) => ({ name, permission })))(
  '$name is for these roles only',
  ({ name, permission }) => {
    expect(ROLES.filter((role) => holds([role], permission))).toEqual(ROLES.filter((role) => MAY_CALL.get(name)?.includes(role)));
  },
);

test('every use case is in the table', () => {
  expect(referrals.useCases.map(({ name }) => name).sort()).toEqual([...MAY_CALL.keys()].sort());
});
