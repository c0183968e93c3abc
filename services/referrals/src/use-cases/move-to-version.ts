import { NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { eligibilityVerdictChanged } from '@passerelle/shared/facts/eligibility-verdict-changed';
import { referralMovedToVersion } from '@passerelle/shared/facts/referral-moved-to-version';
import { fault } from '@passerelle/shared/input-faults';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { membershipsOf, versionsOf } from '../database/programmes';
import { programmesByIds, type ProgrammeRow } from '../database/reference';
import { saveMove } from '../database/referral-moves';
import { referralsByIds, takeReferral } from '../database/referrals';
import { insertVerdict } from '../database/verdicts';
import { refusalsOfMove, warningsOfMove, type StageMapping } from '../domain/move-to-version';
import type { ProgrammeVersion } from '../domain/programme';
import type { Referral } from '../domain/referral';
import { requireState } from '../domain/referral-guards';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';
import { judge } from './judge';
import { requireOwn } from './own-programme';

interface Input {
  readonly clientKey: string;
  readonly referralId: Id;
  readonly version: number;
  readonly stages?: readonly StageMapping[] | null | undefined;
  readonly reason: string;
}

const PATH = ['referralId'] as const;

/**
 * A running referral keeps its version, whatever is published, until somebody moves it and says where its stages go. What it keeps of its version must be
 * in the other one too: its component, its cause, its landlord and its association, of which one that is away on the day is warned of (`PARTNER_AWAY`).
 * Before the association decides it is judged again by the other version; from the decision on its verdict stays as it was. Support follows with the case.
 */
export const moveToVersion = defineUseCase<Input, { referralId: Id; version: number }>({
  name: 'moveToVersion',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    referralId: field.id,
    version: z.int().positive(),
    stages: z
      .array(z.object({ from: field.term, to: field.term }))
      .max(100)
      .nullish(),
    reason: z.string().trim().min(10).max(1_000).refine(isReadable, fault('HIDDEN_CHARACTERS')),
  }),
  check: movable,
  async run(tx, { referralId, version: number, stages, reason }) {
    const referral = await takeReferral(tx, referralId, null);
    const programme = await programmeOf(tx, referral.programmeId);
    refuseAll(
      tx,
      () => requireOwn(tx, programme, PATH),
      () => requireState(referral, 'moved'),
    );
    tx.stopIfRefused();
    const versions = await versionsOf(tx, [referral.programmeId]);
    const [own, other] = [versionAmong(versions, referral.programmeVersion), versionAmong(versions, number)];
    const parts = await membershipsOf(tx, [referral.programmeId]);
    for (const refusal of refusalsOfMove(referral, { own, other, parts }, stages ?? [])) tx.refuse(refusal);
    tx.stopIfRefused();
    for (const warning of warningsOfMove(referral, { other, parts }, tx.clock.today())) tx.warn(warning);
    await move(tx, referral, other);
    await saveMove(tx, referral, { fromVersion: own.version, stages: stages ?? [], reason });
    await tell(tx, referral, { from: own.version, stages: stages ?? [] });
    return { referralId, version: referral.version };
  },
});

async function programmeOf(tx: Tx, programmeId: Id): Promise<ProgrammeRow> {
  const [programme] = await programmesByIds(tx, [programmeId]);
  if (programme === undefined) throw new NotFound('Programme', { path: PATH });
  return programme;
}

function versionAmong(versions: readonly ProgrammeVersion[], number: number): ProgrammeVersion {
  const found = versions.find(({ version }) => version === number);
  if (found === undefined) throw new NotFound('ProgrammeVersion', { path: ['version'] });
  return found;
}

/** Only what is not decided yet is judged again. */
async function move(tx: Tx, referral: Referral, { version }: ProgrammeVersion): Promise<void> {
  if (referral.state !== 'CONFIRMED') return referral.moveToVersion(version, null);
  const before = referral.verdict;
  const decision = await judge(tx, { ...referral, programmeVersion: version });
  referral.moveToVersion(version, decision);
  await insertVerdict(tx, referral, decision);
  if (before === decision.verdict) return;
  const { id, householdId, programmeId, componentCode: component, landlordId: organisationId } = referral;
  const ofReferral = { referralId: id, householdId, programmeId, version, component };
  const payload = { ...ofReferral, verdict: decision.verdict, before, decidedOn: tx.clock.today() };
  await tx.publish(eligibilityVerdictChanged, { key: householdId, subject: id, organisationId, payload });
}

/** On behalf of the association that supports the household, else of the landlord: others look whether the fact is theirs. */
async function tell(
  tx: Tx,
  { id, householdId, programmeId, programmeVersion, operatorId, landlordId }: Referral,
  { from, stages }: { readonly from: number; readonly stages: readonly StageMapping[] },
): Promise<void> {
  const payload = { referralId: id, householdId, programmeId, operatorId, from, to: programmeVersion, movedOn: tx.clock.today() };
  await tx.publish(referralMovedToVersion, {
    ...{ key: householdId, subject: id, organisationId: operatorId ?? landlordId },
    payload: { ...payload, stages: stages.map((mapping) => ({ ...mapping })) },
  });
}

async function movable(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const rows = await referralsByIds(tx, ids.filter(isId));
  const programmes = await programmesByIds(tx, [...new Set(rows.map(({ programmeId }) => programmeId))]);
  const stewards = new Map(programmes.map((programme) => [programme.id, programme]));
  return new Map(
    rows.map((row) => {
      const programme = stewards.get(row.programmeId) ?? { stewardId: null };
      const guards = [() => requireOwn(tx, programme, PATH), () => requireState(row, 'moved')];
      return [row.id, refusalsOf(...guards)];
    }),
  );
}
