// The version of a rent account is that of what is decided on it: who has not seen the plan or the benefit of a colleague is told.
import type { TestService } from '@passerelle/shared/testing/test-service';
import { act, countRows, openArrears, openLandlord, type People, type Tenancy } from './landlord';

const ACTS = {
  signRepaymentPlan: { signedOn: '2026-11-20', instalments: [{ dueOn: '2026-12-05', amountCents: 143_600 }] },
  recordBenefitReinstatement: { from: '2026-11-01', monthlyCents: 21_275 },
  recordBenefitBackPayment: { receivedOn: '2026-11-24', amountCents: 60_000, reference: 'CAF-2026-11' },
  recordProcedureStage: { stage: 'PRE_LITIGATION', reachedOn: '2026-11-24', evidence: 'REL-2026-11' },
} as const;
type Act = keyof typeof ACTS;
const NAMES = Object.keys(ACTS) as Act[];

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

const send = (name: Act, expectedVersion: number) =>
  act<{ account: { id: string; version: number } | null }>(people.financeOfficer, name, {
    input: { accountId: home.accountId, ...ACTS[name], expectedVersion },
    fields: 'account { id version }',
  });

async function versionShown(): Promise<number> {
  const { data } = await people.financeOfficer.graphql('query ($id: ID!) { rentAccount(id: $id) { version } }', { id: home.accountId });
  return (data?.['rentAccount'] as { version: number }).version;
}

test.each(NAMES)('%s raises it and answers it, and is refused on the one before', async (name) => {
  const seen = await versionShown();
  expect(await send(name, seen)).toEqual({ account: { id: home.accountId, version: seen + 1 }, refusals: [] });
  expect(await versionShown()).toBe(seen + 1);
  const before = await countRows(service);
  const { account, refusals } = await send(name, seen);
  expect([account, refusals[0]]).toEqual([null, expect.objectContaining({ code: 'STALE_VERSION', path: ['expectedVersion'] })]);
  expect(await countRows(service)).toEqual(before);
});

test('of two acts that were decided on the same one, one is done, whichever they are', async () => {
  const seen = await versionShown();
  const answers = await Promise.all([send('signRepaymentPlan', seen), send('recordBenefitReinstatement', seen)]);
  expect(answers.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual(['STALE_VERSION']);
  expect(await versionShown()).toBe(seen + 1);
});
