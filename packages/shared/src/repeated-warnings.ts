import { liveOn } from './access/protect';
import { isId, type Id } from './domain/ids';
import type { Warning } from './domain/warning';
import type { FirstResult } from './request-key';
import type { Tx } from './use-case-types';

/**
 * The warnings of the first act as a repeat tells them: none once a household that the act or they were about was closed to the caller's
 * organisation. What they name is on the audit.
 */
export async function warningsStillOpen(tx: Tx, { warnings, changes }: Omit<FirstResult, 'output'>): Promise<readonly Warning[]> {
  if (warnings.length === 0) return warnings;
  const named = warnings.flatMap(({ parameters }) => Object.values(parameters ?? {})).filter(isIdValue);
  const closed = await tx.query(
    `select from household_access a where a.organisation_id = $1 and a.household_id = any($2::uuid[])
     group by a.household_id having not bool_or(${liveOn('a')}) limit 1`,
    [tx.actor.organisationId, [...named, ...changes.map(({ key }) => key)]],
  );
  if (closed.length > 0) return [];
  tx.recordAccess({ returned: named });
  return warnings;
}

function isIdValue(value: string | number): value is Id {
  return typeof value === 'string' && isId(value);
}
