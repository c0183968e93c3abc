import { keyText, readPage, toConnection } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import type { WorkItemOrder } from '../database/work-items';
import { countWorkItems, listWorkItems, type Asked, type WorkItemPage } from '../use-cases/list-work-items';

interface PageArguments {
  readonly orderBy?: WorkItemOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of the inbox or, with days, of the agenda. */
export async function workItemPage({ door, caller }: GraphContext, args: PageArguments, asked: Asked): Promise<WorkItemPage> {
  const order = args.orderBy ?? 'DUE_ON_ASC';
  const page = readPage(args, { list: `${asked.days === null ? 'workItems' : 'agenda'}:${order}`, key: 'date' });
  const rows = await listWorkItems.call(door, caller, { ...asked, order, page });
  const connection = toConnection(rows, page, ({ id, dueOn }) => ({ key: keyText(dueOn), id }));
  return { ...connection, asked, totalCount: () => countWorkItems.call(door, caller, asked) };
}
