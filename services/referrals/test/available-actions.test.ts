import { ROLES } from '@passerelle/shared/auth/roles';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { supportCaseClosed } from '@passerelle/shared/facts/support-case-closed';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import {
  acceptedHousehold,
  act,
  AMLI,
  ask,
  confirmedHousehold,
  endLease,
  fallInArrears,
  FAMILY,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  picture,
  proposedHousehold,
  proposedReferral,
  register,
  startLease,
  TODAY,
  type World,
} from './world';

interface Action {
  readonly mutation: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly code: string }[];
}

interface Subject {
  readonly householdId: Id;
  readonly referralId: Id;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world?.service.stop());

const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

/** Codes of what every one of the inputs is refused for when it is only checked; none when one of them would go through. */
async function unavoidable(person: AsPerson, mutation: string, inputs: readonly object[]): Promise<string[]> {
  const tried: string[][] = [];
  for (const input of inputs) tried.push(codesOf((await act(person, mutation, { ...input, validateOnly: true })).refusals));
  const [first = [], ...others] = tried;
  return tried.some((codes) => codes.length === 0) ? [] : first.filter((code) => others.every((codes) => codes.includes(code)));
}

async function expectSaidAsChecked(person: AsPerson, actions: readonly Action[], inputs: Readonly<Record<string, readonly object[]>>) {
  expect(actions.map(({ mutation }) => mutation)).toEqual(Object.keys(inputs));
  for (const { mutation, allowed, refusals } of actions) {
    const refused = await unavoidable(person, mutation, inputs[mutation] ?? []);
    expect({ mutation, allowed, codes: codesOf(refusals) }).toEqual({ mutation, allowed: refused.length === 0, codes: refused });
  }
}

/** Somebody who is registered as staff: a derogation stays with its author. */
const STAFF_OF: Readonly<Record<Id, string>> = { [AMLI]: '0c000000-0000-4000-8000-000000000005' };

