import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { ROLES, type Role } from '../auth/roles';
import { closedSections, SECTIONS } from './sections';

const FILE = ['support.case.interviews', 'support.case.lastInterview', 'support.case.diagnostic', 'support.case.contract'];
const REQUESTS = ['housing.application', 'housing.allocation'];

/** Said a second time and by hand: a change of the table must be wanted here too. */
const CLOSED: Readonly<Record<Role, readonly string[]>> = {
  RENTAL_MANAGER: ['situation.disabilities', ...FILE, 'support.case.notes', 'housing.candidacies'],
  FINANCE_OFFICER: [
    'resources',
    'situation',
    'situation.disabilities',
    'referrals',
    'overview.support',
    'support',
    ...FILE,
    'support.case.notes',
    'housing.candidacies',
    ...REQUESTS,
  ],
  ALLOCATION_OFFICER: [
    'resources',
    'situation',
    'situation.disabilities',
    'referrals',
    'overview.rent',
    'finance',
    ...FILE,
    'support.case.notes',
  ],
  LITIGATION_OFFICER: SECTIONS.map(({ path }) => path).filter((path) => !['composition', 'situation'].includes(path)),
  PROGRAMME_MANAGER: ['situation.disabilities', 'support.case.notes', 'housing.candidacies'],
  SOCIAL_WORKER: ['housing.candidacies'],
  AUDITOR: SECTIONS.map(({ path }) => path),
};

const pathsClosedTo = (roles: readonly Role[]) => closedSections(roles).map(({ path }) => path);

test.each(ROLES)('%s: these sections are closed, and no other', (role) => {
  expect(pathsClosedTo([role]).sort()).toEqual([...CLOSED[role]].sort());
});

test('what one of several roles opens is open', () => {
  expect(pathsClosedTo(['FINANCE_OFFICER', 'SOCIAL_WORKER'])).toEqual(['housing.candidacies']);
});

test('every section is a field of the graph, and may be null', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../../api.graphql'), 'utf8'));
  for (const { path } of SECTIONS) {
    const names = path.split('.');
    let type: GraphQLNamedType | undefined = schema.getType('Household');
    for (const name of names) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      expect([path, name, String(field?.type)]).toEqual([path, name, expect.not.stringMatching(/!$|undefined/)]);
      type = field === undefined ? undefined : getNamedType(field.type);
    }
  }
});
