import { Conflict, NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { ownAdmissions } from '../database/admissions';
import { nobodyToName, refuseStranger } from '../database/callers-reach';
import { enterStage } from '../database/case-stages';
import { stagesOfVersion } from '../database/programme-stages';
import { requireAdmitted, SupportCase } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly referralId: Id;
  readonly referentId: Id;
  readonly openedOn?: LocalDate | null | undefined;
}

/**
 * Opens the case of a referral that the caller's organisation accepted, in the first stage of its programme, and names its referent
 * (`REFERENT_NOT_OF_OPERATOR` for somebody else's staff). One case per referral: of two at once, one is refused (`CASE_EXISTS`).
 */
export const openSupportCase = defineUseCase<Input, { caseId: Id; version: number }>({
  name: 'openSupportCase',
  permission: 'support-case:open',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    referralId: field.id,
    referentId: field.id,
    openedOn: field.date.nullish(),
  }),
  check: openable,
  async run(tx, { id, referralId, referentId, openedOn }) {
    tx.recordAccess({ asked: [referralId], categories: ['SUPPORT_STATUS'] });
    const [admission] = await ownAdmissions(tx, [referralId]);
    if (admission === undefined) throw new NotFound('AcceptedReferral', { path: ['referralId'] });
    await tx.takeStreams([admission.householdId]);
    await refuseStranger(tx, referentId, admission.operatorId);
    if ((await withCase(tx, [referralId])).has(referralId)) tx.refuse(caseExists());
    const today = tx.clock.today();
    const stages = await stagesOfVersion(tx, admission);
    const supportCase = SupportCase.open(admission, { caseId: id ?? newId(), referentId, openedOn: openedOn ?? today, today, stages });
    tx.stopIfRefused();
    await insertOnce(tx, supportCase);
    await publishPosition(tx, supportCase);
    tx.recordAccess({ returned: [supportCase.id, supportCase.householdId] });
    return { caseId: supportCase.id, version: supportCase.version };
  },
});

/** Of the referrals that the caller's organisation accepted: what stands in the way of a case, whoever becomes its referent. */
async function openable(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const admissions = await ownAdmissions(tx, ids.filter(isId));
  const nobody = await nobodyToName(tx);
  const answered = await withCase(
    tx,
    admissions.map(({ referralId }) => referralId),
  );
  return new Map(
    admissions.map((admission) => [
      admission.referralId,
      [...nobody, ...(answered.has(admission.referralId) ? [caseExists()] : []), ...refusalsOf(() => requireAdmitted(admission))],
    ]),
  );
}

async function withCase(tx: Tx, referralIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows = await tx.query<{ id: Id }>('select referral_id as id from support_case where referral_id = any($1::uuid[])', [referralIds]);
  return new Set(rows.map(({ id }) => id));
}

function caseExists(): Conflict {
  return new Conflict('CASE_EXISTS', { path: ['referralId'] });
}

/** The unique referral decides between two at once: the second waits for the first, then inserts nothing. An id that is taken fails. */
async function insertOnce(tx: Tx, supportCase: SupportCase): Promise<void> {
  const { id, referralId, householdId, programmeId, programmeVersion, operatorId, referentId, referentSince } = supportCase;
  const { stage, phase, stageSince, openedOn, version } = supportCase;
  const inserted = await tx.query(
    `insert into support_case (id, referral_id, household_id, programme_id, programme_version, operator_id, referent_id, referent_since,
       stage, phase, stage_since, opened_on, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (referral_id) do nothing returning id`,
    [
      ...[id, referralId, householdId, programmeId, programmeVersion, operatorId, referentId, referentSince],
      ...[stage, phase, stageSince, openedOn, version],
    ],
  );
  if (inserted.length === 0) throw caseExists();
  await tx.query('insert into caseload_entry (case_id, organisation_id, programme_id, stage, phase) values ($1, $2, $3, $4, $5)', [
    id,
    operatorId,
    programmeId,
    stage,
    phase,
  ]);
  await enterStage(tx, supportCase);
}
