import type { DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { judgeHomesAgain } from '../database/referrals-to-judge';
import { endMandateOn, lockMandate, mandatesByIds } from '../database/organisations';
import { requireDay, requireRunning } from '../domain/mandate';
import { field } from './inputs';
import { notFound } from './organisation-acts';

interface Input {
  readonly clientKey: string;
  readonly mandateId: Id;
  readonly to: LocalDate;
}

/**
 * The owner ends a mandate; one that has an end keeps it (`ENDED_ALREADY`). From that day the manager holds no new tenancy. Those he has rest
 * on their leases, and end when these are handed over (docs/decisions/0017).
 */
export const endMandate = defineUseCase<Input, { mandateId: Id; ownerId: Id }>({
  name: 'endMandate',
  permission: 'organisation:manage',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, mandateId: field.id, to: field.date }),
  async check(tx, ids) {
    const own = (await mandatesByIds(tx, ids.filter(isId))).filter(({ ownerId }) => ownerId === tx.actor.organisationId);
    return new Map(own.map((mandate): [Id, DomainError[]] => [mandate.id, refusalsOf(() => requireRunning(mandate))]));
  },
  async run(tx, { mandateId, to }) {
    const mandate = await lockMandate(tx, mandateId);
    if (mandate === null) throw notFound('Mandate', ['mandateId']);
    tx.requireVersion(mandate.version);
    refuseAll(
      tx,
      () => requireRunning(mandate),
      () => requireDay({ from: mandate.from, to }),
    );
    tx.stopIfRefused();
    await endMandateOn(tx, mandateId, to);
    await judgeHomesAgain(tx, mandate.ownerId);
    tx.recordAccess({ asked: [mandateId], returned: [mandateId] });
    return { mandateId, ownerId: mandate.ownerId };
  },
});
