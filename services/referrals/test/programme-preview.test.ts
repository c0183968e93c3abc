// A draft beside the published version, over the households that are open to who asks.
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { loadProgrammes, tenant } from './own-programme';
import { ownDocument, ownVersion } from './terms';
import { ask, FAMILY, LANDLORD, openWorld, picture, register, type World } from './world';

const OWN = '0b000000-0000-4000-8000-000000000078';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const programmes = [{ id: OWN, code: 'own', name: 'Own', steward: 'batigere-habitat', versions: [ownVersion()] }];
  await loadProgrammes(world, programmes);
}, 60_000);
afterAll(() => world?.service.stop());

const steward = () => world.service.as({ roles: ['PROGRAMME_MANAGER', 'RENTAL_MANAGER'], organisationId: LANDLORD, subject: newId() });

async function draftWith(document: Record<string, unknown>): Promise<Id> {
  const copy = `mutation ($input: CopyProgrammeVersionInput!) { copyProgrammeVersion(input: $input) { draft { id } refusals { code } } }`;
  const copied = await ask(steward(), copy, { input: { clientKey: newId(), programmeId: OWN, version: 1 } });
  const { id } = copied.copyProgrammeVersion.draft;
  const write = `mutation ($input: WriteProgrammeDraftInput!) { writeProgrammeDraft(input: $input) { draft { id } refusals { code path } } }`;
  const written = await ask(steward(), write, { input: { clientKey: newId(), draftId: id, document } });
  expect(written.writeProgrammeDraft.refusals).toEqual([]);
  return id;
}

const moved = (threshold: number) => {
  const { components } = ownDocument() as { components: Record<string, unknown>[] };
  const when = { field: 'arrears.missedInstalments', operator: 'GTE', value: threshold };
  const rules = [{ code: 'X-1', when, onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', source: 'Sheet' }];
  return { components: components.map((component) => ({ ...component, rules })) };
};

const PREVIEW = `query ($draftId: ID!, $kind: PreviewKind) { previewProgrammeDraft(draftId: $draftId) { households isWhole added removed becomeUnknown others
  rules { code households } changes(kind: $kind) { household { id } kind before after rules hasReservedRules } } }`;

test('who falls out and who comes in, by which rule; nothing is written', async () => {
  const [two, three, five] = [await tenant(world, FAMILY, 2), await tenant(world, FAMILY, 3), await tenant(world, FAMILY, 5)];
  const unheard = await register(world.rentalManager);
  const before = await picture(world);
  const removed = await ask(steward(), PREVIEW, { draftId: await draftWith(moved(4)) });
  expect(removed.previewProgrammeDraft).toMatchObject({
    ...{ isWhole: true, added: 0, removed: 1, becomeUnknown: 0, others: 0, rules: [{ code: 'X-1', households: 1 }] },
    changes: [{ household: { id: three }, kind: 'REMOVED', before: 'PASS', after: 'FAIL', rules: ['X-1'], hasReservedRules: false }],
  });
  const added = await ask(steward(), PREVIEW, { draftId: await draftWith(moved(2)), kind: 'ADDED' });
  expect(added.previewProgrammeDraft.changes).toMatchObject([{ household: { id: two }, before: 'FAIL', after: 'PASS' }]);
  expect(JSON.stringify([removed, added])).not.toContain(five);
  expect(JSON.stringify([removed, added])).not.toContain(unheard);
  expect(await picture(world)).toEqual(before);
});

test('it takes as many statements for more households', async () => {
  const draftId = await draftWith(moved(4));
  const statements = () => countStatements(world.service.door.app, () => ask(steward(), PREVIEW, { draftId }));
  await statements();
  const before = await statements();
  for (let more = 0; more < 3; more += 1) await tenant(world, FAMILY, 3);
  expect(await statements()).toBe(before);
});

test('a draft is no way to ask what is closed: households of which it asks that are left out, whatever their answers', async () => {
  await tenant(world, FAMILY, 3);
  const { components } = ownDocument() as { components: Record<string, unknown>[] };
  const when = { field: 'person.disability', operator: 'EQ', value: true };
  // The same code as that of the published rule, which asks about what is open.
  const rules = [{ code: 'X-1', when, onUnknown: 'FAIL', justification: 'Invented for a test', source: 'Sheet' }];
  const draftId = await draftWith({ components: components.map((component) => ({ ...component, rules })) });
  expect((await ask(steward(), PREVIEW, { draftId })).previewProgrammeDraft).toMatchObject({
    ...{ households: 0, isWhole: false, added: 0, removed: 0, becomeUnknown: 0, others: 0, rules: [], changes: [] },
  });
});

test('another organisation previews nothing of it, nor does another role', async () => {
  const draftId = await draftWith(moved(4));
  expect((await ask(world.programmeManager, PREVIEW, { draftId })).previewProgrammeDraft).toBeNull();
  const { errors } = await world.rentalManager.graphql(PREVIEW, { draftId });
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'FORBIDDEN' });
});

test('a draft that is not sound is refused with what is wrong with it', async () => {
  const draftId = await draftWith({ triggers: [], causes: [] });
  const { errors } = await steward().graphql(PREVIEW, { draftId });
  expect(errors?.[0]?.originalError).toMatchObject({ reason: 'TERMS_MISSING', details: { path: ['causes'] } });
});