describe('what may be done with a referral', () => {
  const STATES: Readonly<Record<string, () => Promise<Subject>>> = {
    proposed: () => proposedHousehold(world),
    confirmed: () => confirmedHousehold(world),
    'confirmed, with a home in another department': async () => {
      const subject = await confirmedHousehold(world);
      await startLease(world, subject.householdId, { department: '95', startsOn: TODAY });
      return subject;
    },
    'confirmed, with a home that nobody knows': async () => {
      const householdId = await register(world.rentalManager);
      await fallInArrears(world, householdId);
      const referralId = await proposedReferral(world, householdId);
      await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI });
      return { householdId, referralId };
    },
    'confirmed, and does not fit': async () => {
      const subject = await proposedHousehold(world, [...FAMILY, { ...FAMILY[0], givenName: 'Karim', role: 'PARTNER' }]);
      const { referralId } = subject;
      await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
      return subject;
    },
    cancelled: async () => {
      const subject = await proposedHousehold(world);
      await act(world.rentalManager, 'cancelReferral', { referralId: subject.referralId, reason: 'MOVED_AWAY' });
      return subject;
    },
    declined: async () => {
      const subject = await confirmedHousehold(world);
      await act(world.programmeManager, 'declineReferral', { referralId: subject.referralId, reason: 'HOUSEHOLD_REFUSED' });
      return subject;
    },
    accepted: () => acceptedHousehold(world),
    ended: async () => {
      const subject = await acceptedHousehold(world);
      const payload = { ...subject, caseId: newId(), operatorId: AMLI, closedOn: TODAY, outcome: 'STABILISED' };
      await world.service.deliver(supportCaseClosed, { key: subject.householdId, organisationId: AMLI, payload });
      return subject;
    },
  };

  async function actionsOf(person: AsPerson, id: Id): Promise<readonly Action[] | undefined> {
    const { data } = await person.graphql(
      'query ($id: ID!) { referral(id: $id) { availableActions { mutation allowed refusals { code } } } }',
      { id },
    );
    return (data?.['referral'] as { availableActions: readonly Action[] } | null | undefined)?.availableActions;
  }

  const inputsFor = (referralId: Id) => ({
    confirmReferral: [AMLI, PASSAGE].map((operatorId) => ({ referralId, operatorId })),
    cancelReferral: [{ referralId, reason: 'MOVED_AWAY' }],
    acceptReferral: [{ referralId }, { referralId, derogationMotive: 'The committee let it in.' }],
    declineReferral: [
      { referralId, reason: 'NO_CAPACITY' },
      { referralId, reason: 'HOUSEHOLD_REFUSED' },
    ],
    moveToVersion: [{ referralId, version: 1, reason: 'To look whether it may' }],
  });

  const subjects = new Map<string, Subject>();
  beforeAll(async () => {
    for (const [state, open] of Object.entries(STATES)) subjects.set(state, await open());
  }, 60_000);

  /** Whose role reads referrals, and of which organisation they are open in the state. */
  const READERS = ['RENTAL_MANAGER', 'PROGRAMME_MANAGER', 'SOCIAL_WORKER'];
  const OPEN_TO_ASSOCIATION = /^(confirmed|accepted)/;

  test.each(Object.keys(STATES))(
    'one that is %s: what is said is what a check of the act says, for each role of both sides',
    async (state) => {
      const { referralId } = subjects.get(state) ?? { referralId: newId() };
      let asked = 0;
      for (const organisationId of [LANDLORD, AMLI]) {
        for (const role of ROLES) {
          const person = world.service.as({ roles: [role], organisationId, subject: STAFF_OF[organisationId] ?? newId() });
          const actions = await actionsOf(person, referralId);
          const readable = READERS.includes(role) && (organisationId === LANDLORD || OPEN_TO_ASSOCIATION.test(state));
          expect([organisationId, role, actions !== undefined]).toEqual([organisationId, role, readable]);
          if (actions === undefined) continue;
          asked += 1;
          await expectSaidAsChecked(person, actions, inputsFor(referralId));
        }
      }
      expect(asked).toBe(OPEN_TO_ASSOCIATION.test(state) ? 6 : 3);
    },
  );

  test('once the landlord or every association left the programme, nobody confirms', async () => {
    const { referralId } = await proposedHousehold(world);
    for (const [part, code] of [
      ['LANDLORD', 'LANDLORD_NOT_IN_PROGRAMME'],
      ['OPERATOR', 'OPERATOR_NOT_IN_PROGRAMME'],
    ]) {
      await world.service.sql('update programme_membership set to_on = $1 where version = 2 and part = $2', [TODAY, part]);
      const actions = (await actionsOf(world.rentalManager, referralId)) ?? [];
      expect(codesOf(actions[0]?.refusals ?? [])).toEqual([code]);
      await expectSaidAsChecked(world.rentalManager, actions, inputsFor(referralId));
      await world.service.sql('update programme_membership set to_on = null where version = 2');
    }
  });

  test('a page of them is judged in as many statements as one', async () => {
    for (let count = 0; count < 4; count += 1) await confirmedHousehold(world);
    // What is over is judged without a look at anything else.
    const query =
      'query ($first: Int) { referrals(filter: { state: CONFIRMED }, first: $first) { nodes { availableActions { mutation allowed } } } }';
    for (const person of [world.rentalManager, world.programmeManager]) {
      const statements = (first: number) => countStatements(world.service.door.app, () => ask(person, query, { first }));
      await statements(1);
      const [one, four] = [await statements(1), await statements(4)];
      expect(four).toBe(one);
    }
  });
});

