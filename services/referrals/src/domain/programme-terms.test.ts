import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { requireDocuments, requireSoundTerms, TERM_KINDS, type DefinedTerm } from './programme-terms';

const term = (kind: DefinedTerm['kind'], code: string): DefinedTerm => ({ kind, code, labels: { en: 'Text', fr: 'Texte' } });

const SOUND: readonly DefinedTerm[] = [
  term('STAGE', 'DIAGNOSTIC'),
  term('STAGE', 'AIRLOCK'),
  term('STAGE', 'SUPPORT'),
  term('STAGE', 'CLOSED'),
  term('OUTCOME', 'REHOUSED'),
  term('CAUSE', 'ARREARS'),
  term('DECLINE_REASON', 'TOO_FAR'),
  term('CANCEL_REASON', 'TOO_FAR'),
  term('DOCUMENT', 'ACCOUNT'),
];

const refused = (terms: readonly DefinedTerm[]) =>
  refusalsOf(() => requireSoundTerms(terms, ['terms'])).map(({ reason, details }) => ({ reason, ...details }));
const without = (code: string) => SOUND.filter((each) => each.code !== code);

test('a programme has terms of its own, and the same code may stand in two kinds', () => {
  expect(refused(SOUND)).toEqual([]);
});

test('a code twice in one kind is refused', () => {
  const terms = [...SOUND, term('OUTCOME', 'REHOUSED')];
  expect(refused(terms)).toEqual([{ reason: 'TERM_TWICE', path: ['terms', 'OUTCOME'], parameters: { code: 'REHOUSED' } }]);
});

test.each(TERM_KINDS)('a programme without any %s is refused', (kind) => {
  const terms = SOUND.filter((each) => each.kind !== kind);
  expect(refused(terms)).toEqual([{ reason: 'TERMS_MISSING', path: ['terms', kind], parameters: { kind } }]);
});

test.each([
  ['STAGE', 'DIAGNOSTIC'],
  ['STAGE', 'SUPPORT'],
  ['STAGE', 'CLOSED'],
])('a programme says what it calls the %s %s, which the engine gives', (kind, code) => {
  expect(refused(without(code))).toEqual([{ reason: 'TERM_MISSING', path: ['terms', kind], parameters: { code } }]);
});

test('a programme says what it calls the cause ARREARS', () => {
  const terms = [...without('ARREARS'), term('CAUSE', 'FLOOD')];
  expect(refused(terms)).toEqual([{ reason: 'TERM_MISSING', path: ['terms', 'CAUSE'], parameters: { code: 'ARREARS' } }]);
});

test('a criterion asks for a document that the version names', () => {
  const refusals = (wantedDocument: string) =>
    refusalsOf(() => requireDocuments([{ wantedDocument: 'ACCOUNT' }, { wantedDocument }], SOUND, ['terms'])).map(
      ({ reason, details }) => ({
        reason,
        ...details,
      }),
    );
  expect(refusals('ACCOUNT')).toEqual([]);
  // The same code of another kind is no document.
  expect(refusals('TOO_FAR')).toEqual([{ reason: 'TERM_MISSING', path: ['terms', 'DOCUMENT'], parameters: { code: 'TOO_FAR' } }]);
});
