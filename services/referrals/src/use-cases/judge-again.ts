import type { Id } from '@passerelle/shared/domain/ids';
import { eligibilityVerdictChanged } from '@passerelle/shared/facts/eligibility-verdict-changed';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { lockReferral, referralsOnce, saveReferral } from '../database/referrals';
import { confirmedReferrals, holdStreams, judgeBesideOthers, referralsToJudgeToday } from '../database/referrals-to-judge';
import { insertVerdict, latestVerdicts } from '../database/verdicts';
import { sameAnswers, type EligibilityDecision, type RuleRecord } from '../domain/eligibility';
import type { Referral } from '../domain/referral';
import { judgeEach, rulesOf } from './judge';

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
  async run(tx, change) {
    await holdStreams(tx, [change.householdId]);
    return { judged: (await judgeWaiting(tx, change)).length };
  },
});

/** What `judgeAgain` does, for an act that holds the stream of the household already: of referrals that the caller sees. Answers which it judged. */
export async function judgeWaiting(tx: Tx, { householdId, landlordId, fields }: Change): Promise<readonly Id[]> {
  const confirmed = await referralsOnce(tx, await confirmedReferrals(tx, householdId, landlordId));
  const rules = await rulesOf(tx, confirmed);
  const asking = confirmed.filter((referral) => asksAbout(rules(referral), fields));
  await judgeAll(tx, asking);
  return asking.map(({ id }) => id);
}

/** True when rules ask about one of these fields, or of the fields that begin so. */
export function asksAbout(rules: { readonly fields: ReadonlySet<string> }, changed: readonly string[]): boolean {
  return [...rules.fields].some((field) => changed.some((name) => field.startsWith(name)));
}

/** Referrals whose verdict time alone may change today: a birthday, the end of a status, an attestation too old. */
export const judgeOfTheDay = defineUseCase<{ readonly most: number }, { readonly judged: number }>({
  name: 'judgeOfTheDay',
  permission: 'system',
  kind: 'write',
  async run(tx, { most }) {
    const due = await referralsToJudgeToday(tx, most);
    await holdStreams(
      tx,
      due.map(({ householdId }) => householdId),
    );
    const referrals = await referralsOnce(
      tx,
      due.map(({ id }) => id),
    );
    await judgeAll(
      tx,
      referrals.filter(({ state }) => state === 'CONFIRMED'),
    );
    return { judged: due.length };
  },
});

/** All in as many statements as one, but for what changed. The streams are held, so that no act decides on them meanwhile. */
async function judgeAll(tx: Tx, referrals: readonly Referral[]): Promise<void> {
  await judgeBesideOthers(tx);
  const decisions = await judgeEach(tx, referrals);
  const latest = new Map(
    (
      await latestVerdicts(
        tx,
        referrals.map(({ id }) => id),
      )
    ).map((row) => [row.referralId, row]),
  );
  for (const { id, householdId } of referrals) {
    tx.recordAccess({ asked: [id, householdId], categories: ['REFERRAL'] });
    const decision = decisions.get(id);
    const before = latest.get(id);
    if (decision !== undefined) await keepIfNews(tx, id, { decision, before: before?.criteria ?? null });
  }
}

interface Found {
  readonly decision: EligibilityDecision;
  readonly before: readonly RuleRecord[] | null;
}

/** Writes a verdict where a rule answers otherwise, else at most until when it holds. */
async function keepIfNews(tx: Tx, referralId: Id, { decision, before }: Found): Promise<void> {
  const same = before !== null && sameAnswers(before, decision.criteria);
  const referral = await lockReferral(tx, referralId);
  if (referral?.state !== 'CONFIRMED' || (same && referral.judgedUntil === decision.nextChangeOn)) return;
  const verdict = referral.verdict;
  if (same) referral.judgedUntil = decision.nextChangeOn;
  else referral.judge(decision);
  await saveReferral(tx, referral);
  if (same) return;
  await insertVerdict(tx, referral, decision);
  tx.recordAccess({ returned: [referralId] });
  if (verdict !== decision.verdict) await tellVerdict(tx, referral, verdict);
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
