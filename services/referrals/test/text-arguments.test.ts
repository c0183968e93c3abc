// Every text that the contract takes, with texts that no database column or eye can hold: each is refused by the name of its argument.
import { ROLES } from '@passerelle/shared/auth/roles';
import { newId } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { SOUND_OF_ORGANISATIONS, TEXTS_OF_ORGANISATIONS } from './texts-of-organisations';
import { SOUND_OF_PROGRAMMES, TEXTS_OF_PROGRAMMES } from './texts-of-programmes';
import { SOUND_OF_SITUATION, TEXTS_OF_SITUATION } from './texts-of-situation';
import { FAMILY, PROGRAMME, LANDLORD, openWorld, TODAY, type World } from './world';

let world: World;
let everybody: AsPerson;
beforeAll(async () => {
  world = await openWorld();
  everybody = world.service.as({ roles: [...ROLES], organisationId: LANDLORD, subject: newId() });
}, 30_000);
afterAll(() => world?.service.stop());

const HOSTILE = {
  NUL: 'ab\u0000cd',
  'the first half of a surrogate pair': 'ab\ud800',
  'the second half of a surrogate pair': '\udc00ab',
  'a bell': 'ab\u0007',
  'an escape': 'ab\u001b[2J',
  'a next line': 'ab\u0085cd',
} as const;

const PERIOD = { programmeId: PROGRAMME, from: '2026-01-01', to: TODAY };
const ID = '0d000000-0000-4000-8000-000000000001';
const ACT = { clientKey: 'key', referralId: ID };
const REGISTRATION = { clientKey: 'key', members: FAMILY.slice(0, 1) };
const MEANS = { clientKey: 'key', householdId: ID, monthlyCents: 1, asOf: TODAY, source: 'DECLARATION' };

/** For every root field that takes a text, arguments that are sound. A text of them is then spoilt at a time. */
const SOUND: Readonly<Record<string, object>> = {
  household: { id: ID },
  households: {
    filter: { search: 'Belk', reference: 'DOS-2026-000001', referentId: ID, deadlineBefore: TODAY, stage: 'SUPPORT' },
    after: null,
  },
  holidays: { year: 2026, department: '57' },
  workingDayAfter: { day: TODAY, days: 1, department: '57' },
  workItems: { filter: { assigneeId: ID, householdId: ID, dueBefore: TODAY }, after: null },
  agenda: { from: '2026-01-01', to: TODAY, filter: { assigneeId: ID, householdId: ID, dueBefore: TODAY }, after: null },
  referral: { id: ID },
  referrals: {
    filter: {
      householdId: ID,
      programmeId: ID,
      operatorId: ID,
      reference: 'ORI-2026-000001',
      proposedFrom: '2026-01-01',
      proposedTo: '2026-12-31',
    },
    after: null,
  },
  organisations: { filter: { name: 'Habitat' }, after: null },
  staff: { organisationId: ID, filter: { name: 'A' }, after: null },
  eligibility: { householdId: ID, programmeId: ID, at: '2026-11-25' },
  eligibleProgrammes: { householdId: ID, at: '2026-11-25' },
  programme: { id: ID },
  programmes: { filter: { name: 'A' }, after: null },
  programmeReport: PERIOD,
  referralsAudit: { filter: { useCase: 'readAudit', subject: 'a', outcome: 'OK', from: '2026-01-01', to: '2026-12-31' }, after: null },
  registerHousehold: { input: REGISTRATION },
  registerHouseholds: { items: [REGISTRATION] },
  recordResources: { input: MEANS },
  confirmReferral: { input: { ...ACT, operatorId: ID } },
  confirmReferrals: { items: [{ ...ACT, operatorId: ID }] },
  cancelReferral: { input: { ...ACT, reason: 'MOVED_AWAY' } },
  acceptReferral: { input: { ...ACT, derogationMotive: 'The committee let it in.' } },
  declineReferral: { input: { ...ACT, reason: 'NO_CAPACITY' } },
  ...SOUND_OF_ORGANISATIONS,
  ...SOUND_OF_PROGRAMMES,
  ...SOUND_OF_SITUATION,
};

