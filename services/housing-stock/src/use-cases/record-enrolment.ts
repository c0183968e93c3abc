import type { FactPayload } from '@passerelle/shared/events/declare-fact';
import type { referralAccepted } from '@passerelle/shared/facts/referral-accepted';
import type { referralEnded } from '@passerelle/shared/facts/referral-ended';
import type { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import { defineUseCase } from '@passerelle/shared/use-case';

type Accepted = FactPayload<typeof referralAccepted> & { readonly streamVersion: number };
type Ended = FactPayload<typeof referralEnded> & { readonly streamVersion: number };
type Moved = FactPayload<typeof referralMovedToVersion> & { readonly streamVersion: number };

/** A household entered a programme: homes kept for the programme are open to it, by the rules of the version that it was accepted by. */
export const recordEnrolment = defineUseCase<Accepted, void>({
  name: 'recordEnrolment',
  permission: 'system',
  kind: 'write',
  async run(tx, referral) {
    tx.recordAccess({ asked: [referral.householdId], categories: ['REFERRAL'] });
    await tx.query(
      `insert into programme_enrolment as e
         (referral_id, household_id, programme_id, landlord_id, operator_id, accepted_on, version, component, source_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (referral_id) do update set accepted_on = excluded.accepted_on, version = excluded.version, component = excluded.component,
         source_version = excluded.source_version
       where e.source_version < excluded.source_version`,
      [
        referral.referralId,
        referral.householdId,
        referral.programmeId,
        referral.landlordId,
        referral.operatorId,
        referral.acceptedOn,
        referral.version,
        referral.component ?? null,
        referral.streamVersion,
      ],
    );
  },
});

/** It goes by the rules of another version from now on. */
export const moveEnrolment = defineUseCase<Moved, void>({
  name: 'moveEnrolment',
  permission: 'system',
  kind: 'write',
  async run(tx, { referralId, householdId, operatorId, to, streamVersion }) {
    tx.recordAccess({ asked: [householdId], categories: ['REFERRAL'] });
    await tx.query(
      `update programme_enrolment set version = $2, source_version = $3
       where referral_id = $1 and household_id = $4 and operator_id = $5 and source_version < $3`,
      [referralId, to, streamVersion, householdId, operatorId],
    );
  },
});

/** It left the programme. An end that is heard of without its beginning changes nothing. */
export const recordEnrolmentEnd = defineUseCase<Ended, void>({
  name: 'recordEnrolmentEnd',
  permission: 'system',
  kind: 'write',
  async run(tx, referral) {
    tx.recordAccess({ asked: [referral.householdId], categories: ['REFERRAL'] });
    await tx.query('update programme_enrolment set ended_on = $2, source_version = $3 where referral_id = $1 and source_version < $3', [
      referral.referralId,
      referral.endedOn,
      referral.streamVersion,
    ]);
  },
});
