import { newId } from '@passerelle/shared/domain/ids';
import { addMonths } from '@passerelle/shared/domain/local-date';
import { formatEuros, splitEvenly } from '@passerelle/shared/domain/money';
import { until } from '@passerelle/shared/testing/until';
import { DEMO, idFor, known, type World } from '../world';
import { accepted } from './accepted';
import { DEBT } from './arrears';

export const MONTHLY_AID = 27_160;
export const BACK_PAYMENT = 54_320;

/** Opens the case, visits, diagnoses, notes, signs the contract, and records what home the household asks for. */
export async function support(world: World): Promise<void> {
  const opened = accepted(
    await world.people['programme-manager'].act<{ supportCase: { id: string; stage: { code: string } } }>(
      `mutation($input: OpenSupportCaseInput!) { openSupportCase(input: $input) { supportCase { id stage { code } } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'case'), referralId: known(world, 'referral'), referentId: DEMO.socialWorker },
    ),
  );
  const caseId = opened.supportCase.id;
  world.ids.set('case', caseId);
  world.tell(`   A support case is opened with its referent, in stage ${opened.supportCase.stage.code}.`);
  const worker = world.people['social-worker'];
  const write = (operation: string, input: object) =>
    worker
      .act(
        `mutation($input: ${operation[0]?.toUpperCase()}${operation.slice(1)}Input!) { ${operation}(input: $input) { refusals { code path message } } }`,
        {
          clientKey: newId(),
          id: idFor(world, operation),
          caseId,
          ...input,
        },
      )
      .then(accepted);
  await write('recordInterview', {
    kind: 'HOME_VISIT',
    heldOn: world.today,
    durationMinutes: 75,
    topics: ['BUDGET', 'RIGHTS', 'REHOUSING'],
  });
  await write('recordDiagnostic', {
    madeOn: world.today,
    arrearsCause: 'FAMILY_BREAKUP',
    domains: [
      { domain: 'BUDGET', level: 4, priority: 'IMMEDIATE' },
      { domain: 'RIGHTS', level: 3, priority: 'IMMEDIATE' },
      { domain: 'HOUSING', level: 3, priority: 'PLANNED' },
    ],
  });
  await write('recordCaseNote', { body: 'Madame souhaite un logement moins cher dans la même commune.' });
  await write('signSupportContract', {
    signedOn: world.today,
    objectives: [
      { domain: 'RIGHTS', label: 'Rétablir l’APL', dueOn: addMonths(world.today, 1) },
      { domain: 'HOUSING', label: 'Relogement adapté aux ressources', dueOn: addMonths(world.today, 6) },
    ],
  });
  world.tell('   Home visit, social diagnostic, a note that only the referent reads, and a support contract signed: the support starts.');
  await recordApplication(world);
}

/**
 * While the referral is assessed the association sees the home; it may ask for another one only under the grant of the support, which comes
 * to housing-stock in its own time and shows in nothing but the act.
 */
async function recordApplication(world: World): Promise<void> {
  const worker = world.people['social-worker'];
  const application = {
    clientKey: newId(),
    id: idFor(world, 'application'),
    householdId: known(world, 'household'),
    wantedTypes: ['T3', 'T4'],
    departments: ['93'],
    recordedOn: world.today,
  };
  const recorded = await until(
    'the household to be open to the social worker for an application',
    () =>
      worker.act<object>(
        `mutation($input: RecordHousingApplicationInput!) { recordHousingApplication(input: $input) { refusals { code path message } } }`,
        application,
      ),
    ({ refusals: [refusal] }) => refusal?.code !== 'NOT_FOUND',
  );
  accepted(recorded);
  world.tell('   Her housing application is recorded: T3 or T4 in Seine-Saint-Denis.');
}

/** Signs the plan for the whole debt, records the reinstated benefit and its back-payment. */
export async function settle(world: World): Promise<void> {
  const officer = world.people['finance-officer'];
  const accountId = known(world, 'account');
  const instalments = splitEvenly(DEBT, 12).map((amountCents, index) => ({ dueOn: addMonths(world.today, index + 1), amountCents }));
  accepted(
    await officer.act(`mutation($input: SignRepaymentPlanInput!) { signRepaymentPlan(input: $input) { refusals { code path message } } }`, {
      clientKey: newId(),
      id: idFor(world, 'plan'),
      accountId,
      signedOn: world.today,
      instalments,
    }),
  );
  accepted(
    await officer.act(
      `mutation($input: RecordBenefitReinstatementInput!) { recordBenefitReinstatement(input: $input) { refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'benefit'), accountId, from: `${world.today.slice(0, 7)}-01`, monthlyCents: MONTHLY_AID },
    ),
  );
  accepted(
    await officer.act(
      `mutation($input: RecordBenefitBackPaymentInput!) { recordBenefitBackPayment(input: $input) { refusals { code path message } } }`,
      { clientKey: newId(), accountId, receivedOn: world.today, amountCents: BACK_PAYMENT, reference: `CAF-${world.telling}` },
    ),
  );
  world.tell(`   A repayment plan of ${formatEuros(DEBT)} euros over 12 months is signed, to the cent.`);
  world.tell(`   APL is reinstated at ${formatEuros(MONTHLY_AID)} a month, with a back-payment of ${formatEuros(BACK_PAYMENT)}.`);
}
