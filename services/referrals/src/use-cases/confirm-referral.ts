import { Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { countStep } from '../database/programme-entries';
import { membershipsOf } from '../database/programmes';
import { saveReferral, takeReferral } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { takesPart } from '../domain/programme';
import type { Referral } from '../domain/referral';
import { grantAccess } from './access';
import { field } from './inputs';
import { judge } from './judge';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly operatorId: Id;
}

/**
 * The landlord wants a proposed referral and chooses the association that is to answer. Both take part in the programme today
 * (`LANDLORD_NOT_IN_PROGRAMME`, `OPERATOR_NOT_IN_PROGRAMME`).
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
    await requireParts(tx, referral, operatorId);
    const today = tx.clock.today();
    const decision = await judge(tx, referral);
    referral.confirm({ operatorId, verdict: decision.verdict, on: today });
    await saveReferral(tx, referral);
    await insertVerdict(tx, referral, decision);
    await countStep(tx, referralId, 'RECEIVED');
    if (referral.state === 'NOT_ELIGIBLE') {
      await countStep(tx, referralId, 'NOT_ELIGIBLE_OR_CANCELLED');
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

async function requireParts(tx: Tx, { programmeId, landlordId }: Referral, operatorId: Id): Promise<void> {
  const memberships = await membershipsOf(tx, [programmeId]);
  const on = tx.clock.today();
  if (!takesPart(memberships, { organisationId: landlordId, part: 'LANDLORD', on })) {
    throw new Refused('LANDLORD_NOT_IN_PROGRAMME', 'Your organisation takes no part in the programme any more.', {
      path: ['referralId'],
      remedy: 'Cancel the referral.',
    });
  }
  if (!takesPart(memberships, { organisationId: operatorId, part: 'OPERATOR', on })) {
    throw new Refused('OPERATOR_NOT_IN_PROGRAMME', 'This organisation is not an operator of the programme today.', {
      path: ['operatorId'],
      remedy: 'Choose one of the partners of the programme with the part OPERATOR.',
    });
  }
}
