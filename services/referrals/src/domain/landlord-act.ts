import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';

export const LANDLORD_ACT_KINDS = ['PLAN_SIGNED', 'BENEFIT_REINSTATED'] as const;
export type LandlordActKind = (typeof LANDLORD_ACT_KINDS)[number];

/** A plan that the landlord signed with a household, or a benefit that it got back. */
export interface LandlordAct {
  readonly factId: Id;
  readonly kind: LandlordActKind;
  readonly businessDate: LocalDate;
}

/** The time during which a household was accepted in a programme. */
export interface Enrolment {
  readonly referralId: Id;
  readonly programmeId: Id;
  readonly acceptedOn: LocalDate;
  /** Day on which it ended; null while it runs. */
  readonly endedOn: LocalDate | null;
}

/** What an act counts as in the report of a programme. */
export interface ActEntry {
  readonly referralId: Id;
  readonly kind: LandlordActKind;
  /** The fact that is counted; the referral where the kind counts once for it. */
  readonly sourceId: Id;
  readonly businessDate: LocalDate;
}

/**
 * What the acts of a landlord with a household count as: each for the referral under which the household was accepted on its day, once per
 * programme; a benefit once per referral, on its earliest day. The same acts and enrolments give the same entries in whichever order they
 * were heard of.
 */
export function actEntries(enrolments: readonly Enrolment[], acts: readonly LandlordAct[]): ActEntry[] {
  const inOrder = [...enrolments].sort((left, right) => compareText(sortKey(left), sortKey(right)));
  const entries = new Map<string, ActEntry>();
  for (const act of acts) {
    for (const { referralId } of enrolmentsOn(inOrder, act.businessDate)) {
      const sourceId = act.kind === 'BENEFIT_REINSTATED' ? referralId : act.factId;
      const key = [referralId, act.kind, sourceId].join(' ');
      const known = entries.get(key);
      if (known !== undefined && known.businessDate <= act.businessDate) continue;
      entries.set(key, { referralId, kind: act.kind, sourceId, businessDate: act.businessDate });
    }
  }
  return [...entries.values()];
}

/** The enrolments of a day, one per programme: the day of acceptance and the day of the end both belong to it; the earlier keeps a shared day. */
function enrolmentsOn(inOrder: readonly Enrolment[], day: LocalDate): Enrolment[] {
  const found = new Map<Id, Enrolment>();
  for (const enrolment of inOrder) {
    const { programmeId, acceptedOn, endedOn } = enrolment;
    if (acceptedOn <= day && (endedOn === null || day <= endedOn) && !found.has(programmeId)) found.set(programmeId, enrolment);
  }
  return [...found.values()];
}

function sortKey({ acceptedOn, referralId }: Enrolment): string {
  return `${acceptedOn} ${referralId}`;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
