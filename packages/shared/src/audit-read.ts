import type { Id } from './domain/ids';
import { cursorInvalid, readPage, toConnection, type Connection, type Page } from './graphql/connection';
import type { GraphContext } from './graphql/context';
import { defineUseCase } from './use-case';

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

/** The lines that the auditor's organisation left in this service, newest first. They say who and what kind, never the content. */
export const readAudit = defineUseCase<Page, readonly AuditRow[]>({
  name: 'readAudit',
  permission: 'audit:read',
  kind: 'read',
  async run(tx, page) {
    return tx.query<AuditRow>(
      `select id as sequence, at, subject, roles, organisation_id as "organisationId", use_case as "useCase", outcome, asked, returned, categories,
         reason, request_id as "requestId", operation
       from read_audit($1, $2)`,
      [page.after === null ? null : Number(page.after.key), page.limit + 1],
    );
  },
});

/** Resolver of a service's audit list. */
export async function auditConnection(
  context: GraphContext,
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): Promise<Connection<AuditRow>> {
  const page = readPage(args, { list: `${context.door.service}Audit` });
  if (page.after !== null && !/^\d{1,15}$/.test(page.after.key)) throw cursorInvalid();
  const rows = await readAudit.call(context.door, context.caller, page);
  return toConnection(rows, page, (row) => ({ key: String(row.sequence), id: row.organisationId }));
}
