import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Admission } from '../domain/support-case';

const COLUMNS = `a.referral_id as "referralId", a.household_id as "householdId", a.programme_id as "programmeId",
  a.programme_version as "programmeVersion", a.operator_id as "operatorId", a.accepted_on as "acceptedOn", a.ended_on as "endedOn"`;

/** The admissions that these referrals led to, accepted by the caller's own organisation and open to it. */
export async function ownAdmissions(tx: Tx, referralIds: readonly Id[]): Promise<Admission[]> {
  return tx.query<Admission>(
    `select ${COLUMNS} from admission a ${visible({ alias: 'a', category: 'SUPPORT_STATUS', organisation: '$1' })}
     where a.referral_id = any($2::uuid[]) and a.operator_id = $1`,
    [tx.actor.organisationId, referralIds],
  );
}

/** The latest admission of each household. */
export async function latestAdmissions(tx: Tx, householdIds: readonly Id[]): Promise<Admission[]> {
  return tx.query<Admission>(
    `select distinct on (a.household_id) ${COLUMNS} from admission a where a.household_id = any($1::uuid[])
     order by a.household_id, a.accepted_on desc, a.referral_id`,
    [householdIds],
  );
}
