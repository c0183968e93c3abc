// One planted violation per rule: each is found by the rule's name, with the file and what is missing there.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayer, type WordsFile } from '@passerelle/shared/words';
import { contractOf } from '../contract/contract';
import { ROOT } from '../root';
import { labelledIn, readState } from '../words';
import { faultsOfWords, WORDS_RULES, type WordsState } from './rules';
import { scanSources, type Scan } from './said-codes';

const FOLDER = 'services/finance';
const ERRORS = `
  export class Refused { constructor(reason: string, details?: object) { void [reason, details]; } }
  export class NotFound { constructor(about: string) { void about; } }
  export function warning(code: string, details: object): object { return { code, details }; }`;
const SOURCE = `
  import { NotFound, Refused, warning } from './errors';
  const BY_STATE = { OPEN: 'DEBT_OPEN', PAID: 'DEBT_PAID' } as const;
  export function forgive(state: 'OPEN' | 'PAID', since: 'LEASE' | 'PLAN', debtCents: number): void {
    if (debtCents > 3) throw new Refused('DEBT_TOO_LARGE', { path: [], parameters: { debtCents } });
    if (debtCents > 2) throw new Refused(BY_STATE[state], { parameters: { about: since } });
    if (debtCents > 1) throw new NotFound('Debt');
    warning('DEBT_OLD', { parameters: { dueOn: '2026-11-25', months: 3 } });
  }`;
const SDL = `type Mutation { forgiveDebt(input: ID!): ID } enum DebtState { OPEN PAID }`;

