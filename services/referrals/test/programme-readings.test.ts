// What all may read of programmes: comparisons in their own words, the catalogue of fields, what may be done.
import { newId } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { changes, copy, create, done, write } from './written-programmes';
import { AMLI, ask, PROGRAMME, openWorld, type World } from './world';

let world: World;
let manager: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  manager = world.programmeManager;
}, 60_000);
afterAll(() => world?.service.stop());

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test('two versions are compared in the words of the reader', async () => {
  const draftId = await copy(manager, PROGRAMME, 1);
  const capacity = { files: 40, waitingList: true, source: 'Invented' };
  done(await write(manager, 'writeProgrammeDraft', { draftId, reason: 'Another year', document: { capacity, outreach: null } }));
  const compared = { programmeId: PROGRAMME, left: { version: 1 }, right: { draftId } };
  const found = await changes(manager, compared);
  expect(found).toContainEqual(
    expect.objectContaining({
      kind: 'CHANGED',
      section: 'version',
      property: 'from',
      text: 'Version: first day was “2022-07-01” and is nothing',
    }),
  );
  expect(found).toContainEqual(expect.objectContaining({ section: 'version', property: 'reason', after: 'Another year' }));
  const french = await changes(manager, compared, 'fr');
  expect(french).toContainEqual(
    expect.objectContaining({
      section: 'version',
      property: 'reason',
      text: expect.stringContaining('le motif était « The agreement as published »'),
    }),
  );
  const bad = { ...compared, left: { version: 1, draftId } };
  await expect(changes(manager, bad)).rejects.toThrow();
});

test('the catalogue of fields is a list like all others', async () => {
  const query = `query ($first: Int, $after: String, $filter: RuleFieldFilter, $orderBy: NameOrder) {
    ruleFields(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount { value } pageInfo { endCursor hasNextPage } nodes { name type unit owner fedBy category decides needsJustification description } } }`;
  const { ruleFields: first } = await ask(world.socialWorker, query, { first: 2, filter: { name: 'arrears.', decides: 'ENTRY' } });
  expect(first.nodes).toHaveLength(2);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const next = await ask(world.socialWorker, query, {
    first: 2,
    after: first.pageInfo.endCursor,
    filter: { name: 'arrears.', decides: 'ENTRY' },
  });
  expect(next.ruleFields.nodes[0].name > first.nodes[1].name).toBe(true);
  const { ruleFields: last } = await ask(world.socialWorker, query, { first: 100, orderBy: 'NAME_DESC', filter: { owner: 'finance' } });
  expect(last.nodes.map(({ name }: { name: string }) => name)).toEqual(
    [...last.nodes.map(({ name }: { name: string }) => name)].sort().reverse(),
  );
  expect(last.nodes.every(({ owner }: { owner: string }) => owner === 'finance')).toBe(true);
  const { ruleFields: sex } = await ask(manager, query, { filter: { name: 'APPLICANT.SEX' } });
  expect(sex.nodes).toEqual([expect.objectContaining({ name: 'applicant.sex', needsJustification: true, type: 'CODE' })]);
});

test('what may be done with a programme and a draft stands beside them', async () => {
  const { programmeId } = await create(manager, 'written-for-its-actions');
  const query = `query ($id: ID!) { programme(id: $id) { steward { id } availableActions { mutation allowed refusals { code } }
    drafts { availableActions { mutation allowed } } } }`;
  const { programme } = await ask(manager, query, { id: programmeId });
  expect(programme.steward).toEqual({ id: AMLI });
  expect(programme.availableActions).toEqual([
    { mutation: 'copyProgrammeVersion', allowed: true, refusals: [] },
    { mutation: 'endProgramme', allowed: false, refusals: [{ code: 'NO_VERSION_IN_FORCE' }] },
  ]);
  expect(programme.drafts[0].availableActions).toEqual([
    { mutation: 'writeProgrammeDraft', allowed: true },
    { mutation: 'publishProgrammeDraft', allowed: true },
    { mutation: 'discardProgrammeDraft', allowed: true },
  ]);
  const other = await ask(world.otherProgrammeManager, query, { id: programmeId });
  expect(other.programme.availableActions.map(({ refusals }: { refusals: { code: string }[] }) => codesOf(refusals))).toEqual([
    ['NOT_YOUR_PROGRAMME'],
    ['NOT_YOUR_PROGRAMME', 'NO_VERSION_IN_FORCE'],
  ]);
  expect((await ask(manager, query, { id: newId() })).programme).toBeNull();
});
