import { Refused, InvalidInput } from '@passerelle/shared/domain/errors';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import type { ToyService } from './toy-graph';

/** A social security number as a database error would quote it. */
export const NIR = '185060757808412';

/** What PostgreSQL throws when a unique key is taken. */
export function duplicateKey(): Error {
  const message = `duplicate key value violates unique constraint "person_nir_key" Key (nir)=(${NIR}) already exists`;
  return Object.assign(new Error(message), { code: '23505', detail: `Key (nir)=(${NIR}) already exists.`, constraint: 'person_nir_key' });
}

/** How often a resolver of the toys ran, by field. */
export const calls: Record<string, number> = {};

function counted(field: string): void {
  calls[field] = (calls[field] ?? 0) + 1;
}

const referrals: ToyService = {
  sdl: `
    type Query {
      household(id: ID!): Household
      households(first: Int = 20): [Household!]
      amount(cents: Cents, on: LocalDate): Cents
      broken: String
      badAmount: Cents
      tree: Tree
      count(n: Int! = 1): Int
    }
    type Mutation { registerHousehold(input: RegisterHouseholdInput!): RegisterHouseholdPayload! }
    input RegisterHouseholdInput { name: String!, clientKey: ID! }
    type RegisterHouseholdPayload { household: Household, refusals: [MutationRefusal!]! }
    type Household @key(fields: "id") { id: ID! reference: String }
    type Tree { leaf: String, tree: Tree }
  `,
  resolvers: {
    Query: {
      household: (_: unknown, { id }: { id: string }) => {
        counted('household');
        return { id, reference: `REF-${id}` };
      },
      households: (_: unknown, { first }: { first: number }) => {
        if (first > 100) throw new InvalidInput('FIRST_OUT_OF_RANGE', { path: ['first'], parameters: { maximum: 100 } });
        return [{ id: 'one' }, { id: 'two' }];
      },
      amount: (_: unknown, { cents }: { cents: number }) => cents,
      broken: () => {
        throw duplicateKey();
      },
      badAmount: () => 12.5,
      tree: () => {
        counted('tree');
        return { leaf: 'leaf', tree: {} };
      },
      count: (_: unknown, { n }: { n: number }) => n,
    },
    Mutation: {
      registerHousehold: (_: unknown, { input }: { input: { name: string } }) => {
        counted('registerHousehold');
        return { household: { id: input.name }, refusals: [] };
      },
    },
    Household: {
      __resolveReference: ({ id }: { id: string }) => ({ id, reference: `REF-${id}` }),
    },
  },
};

/** Ids whose household no grant opens to the caller, in the toy's eyes. */
export const CLOSED = 'closed';

const finance: ToyService = {
  sdl: `
    type Query { arrears: [Arrears!] financeRefusal: String }
    type Arrears { cents: Cents!, household: Household }
    type Household @key(fields: "id") { id: ID! finance: HouseholdFinance }
    type HouseholdFinance { asOf: Instant, balanceCents: Cents! }
  `,
  resolvers: {
    Query: {
      arrears: () => [
        { cents: 100, household: { id: 'one' } },
        { cents: 200, household: { id: CLOSED } },
      ],
      financeRefusal: () => {
        throw new Refused('PERIOD_CLOSED', { parameters: { debtCents: 123_456 } });
      },
    },
    Household: {
      __resolveReference: ({ id }: { id: string }) => {
        counted('finance.Household.__resolveReference');
        return id === CLOSED ? null : { id };
      },
      finance: ({ id }: { id: string }) => (id === 'denied' ? null : { balanceCents: 4200 }),
    },
  },
};

const support: ToyService = {
  sdl: `
    type Query { caseNotes: [String!] supportTimes(at: Instant): Instant }
    type Household @key(fields: "id") { id: ID! support: HouseholdSupport }
    type HouseholdSupport { asOf: Instant, stage: String! }
  `,
  resolvers: {
    Query: {
      caseNotes: () => ['the words of a family'],
      supportTimes: (_: unknown, { at }: { at: Date }) => at,
    },
    Household: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      support: () => ({ stage: 'DIAGNOSTIC' }),
    },
  },
};

const housingStock: ToyService = {
  sdl: `
    type Query { units: [String!] }
    type Household @key(fields: "id") { id: ID! housing: HouseholdHousing }
    type HouseholdHousing { asOf: Instant, unitType: UnitType! }
  `,
  resolvers: {
    Query: { units: () => ['T3'] },
    Household: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      housing: () => ({ unitType: 'T3' }),
    },
  },
};

export const TOYS: Readonly<Record<ServiceName, ToyService>> = { referrals, support, 'housing-stock': housingStock, finance };

/** One question to all four. */
export const FILE = '{ household(id: "one") { id reference support { stage } housing { unitType } finance { balanceCents } } }';
