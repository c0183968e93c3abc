import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { versionsOf } from '../database/programmes';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import { decideEligibility, fieldsAsked, type EligibilityDecision } from '../domain/eligibility';
import type { ProgrammeVersion } from '../domain/programme';
import type { Component } from '../domain/programmes/programme-document';
import type { Referral } from '../domain/referral';

/** What says by which rules a referral is judged. */
type RuledBy = Pick<Referral, 'programmeId' | 'programmeVersion' | 'componentCode'>;

/** A referral as far as its eligibility goes. */
export type Judged = Pick<Referral, 'id' | 'householdId' | 'landlordId' | 'programmeId' | 'programmeVersion' | 'componentCode'>;

/** Decides the eligibility of a referral today, by the rules of its version and component and what is known of its landlord's household. */
export async function judge(tx: Tx, referral: Judged): Promise<EligibilityDecision> {
  const decision = (await judgeEach(tx, [referral])).get(referral.id);
  if (decision === undefined) throw new Error(`Referral ${referral.id} was not judged.`);
  return decision;
}

/** The same of several referrals, in as many statements as of one; on a business day, today unless said. */
export async function judgeEach(
  tx: Tx,
  referrals: readonly Judged[],
  at: LocalDate = tx.clock.today(),
): Promise<ReadonlyMap<Id, EligibilityDecision>> {
  if (referrals.length === 0) return new Map();
  const rules = await rulesOf(tx, referrals);
  const fields = new Set(referrals.flatMap((referral) => [...rules(referral).fields]));
  const subjects = new Map(referrals.map((referral) => [referral.id, subjectOf(referral, rules(referral).version)]));
  const answersOf = await ruleAnswers(tx, { subjects: [...subjects.values()], at }, fields);
  return new Map(
    referrals.map((referral) => {
      const { version, component } = rules(referral);
      const answers = answersOf(subjects.get(referral.id) ?? subjectOf(referral, version));
      return [referral.id, decideEligibility(version, component, { answers, at })];
    }),
  );
}

interface Rules {
  readonly version: ProgrammeVersion;
  readonly component: Component;
  /** What its rules ask about. */
  readonly fields: ReadonlySet<string>;
}

/** By which rules each of these referrals is judged: those of its own version, whatever was published since. */
export async function rulesOf(tx: Tx, referrals: readonly RuledBy[]): Promise<(referral: RuledBy) => Rules> {
  const versions = await versionsOf(tx, [...new Set(referrals.map(({ programmeId }) => programmeId))]);
  const known = new Map<string, Rules>();
  return ({ programmeId, programmeVersion, componentCode }) => {
    const key = `${programmeId} ${programmeVersion} ${componentCode}`;
    const found = known.get(key) ?? findRules(versions, { programmeId, programmeVersion, componentCode });
    known.set(key, found);
    return found;
  };
}

function findRules(versions: readonly ProgrammeVersion[], { programmeId, programmeVersion, componentCode }: RuledBy): Rules {
  const version = versions.find((one) => one.programmeId === programmeId && one.version === programmeVersion);
  const component = version?.document.components.find(({ code }) => code === componentCode);
  if (version === undefined || component === undefined) {
    throw new Error(`Programme ${programmeId} has no component ${componentCode} in version ${programmeVersion}.`);
  }
  return { version, component, fields: fieldsAsked(version, component) };
}

function subjectOf({ householdId, landlordId }: Judged, { document }: ProgrammeVersion): Subject {
  return { householdId, landlordIds: [landlordId], theirHomesOnly: true, attestedBy: attestors(document) };
}
