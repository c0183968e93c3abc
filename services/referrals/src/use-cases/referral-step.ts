// What all steps of a referral have in common: the day on which they were taken, and what is said of them beforehand.
import { codesOfVersion } from '@passerelle/shared/database/programme-codes';
import type { DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { dayOf } from '@passerelle/shared/domain/occurred';
import { requireTerm } from '@passerelle/shared/domain/programme-term';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import type { Tx } from '@passerelle/shared/use-case-types';
import { referralsByIds, type Party, type ReferralRow } from '../database/referrals';
import type { TermKind } from '../domain/programme-terms';
import type { Referral } from '../domain/referral';
import { requireAfterEarlierStep, requireState } from '../domain/referral-guards';
import type { ReferralStep } from '../domain/referral-state';

/**
 * The day on which a step was taken: today unless said (`IN_THE_FUTURE`, `TOO_LONG_AGO`), and not before the step that it follows. What
 * stands in its way is noted; the act ends here when that is the state, which everything else rests on.
 */
export function dayOfStep(
  tx: Tx,
  referral: Referral,
  { step, occurredAt }: { readonly step: ReferralStep; readonly occurredAt: Date | null | undefined },
): LocalDate {
  const ofState = refusalsOf(() => requireState(referral, step));
  let on = tx.clock.today();
  const ofDay = refusalsOf(() => {
    on = dayOf(occurredAt, tx.clock);
    if (ofState.length === 0) requireAfterEarlierStep(referral, on);
  });
  for (const refusal of [...ofState, ...ofDay]) tx.refuse(refusal);
  if (ofState.length > 0) tx.stopIfRefused();
  return on;
}

/** Notes a reason that the version of the programme by which the household was referred does not define (`UNKNOWN_TERM`). */
export async function refuseUnknownTerm(
  tx: Tx,
  referral: Referral,
  { kind, code }: { readonly kind: TermKind; readonly code: string },
): Promise<void> {
  const defined = await codesOfVersion(tx, referral, kind);
  refuseAll(tx, () => requireTerm(code, defined, ['reason']));
}

/** What else stands in the way of a step, of each of the referrals whose state allows it. */
type FurtherGuards = (tx: Tx, referrals: readonly ReferralRow[]) => Promise<(referral: ReferralRow) => readonly DomainError[]>;

const NOTHING_FURTHER: FurtherGuards = () => Promise.resolve(() => []);

/** The check of a step that is one party's: a referral of which the caller is not that party is left out, as the act does not find it. */
export function checkOfStep({ step, party }: { readonly step: ReferralStep; readonly party: Party }, further = NOTHING_FURTHER) {
  return async (tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> => {
    const rows = (await referralsByIds(tx, ids.filter(isId))).filter((row) => row[party] === tx.actor.organisationId);
    const ofState = new Map(rows.map((row) => [row, refusalsOf(() => requireState(row, step))]));
    const furtherOf = await further(
      tx,
      rows.filter((row) => ofState.get(row)?.length === 0),
    );
    return new Map([...ofState].map(([row, refusals]) => [row.id, refusals.length > 0 ? refusals : furtherOf(row)]));
  };
}
