// What codes and values are called, in the languages of the graph. Codes are the contract; texts stand in words/*.json beside what they
// name, are served for screens (/words/<language>.json) and said in messages. Amounts, dates and rates are written here as each language
// writes them; beside the message they stay plain values.
import { IntlMessageFormat, type Formats } from 'intl-messageformat';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textName, type MessageValues } from './domain/errors';
import { isLocalDate } from './domain/local-date';

/** The first one is spoken to whoever asks for none of them. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of the kernel. The path holds from src and from dist alike. */
export const SHARED_WORDS = join(__dirname, '../words');

const text = z.string().trim().min(1).max(500);
const sentence = z.strictObject({ message: text, remedy: text.optional() });

/** A file of words. */
export const WORDS_FILE = z.strictObject({
  /** Values of an enum, names of mutations, roles: by the name of what they are values of. */
  labels: z.record(z.string(), z.record(z.string(), text)),
  /** Sentences of refusals, warnings and errors, by code, or by code and case: `IN_THE_FUTURE.LEASE_END`. ICU message syntax. */
  messages: z.record(z.string(), sentence),
});

export type WordsFile = z.infer<typeof WORDS_FILE>;

/** What a message says, and what can be done about it. */
export interface Said {
  readonly message: string;
  readonly remedy: string | null;
}

/** Says a code in one language; null when it has no text here. */
export type Say = (code: string, values?: MessageValues) => Said | null;

/** How values are written, by the format that a text names: `{debtCents, number, euros}`, `{earliest, date, day}`. */
const FORMATS = {
  number: {
    euros: { style: 'currency', currency: 'EUR', scale: 0.01 },
    rate: { style: 'percent', maximumFractionDigits: 2, scale: 0.000_1 },
  },
  date: { day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } },
} as Partial<Formats>;

export function readWords(folder: string, language: Language): WordsFile {
  return WORDS_FILE.parse(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
}

/** Puts files of one language together, in the order of the alphabet; a text that two of them hold is a mistake. */
export function mergeWords(files: readonly WordsFile[]): WordsFile {
  const names = [...new Set(files.flatMap(({ labels }) => Object.keys(labels)))].sort();
  return {
    labels: Object.fromEntries(names.map((name) => [name, mergeRecords(files.map(({ labels }) => labels[name] ?? {}))])),
    messages: mergeRecords(files.map(({ messages }) => messages)),
  };
}

function mergeRecords<Value>(records: readonly Readonly<Record<string, Value>>[]): Record<string, Value> {
  const entries = records.flatMap((record) => Object.entries(record)).sort(([one], [other]) => (one < other ? -1 : 1));
  const twice = entries.find(([name], index) => entries[index + 1]?.[0] === name);
  if (twice !== undefined) throw new Error(`Two files of words hold ${twice[0]}.`);
  return Object.fromEntries(entries);
}

/** Reads the texts of these folders for messages. */
export function openWords(folders: readonly string[]): (language: Language) => Say {
  const sayIn = (language: Language) => sayer(mergeWords(folders.map((folder) => readWords(folder, language))), language);
  const says: Readonly<Record<Language, Say>> = { en: sayIn('en'), fr: sayIn('fr') };
  return (language) => says[language];
}

/** Says the messages of one file; a code with a case that has no text of its own is said by the code alone. */
export function sayer({ messages }: WordsFile, language: Language): Say {
  const compiled = new Map<string, (values: MessageValues) => Said>();
  return (code, values = {}) => {
    const name = [textName(code, values), code].find((each) => Object.hasOwn(messages, each));
    const found = name === undefined ? undefined : messages[name];
    if (name === undefined || found === undefined) return null;
    const say = compiled.get(name) ?? compile(found, language);
    compiled.set(name, say);
    return say(values);
  };
}

function compile({ message, remedy }: z.infer<typeof sentence>, language: Language): (values: MessageValues) => Said {
  const [said, wayOut] = [message, remedy ?? ''].map((each) => new IntlMessageFormat(each, language, FORMATS));
  const write = (format: IntlMessageFormat | undefined, values: object) => String(format?.format({ ...values }));
  return (values) => {
    const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, dateOr(value)]));
    return { message: write(said, written), remedy: remedy === undefined ? null : write(wayOut, written) };
  };
}

/** A date of the calendar as the formats of dates take it. */
function dateOr(value: string | number): string | number | Date {
  return typeof value === 'string' && isLocalDate(value) ? new Date(`${value}T00:00:00Z`) : value;
}
