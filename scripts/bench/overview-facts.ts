// What deriving the overview costs where the facts come in: arrears applied by the consumer of referrals, in chunks as it applies them, with
// the triggers and, as the reference, without.
import { connect } from '@passerelle/shared/database/connect';
import { systemClock } from '@passerelle/shared/domain/clock';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { applyFacts } from '@passerelle/shared/events/apply-facts';
import type { ConsumerContext } from '@passerelle/shared/events/consumer-context';
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { fromRecord, type Envelope } from '@passerelle/shared/events/envelope';
import { eventMetrics } from '@passerelle/shared/events/metrics';
import { arrearsPositionChanged } from '@passerelle/shared/facts/arrears-position-changed';
import { createLogger } from '@passerelle/shared/service/log';
import { createMetrics } from '@passerelle/shared/service/metrics';
import { factRecord } from '@passerelle/shared/testing/fact-record';
import { referrals } from '@passerelle/referrals/service';
import { count, median, medianRatio, table, times } from './report';
import { ORGANISATIONS, type RowDatabase } from './row-data';
import { later } from './workplace';

const ROUNDS = 5;
const CHUNKS = 10;
const CHUNK_SIZE = 50;

/** Prints facts per second of both, each round on households that heard nothing before. */
export async function measureDeriving({ bypassUrl }: RowDatabase): Promise<void> {
  const system = await connect({
    url: bypassUrl,
    poolSize: 1,
    applicationName: 'bench',
    entities: referrals.entities,
    statementTimeoutMs: 0,
  });
  later(() => system.destroy());
  const landlordId = ORGANISATIONS[0].id;
  const households: { id: Id }[] = await system.query(
    `select household_id as id from household_access where organisation_id = $1 and category = 'RENT' and to_on is null order by random() limit $2`,
    [landlordId, 2 * (ROUNDS + 1) * CHUNKS * CHUNK_SIZE],
  );
  const context = consumerOf(system);
  const apply = async () => {
    const chunks = Array.from({ length: CHUNKS }, () => households.splice(0, CHUNK_SIZE).map(({ id }) => arrearsOf(id, landlordId)));
    const from = performance.now();
    for (const chunk of chunks) await applyFacts(context, chunk);
    return (CHUNKS * CHUNK_SIZE * 1_000) / (performance.now() - from);
  };
  const rounds: { measured: number; reference: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = await apply();
    await setTriggers(system, 'disable');
    const reference = await apply();
    await setTriggers(system, 'enable');
    // The first round warms up.
    if (round > 0) rounds.push({ measured, reference });
  }
  const [measured, reference] = [median(rounds.map((round) => round.measured)), median(rounds.map((round) => round.reference))];
  table(
    ['facts applied a second by referrals', '', 'to reference'],
    [
      ['without the overview (reference)', count(reference), ''],
      ['with the overview', count(measured), times(medianRatio(rounds))],
    ],
  );
}

function consumerOf(system: ConsumerContext['system']): ConsumerContext {
  const group = consumerGroupsOf(referrals).find(({ group: name }) => name === 'referrals');
  if (group === undefined) throw new Error('referrals listens to nothing.');
  const metrics = eventMetrics(createMetrics('bench').registry);
  return { ...group, service: 'referrals', system, clock: systemClock(), logger: createLogger('bench', 'silent'), metrics };
}

/** The first that is heard of an account: nothing past due, so that no referral is proposed. */
function arrearsOf(householdId: Id, landlordId: Id): Envelope {
  const accountId = newId();
  const about = { accountId, leaseId: accountId, householdId, landlordId };
  const payload = { ...about, episodeId: null, missedTerms: 0, oldestDueOn: null, arrearsCents: 0, asOf: '2026-11-25' };
  const record = factRecord(arrearsPositionChanged, { key: householdId, organisationId: landlordId, version: 1, payload });
  return fromRecord({ ...record, partition: 0, offset: 0 });
}

async function setTriggers(system: ConsumerContext['system'], change: 'enable' | 'disable'): Promise<void> {
  const triggers: { on: string; name: string }[] = await system.query(
    `select tgrelid::regclass::text as on, tgname as name from pg_trigger where tgfoid = 'derive_household_of_row'::regproc`,
  );
  for (const { on, name } of triggers) await system.query(`alter table ${on} ${change} trigger ${name}`);
}
