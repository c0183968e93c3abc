import { countAudit, readAudit } from '@passerelle/shared/audit-read';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { recordGrant, recordGrantEnd, accessProjections } from '@passerelle/shared/access/project-access';
import { join } from 'node:path';
import { entities } from './database/mapping';
import { Support1764000100000 } from './database/migrations/1764000100000-support';
import { NoteDays1764000110000 } from './database/migrations/1764000110000-note-days';
import { ReferencesAndOrders1764000120000 } from './database/migrations/1764000120000-references-and-orders';
import { ProgrammeTerms1764000130000 } from './database/migrations/1764000130000-programme-terms';
import { StagesOfProgrammes1764000450000 } from './database/migrations/1764000450000-stages-of-programmes';
import { subscriptions } from './facts/subscriptions';
import { admissionActions, caseActions } from './graphql/case-actions';
import { resolvers } from './graphql/resolvers';
import { admit, endAdmission } from './use-cases/admit';
import { moveAdmission, moveCase } from './use-cases/follow-version';
import { changeReferent } from './use-cases/change-referent';
import { closeSupportCase } from './use-cases/close-support-case';
import { moveCaseToStage } from './use-cases/move-case-to-stage';
import { openSupportCase } from './use-cases/open-support-case';
import { countCaseNotes, readCaseNotes, readRecordedNotes } from './use-cases/read-case-notes';
import { readCasePath } from './use-cases/read-case-path';
import { readCaseload } from './use-cases/read-caseload';
import { readClosedCaseSections } from './use-cases/read-closed-sections';
import { readFormerReferents } from './use-cases/read-former-referents';
import { readSupport, readSupportToldUntil } from './use-cases/read-support';
import {
  countCases,
  countHouseholdCases,
  countHouseholdStages,
  countStages,
  listCases,
  readHouseholdCases,
  readSupportCases,
} from './use-cases/read-support-cases';
import { countInterviews, readInterviews, readSupportFile } from './use-cases/read-support-file';
import { recordCaseNote } from './use-cases/record-case-note';
import { recordDiagnostic } from './use-cases/record-diagnostic';
import { recordInterview } from './use-cases/record-interview';
import { recordProgrammeVersion, recordStaffMember } from './use-cases/record-reference';
import { signSupportContract } from './use-cases/sign-support-contract';

/** Support: what social workers do for a household that a programme accepted, and what they write down. */
export const support: ServiceDefinition = {
  name: 'support',
  schemaPath: join(__dirname, '../schema.graphql'),
  resolvers,
  entities,
  migrations: [
    Support1764000100000,
    NoteDays1764000110000,
    ReferencesAndOrders1764000120000,
    ProgrammeTerms1764000130000,
    StagesOfProgrammes1764000450000,
  ],
  subscriptions,
  projections: [
    ...accessProjections,
    { table: 'staff_member', madeBy: ['recordStaffMember'] },
    { table: 'programme_membership', madeBy: ['recordProgrammeVersion'] },
    { table: 'programme_term', madeBy: ['recordProgrammeVersion'] },
    { table: 'programme_stage', madeBy: ['recordProgrammeVersion'] },
    { table: 'programme_path', madeBy: ['recordProgrammeVersion'] },
    { table: 'admission', madeBy: ['admit', 'endAdmission', 'moveAdmission'] },
  ],
  useCases: [
    openSupportCase,
    changeReferent,
    recordInterview,
    recordDiagnostic,
    signSupportContract,
    moveCaseToStage,
    recordCaseNote,
    closeSupportCase,
    caseActions.useCase,
    admissionActions.useCase,
    readSupport,
    readSupportToldUntil,
    readSupportCases,
    listCases,
    countCases,
    countStages,
    readHouseholdCases,
    countHouseholdCases,
    countHouseholdStages,
    readCasePath,
    readFormerReferents,
    readClosedCaseSections,
    readSupportFile,
    readInterviews,
    countInterviews,
    readCaseNotes,
    countCaseNotes,
    readRecordedNotes,
    readCaseload,
    readAudit,
    countAudit,
    admit,
    endAdmission,
    moveAdmission,
    moveCase,
    recordStaffMember,
    recordProgrammeVersion,
    recordGrant,
    recordGrantEnd,
  ],
};
