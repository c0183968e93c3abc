// A landlord who writes a draft learns nothing by its preview about the homes and accounts that his tenants have with others: whatever these say, the
// answer is the same to the last count. The association that a household was referred to may read them, and its preview counts them.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { confirmedReferral, loadProgrammes, ownRule, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import {
  ask,
  endLease,
  FAMILY,
  fallInArrears,
  LANDLORD,
  OTHER_LANDLORD,
  openWorld,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

/** Kept by a landlord, of him alone. */
const ALONE = '0b000000-0000-4000-8000-000000000095';
/** Kept by him too, and shared with another one. */
const SHARED = '0b000000-0000-4000-8000-000000000096';
/** Kept by an association, of one landlord. */
const OPERATED = '0b000000-0000-4000-8000-000000000097';

const part = (organisation: string, name: string, more: object = {}) => ({ organisation, part: name, source: 'Sheet', ...more });
const MINE = part('batigere-habitat', 'LANDLORD');
const OPERATOR = part('amli', 'OPERATOR');

let world: World;
let other: string;
beforeAll(async () => {
  world = await openWorld();
  const [found] = await world.service.sql<{ code: string }>('select code from organisation where id = $1', [OTHER_LANDLORD]);
  other = found?.code ?? '';
  const shared = ownDocument({ partners: [MINE, part(other, 'LANDLORD'), OPERATOR] });
  await loadProgrammes(world, [
    { id: ALONE, code: 'alone', name: 'Alone', steward: 'batigere-habitat', versions: [ownVersion()] },
    { id: SHARED, code: 'shared', name: 'Shared', steward: 'batigere-habitat', versions: [ownVersion({ document: shared })] },
    { id: OPERATED, code: 'operated', name: 'Operated', steward: 'amli', versions: [ownVersion()] },
  ]);
}, 60_000);
afterAll(() => world?.service.stop());

const steward = () => world.service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: LANDLORD, subject: newId() });

async function draftOf(person: AsPerson, programmeId: Id, document: Record<string, unknown>): Promise<Id> {
  const copy = `mutation ($input: CopyProgrammeVersionInput!) { copyProgrammeVersion(input: $input) { draft { id } refusals { code } } }`;
  const copied = await ask(person, copy, { input: { clientKey: newId(), programmeId, version: 1 } });
  const { id } = copied.copyProgrammeVersion.draft;
  const write = `mutation ($input: WriteProgrammeDraftInput!) { writeProgrammeDraft(input: $input) { draft { id } refusals { code path } } }`;
  const written = await ask(person, write, { input: { clientKey: newId(), draftId: id, document } });
  expect(written.writeProgrammeDraft.refusals).toEqual([]);
  return id;
}

const PREVIEW = `query ($draftId: ID!, $at: LocalDate) { previewProgrammeDraft(draftId: $draftId, at: $at) { households ofOwnRowsAlone isWhole added removed
  becomeUnknown others rules { code households } changes { household { id } kind before after rules hasReservedRules } } }`;

async function previewOf(person: AsPerson, draftId: Id, at = TODAY) {
  return (await ask(person, PREVIEW, { draftId, at })).previewProgrammeDraft;
}

const entering = (...rules: readonly object[]) => {
  const { components } = ownDocument() as { components: Record<string, unknown>[] };
  return components.map((component) => ({ ...component, rules }));
};
const owing = (value: number, change: object = {}) =>
  ownRule('X-1', { field: 'arrears.missedInstalments', operator: 'GTE', value }, change);
const asked = (field: string, operator: string, value: unknown, onUnknown = 'FAIL') =>
  ownRule('X-1', { field, operator, value }, { onUnknown });

/** Drafts of somebody who looks for what another landlord knows. */
const curious = (): readonly (readonly [string, Record<string, unknown>])[] => {
  const both = [MINE, part(other, 'LANDLORD'), OPERATOR];
  const never = ownRule('THEIRS', { field: 'household.persons', operator: 'GTE', value: 30 }, { onUnknown: 'FAIL' });
  return [
    ['another landlord', { partners: both }],
    ...[1, 4, 5, 6].map((missed) => [`he and ${missed} terms`, { partners: both, components: entering(owing(missed)) }] as const),
    ['other terms alone', { components: entering(owing(4)) }],
    ['terms, not known passes', { partners: both, components: entering(owing(5, { onUnknown: 'PASS' })) }],
    ['terms, not known fails', { partners: both, components: entering(owing(1, { onUnknown: 'FAIL' })) }],
    [
      'few terms',
      { partners: both, components: entering(ownRule('X-1', { not: { field: 'arrears.amount', operator: 'GTE', value: 200_000 } })) },
    ],
    ['whose home', { components: entering(asked('home.landlord', 'EQ', other)) }],
    [
      'not his home',
      { components: entering(ownRule('X-1', { not: { field: 'home.landlord', operator: 'EQ', value: 'batigere-habitat' } })) },
    ],
    ['where the home is', { components: entering(asked('home.department', 'EQ', '59')) }],
    ['since when', { components: entering(asked('home.monthsSinceTitleStart', 'LT', 50)) }],
    ['a title at all', { components: entering(asked('home.titleHolder', 'EQ', 'NONE')) }],
    ['what is done', { partners: both, components: entering(asked('procedure.stage', 'GTE', 'ASSIGNATION')) }],
    ['what it costs', { partners: both, components: entering(asked('home.effortRate', 'GTE', 3_000, 'REVIEW')) }],
    ['since when it is owed', { partners: both, components: entering(asked('arrears.oldestDueDate', 'LTE', TODAY)) }],
    ['a rule of his, for his homes', { partners: [MINE, part(other, 'LANDLORD', { rules: [never] }), OPERATOR] }],
  ];
};

