import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';

interface Acceptance {
  readonly referralId: Id;
  readonly householdId: Id;
  readonly programmeId: Id;
  readonly programmeVersion: number;
  readonly operatorId: Id;
  readonly acceptedOn: LocalDate;
  readonly sourceVersion: number;
}

/** Keeps that an operator accepted a household: it may open a case on it. Applied again, or late, it changes nothing. */
export const admit = defineUseCase<Acceptance, void>({
  name: 'admit',
  permission: 'system',
  kind: 'write',
  async run(tx, acceptance) {
    tx.recordAccess({ asked: [acceptance.referralId, acceptance.householdId], categories: ['SUPPORT_STATUS'] });
    await tx.query(
      `insert into admission as a (referral_id, household_id, programme_id, programme_version, operator_id, accepted_on, source_version)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (referral_id) do update set household_id = excluded.household_id, programme_id = excluded.programme_id,
         programme_version = excluded.programme_version, operator_id = excluded.operator_id, accepted_on = excluded.accepted_on,
         source_version = excluded.source_version
       where a.source_version < excluded.source_version`,
      [
        acceptance.referralId,
        acceptance.householdId,
        acceptance.programmeId,
        acceptance.programmeVersion,
        acceptance.operatorId,
        acceptance.acceptedOn,
        acceptance.sourceVersion,
      ],
    );
  },
});

interface AdmissionEnd {
  readonly referralId: Id;
  readonly householdId: Id;
  readonly endedOn: LocalDate;
  readonly reason: string;
  readonly sourceVersion: number;
}

/** Keeps that a referral came to its end: no case is opened on it any more. */
export const endAdmission = defineUseCase<AdmissionEnd, void>({
  name: 'endAdmission',
  permission: 'system',
  kind: 'write',
  async run(tx, end) {
    tx.recordAccess({ asked: [end.referralId, end.householdId], categories: ['SUPPORT_STATUS'] });
    await tx.query(
      `update admission set ended_on = $2, end_reason = $3, source_version = $4 where referral_id = $1 and source_version < $4`,
      [end.referralId, end.endedOn, end.reason, end.sourceVersion],
    );
  },
});
