import { ROLES } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { referralEnded } from '@passerelle/shared/facts/referral-ended';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson, TestService } from '@passerelle/shared/testing/test-service';
import {
  act,
  admitHousehold,
  ASSOCIATION,
  COLLEAGUE,
  LANDLORD,
  openAssociation,
  openCase,
  OTHER_ASSOCIATION,
  OTHER_SOCIAL_WORKER,
  SOCIAL_WORKER,
  type Admitted,
  type People,
} from './association';

const NO_STAFF = newId();
const STATES = ['accepted', 'with a case', 'ended', 'ended with a case', 'of an association without staff'] as const;
type State = (typeof STATES)[number];

let service: TestService;
let people: People;
const admissions = new Map<State, Admitted>();
beforeAll(async () => {
  ({ service, people } = await openAssociation());
  for (const state of STATES) admissions.set(state, await admittedAs(state));
}, 30_000);
afterAll(() => service.stop());

async function admittedAs(state: State): Promise<Admitted> {
  if (state === 'of an association without staff') return admitHousehold(service, NO_STAFF);
  const admitted = state.endsWith('with a case') ? await openCase(service, people) : await admitHousehold(service);
  const { householdId, referralId } = admitted;
  if (state.startsWith('ended')) {
    const payload = { referralId, householdId, operatorId: ASSOCIATION, endedOn: '2026-11-20', reason: 'COMPLETED' as const };
    await service.deliver(referralEnded, { key: householdId, organisationId: ASSOCIATION, payload });
  }
  return admitted;
}

interface Action {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}

const QUERY = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { support { admission {
  availableActions { mutation allowed refusals { code } } } } } } }`;

async function actionsOf(person: AsPerson, householdIds: readonly Id[]): Promise<(readonly Action[] | undefined)[]> {
  const { data, errors } = await person.graphql(QUERY, { of: householdIds.map((id) => ({ __typename: 'Household', id })) });
  expect(errors).toBeUndefined();
  const households = data?.['_entities'] as ({ support: { admission: { availableActions: readonly Action[] } | null } | null } | null)[];
  return households.map((household) => household?.support?.admission?.availableActions);
}

/** Codes that the act is refused for, whoever is named as referent. */
async function unavoidable(person: AsPerson, referralId: Id): Promise<string[]> {
  const tried: string[][] = [];
  for (const referentId of [SOCIAL_WORKER, COLLEAGUE, OTHER_SOCIAL_WORKER]) {
    const { refusals } = await act(person, 'openSupportCase', { referralId, referentId, validateOnly: true });
    tried.push((refusals as { code: string }[]).map(({ code }) => code));
  }
  const [first = [], ...others] = tried;
  return first.filter((code) => others.every((codes) => codes.includes(code)));
}

test.each(STATES)('an admission, %s: to every role of every organisation is said what a check of the act says', async (state) => {
  const { householdId, referralId } = admissions.get(state) ?? { householdId: newId(), referralId: newId() };
  for (const organisationId of [LANDLORD, ASSOCIATION, OTHER_ASSOCIATION, NO_STAFF]) {
    for (const role of ROLES) {
      const person = service.as({ roles: [role], organisationId, subject: SOCIAL_WORKER });
      const [actions] = await actionsOf(person, [householdId]);
      if (actions === undefined) continue;
      const refused = await unavoidable(person, referralId);
      expect(actions.map(({ mutation, allowed, refusals }) => ({ mutation, allowed, codes: refusals.map(({ code }) => code) }))).toEqual([
        { mutation: 'openSupportCase', allowed: refused.length === 0, codes: refused },
      ]);
    }
  }
});

test('the programme manager reads whether a case can be opened, and why not', async () => {
  const said = async (state: State, person = people.programmeManager) => {
    const [actions] = await actionsOf(person, [admissions.get(state)?.householdId ?? newId()]);
    return actions?.[0]?.refusals.map(({ code }) => code);
  };
  expect(await said('accepted')).toEqual([]);
  expect(await said('with a case')).toEqual(['CASE_EXISTS']);
  expect(await said('ended')).toEqual(['ADMISSION_ENDED']);
  expect(await said('ended with a case')).toEqual(['CASE_EXISTS', 'ADMISSION_ENDED']);
  const lone = service.as({ roles: ['PROGRAMME_MANAGER'], organisationId: NO_STAFF });
  expect(await said('of an association without staff', lone)).toEqual(['REFERENT_NOT_OF_OPERATOR']);
  expect(await said('accepted', people.rentalManager)).toEqual(['FORBIDDEN']);
});

test('a page of admissions takes the same number of statements as one', async () => {
  const ids = [...admissions.values()].map(({ householdId }) => householdId);
  const one = await countStatements(service.door.app, () => actionsOf(people.programmeManager, ids.slice(0, 1)));
  expect(one).toBeGreaterThan(0);
  expect(await countStatements(service.door.app, () => actionsOf(people.programmeManager, ids))).toBe(one);
});
