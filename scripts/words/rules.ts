// What the files of words must hold: a text in every language for every value that the graph shows and every code that is said, and nothing
// else. Each rule answers one sentence for each fault, beginning with the rule's name.
import { IntlMessageFormat } from 'intl-messageformat';
import type { WordsFile } from '@passerelle/shared/words';
import { KERNEL, type SaidCode } from './said-codes';

/** What is compared. */
export interface WordsState {
  /** Files by folder and language. */
  readonly files: Readonly<Record<string, Readonly<Record<string, WordsFile>>>>;
  /** What has labels, by folder: enums, mutations and the like, each with its values. */
  readonly labelled: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly said: readonly SaidCode[];
}

export type WordsRule = (state: WordsState) => string[];

/** Every text of the files with its place: "services/finance/words/fr.json: TOO_MANY remedy". */
interface Placed {
  readonly folder: string;
  readonly language: string;
  readonly name: string;
  readonly part: 'message' | 'remedy';
  readonly text: string;
}

const everyValueHasALabel: WordsRule = (state) =>
  eachFile(state, (folder, language, { labels }) =>
    labelNames(state.labelled[folder] ?? {}).flatMap(([name, value]) => {
      const label = labels[name]?.[value];
      if (label === undefined) return [`${fileOf(folder, language)} has no label for ${name}.${value}.`];
      return label === value ? [`${fileOf(folder, language)} repeats the code ${name}.${value} as its label.`] : [];
    }),
  );

const everyCodeHasAText: WordsRule = ({ files, said }) =>
  said.flatMap(({ folder, name, place }) =>
    Object.keys(files[KERNEL] ?? {}).flatMap((language) => {
      const reach = [folder, KERNEL].map((each) => files[each]?.[language]?.messages ?? {});
      const found = [name, codeOf(name)].some((each) => reach.some((messages) => each in messages));
      return found ? [] : [`${place} says ${name}, which has no text in ${fileOf(folder, language)}.`];
    }),
  );

/** A text for what no longer exists misleads who writes the next one. */
const noTextIsLeftOver: WordsRule = (state) =>
  eachFile(state, (folder, language, { labels, messages }) => {
    const wanted = new Set(labelNames(state.labelled[folder] ?? {}).map(([name, value]) => `${name}.${value}`));
    const said = state.said.filter((code) => folder === KERNEL || code.folder === folder).map(({ name }) => name);
    const used = new Set([...said, ...said.map(codeOf)]);
    return [
      ...labelNames(labelsBy(labels)).flatMap(([name, value]) => (wanted.has(`${name}.${value}`) ? [] : [`the label ${name}.${value}`])),
      ...Object.keys(messages).flatMap((name) => (used.has(name) ? [] : [`the text ${name}`])),
    ].map((what) => `${fileOf(folder, language)} holds ${what}, for what does not exist.`);
  });

/** Whoever says a code gives the values that its text names: one that is not given would be an error instead of a sentence. */
const textsNameGivenValues: WordsRule = (state) =>
  placedTexts(state).flatMap(({ folder, language, name, part, text }) => {
    const sayers = state.said.filter((code) => textOf(state, code, language) === `${folder} ${name}`);
    return [...valuesIn(text).keys()].flatMap((value) => {
      const without = sayers.find(({ values }) => !values.includes(value) && !(value === 'about'));
      return without === undefined
        ? []
        : [`${fileOf(folder, language)}: ${name} ${part} names {${value}}, which ${without.place} does not give.`];
    });
  });

const languagesSayTheSame: WordsRule = (state) =>
  placedTexts(state).flatMap(({ folder, language, name, part, text }) =>
    Object.entries(state.files[folder] ?? {}).flatMap(([other, { messages }]) => {
      if (other === language) return [];
      const theirs = messages[name]?.[part];
      if (theirs === undefined) return [`${fileOf(folder, other)} has no ${part} of ${name}, which ${fileOf(folder, language)} has.`];
      return signature(text, language) === signature(theirs, other)
        ? []
        : [`${fileOf(folder, other)}: ${name} ${part} does not name the values of ${fileOf(folder, language)}.`];
    }),
  );

