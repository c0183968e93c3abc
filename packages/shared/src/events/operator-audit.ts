import type { EntityManager } from 'typeorm';
import { emptyAccess, writeAudit } from '../audit';
import { systemActor } from '../auth/actor';
import { isId, newId, type Id } from '../domain/ids';

/** Who runs a command on the facts of a service, and which. */
export interface Operator {
  readonly name: string;
  readonly command: string;
  /** True when the command only says what it would do. */
  readonly dryRun: boolean;
}

/** How a command ended, or that it began: one that works in several transactions says both. */
export interface CommandOutcome {
  readonly is: 'OK' | 'BEGUN' | 'REFUSED' | 'FAILED';
  /** Code of the refusal. */
  readonly reason?: string;
}

/** Organisation of an audit line that is about the facts of several, or of none. */
const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/**
 * Writes the line of an operator's command into the transaction of that command: ids, never content. It names the organisation of the
 * fact it is about, so that this organisation's auditor reads it.
 */
export async function auditOperator(
  manager: EntityManager,
  operator: Operator,
  touched: {
    readonly asked?: readonly Id[];
    readonly returned?: readonly Id[];
    readonly organisationId?: string | undefined;
    readonly outcome?: CommandOutcome;
  } = {},
): Promise<void> {
  const { asked = [], returned = [], organisationId, outcome = { is: 'OK' } } = touched;
  const known = organisationId !== undefined && isId(organisationId);
  const useCase = `events:${operator.command}`;
  await writeAudit(manager, {
    caller: {
      actor: systemActor(`operator:${operator.name}`, known ? organisationId : NO_ORGANISATION),
      requestId: newId(),
      operation: useCase,
      traceparent: null,
    },
    useCase,
    outcome: outcome.is,
    reason: outcome.reason ?? (operator.dryRun ? 'DRY_RUN' : null),
    access: { ...emptyAccess(), asked: new Set(asked), returned: new Set(returned) },
  });
}
