import type { Id } from '@passerelle/shared/domain/ids';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { effortRateChanged } from '@passerelle/shared/facts/effort-rate-changed';
import { procedureStageChanged } from '@passerelle/shared/facts/procedure-stage-changed';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { accountsToTell, keepTold, openAccountsOf, type AccountToTell, type Told } from '../database/told-positions';
import { isSamePosition } from '../domain/arrears-position';
import { effortPositionOf } from '../domain/effort-position';
import { stageOf } from '../domain/procedure';

/**
 * Tells others what changed of the position of accounts since they were last told: arrears, stage of the procedure, effort rate. An account
 * of which nothing was told yet is told whole, also where it owes nothing: "0" is not silence. It is called once, at the end of an act,
 * with the streams of the households taken.
 */
export async function tellPositions(tx: Tx, accountIds: readonly Id[]): Promise<void> {
  if (accountIds.length === 0) return;
  tx.recordAccess({ categories: ['RESOURCES'] });
  const news: { account: AccountToTell; position: Told }[] = [];
  for (const account of await accountsToTell(tx, accountIds)) {
    const position = { ...arrearsOf(account), ...stageOf(account), ...effortOf(tx, account) };
    if (await tellOne(tx, account, position)) news.push({ account, position });
  }
  await keepTold(tx, news);
}

/** The means of a household changed: what its homes cost of them is told anew. */
export const tellEffortRates = defineUseCase<{ readonly householdId: Id }, void>({
  name: 'tellEffortRates',
  permission: 'system',
  kind: 'write',
  async run(tx, { householdId }) {
    tx.recordAccess({ asked: [householdId], categories: ['RENT', 'RESOURCES'] });
    await tx.takeStreams([householdId]);
    await tellPositions(tx, await openAccountsOf(tx, householdId));
  },
});

function arrearsOf({ missedTerms, arrearsCents, oldestDueOn }: AccountToTell) {
  return { missedTerms, arrearsCents, oldestDueOn };
}

/** Nobody lives on what a home cost that was left: its last rate stands, and a landlord who only settles its account reads no means. */
function effortOf(tx: Tx, account: AccountToTell) {
  const isLeft = account.closedOn !== null && account.closedOn <= tx.clock.today();
  if (!isLeft) return effortPositionOf(account);
  if (account.told === null) return { rateBasisPoints: null, withEnergy: false, missing: null };
  const { rateBasisPoints, withEnergy, missing } = account.told;
  return { rateBasisPoints, withEnergy, missing };
}

/** Answers whether anything was told. */
async function tellOne(tx: Tx, account: AccountToTell, position: Told): Promise<boolean> {
  const { id, householdId, landlordId } = account;
  const of = { accountId: id, leaseId: id, householdId, landlordId };
  const asOf = tx.clock.today();
  const { missedTerms, arrearsCents, oldestDueOn, stage, since, rateBasisPoints, withEnergy, missing } = position;
  // On behalf of the landlord, also where somebody else recorded the means.
  const event = { key: householdId, subject: id, organisationId: landlordId };
  const { owes, moved, costs } = newsOf(account.told, position);
  if (owes) {
    const arrears = { episodeId: account.episodeId, ...of, missedTerms, oldestDueOn, arrearsCents };
    await tx.publish(arrearsPositionChanged, { ...event, payload: { ...arrears, asOf: account.judgedOn ?? asOf } });
  }
  if (moved) await tx.publish(procedureStageChanged, { ...event, payload: { ...of, stage, since, asOf } });
  if (costs) await tx.publish(effortRateChanged, { ...event, payload: { ...of, rateBasisPoints, withEnergy, missing, asOf } });
  return owes || moved || costs;
}

/** What of a position is not what was told. Of a home that was left before anything was told of it, no rate is. */
function newsOf(told: Told | null, position: Told): { readonly owes: boolean; readonly moved: boolean; readonly costs: boolean } {
  if (told === null) return { owes: true, moved: true, costs: position.rateBasisPoints !== null || position.missing !== null };
  return {
    owes: !isSamePosition(told, position),
    moved: told.stage !== position.stage || told.since !== position.since,
    costs:
      told.rateBasisPoints !== position.rateBasisPoints || told.withEnergy !== position.withEnergy || told.missing !== position.missing,
  };
}
