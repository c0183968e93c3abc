import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { changeReferent } from '../use-cases/change-referent';
import { closeSupportCase } from '../use-cases/close-support-case';
import { moveCaseToStage } from '../use-cases/move-case-to-stage';
import { openSupportCase } from '../use-cases/open-support-case';
import { recordCaseNote } from '../use-cases/record-case-note';
import { recordDiagnostic } from '../use-cases/record-diagnostic';
import { recordInterview } from '../use-cases/record-interview';
import { signSupportContract } from '../use-cases/sign-support-contract';

/** What may be done with a support case. */
export const caseActions = availableActionsOf('SupportCase', [
  changeReferent,
  recordInterview,
  recordDiagnostic,
  signSupportContract,
  moveCaseToStage,
  recordCaseNote,
  closeSupportCase,
]);

/** What may be done with an admission, known by its referral. */
export const admissionActions = availableActionsOf('SupportAdmission', [openSupportCase]);
