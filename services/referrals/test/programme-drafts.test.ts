// What a programme manager writes of a programme: drafts that may be unsound, versions that may not, and nobody else's.
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { changes, copy, create, done, FILED, programmeOf, publish, write } from './written-programmes';
import { ask, PROGRAMME, LANDLORD, openWorld, type World } from './world';

let world: World;
let manager: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  manager = world.programmeManager;
}, 60_000);
afterAll(() => world?.service.stop());

const PERIOD = { from: '2027-01-01', to: '2028-01-01', reason: 'Invented for a test', source: 'Invented' };
const SOUND = FILED.find(({ code }) => code === 'hestia')?.versions[0]?.document ?? {};
const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
let number = 0;
/** A programme of its own for a test. */
const fresh = () => create(manager, `written-${(number += 1)}`);
const stored = () => world.service.sql('select id, version, document, state from programme_draft order by id');

async function draftOf(person: AsPerson, programmeId: string) {
  const query =
    'query ($id: ID!) { programme(id: $id) { steward { id } drafts { id reason document { kind team { code } capacity { files } rules { condition when { all { field value } } } } } } }';
  return (await ask(person, query, { id: programmeId })).programme;
}

test('403: a social worker writes no programme', async () => {
  const { refusals } = await write(world.socialWorker, 'createProgramme', { code: 'of-a-social-worker', name: 'Not to be' });
  expect(codesOf(refusals)).toEqual(['FORBIDDEN']);
});

test('404: a draft is there for the organisation that keeps the programme alone', async () => {
  const { programmeId, draftId } = await fresh();
  expect((await draftOf(world.otherProgrammeManager, programmeId)).drafts).toBeNull();
  expect((await draftOf(world.socialWorker, programmeId)).drafts).toBeNull();
  for (const act of ['writeProgrammeDraft', 'publishProgrammeDraft', 'discardProgrammeDraft']) {
    expect(codesOf((await write(world.otherProgrammeManager, act, { draftId })).refusals)).toEqual(['NOT_FOUND']);
  }
  const compared = { programmeId, left: { draftId }, right: { draftId } };
  expect(await changes(world.otherProgrammeManager, compared)).toBeNull();
  expect(await changes(world.socialWorker, compared)).toBeNull();
  expect(await changes(manager, compared)).toEqual([]);
});

test('refused: another organisation copies and ends no version of the programme', async () => {
  const person = world.otherProgrammeManager;
  expect(codesOf((await write(person, 'copyProgrammeVersion', { programmeId: PROGRAMME, version: 1 })).refusals)).toEqual([
    'NOT_YOUR_PROGRAMME',
  ]);
  expect(codesOf((await write(person, 'endProgramme', { programmeId: PROGRAMME, to: '2027-01-01' })).refusals)).toEqual([
    'NOT_YOUR_PROGRAMME',
  ]);
});

test('refused: the database lets no other organisation write a version, whatever the service does', async () => {
  const attack = (statement: string) =>
    world.service.door.app.transaction(async (tx) => {
      await tx.query(`select set_config('app.organisation_id', $1, true), set_config('app.today', '2026-11-25', true)`, [LANDLORD]);
      await tx.query(statement, [PROGRAMME]);
    });
  const version = `{"version": 99, "from": "2040-01-01", "reason": "x", "document": {}}`;
  await expect(attack(`select publish_programme_version($1, '${version}', '[]', '[]')`)).rejects.toThrow(
    'only the organisation that keeps',
  );
  await expect(attack(`select end_programme_version($1, 1, '2023-01-01')`)).rejects.toThrow('only the organisation that keeps');
  await expect(attack(`update programme set name = 'Mine' where id = $1`)).rejects.toThrow('permission denied');
  await expect(attack(`update programme_version set document = '{}' where programme_id = $1`)).rejects.toThrow('permission denied');
});

test('refused: a code that another programme has', async () => {
  const { refusals } = await write(manager, 'createProgramme', { code: 'hestia', name: 'A second one' });
  expect(refusals).toEqual([expect.objectContaining({ code: 'CODE_TAKEN', path: ['code'] })]);
});