const TEXTS = [
  'household id',
  'households filter.reference',
  'households filter.search',
  'households filter.stage',
  'households filter.referentId',
  'households filter.deadlineBefore',
  'households after',
  'holidays department',
  'workingDayAfter day',
  'workingDayAfter department',
  'workItems filter.assigneeId',
  'workItems filter.householdId',
  'workItems filter.dueBefore',
  'workItems after',
  'agenda from',
  'agenda to',
  'agenda filter.assigneeId',
  'agenda filter.householdId',
  'agenda filter.dueBefore',
  'agenda after',
  'referral id',
  'referrals filter.householdId',
  'referrals filter.programmeId',
  'referrals filter.operatorId',
  'referrals filter.reference',
  'referrals filter.proposedFrom',
  'referrals filter.proposedTo',
  'referrals after',
  'organisations filter.name',
  'organisations after',
  'staff organisationId',
  'staff filter.name',
  'staff after',
  'programme id',
  'programmes filter.name',
  'programmes after',
  'programmeReport programmeId',
  'programmeReport from',
  'programmeReport to',
  'referralsAudit filter.useCase',
  'referralsAudit filter.subject',
  'referralsAudit filter.outcome',
  'referralsAudit filter.from',
  'referralsAudit filter.to',
  'referralsAudit after',
  'registerHousehold input.clientKey',
  'registerHousehold input.id',
  'registerHousehold input.members.0.id',
  'registerHousehold input.members.0.givenName',
  'registerHousehold input.members.0.familyName',
  'registerHousehold input.members.0.birthDate',
  'registerHousehold input.members.0.from',
  'registerHouseholds items.0.clientKey',
  'registerHouseholds items.0.id',
  'registerHouseholds items.0.members.0.id',
  'registerHouseholds items.0.members.0.givenName',
  'registerHouseholds items.0.members.0.familyName',
  'registerHouseholds items.0.members.0.birthDate',
  'registerHouseholds items.0.members.0.from',
  'recordResources input.clientKey',
  'recordResources input.householdId',
  'recordResources input.asOf',
  'confirmReferral input.clientKey',
  'confirmReferral input.referralId',
  'confirmReferral input.operatorId',
  'confirmReferral input.occurredAt',
  'confirmReferrals items.0.clientKey',
  'confirmReferrals items.0.referralId',
  'confirmReferrals items.0.operatorId',
  'confirmReferrals items.0.occurredAt',
  'cancelReferral input.clientKey',
  'cancelReferral input.referralId',
  'cancelReferral input.occurredAt',
  'cancelReferral input.reason',
  'eligibility householdId',
  'eligibility programmeId',
  'eligibility at',
  'eligibleProgrammes householdId',
  'eligibleProgrammes at',
  'acceptReferral input.clientKey',
  'acceptReferral input.referralId',
  'acceptReferral input.derogationMotive',
  'acceptReferral input.occurredAt',
  'declineReferral input.clientKey',
  'declineReferral input.referralId',
  'declineReferral input.occurredAt',
  'declineReferral input.reason',
  ...TEXTS_OF_ORGANISATIONS,
  ...TEXTS_OF_PROGRAMMES,
  ...TEXTS_OF_SITUATION,
] as const;

/** Paths of the texts inside an argument; the members of a list stand as its first one. */
function textsOf(type: GraphQLInputType, path: readonly string[]): string[] {
  if (isNonNullType(type)) return textsOf(type.ofType as GraphQLInputType, path);
  if (isListType(type)) return textsOf(type.ofType as GraphQLInputType, [...path, '0']);
  // A tree is made of trees: the texts of one node are those of all.
  if (getNamedType(type).name === 'RuleTreeInput' && path.at(-1) !== 'when') return [];
  if (isInputObjectType(type))
    return Object.values(type.getFields())
      .filter(isKept)
      .flatMap((field) => textsOfField(field, path));
  return ['String', 'ID', 'LocalDate', 'Instant', 'RuleValue'].includes(getNamedType(type).name) ? [path.join('.')] : [];
}

