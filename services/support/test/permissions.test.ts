import { holds } from '@passerelle/shared/auth/permissions';
import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import { support } from '../src/service';

const STATUS: readonly Role[] = ['RENTAL_MANAGER', 'ALLOCATION_OFFICER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];

/** Who may call what, said a second time and by hand: a change of the permission table must be wanted here too. */
const MAY_CALL: Readonly<Record<string, readonly Role[]>> = {
  openSupportCase: ['PROGRAMME_MANAGER'],
  changeReferent: ['PROGRAMME_MANAGER'],
  recordInterview: ['SOCIAL_WORKER'],
  recordDiagnostic: ['SOCIAL_WORKER'],
  signSupportContract: ['SOCIAL_WORKER'],
  recordCaseNote: ['SOCIAL_WORKER'],
  moveCaseToStage: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  closeSupportCase: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  availableActionsOfSupportCase: [...ROLES],
  availableActionsOfSupportAdmission: [...ROLES],
  readSupport: STATUS,
  readSupportToldUntil: STATUS,
  readSupportCases: STATUS,
  listCases: STATUS,
  countCases: STATUS,
  countStages: STATUS,
  readHouseholdCases: STATUS,
  countHouseholdCases: STATUS,
  countHouseholdStages: STATUS,
  readCasePath: STATUS,
  readFormerReferents: STATUS,
  readClosedCaseSections: STATUS,
  readCaseload: STATUS,
  readSupportFile: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  readInterviews: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  countInterviews: ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'],
  readCaseNotes: ['SOCIAL_WORKER'],
  countCaseNotes: ['SOCIAL_WORKER'],
  readRecordedNotes: ['SOCIAL_WORKER'],
  readAudit: ['AUDITOR'],
  countAudit: ['AUDITOR'],
  admit: [],
  endAdmission: [],
  moveAdmission: [],
  moveCase: [],
  recordStaffMember: [],
  recordProgrammeVersion: [],
  recordGrant: [],
  recordGrantEnd: [],
};

const useCases = support.useCases.map(({ name, permission }) => ({ name, permission }));

test.each(useCases)('$name is for these roles only', ({ name, permission }) => {
  expect(ROLES.filter((role) => holds([role], permission))).toEqual(ROLES.filter((role) => MAY_CALL[name]?.includes(role)));
});

test('every use case is in the table', () => {
  expect(support.useCases.map(({ name }) => name).sort()).toEqual(Object.keys(MAY_CALL).sort());
});