describe('what may be done with a household', () => {
  const inputsFor = (householdId: Id) => ({
    recordResources: [{ householdId, monthlyCents: 154_000, asOf: '2026-11-01', source: 'DECLARATION' }],
    recordAccommodation: [{ householdId, kind: 'HOTEL', from: TODAY, source: 'DECLARATION' }],
    recordPriorityStatus: [{ householdId, code: 'DALO', proof: 'DALO_DECISION', from: TODAY }],
    confirmNoPriorityStatus: [{ householdId, asOf: TODAY }],
    attest: [{ householdId, kind: 'A_KIND', value: true, attestedOn: TODAY }],
    recordLifeEvent: [{ householdId, kind: 'JOB_LOSS', on: TODAY }],
    recordEnergyDebt: [{ householdId, amountCents: 0, asOf: TODAY, source: 'DECLARED' }],
    addHouseholdMember: [{ householdId, member: { ...FAMILY[1], givenName: 'Adam', birthDate: '2026-11-01', from: '2026-11-01' } }],
  });

  async function actionsOf(person: AsPerson, id: Id): Promise<readonly Action[] | undefined> {
    const query = 'query ($id: ID!) { household(id: $id) { availableActions { mutation allowed refusals { code } } } }';
    const { household } = await ask(person, query, { id });
    return household?.availableActions;
  }

  test.each(['registered', 'of a tenant who left', 'supported'])('%s: what is said is what a check of the act says', async (state) => {
    const { householdId } = state === 'supported' ? await acceptedHousehold(world) : await proposedHousehold(world);
    if (state === 'of a tenant who left') {
      const leaseId = await startLease(world, householdId);
      const [first] = await world.service.sql<{ id: Id }>(
        'select lease_id as id from household_home where household_id = $1 and lease_id <> $2',
        [householdId, leaseId],
      );
      for (const lease of [first?.id ?? '', leaseId]) await endLease(world, householdId, lease);
    }
    let allowed = 0;
    for (const organisationId of [LANDLORD, AMLI, OTHER_LANDLORD]) {
      for (const role of ROLES) {
        const person = world.service.as({ roles: [role], organisationId });
        const actions = await actionsOf(person, householdId);
        const open = role !== 'AUDITOR' && (organisationId === LANDLORD || (organisationId === AMLI && state === 'supported'));
        expect([organisationId, role, actions !== undefined]).toEqual([organisationId, role, open]);
        if (actions === undefined) continue;
        await expectSaidAsChecked(person, actions, inputsFor(householdId));
        allowed += actions.filter((action) => action.allowed).length;
      }
    }
    // Means and members by two roles, the rest by three, and no judgement: these people are not registered as staff.
    expect(allowed).toBe({ registered: 4 + 15, 'of a tenant who left': 0, supported: 2 * (4 + 15) }[state]);
  });

  test('a page of them is judged in as many statements as one', async () => {
    const query = 'query ($first: Int) { households(first: $first) { nodes { availableActions { mutation allowed } } } }';
    const statements = (first: number) => countStatements(world.service.door.app, () => ask(world.rentalManager, query, { first }));
    await statements(1);
    const [one, ten] = [await statements(1), await statements(10)];
    expect(ten).toBe(one);
  });
});

test('asking writes nothing but its own audit lines, and refuses nobody', async () => {
  const { referralId } = await confirmedHousehold(world);
  const before = await picture(world);
  const subject = newId();
  const person = world.service.as({ roles: ['RENTAL_MANAGER'], organisationId: LANDLORD, subject });
  await ask(
    person,
    'query ($id: ID!) { referral(id: $id) { availableActions { mutation } household { availableActions { mutation } } } }',
    {
      id: referralId,
    },
  );
  expect(await picture(world)).toEqual(before);
  const lines = await world.service.sql('select use_case, outcome from audit where subject = $1 order by use_case', [subject]);
  expect(lines).toEqual([
    { use_case: 'availableActionsOfHousehold', outcome: 'OK' },
    { use_case: 'availableActionsOfReferral', outcome: 'OK' },
    { use_case: 'readReferrals', outcome: 'OK' },
  ]);
});