/** Codes that a person acknowledges are compared with those of the act and kept nowhere: one that it does not have is passed over. */
function isKept({ name }: GraphQLInputField): boolean {
  return name !== 'acknowledge';
}

function textsOfField(field: GraphQLArgument | GraphQLInputField, path: readonly string[] = []): string[] {
  return textsOf(field.type, [...path, field.name]);
}

function rootFields(schema: GraphQLSchema) {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return roots.flatMap((root) => Object.values(root?.getFields() ?? {}).map((field) => ({ kind: root?.name.toLowerCase(), field })));
}

/** The operation of a root field with every argument that its sound ones name. */
function operationOf(name: string): string {
  const found = rootFields(world.service.schema).find(({ field }) => field.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  const given = found.field.args.filter((argument) => argument.name in (SOUND[name] ?? {}));
  const declared = given.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const answer = getNamedType(found.field.type);
  const has = (field: string) => isObjectType(answer) && field in answer.getFields();
  const refusals = 'refusals { code kind path }';
  const asked = has('results') ? `results { ${refusals} }` : has('refusals') ? refusals : '__typename';
  return `${found.kind} (${declared}) { ${name}(${passed}) ${isLeafType(answer) ? '' : `{ ${asked} }`} }`;
}

function spoilt(value: unknown, path: readonly string[], text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? spoilt(item, rest, text) : item));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: spoilt(fields[key], rest, text) };
}

interface Refused {
  readonly refusals?: readonly { readonly kind: string; readonly path: readonly string[] }[];
}

/** Why an operation was refused, and the argument it named. A refused act and a refused question say it in two ways. */
async function refusalOf(name: string, variables: Record<string, unknown>): Promise<{ kind: string; path: string }> {
  const { data, errors } = await everybody.graphql(operationOf(name), variables);
  const [error] = errors ?? [];
  if (error?.extensions['code'] === 'BAD_USER_INPUT') {
    // A scalar names the path inside a variable, or the variable when it is given as a whole.
    const [, variable, path = variable ?? ''] = /^Variable "\$(\w+)" got .*?(?: at "([\w.[\]]+)")?; /s.exec(error.message) ?? [];
    return { kind: 'INVALID_INPUT', path: path.replaceAll(/\[(\d+)\]/g, '.$1') };
  }
  if (error !== undefined) {
    const { kind, details } = error.originalError as { kind?: string; details?: { path?: string[] } };
    return { kind: kind ?? error.message, path: details?.path?.join('.') ?? '' };
  }
  const { results, ...single } = (data?.[name] ?? {}) as Refused & { readonly results?: readonly Refused[] };
  const [first] = (results?.[0] ?? single).refusals ?? [];
  return { kind: first?.kind ?? 'DONE', path: [results === undefined ? 'input' : 'items.0', ...(first?.path ?? [])].join('.') };
}

test('the table names every text of the contract', () => {
  const texts = rootFields(world.service.schema).flatMap(({ field }) =>
    field.args.flatMap((argument) => textsOfField(argument)).map((path) => `${field.name} ${path}`),
  );
  expect([...TEXTS].sort()).toEqual(texts.sort());
});

test.each(TEXTS)('%s', async (text) => {
  const [name = '', path = ''] = text.split(' ');
  const refused = Object.entries(HOSTILE).map(async ([what, hostile]) => {
    const variables = spoilt(SOUND[name], path.split('.'), hostile) as Record<string, unknown>;
    return { what, ...(await refusalOf(name, variables)) };
  });
  expect(await Promise.all(refused)).toEqual(Object.keys(HOSTILE).map((what) => ({ what, kind: 'INVALID_INPUT', path })));
});

test.each(['households', 'organisations', 'staff', 'programmes', 'referrals'])('a cursor of %s with a hostile key', async (name) => {
  const list = name === 'referrals' ? 'referrals:PROPOSED_ON_DESC' : name;
  for (const key of Object.values(HOSTILE)) {
    const after = Buffer.from(JSON.stringify([list, key, ID])).toString('base64url');
    expect(await refusalOf(name, { ...SOUND[name], after })).toEqual({ kind: 'INVALID_INPUT', path: 'after' });
  }
});