test('a section that is given replaces, one that is left out stays, null empties', async () => {
  const { programmeId, draftId } = await fresh();
  const post = (code: string) => ({ code, en: code, fr: code, source: 'Invented' });
  const capacity = { files: 40, waitingList: true, assumption: 'Invented' };
  done(await write(manager, 'writeProgrammeDraft', { draftId, reason: 'First', document: { team: [post('ONE'), post('TWO')], capacity } }));
  done(await write(manager, 'writeProgrammeDraft', { draftId, document: { team: [post('THREE')] } }));
  const [draft] = (await draftOf(manager, programmeId)).drafts;
  expect(draft).toMatchObject({ reason: 'First', document: { team: [{ code: 'THREE' }], capacity: { files: 40 } } });
  done(await write(manager, 'writeProgrammeDraft', { draftId, document: { team: null, capacity: null } }));
  expect((await draftOf(manager, programmeId)).drafts[0].document).toMatchObject({ team: [], capacity: null });
});

test('a rule is shown as the tree that was written, and in one line', async () => {
  const { programmeId, draftId } = await fresh();
  const all = [
    { field: 'household.singleParent', operator: 'EQ', value: true },
    { field: 'arrears.missedInstalments', operator: 'GTE', value: 3 },
  ];
  const rule = { code: 'P-BOTH', onUnknown: 'FAIL', source: 'Invented', when: { all } };
  done(await write(manager, 'writeProgrammeDraft', { draftId, document: { rules: [rule] } }));
  const [draft] = (await draftOf(manager, programmeId)).drafts;
  expect(draft.document.rules).toEqual([
    {
      condition: 'all(household.singleParent EQ true; arrears.missedInstalments GTE 3)',
      when: { all: all.map(({ field, value }) => ({ field, value })) },
    },
  ]);
});

const RULE = { code: 'P-A', onUnknown: 'FAIL', source: 'Invented' };
const MALFORMED: readonly (readonly [name: string, document: object, code: string, path: string])[] = [
  ['a value without source or assumption', { team: [{ code: 'ONE', en: 'One', fr: 'Un' }] }, 'SOURCE_MISSING', 'document.team.0.source'],
  ['a code in small letters', { team: [{ code: 'one', en: 'One', fr: 'Un', source: 'x' }] }, 'CODE_UNFIT', 'document.team.0.code'],
  ['a rule of no form', { rules: [{ ...RULE, when: { field: 'a', all: [] } }] }, 'SIZE_UNFIT', 'document.rules.0.when.all'],
  ['a rule of two forms', { rules: [{ ...RULE, when: { atLeast: 1 } }] }, 'RULE_FORM_UNKNOWN', 'document.rules.0.when'],
  [
    'a department that is none',
    { territory: { departments: ['999'], source: 'x' } },
    'NOT_A_DEPARTMENT',
    'document.territory.departments.0',
  ],
  [
    'a length of no month',
    { closing: { afterMeetingWithHousehold: true, maximumMonths: 0, source: 'x' } },
    'SIZE_UNFIT',
    'document.closing.maximumMonths',
  ],
  ['a kind of nothing', { kind: null }, 'VALUE_NOT_ONE_OF', 'document.kind'],
];

test.each(MALFORMED)('refused with one error at its path, and nothing is stored: %s', async (_, document, code, path) => {
  const { draftId } = await fresh();
  const before = await stored();
  const { draft, refusals } = await write(manager, 'writeProgrammeDraft', { draftId, document });
  expect(draft).toBeNull();
  expect(refusals).toEqual([expect.objectContaining({ code, kind: 'INVALID_INPUT', path: path.split('.') })]);
  expect(await stored()).toEqual(before);
});

test('the contract itself refuses a property and a value that it does not have', async () => {
  const { draftId } = await fresh();
  const before = await stored();
  const written = (document: object) => write(manager, 'writeProgrammeDraft', { draftId, document });
  await expect(written({ stagez: [] })).rejects.toThrow('input.document');
  await expect(written({ rules: [{ ...RULE, decides: 'EVERYTHING' }] })).rejects.toThrow('input.document.rules[0].decides');
  await expect(written({ rules: [{ ...RULE, when: { field: 'a', operator: 'EQ', value: 1.5 } }] })).rejects.toThrow('rules[0].when.value');
  expect(await stored()).toEqual(before);
});

