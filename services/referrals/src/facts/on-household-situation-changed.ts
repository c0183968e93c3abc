import { on } from '@passerelle/shared/events/subscribe';
import { householdSituationChanged } from '@passerelle/shared/facts/household-situation-changed';
import { judgeAgain } from '../use-cases/judge-again';

/** An act that one organisation recorded may change the verdict of another one's referral, which it does not see: it is judged from the fact. */
export const onHouseholdSituationChanged = on(householdSituationChanged, 'reaction', async (tx, fact) => {
  const { householdId, fields } = fact.payload;
  await judgeAgain.join(tx, { householdId, landlordId: null, fields });
});
