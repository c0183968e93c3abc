import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { fault } from '@passerelle/shared/input-faults';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertMandate, overlapsMandate } from '../database/organisations';
import { judgeHomesAgain } from '../database/referrals-to-judge';
import { organisationsByIds } from '../database/reference';
import { requireSoundMandate } from '../domain/mandate';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';
import { checkOwner, mandateOverlaps, notAnOwner, notFound } from './organisation-acts';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly ownerId: Id;
  readonly managerId: Id;
  readonly residenceId?: Id | null | undefined;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
  readonly source: string;
}

/**
 * The owner of homes confides them to a manager [mandat de gestion]. From its first day the manager may hold the tenancy of who lives there;
 * it opens no household that is there already (docs/decisions/0017). Refused to who owns no homes (`NOT_AN_OWNER`), to oneself
 * (`MANDATE_TO_ONESELF`), and beside another one of the same homes and days (`MANDATES_OVERLAP`).
 */
export const recordMandate = defineUseCase<Input, { mandateId: Id; ownerId: Id }>({
  name: 'recordMandate',
  permission: 'organisation:manage',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    ownerId: field.id,
    managerId: field.id,
    residenceId: field.id.nullish(),
    from: field.date,
    to: field.date.nullish(),
    source: z.string().min(1).max(400).refine(isReadable, fault('HIDDEN_CHARACTERS')),
  }),
  check: checkOwner,
  async run(tx, { id, ownerId, managerId, residenceId = null, from, to = null, source }) {
    const mandate = { id: id ?? newId(), ownerId, managerId, residenceId, from, to, source };
    const parties = await organisationsByIds(tx, [ownerId, managerId]);
    const owner = parties.find((party) => party.id === ownerId && party.id === tx.actor.organisationId);
    if (owner === undefined) throw notFound('Organisation', ['ownerId']);
    if (owner.kind !== 'LANDLORD') tx.refuse(notAnOwner());
    if (!parties.some((party) => party.id === managerId)) tx.refuse(notFound('Organisation', ['managerId']));
    refuseAll(tx, () => requireSoundMandate(mandate));
    tx.stopIfRefused();
    await insertMandate(tx, mandate).catch((error: unknown) => {
      throw overlapsMandate(error) ? mandateOverlaps(['from']) : error;
    });
    await judgeHomesAgain(tx, ownerId);
    tx.recordAccess({ asked: [ownerId, managerId], returned: [mandate.id] });
    return { mandateId: mandate.id, ownerId };
  },
});