const textsAreWellFormed: WordsRule = (state) =>
  placedTexts(state).flatMap(({ folder, language, name, part, text }) => {
    try {
      new IntlMessageFormat(text, language);
      return [];
    } catch (error) {
      return [`${fileOf(folder, language)}: ${name} ${part} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
    }
  });

/** The merged file of a language has one text for one code. */
const everyTextStandsOnce: WordsRule = ({ files }) =>
  Object.entries(files).flatMap(([folder, ofFolder]) =>
    Object.entries(ofFolder).flatMap(([language, { messages }]) =>
      Object.keys(messages).flatMap((name) =>
        Object.keys(files)
          .filter((other) => other < folder && name in (files[other]?.[language]?.messages ?? {}))
          .map((other) => `${fileOf(folder, language)} and ${fileOf(other, language)} both hold ${name}: one place is enough.`),
      ),
    ),
  );

export const WORDS_RULES: Readonly<Record<string, WordsRule>> = {
  everyValueHasALabel,
  everyCodeHasAText,
  noTextIsLeftOver,
  textsNameGivenValues,
  languagesSayTheSame,
  textsAreWellFormed,
  everyTextStandsOnce,
};

/** All that is wrong with the words; a text that cannot be read is told first, since the others read it. */
export function faultsOfWords(state: WordsState): string[] {
  const unreadable = textsAreWellFormed(state);
  if (unreadable.length > 0) return unreadable.map((fault) => `textsAreWellFormed: ${fault}`);
  return Object.entries(WORDS_RULES).flatMap(([name, rule]) => [...new Set(rule(state))].map((fault) => `${name}: ${fault}`));
}

function eachFile(state: WordsState, faults: (folder: string, language: string, file: WordsFile) => string[]): string[] {
  return Object.entries(state.files).flatMap(([folder, ofFolder]) =>
    Object.entries(ofFolder).flatMap(([language, file]) => faults(folder, language, file)),
  );
}

function placedTexts(state: WordsState): Placed[] {
  return Object.entries(state.files).flatMap(([folder, ofFolder]) =>
    Object.entries(ofFolder).flatMap(([language, { messages }]) =>
      Object.entries(messages).flatMap(([name, { message, remedy }]): Placed[] => [
        { folder, language, name, part: 'message', text: message },
        ...(remedy === undefined ? [] : [{ folder, language, name, part: 'remedy' as const, text: remedy }]),
      ]),
    ),
  );
}

/** Where a code finds its text: its own folder before the kernel, its case before the code alone. */
function textOf({ files }: WordsState, { folder, name }: SaidCode, language: string): string | undefined {
  const places = [name, codeOf(name)].flatMap((each) => [folder, KERNEL].map((place) => [place, each] as const));
  const found = places.find(([place, each]) => each in (files[place]?.[language]?.messages ?? {}));
  return found?.join(' ');
}

function codeOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function fileOf(folder: string, language: string): string {
  return `${folder}/words/${language}.json`;
}

function labelNames(labelled: Readonly<Record<string, readonly string[]>>): (readonly [string, string])[] {
  return Object.entries(labelled).flatMap(([name, values]) => values.map((value) => [name, value] as const));
}

function labelsBy(labels: WordsFile['labels']): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(labels).map(([name, values]) => [name, Object.keys(values)]));
}

/** A part of a message as the library reads it: plain text, or a value with its kind and, for plurals and choices, what is said in each case. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const PLAIN_TEXT = 0;

/** The values that a text names, and the kind of each: a number that one language writes as an amount is no bare number in another. */
function valuesIn(text: string): ReadonlyMap<string, number> {
  const parts = (all: readonly Part[]): (readonly [string, number])[] =>
    all.flatMap(({ type, value, options = {} }) => [
      ...(type === PLAIN_TEXT || value === undefined ? [] : [[value, type] as const]),
      ...Object.values(options).flatMap((option) => parts(option.value)),
    ]);
  return new Map(parts(new IntlMessageFormat(text).getAst() as readonly Part[]));
}

/** A value that is a text of its own comes in each language: `documentsEn` in one file is `documentsFr` in the other. */
function signature(text: string, language: string): string {
  const suffix = new RegExp(`(?<=[a-z])${language.charAt(0).toUpperCase()}${language.slice(1)}$`);
  const values = [...valuesIn(text)].map(([name, how]) => [name.replace(suffix, ' in its language'), how] as const);
  return JSON.stringify(values.sort(([one], [other]) => (one < other ? -1 : 1)));
}
