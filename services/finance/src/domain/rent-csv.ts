// Reads the text of a file of rent movements into fields. It knows lines, separators and quotes, and nothing of rent: what the fields
// mean is in rent-movement.ts. A line stands for itself: a quote that does not close spoils its own line and no other.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import { requireAll } from '@passerelle/shared/domain/refusals-of';

export const COLUMNS = ['lease_number', 'kind', 'month', 'due_on', 'amount', 'paid_on', 'reference'] as const;
export type Column = (typeof COLUMNS)[number];

/** One line: its number in the file (the header is line 1) and its trimmed fields, or null when it cannot be split into them. */
export interface CsvLine {
  readonly number: number;
  readonly fields: Readonly<Record<Column, string>> | null;
}

export const MAXIMUM_BYTES = 90 * 1024;
export const MAXIMUM_LINES = 2_000;

const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

/**
 * The lines of a file, blank ones left out. Line ends may be LF, CRLF or CR, and a byte order mark is passed over. The file as a whole is
 * refused when it is too large (`CSV_TOO_LARGE`, `CSV_TOO_MANY_LINES`), its header is not ours (`CSV_HEADER_INVALID`), or it holds no
 * line (`CSV_EMPTY`).
 */
export function readCsv(text: string): readonly CsvLine[] {
  if (Buffer.byteLength(text, 'utf8') > MAXIMUM_BYTES) {
    throw new InvalidInput('CSV_TOO_LARGE', { path: ['csv'], parameters: { kilobytes: MAXIMUM_BYTES / 1_024 } });
  }
  const [header = '', ...rest] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const separator = header.includes(';') ? ';' : ',';
  const lines = rest.map((line, index) => ({ number: index + 2, line })).filter(({ line }) => line.trim() !== '');
  const columns = readHeader(header, separator);
  requireAll(
    () => requireColumns(columns),
    () => requireCount(lines.length),
  );
  return lines.map(({ number, line }) => ({ number, fields: nameFields(splitLine(line, separator), columns) }));
}

/** The columns in the order of the file; none when they are not ours. */
function readHeader(header: string, separator: string): readonly Column[] {
  const names = (splitLine(header, separator) ?? []).map((name) => name.trim().toLowerCase());
  const columns = names.flatMap((name) => COLUMNS.filter((column) => column === name));
  return columns.length === names.length && new Set(columns).size === columns.length ? columns : [];
}

function requireColumns(columns: readonly Column[]): void {
  if (columns.length === COLUMNS.length) return;
  throw new InvalidInput('CSV_HEADER_INVALID', { path: ['csv'], parameters: { header: COLUMNS.join(';') } });
}

function requireCount(lines: number): void {
  if (lines === 0) throw new InvalidInput('CSV_EMPTY', { path: ['csv'] });
  if (lines > MAXIMUM_LINES) throw new InvalidInput('CSV_TOO_MANY_LINES', { path: ['csv'], parameters: { maximum: MAXIMUM_LINES } });
}

function nameFields(values: readonly string[] | null, columns: readonly Column[]): CsvLine['fields'] {
  if (values === null || values.length !== columns.length || values.some((value) => CONTROL.test(value))) return null;
  const named = new Map(columns.map((column, index) => [column, values[index]?.trim() ?? '']));
  return Object.fromEntries(COLUMNS.map((column) => [column, named.get(column) ?? ''])) as Record<Column, string>;
}

/** Fields of a line, out of their quotes (a doubled quote inside is one quote); null when a quote stands where none may. */
export function splitLine(line: string, separator: string): readonly string[] | null {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const field = takeField(rest, separator);
    if (field === null) return null;
    fields.push(field.value);
    if (field.end === rest.length) return fields;
    rest = rest.slice(field.end + separator.length);
  }
}

function takeField(text: string, separator: string): { readonly value: string; readonly end: number } | null {
  if (!text.startsWith('"')) {
    const found = text.indexOf(separator);
    const end = found === -1 ? text.length : found;
    const value = text.slice(0, end);
    return value.includes('"') ? null : { value, end };
  }
  const quoted = /^"((?:[^"]|"")*)"/.exec(text);
  if (quoted === null) return null;
  const [whole, value = ''] = quoted;
  const ends = whole.length === text.length || text.startsWith(separator, whole.length);
  return ends ? { value: value.replaceAll('""', '"'), end: whole.length } : null;
}
