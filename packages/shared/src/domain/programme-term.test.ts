import { refusalsOf } from './refusals-of';
import { requireFilterTerm, requireTerm } from './programme-term';

const DEFINED = ['NO_CAPACITY', 'HOUSEHOLD_REFUSED'];
const refused = (guard: () => void) => refusalsOf(guard).map(({ kind, reason, details }) => ({ kind, reason, ...details }));

test('a code that the programme does not define is refused with those that it does', () => {
  expect(refused(() => requireTerm('TOO_FAR', DEFINED, ['reason']))).toEqual([
    {
      kind: 'INVALID_INPUT',
      reason: 'UNKNOWN_TERM',
      path: ['reason'],
      parameters: { code: 'TOO_FAR', defined: 'NO_CAPACITY, HOUSEHOLD_REFUSED' },
    },
  ]);
  expect(refused(() => requireTerm('NO_CAPACITY', DEFINED, ['reason']))).toEqual([]);
});

test('while nothing of the programme is known an act waits, and a list is only empty', () => {
  expect(refused(() => requireTerm('NO_CAPACITY', [], ['reason']))).toEqual([
    { kind: 'REFUSED', reason: 'TERMS_NOT_KNOWN', path: ['reason'] },
  ]);
  expect(refused(() => requireFilterTerm('NO_CAPACITY', [], ['filter', 'stage']))).toEqual([]);
});

test('a list that is not narrowed asks for no code', () => {
  expect(refused(() => requireFilterTerm(null, DEFINED, ['filter', 'stage']))).toEqual([]);
  expect(refused(() => requireFilterTerm('TOO_FAR', DEFINED, ['filter', 'stage']))).toMatchObject([{ reason: 'UNKNOWN_TERM' }]);
});
