// Official files as they are published: comma or semicolon, with or without quotes and a byte order mark. Lines before the header that begin
// with # are remarks. What cannot be read is said by file, line and column.
import { InvalidInput } from '@passerelle/shared/domain/errors';

/** A file as it was read from disk. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** A line of a file, by the columns that it is read for. */
export interface CsvRow<Column extends string> {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Csv {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Most characters of a file: three times the largest of the official ones. */
export const MOST_CHARACTERS = 30_000_000;

export function readCsv({ name, text }: NamedFile): Csv {
  const lines = cellsOf(text.replace(/^\ufeff/, ''), name);
  const first = lines.findIndex(({ cells }) => cells[0]?.startsWith('#') !== true);
  const head = lines[first];
  if (head === undefined) throw new InvalidInput('FILE_EMPTY', { path: [name] });
  const header = head.cells.map((cell) => cell.trim().toUpperCase());
  return { file: name, header, headerLine: head.line, lines: lines.slice(first + 1) };
}

/** The lines by these columns; `COLUMN_MISSING` names the first one that is not there. */
export function rowsOf<Column extends string>({ file, header, headerLine, lines }: Csv, columns: readonly Column[]): CsvRow<Column>[] {
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new InvalidInput('COLUMN_MISSING', { path: [file, String(headerLine), column], parameters: { column } });
    return [column, place] as const;
  });
  return lines.map(({ line, cells }) => ({
    file,
    line,
    cells: Object.fromEntries(places.map(([column, place]) => [column, (cells[place] ?? '').trim()])) as Record<Column, string>,
  }));
}

/** A cell that says what it must; `CELL_UNREADABLE` otherwise. */
export function cellLike<Column extends string>({ file, line, cells }: CsvRow<Column>, column: Column, shape: RegExp): string {
  const cell = cells[column];
  if (shape.test(cell)) return cell;
  throw cellUnreadable({ file, line }, column);
}

export function cellUnreadable({ file, line }: { readonly file: string; readonly line: number }, column: string): InvalidInput {
  return new InvalidInput('CELL_UNREADABLE', { path: [file, String(line), column], parameters: { line, column } });
}

function cellsOf(text: string, file: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const found: { line: number; cells: string[] }[] = [];
  const written = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < written.length; index += 1) {
    const line = index + 1;
    let whole = written[index] ?? '';
    // A quoted cell may go over several lines.
    while (isOpen(whole) && !whole.startsWith('#')) {
      index += 1;
      const next = written[index];
      if (next === undefined) throw cellUnreadable({ file, line }, '"');
      whole += `\n${next}`;
    }
    if (whole.trim() !== '') found.push({ line, cells: whole.startsWith('#') ? [whole] : split(whole, separator) });
  }
  return found;
}

function separatorOf(text: string): ',' | ';' {
  const header = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function isOpen(line: string): boolean {
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

function split(line: string, separator: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let place = 0; place < line.length; place += 1) {
    const [character = '', last] = [line[place], cells.length - 1];
    if (character === '"' && quoted && line[place + 1] === '"') {
      cells[last] += '"';
      place += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) cells.push('');
    else cells[last] += character;
  }
  return cells;
}
