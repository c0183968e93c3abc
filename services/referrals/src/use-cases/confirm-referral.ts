import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { addEntry } from '../database/programme-entries';
import { membershipsOf } from '../database/programmes';
import { saveReferral, takeReferral } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { takesPart } from '../domain/programme';
import { grantAccess } from './access';
import { field } from './inputs';
import { judge } from './judge';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly operatorId: Id;
}

/**
 * The landlord wants a proposed referral and chooses the association that is to answer (`OPERATOR_NOT_IN_PROGRAMME` otherwise).
 * Eligibility is decided at once. A FAIL ends the referral and opens nothing; otherwise the association may see the household for its
 * assessment. It counts as received for the programme from today.
 */
export const confirmReferral = defineUseCase<Input, { referralId: Id; version: number; verdict: Verdict }>({
  name: 'confirmReferral',
  permission: 'referral:confirm',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, referralId: field.id, operatorId: field.id }),
  async run(tx, { referralId, operatorId }) {
    const referral = await takeReferral(tx, referralId, 'landlordId');
    await requireOperator(tx, referral.programmeId, operatorId);
    const today = tx.clock.today();
    const decision = await judge(tx, referral);
    referral.confirm({ operatorId, verdict: decision.verdict, on: today });
    await saveReferral(tx, referral);
    await insertVerdict(tx, referral, decision);
    await addEntry(tx, referral, { kind: 'RECEIVED', businessDate: today });
    if (referral.state === 'NOT_ELIGIBLE') {
      await addEntry(tx, referral, { kind: 'NOT_ELIGIBLE_OR_CANCELLED', businessDate: today });
    } else {
      await grantAccess(tx, {
        householdId: referral.householdId,
        organisationId: operatorId,
        purpose: 'ASSESSMENT',
        basisKind: 'REFERRAL',
        basisId: referral.id,
        from: today,
      });
    }
    return { referralId, version: referral.version, verdict: decision.verdict };
  },
});

async function requireOperator(tx: Tx, programmeId: Id, operatorId: Id): Promise<void> {
  const memberships = await membershipsOf(tx, [programmeId]);
  if (takesPart(memberships, { organisationId: operatorId, part: 'OPERATOR', on: tx.clock.today() })) return;
  throw new Refused('OPERATOR_NOT_IN_PROGRAMME', 'This organisation is not an operator of the programme today.', {
    path: ['operatorId'],
    remedy: 'Choose one of the partners of the programme with the part OPERATOR.',
  });
}
