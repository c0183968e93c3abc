import { InvalidInput } from '../domain/errors';
import { isId, type Id } from '../domain/ids';
import { isLocalDate } from '../domain/local-date';

/** Where a page begins: after the row that has this sort key and id. An empty key is that of a row without a value to sort by. */
export interface PageStart {
  readonly key: string;
  readonly id: Id;
}

export interface Page {
  readonly list: string;
  /** Rows to show; ask the database for one more, to know whether there is a next page. */
  readonly limit: number;
  readonly after: PageStart | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** What the key of a cursor is before it is written as text. */
export type KeyKind = 'text' | 'date' | 'number';

interface PageOptions {
  readonly list: string;
  readonly maximum?: number;
  /** Of the column that the list is sorted by; text unless said. */
  readonly key?: KeyKind;
  /** Rows may have no value in it. */
  readonly nullable?: boolean;
}

/**
 * Checks the arguments of a list. `list` names it (with its order, where there are several): a cursor of another list is refused, and so is
 * one whose key is not of the list's kind.
 */
export function readPage(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  options: PageOptions,
): Page {
  const { list, maximum = 100, key = 'text', nullable = false } = options;
  const first = args.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > maximum) {
    throw new InvalidInput('FIRST_OUT_OF_RANGE', { path: ['first'], parameters: { maximum } });
  }
  const { after = null } = args;
  if (after === null) return { list, limit: first, after };
  const start = parseCursor(after, list);
  if (!(start.key === '' ? nullable || key === 'text' : isKey(start.key, key))) throw cursorInvalid();
  return { list, limit: first, after: start };
}

function isKey(text: string, kind: KeyKind): boolean {
  if (kind === 'text') return true;
  return kind === 'date' ? isLocalDate(text) : /^-?\d{1,15}$/.test(text);
}

/** The sort key of a row as its cursor holds it. */
export function keyText(value: string | number | null): string {
  return value === null ? '' : String(value);
}

/** Makes a page of rows that were read in the order of (key, id), one more than the page's limit. */
export function toConnection<Node>(rows: readonly Node[], page: Page, keyOf: (row: Node) => PageStart): Connection<Node> {
  const nodes = rows.slice(0, page.limit);
  const edges = nodes.map((node) => ({ cursor: writeCursor(page.list, keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A sort key is a short text without control characters. */
const KEY_SHAPE = /^[^\p{Cc}\p{Cs}]{0,300}$/u;

function writeCursor(list: string, start: PageStart): string {
  return Buffer.from(JSON.stringify([list, start.key, start.id])).toString('base64url');
}

function parseCursor(cursor: string, list: string): PageStart {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 3) {
      const [name, key, id] = parsed as unknown[];
      if (name === list && typeof key === 'string' && KEY_SHAPE.test(key) && typeof id === 'string' && isId(id)) return { key, id };
    }
  } catch {
    // Not JSON: refused below like every other text that this list did not make.
  }
  throw cursorInvalid();
}

/** For a list that asks more of the key of its cursors than any list does. */
export function cursorInvalid(): InvalidInput {
  return new InvalidInput('CURSOR_INVALID', { path: ['after'] });
}
