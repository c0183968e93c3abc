// What a referral keeps of its version must be in the one that it moves to: its cause, its landlord, its association.
import type { Id } from '@passerelle/shared/domain/ids';
import { confirmedReferral, loadProgrammes, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { done, write } from './written-programmes';
import { ask, openWorld, type World } from './world';

const MOVING = '0b000000-0000-4000-8000-000000000083';
const REASON = 'The agreement was renewed with other partners';
const partner = (organisation: string, part: string, period: object = {}) => ({ organisation, part, source: 'Sheet', ...period });
const cause = { code: 'FLOOD', en: 'A flood', fr: 'Inondation', source: 'Sheet' };

/** 1 is in force; 2 names others and another cause, 3 the same who begin later in it, 4 the same. */
const VERSIONS = [
  ownVersion({ to: '2027-01-01' }),
  ownVersion({
    ...{ version: 2, from: '2027-01-01', to: '2028-01-01' },
    document: ownDocument({
      partners: [partner('presence-habitat', 'LANDLORD'), partner('association-passage', 'OPERATOR'), partner('amli', 'REFERRER')],
      ...{ triggers: [], causes: [cause] },
    }),
  }),
  ownVersion({
    ...{ version: 3, from: '2028-01-01', to: '2029-01-01' },
    document: ownDocument({ partners: [partner('batigere-habitat', 'LANDLORD', { from: '2028-03-01' }), partner('amli', 'OPERATOR')] }),
  }),
  ownVersion({ version: 4, from: '2029-01-01' }),
];

let world: World;
let referralId: Id;
beforeAll(async () => {
  world = await openWorld();
  await loadProgrammes(world, [{ id: MOVING, code: 'moving', name: 'Moving', steward: 'amli', versions: VERSIONS }]);
  referralId = await confirmedReferral(world, MOVING, await tenant(world));
}, 60_000);
afterAll(() => world?.service.stop());

const move = (version: number, others: object = {}) =>
  write(world.programmeManager, 'moveToVersion', { referralId, version, reason: REASON, ...others });
const versionNow = async () =>
  (await ask(world.programmeManager, 'query ($id: ID!) { referral(id: $id) { programmeVersion } }', { id: referralId })).referral
    .programmeVersion;

test('refused: a version that knows neither its cause nor who referred it and who is to support it', async () => {
  const { refusals } = await move(2);
  expect(refusals.map(({ code, path }: { code: string; path: string[] }) => [code, ...path])).toEqual([
    ['CAUSE_NOT_IN_VERSION', 'version'],
    ['LANDLORD_NOT_IN_VERSION', 'version'],
    ['OPERATOR_NOT_IN_VERSION', 'version'],
  ]);
  expect(refusals[0]).toMatchObject({ message: 'Version 2 does not name the cause ARREARS.', remedy: expect.stringContaining('FLOOD') });
  expect(await versionNow()).toBe(1);
});

test('a landlord who takes part later in it is warned of, and a person decides', async () => {
  const { refusals, warnings } = await move(3);
  expect([refusals, warnings].map((list) => list.map(({ code }: { code: string }) => code))).toEqual([
    ['WARNINGS_NOT_ACKNOWLEDGED'],
    ['PARTNER_AWAY'],
  ]);
  expect(await versionNow()).toBe(1);
  done(await move(3, { acknowledge: ['PARTNER_AWAY'] }));
  expect(await versionNow()).toBe(3);
});

test('to a version with the same partners it moves without a word', async () => {
  expect(done(await move(4)).warnings).toEqual([]);
  expect(await versionNow()).toBe(4);
});
