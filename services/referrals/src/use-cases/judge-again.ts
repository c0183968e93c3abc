import type { Id } from '@passerelle/shared/domain/ids';
import { eligibilityVerdictChanged } from '@passerelle/shared/facts/eligibility-verdict-changed';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { lockReferral, saveReferral } from '../database/referrals';
import { confirmedReferrals, referralsToJudgeToday } from '../database/referrals-to-judge';
import { insertVerdict, latestVerdicts } from '../database/verdicts';
import { sameAnswers } from '../domain/eligibility';
import type { Referral } from '../domain/referral';
import { judge, rulesOf } from './judge';

interface Change {
  readonly householdId: Id;
  /** Landlord of whose home or account it is; null of what is the household's own. */
  readonly landlordId: Id | null;
  /** Fields, or beginnings of fields, that changed: `arrears.`. Every referral that asks about none of them is left alone. */
  readonly fields: readonly string[];
}

/**
 * A fact came that may change the answer: referrals that an association is to answer, and whose rules ask about what changed, are judged
 * again, so that it reads what is true now. Even a FAIL leaves them confirmed; people decide whether to decline or cancel. When every rule
 * answers as before, no verdict is written; a change of the whole is told as a fact.
 */
export const judgeAgain = defineUseCase<Change, { readonly judged: number }>({
  name: 'judgeAgain',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId, landlordId, fields }) {
    await tx.takeStreams([householdId]);
    let judged = 0;
    for (const referralId of await confirmedReferrals(tx, householdId, landlordId)) {
      const referral = await lockReferral(tx, referralId);
      if (referral?.state !== 'CONFIRMED' || !(await asksAbout(tx, referral, fields))) continue;
      judged += 1;
      await judgeOne(tx, referral);
    }
    return { judged };
  },
});

/** Referrals whose verdict time alone may change today: a birthday, the end of a status, an attestation too old. */
export const judgeOfTheDay = defineUseCase<{ readonly most: number }, { readonly judged: number }>({
  name: 'judgeOfTheDay',
  permission: 'system',
  kind: 'write',
  async run(tx, { most }) {
    const due = await referralsToJudgeToday(tx, most);
    await tx.takeStreams([...new Set(due.map(({ householdId }) => householdId))]);
    for (const { id } of due) {
      const referral = await lockReferral(tx, id);
      if (referral?.state === 'CONFIRMED') await judgeOne(tx, referral);
    }
    return { judged: due.length };
  },
});

async function asksAbout(tx: Tx, referral: Referral, changed: readonly string[]): Promise<boolean> {
  const { fields } = (await rulesOf(tx, [referral]))(referral);
  return [...fields].some((field) => changed.some((name) => field.startsWith(name)));
}

async function judgeOne(tx: Tx, referral: Referral): Promise<void> {
  const { id, householdId } = referral;
  tx.recordAccess({ asked: [id, householdId], categories: ['REFERRAL'] });
  const decision = await judge(tx, referral);
  const [latest] = await latestVerdicts(tx, [id]);
  const before = referral.verdict;
  const same = latest !== undefined && sameAnswers(latest.criteria, decision.criteria);
  if (same && referral.judgedUntil === decision.nextChangeOn) return;
  if (same) referral.judgedUntil = decision.nextChangeOn;
  else referral.judge(decision);
  await saveReferral(tx, referral);
  if (same) return;
  await insertVerdict(tx, referral, decision);
  tx.recordAccess({ returned: [id] });
  if (before !== decision.verdict) await tellVerdict(tx, referral, before);
}

async function tellVerdict(tx: Tx, referral: Referral, before: Referral['verdict']): Promise<void> {
  const { id, householdId, programmeId, programmeVersion, componentCode, landlordId, verdict } = referral;
  if (verdict === null) return;
  await tx.publish(eligibilityVerdictChanged, {
    key: householdId,
    subject: id,
    organisationId: landlordId,
    payload: {
      ...{ referralId: id, householdId, programmeId, version: programmeVersion, component: componentCode, verdict, before },
      decidedOn: tx.clock.today(),
    },
  });
}
