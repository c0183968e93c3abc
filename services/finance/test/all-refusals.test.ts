// Who is refused learns at once of all that is wrong.
import { newId } from '@passerelle/shared/domain/ids';
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, countRows, openArrears, openLandlord, type People, type Tenancy } from './landlord';

const TOMORROW = '2026-11-26';
/** No account has changed so often. */
const STALE = 99;

let service: TestService;
let people: People;
let home: Tenancy;
beforeAll(async () => {
  ({ service, people } = await openLandlord());
}, 30_000);
beforeEach(async () => {
  home = await openArrears(service, people);
});
afterAll(() => service.stop());

const send = (mutation: string, input: Record<string, unknown>) =>
  act(people.financeOfficer, mutation, { input: { accountId: home.accountId, ...input }, fields: 'household { id }' });

/** Sends an act on the account that must be refused for these reasons, in this order, and must write nothing. */
async function refused(
  mutation: string,
  input: Record<string, unknown>,
  reasons: readonly (readonly [code: string, path: string])[],
): Promise<void> {
  const before = await countRows(service);
  const { refusals } = await send(mutation, input);
  expect(refusals.map(({ code, path }) => [code, (path as string[]).join(' ')])).toEqual(reasons);
  expect(await countRows(service)).toEqual(before);
}

test('a file whose header is not ours and that has no line', async () => {
  const before = await countRows(service);
  const { refusals } = await act(people.financeOfficer, 'importRentMovements', { input: { csv: 'lease;amount' }, fields: 'import { id }' });
  expect(refusals.map(({ code, path }) => [code, path])).toEqual([
    ['CSV_HEADER_INVALID', ['csv']],
    ['CSV_EMPTY', ['csv']],
  ]);
  expect(await countRows(service)).toEqual(before);
});

describe('a plan', () => {
  const SIGNED = { signedOn: '2026-11-20', instalments: [{ dueOn: '2026-12-05', amountCents: 143_600 }] };

  test('beside another one, of instalments before its signature that nobody pays, on an account seen in another version', async () => {
    expect((await send('signRepaymentPlan', SIGNED)).refusals).toEqual([]);
    const instalments = [
      { dueOn: '2026-11-19', amountCents: 0 },
      { dueOn: '2032-01-05', amountCents: 10_000_001 },
      { dueOn: '2026-12-05', amountCents: 1_000 },
    ];
    await refused('signRepaymentPlan', { ...SIGNED, instalments, expectedVersion: STALE }, [
      ['STALE_VERSION', 'expectedVersion'],
      ['PLAN_ALREADY_RUNNING', 'accountId'],
      ['NOT_POSITIVE', 'instalments 0 amountCents'],
      ['INSTALMENT_DATES_NOT_RISING', 'instalments 0 dueOn'],
      ['AMOUNT_TOO_LARGE', 'instalments 1 amountCents'],
      ['INSTALMENT_TOO_FAR', 'instalments 1 dueOn'],
      ['INSTALMENT_DATES_NOT_RISING', 'instalments 2 dueOn'],
      ['INSTALMENTS_DO_NOT_SUM', 'instalments'],
    ]);
  });

  test('signed tomorrow, in the place of one that does not run, without instalments: of no debt, as that day has none yet', () =>
    refused('signRepaymentPlan', { signedOn: TOMORROW, replacesPlanId: newId(), instalments: [] }, [
      ['PLAN_NOT_RUNNING', 'replacesPlanId'],
      ['IN_THE_FUTURE', 'signedOn'],
      ['INSTALMENTS_OUT_OF_RANGE', 'instalments'],
    ]));

  test('of a day without debt, by an instalment before its signature', () =>
    refused('signRepaymentPlan', { ...SIGNED, signedOn: '2026-09-05', instalments: [{ dueOn: '2026-09-04', amountCents: 1 }] }, [
      ['INSTALMENT_DATES_NOT_RISING', 'instalments 0 dueOn'],
      ['NOTHING_TO_REPAY', 'signedOn'],
    ]));
});

describe('a reinstatement', () => {
  test('of nothing, recorded tomorrow, from a day before the lease', () =>
    refused('recordBenefitReinstatement', { from: '2026-05-01', monthlyCents: 0, recordedOn: TOMORROW, expectedVersion: STALE }, [
      ['STALE_VERSION', 'expectedVersion'],
      ['IN_THE_FUTURE', 'recordedOn'],
      ['NOT_POSITIVE', 'monthlyCents'],
      ['FROM_BEFORE_LEASE', 'from'],
    ]));

  test('from the first day of another one, of too much', async () => {
    const recorded = { from: '2027-01-01', monthlyCents: 21_275 };
    expect((await send('recordBenefitReinstatement', recorded)).refusals).toEqual([]);
    await refused('recordBenefitReinstatement', { from: '2027-01-01', monthlyCents: 300_001, recordedOn: '2026-09-01' }, [
      ['AMOUNT_TOO_LARGE', 'monthlyCents'],
      ['FROM_TOO_FAR', 'from'],
      ['BENEFIT_ALREADY_RECORDED', 'from'],
    ]);
  });
});

describe('a back-payment', () => {
  test('of tomorrow, of less than nothing, without a reference', () =>
    refused('recordBenefitBackPayment', { receivedOn: TOMORROW, amountCents: -1, reference: ' ', expectedVersion: STALE }, [
      ['STALE_VERSION', 'expectedVersion'],
      ['IN_THE_FUTURE', 'receivedOn'],
      ['NOT_POSITIVE', 'amountCents'],
      ['REFERENCE_INVALID', 'reference'],
    ]));

  test('that was booked, on an account seen in another version', async () => {
    const received = { receivedOn: '2026-11-24', amountCents: 60_000, reference: 'CAF-2026-11' };
    expect((await send('recordBenefitBackPayment', received)).refusals).toEqual([]);
    await refused('recordBenefitBackPayment', { ...received, expectedVersion: STALE }, [
      ['STALE_VERSION', 'expectedVersion'],
      ['BACK_PAYMENT_ALREADY_BOOKED', 'reference'],
    ]);
  });
});