/** Scans a tree that holds these two files only. */
function scan(source: string): Scan {
  const root = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    mkdirSync(join(root, FOLDER, 'src'), { recursive: true });
    writeFileSync(join(root, FOLDER, 'src/errors.ts'), ERRORS);
    writeFileSync(join(root, FOLDER, 'src/debt.ts'), source);
    return scanSources(root, [FOLDER]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const SCANNED = scan(SOURCE);

const words = (): WordsFile => ({
  labels: { DebtState: { OPEN: 'Open', PAID: 'Paid' }, Mutation: { forgiveDebt: 'Forgive the debt' } },
  messages: {
    DEBT_TOO_LARGE: { message: 'The debt of {debtCents, number, euros} is too large.', remedy: 'Spread it.' },
    'DEBT_OPEN.LEASE': { message: 'The debt is open since the lease.' },
    'DEBT_OPEN.PLAN': { message: 'The debt is open since the plan.' },
    DEBT_PAID: { message: 'The debt is paid.' },
    'NOT_FOUND.Debt': { message: 'There is no such debt.' },
    DEBT_OLD: { message: 'It was due on {dueOn, date, day}, {months, plural, one {# month} other {# months}} ago.' },
  },
});

/** The words of a small service, in both languages, after a change of one of them. */
function planted(change: (fr: WordsFile, en: WordsFile) => void, said = SCANNED.said): string[] {
  const [en, fr] = [words(), words()];
  change(fr, en);
  const none = { labels: {}, messages: {} };
  const files = { 'packages/shared': { en: none, fr: none }, [FOLDER]: { en, fr } };
  const labelled = { [FOLDER]: labelledIn(contractOf(`${FOLDER}/schema.graphql`, SDL)) };
  const state: WordsState = { files, labelled, said };
  return faultsOfWords(state);
}

test('words that say everything are left alone, and so are those of this graph', () => {
  expect(SCANNED.unreadable).toEqual([]);
  expect(planted(() => undefined)).toEqual([]);
});

const PLANTED: [rule: string, name: string, change: (fr: WordsFile, en: WordsFile) => void, found: string][] = [
  [
    'everyValueHasALabel',
    'a value without a label',
    (fr) => delete fr.labels['DebtState']?.['PAID'],
    'fr.json has no label for DebtState.PAID',
  ],
  ['everyValueHasALabel', 'an act without a label', (fr) => delete fr.labels['Mutation'], 'fr.json has no label for Mutation.forgiveDebt'],
  [
    'everyValueHasALabel',
    'a code as its own label',
    (fr) => void (fr.labels['DebtState'] = { OPEN: 'OPEN', PAID: 'Paid' }),
    'fr.json repeats the code DebtState.OPEN as its label',
  ],
  [
    'everyCodeHasAText',
    'a refusal without a text',
    (fr, en) => [fr, en].forEach((file) => delete file.messages['DEBT_TOO_LARGE']),
    `${FOLDER}/src/debt.ts:5 says DEBT_TOO_LARGE, which has no text in ${FOLDER}/words/fr.json`,
  ],
  [
    'everyCodeHasAText',
    'a case of a refusal without a text',
    (fr, en) => [fr, en].forEach((file) => delete file.messages['DEBT_OPEN.PLAN']),
    `${FOLDER}/src/debt.ts:6 says DEBT_OPEN.PLAN`,
  ],
  [
    'everyCodeHasAText',
    'a warning without a text',
    (fr, en) => [fr, en].forEach((file) => delete file.messages['DEBT_OLD']),
    `${FOLDER}/src/debt.ts:8 says DEBT_OLD`,
  ],
  [
    'everyCodeHasAText',
    'something that is not found without a text',
    (fr, en) => [fr, en].forEach((file) => delete file.messages['NOT_FOUND.Debt']),
    `${FOLDER}/src/debt.ts:7 says NOT_FOUND.Debt`,
  ],
  [
    'noTextIsLeftOver',
    'a text for a code that nobody says',
    (fr, en) => [fr, en].forEach((file) => (file.messages['DEBT_GONE'] = { message: 'Gone.' })),
    'en.json holds the text DEBT_GONE',
  ],
  [
    'noTextIsLeftOver',
    'a label for a value that there is not',
    (fr) => void (fr.labels['DebtState'] = { OPEN: 'Ouverte', PAID: 'Payée', LOST: 'Perdue' }),
    'fr.json holds the label DebtState.LOST',
  ],
  [
    'textsNameGivenValues',
    'a text that names a value which is not given',
    (fr, en) => [fr, en].forEach((file) => (file.messages['DEBT_TOO_LARGE'] = { message: 'Above {maximumCents}.', remedy: 'Less.' })),
    `DEBT_TOO_LARGE message names {maximumCents}, which ${FOLDER}/src/debt.ts:5 does not give`,
  ],
  [
    'languagesSayTheSame',
    'a text in one language only',
    (_, en) => delete en.messages['DEBT_TOO_LARGE'],
    'en.json has no message of DEBT_TOO_LARGE',
  ],
  [
    'languagesSayTheSame',
    'a way out in one language only',
    (fr) => void (fr.messages['DEBT_TOO_LARGE'] = { message: 'La dette de {debtCents, number, euros} est trop élevée.' }),
    'fr.json has no remedy of DEBT_TOO_LARGE',
  ],
  [
    'languagesSayTheSame',
    'cents that one language writes as they are',
    (fr) => void (fr.messages['DEBT_TOO_LARGE'] = { message: 'La dette de {debtCents} est trop élevée.', remedy: 'Échelonnez-la.' }),
    'fr.json: DEBT_TOO_LARGE message does not name the values of',
  ],
  [
    'languagesSayTheSame',
    'a text of the other language',
    (fr, en) => {
      fr.messages['DEBT_PAID'] = { message: 'Payée : {nameEn}.' };
      en.messages['DEBT_PAID'] = { message: 'Paid: {nameEn}.' };
    },
    'fr.json: DEBT_PAID message does not name the values of',
  ],
  [
    'textsAreWellFormed',
    'a brace that does not close',
    (fr) => void (fr.messages['DEBT_PAID'] = { message: 'Payée {le.' }),
    'DEBT_PAID message cannot be read',
  ],
];

test.each(PLANTED)('%s: %s is found', (rule, _name, change, found) => {
  const faults = planted(change);
  expect(faults).toContainEqual(expect.stringContaining(`${rule}: `));
  expect(faults).toContainEqual(expect.stringContaining(found));
});

test('everyTextStandsOnce: a text that the kernel has already is found', () => {
  const files = { 'packages/shared': { en: words(), fr: words() }, [FOLDER]: { en: words(), fr: words() } };
  expect(faultsOfWords({ files, labelled: {}, said: [] })).toContainEqual(
    `everyTextStandsOnce: ${FOLDER}/words/en.json and packages/shared/words/en.json both hold DEBT_PAID: one place is enough.`,
  );
});

test('every rule has its planted violation', () => {
  expect([...new Set([...PLANTED.map(([rule]) => rule), 'everyTextStandsOnce'])].sort()).toEqual(Object.keys(WORDS_RULES).sort());
});

test.each([
  ['a code that is put together', 'new Refused(BY_STATE[state], {', 'new Refused(`DEBT_${state.toLowerCase()}`, {'],
  ['values that are made elsewhere', '{ about: since } }', 'values } }'],
])('codesAreWrittenOut: %s is found', (_name, good, bad) => {
  const source = SOURCE.replace(good, bad).replace('debtCents: number)', 'debtCents: number, values: object)');
  expect(scan(source).unreadable).toEqual([expect.stringContaining(`${FOLDER}/src/debt.ts:6 says a code or values that cannot be read`)]);
});

/** Values of the kinds that texts name, by their format or by what a name ends in. */
function sampleOf(name: string, format: string | undefined): string | number {
  if (format === 'date') return '2026-11-25';
  if (/Cents$|BasisPoints$|^(maximum|minimum|months|years|limit|households|programmes|instalments|usual|kilobytes)$/.test(name))
    return 2_750;
  return 'VALUE';
}

test('every text of this graph can be said in both languages', () => {
  const { files } = readState({ said: [] });
  for (const ofFolder of Object.values(files)) {
    for (const language of ['en', 'fr'] as const) {
      const file = ofFolder[language] ?? { labels: {}, messages: {} };
      for (const [name, { message, remedy = '' }] of Object.entries(file.messages)) {
        const named = [...`${message} ${remedy}`.matchAll(/\{(\w+)(?:, (\w+))?/g)].map(
          ([, value = '', format]) => [value, sampleOf(value, format)] as const,
        );
        const said = sayer(file, language)(name, Object.fromEntries(named));
        expect([name, said?.message, said?.remedy]).not.toContainEqual(expect.stringMatching(/[{}]|undefined|GMT|Invalid/));
      }
    }
  }
});

test('words of the tree are those that the check reads', () => {
  expect(readState({ said: [] }).labelled['services/support']?.['NeedPriority']).toEqual(['IMMEDIATE', 'PLANNED', 'WATCH']);
  expect(ROOT).not.toBe('');
});