/** Everything that the other landlord could say of a household, by an account of its own. */
async function othersSay(householdId: Id, { startsOn = '2023-01-01', missedTerms = 5 } = {}): Promise<Id> {
  const theirs = { landlordId: OTHER_LANDLORD, organisationId: OTHER_LANDLORD };
  const leaseId = await startLease(world, householdId, { ...theirs, startsOn, department: '59' });
  await fallInArrears(world, householdId, { ...theirs, missedTerms });
  const account = { accountId: newId(), leaseId, householdId, landlordId: OTHER_LANDLORD, asOf: TODAY };
  const said = { key: householdId, organisationId: OTHER_LANDLORD };
  await world.service.deliver(procedureStageChanged, { ...said, payload: { ...account, stage: 'ASSIGNATION', since: TODAY } });
  await world.service.deliver(effortRateChanged, {
    ...said,
    payload: { ...account, rateBasisPoints: 5_000, withEnergy: true, missing: null },
  });
  return leaseId;
}

test('whatever another landlord says of a household, no draft of its landlord tells it', async () => {
  const [three, five, paid] = [await tenant(world, FAMILY, 3), await tenant(world, FAMILY, 5), await tenant(world, FAMILY, 0)];
  const homeless = await register(world.rentalManager);
  const drafts: { name: string; draftId: Id; days: readonly string[] }[] = [];
  for (const [name, document] of curious()) {
    drafts.push({ name, draftId: await draftOf(steward(), ALONE, document), days: [TODAY, '2027-06-01'] });
    if ('partners' in document) continue;
    drafts.push({ name: `shared: ${name}`, draftId: await draftOf(steward(), SHARED, document), days: [TODAY, '2022-06-01'] });
  }
  const seen = async () => {
    const answers: Record<string, unknown> = {};
    for (const { name, draftId, days } of drafts) {
      for (const at of days) answers[`${name} ${at}`] = await previewOf(steward(), draftId, at);
    }
    return answers;
  };
  const before = await seen();
  const [lease] = [await othersSay(three), await othersSay(five, { startsOn: '2020-01-01', missedTerms: 1 })];
  await othersSay(paid, { startsOn: '2026-12-15' });
  await othersSay(homeless);
  expect(await seen()).toEqual(before);
  await endLease(world, three, lease, { landlordId: OTHER_LANDLORD });
  expect(await seen()).toEqual(before);
  // They do tell of what is his own.
  expect(before[`he and 4 terms ${TODAY}`]).toMatchObject({
    ofOwnRowsAlone: 4,
    removed: 1,
    changes: [{ household: { id: three } }],
  });
});

test('the association that was chosen reads the accounts of all landlords, and its preview counts them', async () => {
  const householdId = await tenant(world);
  await confirmedReferral(world, OPERATED, householdId);
  await othersSay(householdId);
  const partners = [MINE, part(other, 'LANDLORD'), OPERATOR];
  const draftId = await draftOf(world.programmeManager, OPERATED, { partners, components: entering(owing(5)) });
  expect(await previewOf(world.programmeManager, draftId)).toMatchObject({
    ...{ households: 1, ofOwnRowsAlone: 0, isWhole: true, added: 0, removed: 0, becomeUnknown: 0, changes: [] },
  });
  const more = await draftOf(world.programmeManager, OPERATED, { partners, components: entering(owing(6)) });
  expect(await previewOf(world.programmeManager, more)).toMatchObject({
    changes: [{ household: { id: householdId }, kind: 'REMOVED', rules: ['X-1'], hasReservedRules: false }],
  });
  const mine = await draftOf(world.programmeManager, OPERATED, { components: entering(owing(4)) });
  expect(await previewOf(world.programmeManager, mine)).toMatchObject({ removed: 1 });
});
