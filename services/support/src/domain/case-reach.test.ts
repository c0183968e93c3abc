import { caseReach, reaches, type CasePart } from './case-reach';

const AMLI = '0a000000-0000-4000-8000-000000000002';
const OTHER = '0a000000-0000-4000-8000-000000000004';
const CAMILLE = '0c000000-0000-4000-8000-000000000005';
const COLLEAGUE = '0c000000-0000-4000-8000-000000000015';
const NO_ONE = null;

const cases = {
  mine: { operatorId: AMLI, referentId: CAMILLE },
  colleagues: { operatorId: AMLI, referentId: COLLEAGUE },
  others: { operatorId: OTHER, referentId: CAMILLE },
};

function reached(part: CasePart, roles: readonly string[], staffId: string | null): string[] {
  const reach = caseReach(part, { roles, organisationId: AMLI, staffId });
  return Object.entries(cases).flatMap(([name, supportCase]) => (reaches(reach, supportCase) ? [name] : []));
}

describe('of the cases that row security opens to the organisation', () => {
  test.each([
    ['STATUS', ['SOCIAL_WORKER'], CAMILLE, ['mine']],
    ['FILE', ['SOCIAL_WORKER'], CAMILLE, ['mine']],
    ['REFERENT_ONLY', ['SOCIAL_WORKER'], CAMILLE, ['mine']],
    ['STATUS', ['PROGRAMME_MANAGER'], NO_ONE, ['mine', 'colleagues']],
    ['FILE', ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'], CAMILLE, ['mine', 'colleagues']],
    ['REFERENT_ONLY', ['PROGRAMME_MANAGER', 'SOCIAL_WORKER'], CAMILLE, ['mine']],
    ['STATUS', ['RENTAL_MANAGER'], NO_ONE, ['mine', 'colleagues', 'others']],
    ['STATUS', ['ALLOCATION_OFFICER', 'SOCIAL_WORKER'], CAMILLE, ['mine', 'colleagues', 'others']],
    ['FILE', ['RENTAL_MANAGER', 'SOCIAL_WORKER'], CAMILLE, ['mine']],
    ['REFERENT_ONLY', ['SOCIAL_WORKER'], NO_ONE, []],
    ['STATUS', ['SOCIAL_WORKER'], NO_ONE, []],
  ] as const)('%s, as %j with staff id %s: %j', (part, roles, staffId, expected) => {
    expect(reached(part, roles, staffId)).toEqual(expected);
  });
});
