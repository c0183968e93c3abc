import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { Verdict } from '@passerelle/shared/domain/verdict';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { EligibilityDecision, RuleRecord } from '../domain/eligibility';
import type { Referral } from '../domain/referral';
import type { MissingInformation } from '../domain/referral-guards';

export interface VerdictRow {
  readonly referralId: Id;
  readonly verdict: Verdict;
  readonly decidedAt: Date;
  readonly ruleVersion: number;
  readonly inputHash: string;
  readonly criteria: readonly RuleRecord[];
  readonly missing: readonly MissingInformation[];
  readonly householdId: Id;
  readonly programmeId: Id;
  /** What it was judged from, to be replayed; never shown. */
  readonly inputs: Answers;
  /** Business day for which it was judged, and component; null of a decision from before there were such. */
  readonly judgedFor: LocalDate | null;
  readonly componentCode: string | null;
  /** Day on which time alone may change it, while nobody has decided. */
  readonly nextChangeOn: LocalDate | null;
}

/** Keeps a decision with all its inputs; none is ever changed, a new one is added. */
export async function insertVerdict(tx: Tx, referral: Referral, decision: EligibilityDecision): Promise<void> {
  await tx.query(
    `insert into eligibility_verdict (id, referral_id, household_id, landlord_id, rule_version, decided_at, verdict, criteria, missing,
       inputs, input_hash, judged_for, component_code, next_change_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      newId(),
      referral.id,
      referral.householdId,
      referral.landlordId,
      decision.ruleVersion,
      tx.clock.now(),
      decision.verdict,
      JSON.stringify(decision.criteria),
      JSON.stringify(decision.missing),
      JSON.stringify(decision.inputs),
      decision.inputHash,
      decision.at,
      decision.component,
      decision.nextChangeOn,
    ],
  );
}

/** The latest decision on each referral, as far as row security opens it. Judged again with the same answers it is kept, and only its next day may be another; once decided it is frozen, and has none. */
export async function latestVerdicts(tx: Tx, referralIds: readonly Id[]): Promise<VerdictRow[]> {
  return tx.query<VerdictRow>(
    `select distinct on (v.referral_id) v.referral_id as "referralId", v.verdict, v.decided_at as "decidedAt",
       v.rule_version as "ruleVersion", v.input_hash as "inputHash", v.criteria, v.missing, v.household_id as "householdId", r.programme_id as "programmeId",
       v.inputs, v.judged_for as "judgedFor", v.component_code as "componentCode",
       case r.state when 'CONFIRMED' then r.judged_until end as "nextChangeOn"
     from eligibility_verdict v join referral r on r.id = v.referral_id where v.referral_id = any($1::uuid[]) order by v.referral_id, v.number desc`,
    [referralIds],
  );
}