test('what has the right shape is stored although the whole is not sound, and every problem of it is told', async () => {
  const { draftId } = await fresh();
  const nobody = { organisation: 'nobody', part: 'OPERATOR', source: 'Invented' };
  const when = { field: 'arrears.amounts', operator: 'GT', value: 0 };
  const document = { rules: [{ ...RULE, when }], partners: [nobody, { ...nobody, from: '2027-01-01' }] };
  const { draft } = done(await write(manager, 'writeProgrammeDraft', { draftId, document }));
  const problems = draft.problems.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
  expect(problems).toEqual(
    expect.arrayContaining([
      'FIRST_DAY_MISSING from',
      'REASON_MISSING reason',
      'SOURCE_MISSING source',
      'FIELD_UNKNOWN document.rules.0.when.field',
      'COMPONENT_MISSING document.components',
      'ORGANISATION_UNKNOWN document.partners.0.organisation',
      'TERM_TWICE document.partners.1.organisation',
    ]),
  );
  const { refusals } = await write(manager, 'publishProgrammeDraft', { draftId });
  expect(codesOf(refusals)).toEqual(codesOf(draft.problems));
});

test('refused: a rule that names no organisation, which would never pass', async () => {
  const { programmeId, draftId } = await fresh();
  const when = { not: { field: 'home.manager', operator: 'IN', value: ['amli', 'amlli'] } };
  const document = { ...SOUND, rules: [{ ...RULE, when }] };
  const { draft } = done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, document }));
  const before = [await stored(), (await programmeOf(manager, programmeId)).versions];
  const { refusals } = await write(manager, 'publishProgrammeDraft', { draftId });
  const path = ['document', 'rules', '0', 'when', 'not', 'value', '1'];
  expect(refusals).toEqual([expect.objectContaining({ code: 'ORGANISATION_UNKNOWN', kind: 'INVALID_INPUT', path })]);
  expect(refusals[0].message).toContain('amlli');
  expect(draft.problems).toEqual([expect.objectContaining({ code: 'ORGANISATION_UNKNOWN', path })]);
  expect([await stored(), (await programmeOf(manager, programmeId)).versions]).toEqual(before);
});

test('a draft is published once, as the next version, and the other services are told', async () => {
  const { programmeId, draftId } = await fresh();
  done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, document: SOUND }));
  expect((await publish(manager, draftId)).versions).toEqual([expect.objectContaining({ version: 1, from: PERIOD.from, to: PERIOD.to })]);
  const told = (await world.service.published()).filter(({ key }) => key === programmeId);
  expect(told).toEqual([
    expect.objectContaining({ type: 'programme-published.v2', payload: expect.objectContaining({ version: 1, to: PERIOD.to }) }),
  ]);
  expect(codesOf((await write(manager, 'publishProgrammeDraft', { draftId })).refusals)).toEqual(['DRAFT_PUBLISHED']);
  expect(codesOf((await write(manager, 'writeProgrammeDraft', { draftId, reason: 'Again' })).refusals)).toEqual(['DRAFT_PUBLISHED']);
});

test('rules about homes are told with the landlord whose they are, and how old answers may be', async () => {
  const { programmeId, draftId } = await fresh();
  const when = { field: 'unit.type', operator: 'EQ', value: 'T3' };
  const rule = (code: string) => ({ code, decides: 'HOME', when, onUnknown: 'REVIEW', source: 'Invented' });
  const partners = [
    { organisation: 'batigere-habitat', part: 'LANDLORD', source: 'Invented', rules: [rule('H-OF-LANDLORD')] },
    { organisation: 'amli', part: 'OPERATOR', source: 'Invented' },
  ];
  const document = { ...SOUND, partners, rules: [{ ...rule('H-OF-ALL'), maxAgeMonths: 6 }] };
  done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, document }));
  await publish(manager, draftId);
  const [told] = (await world.service.published()).filter(({ key }) => key === programmeId);
  expect(told?.payload['homeRules']).toEqual([
    expect.objectContaining({ code: 'H-OF-ALL', landlordId: null, maxAgeMonths: 6 }),
    expect.objectContaining({ code: 'H-OF-LANDLORD', landlordId: LANDLORD, maxAgeMonths: null }),
  ]);
});

