import type { EntityManager } from 'typeorm';
import type { Category } from './access/categories';
import type { Caller } from './auth/actor';
import { prepared } from './database/prepared';
import { isId, type Id } from './domain/ids';

/** Most ids kept of one call: a page holds 100, a bulk act 200. */
const MOST_IDS = 5_000;

/** What one call touched, gathered while it ran. */
export interface AccessRecord {
  readonly asked: Set<Id>;
  readonly returned: Set<Id>;
  readonly categories: Set<Category>;
}

export interface AuditLine {
  readonly caller: Caller;
  readonly useCase: string;
  /** OK, or the kind of the refusal. */
  readonly outcome: string;
  readonly reason: string | null;
  readonly access: AccessRecord;
}

export function emptyAccess(): AccessRecord {
  return { asked: new Set(), returned: new Set(), categories: new Set() };
}

/**
 * Writes the line of one use-case call into the transaction of that call: no read without its line, and when the line cannot be
 * written the call fails. It holds ids and kinds, never content.
 */
export async function writeAudit(manager: EntityManager, line: AuditLine): Promise<void> {
  const { actor, requestId, operation } = line.caller;
  await prepared(
    manager,
    `insert into audit (subject, roles, organisation_id, use_case, outcome, asked, returned, categories, reason, request_id, operation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      actor.subject,
      actor.roles,
      actor.organisationId,
      line.useCase,
      line.outcome,
      keptIds(line.access.asked),
      keptIds(line.access.returned),
      [...line.access.categories],
      line.reason,
      requestId,
      operation,
    ],
  );
}

/** A client may have asked for what is no id at all: such a text is content, and is not kept. */
function keptIds(ids: ReadonlySet<Id>): Id[] {
  return [...ids].filter(isId).slice(0, MOST_IDS);
}
