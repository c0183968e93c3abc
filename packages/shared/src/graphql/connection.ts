import { InvalidInput } from '../domain/errors';
import { isId, type Id } from '../domain/ids';

/** Where a page begins: after the row that has this sort key and id. */
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

/** Checks the arguments of a list. `list` names it (with its order, where there are several): a cursor of another list is refused. */
export function readPage(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  options: { readonly list: string; readonly maximum?: number },
): Page {
  const { list, maximum = 100 } = options;
  const first = args.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > maximum) {
    throw new InvalidInput('FIRST_OUT_OF_RANGE', { path: ['first'], parameters: { maximum } });
  }
  const { after = null } = args;
  return { list, limit: first, after: after === null ? null : parseCursor(after, list) };
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