test('refused: to end the version in force on a day that is past, on which households were referred by it', async () => {
  const { programmeId, draftId } = await fresh();
  done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, from: '2026-01-01', to: null, document: SOUND }));
  await publish(manager, draftId);
  const next = await copy(manager, programmeId, 1);
  done(await write(manager, 'writeProgrammeDraft', { draftId: next, ...PERIOD, from: '2026-11-24', to: null }));
  const { refusals } = await write(manager, 'publishProgrammeDraft', { draftId: next, endEarlier: true });
  expect(refusals).toEqual([expect.objectContaining({ code: 'END_IN_THE_PAST', path: ['endEarlier'] })]);
  done(await write(manager, 'writeProgrammeDraft', { draftId: next, from: '2026-11-25' }));
  await publish(manager, next, { endEarlier: true });
});

test('two versions never hold on one day, unless the earlier one is given its end', async () => {
  const { programmeId, draftId } = await fresh();
  done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, to: null, document: SOUND }));
  await publish(manager, draftId);
  const next = await copy(manager, programmeId, 1);
  const written = done(await write(manager, 'writeProgrammeDraft', { draftId: next, ...PERIOD, from: '2027-07-01', to: null }));
  expect(written.draft.problems).toEqual([expect.objectContaining({ code: 'VERSIONS_OVERLAP', path: ['from'] })]);
  expect(codesOf((await write(manager, 'publishProgrammeDraft', { draftId: next })).refusals)).toEqual(['VERSIONS_OVERLAP']);
  const { versions } = await publish(manager, next, { endEarlier: true });
  expect(versions).toEqual([
    expect.objectContaining({ version: 1, from: '2027-01-01', to: '2027-07-01' }),
    expect.objectContaining({ version: 2, from: '2027-07-01', to: null }),
  ]);
  const told = (await world.service.published())
    .filter(({ key }) => key === programmeId)
    .map(({ payload }) => [payload['version'], payload['to']]);
  expect(told).toEqual([
    [1, null],
    [1, '2027-07-01'],
    [2, null],
  ]);
});

test('of two that publish at once on the same days, one wins', async () => {
  const { programmeId, draftId } = await fresh();
  done(await write(manager, 'writeProgrammeDraft', { draftId, ...PERIOD, document: SOUND }));
  await publish(manager, draftId);
  const drafts = [await copy(manager, programmeId, 1), await copy(manager, programmeId, 1)];
  for (const one of drafts) done(await write(manager, 'writeProgrammeDraft', { draftId: one, ...PERIOD, from: '2028-01-01', to: null }));
  const answers = await Promise.all(drafts.map((one) => write(manager, 'publishProgrammeDraft', { draftId: one })));
  expect(answers.map(({ refusals }) => codesOf(refusals).join()).sort()).toEqual(['', 'VERSIONS_OVERLAP']);
  expect((await programmeOf(manager, programmeId)).versions).toHaveLength(2);
});

test('the database itself keeps two versions apart', async () => {
  const overlapping = `insert into programme_version (programme_id, version, from_on, reason, source, document)
    select programme_id, 98, from_on, 'x', 'x', '{}' from programme_version where programme_id = $1 and version = 1`;
  await expect(world.service.sql(overlapping, [PROGRAMME])).rejects.toThrow('programme_version_apart');
});

test('a draft that was given up is written no more, and is listed no more', async () => {
  const { programmeId, draftId } = await fresh();
  done(await write(manager, 'discardProgrammeDraft', { draftId, expectedVersion: 1 }));
  expect((await draftOf(manager, programmeId)).drafts).toEqual([]);
  expect(codesOf((await write(manager, 'writeProgrammeDraft', { draftId, reason: 'Again' })).refusals)).toEqual(['DRAFT_DISCARDED']);
});

test('a stale version of a draft is refused, and checking alone writes nothing', async () => {
  const { draftId } = await fresh();
  done(await write(manager, 'writeProgrammeDraft', { draftId, reason: 'First', expectedVersion: 1 }));
  expect(codesOf((await write(manager, 'writeProgrammeDraft', { draftId, reason: 'Second', expectedVersion: 1 })).refusals)).toEqual([
    'STALE_VERSION',
  ]);
  const before = await stored();
  done(await write(manager, 'writeProgrammeDraft', { draftId, reason: 'Third', validateOnly: true }));
  expect(await stored()).toEqual(before);
});
