import { cursorInvalid, readPage, type Page } from '@passerelle/shared/graphql/connection';

/** A page of a list that is sorted by an instant; a cursor with another key is refused like every forged one. */
export function readTimedPage(args: Parameters<typeof readPage>[0], list: string): Page {
  const page = readPage(args, { list });
  const key = page.after?.key;
  if (key !== undefined && (Number.isNaN(Date.parse(key)) || new Date(key).toISOString() !== key)) throw cursorInvalid();
  return page;
}
