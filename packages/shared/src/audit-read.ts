import type { Id } from './domain/ids';
import type { LocalDate } from './domain/local-date';
import { readPage, toConnection, type Page } from './graphql/connection';
import type { GraphContext } from './graphql/context';
import { countUpTo, MOST_COUNTED, type ListCount } from './graphql/list-count';
import { field } from './input-fields';
import { defineUseCase } from './use-case';
import { z } from 'zod';

interface AuditRow {
  readonly sequence: number;
  readonly at: Date;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly organisationId: Id;
  readonly useCase: string;
  readonly outcome: string;
  readonly asked: readonly Id[];
  readonly returned: readonly Id[];
  readonly categories: readonly string[];
  readonly reason: string | null;
  readonly requestId: string;
  readonly operation: string;
}

export interface AuditFilter {
  readonly useCase?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly from?: LocalDate | null | undefined;
  readonly to?: LocalDate | null | undefined;
}

type AuditOrder = 'AT_DESC' | 'AT_ASC';

const filterShape = z.object({
  useCase: field.search,
  subject: field.search,
  outcome: field.search,
  from: field.filterDate,
  to: field.filterDate,
});

interface AuditList {
  readonly filter: AuditFilter;
  readonly orderBy: AuditOrder;
  readonly page: Page;
}

/** Days are those of Paris, the last one included. */
const LINES = `audit_lines($1, $2, $3, $4::date::timestamp at time zone 'Europe/Paris', ($5::date + 1)::timestamp at time zone 'Europe/Paris', $6, $7, $8)`;

function narrowedBy({ useCase, subject, outcome, from, to }: AuditFilter): readonly (string | null)[] {
  return [useCase ?? null, subject ?? null, outcome ?? null, from ?? null, to ?? null];
}

/** The lines that the auditor's organisation left in this service. They say who and what kind, never the content. */
export const readAudit = defineUseCase<AuditList, readonly AuditRow[]>({
  name: 'readAudit',
  permission: 'audit:read',
  kind: 'read',
  input: z.object({ filter: filterShape, orderBy: z.enum(['AT_DESC', 'AT_ASC']), page: z.custom<Page>() }),
  async run(tx, { filter, orderBy, page }) {
    return tx.query<AuditRow>(
      `select id as sequence, at, subject, roles, organisation_id as "organisationId", use_case as "useCase", outcome, asked, returned, categories,
         reason, request_id as "requestId", operation
       from ${LINES}`,
      [...narrowedBy(filter), orderBy === 'AT_ASC', page.after === null ? null : Number(page.after.key), page.limit + 1],
    );
  },
});

/** How many lines there are. */
export const countAudit = defineUseCase<Pick<AuditList, 'filter'>, ListCount>({
  name: 'countAudit',
  permission: 'audit:read',
  kind: 'read',
  input: z.object({ filter: filterShape }),
  async run(tx, { filter }) {
    return countUpTo(tx, `select from ${LINES}`, [...narrowedBy(filter), false, null, MOST_COUNTED + 1]);
  },
});

/** Resolver of a service's audit list. */
export async function auditConnection(context: GraphContext, { filter, orderBy, ...args }: AuditArguments) {
  const { door, caller } = context;
  const list = { filter: filter ?? {}, orderBy: orderBy ?? ('AT_DESC' as const) };
  const page = readPage(args, { list: `${door.service}Audit:${list.orderBy}`, key: 'number' });
  const rows = await readAudit.call(door, caller, { ...list, page });
  const connection = toConnection(rows, page, (row) => ({ key: String(row.sequence), id: row.organisationId }));
  return { ...connection, totalCount: () => countAudit.call(door, caller, { filter: list.filter }) };
}

interface AuditArguments {
  readonly filter?: AuditFilter | null | undefined;
  readonly orderBy?: AuditOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}
