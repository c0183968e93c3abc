import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { recordBenefitBackPayment } from '../use-cases/record-benefit-back-payment';
import { recordBenefitReinstatement } from '../use-cases/record-benefit-reinstatement';
import { recordProcedureStage } from '../use-cases/record-procedure-stage';
import { signRepaymentPlan } from '../use-cases/sign-repayment-plan';

/** What may be done with a rent account. */
export const accountActions = availableActionsOf('RentAccount', [
  signRepaymentPlan,
  recordBenefitReinstatement,
  recordBenefitBackPayment,
  recordProcedureStage,
]);
