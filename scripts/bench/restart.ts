// What an operator sees of a restart: from the start of a service's process, while facts wait for it, until it says that it is ready, and
// until it has applied them.
import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { topicOf } from '@passerelle/shared/events/declare-fact';
import { toRecord } from '@passerelle/shared/events/envelope';
import { openEventLog } from '@passerelle/shared/events/open-event-log';
import type { EventLog, LogRecord } from '@passerelle/shared/events/port';
import { newId } from '@passerelle/shared/domain/ids';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { testPasswords } from '@passerelle/shared/testing/database';
import { until } from '@passerelle/shared/testing/until';
import { startChild, waitUntilReady, type ChildPlan } from '../launcher/children';
import { openDataFolder } from '../launcher/data-folder';
import { childPlans, eventLogOf } from '../launcher/environment';
import { choosePorts } from '../launcher/ports';
import { prepare } from '../launcher/prepare';
import { loadSecrets } from '../launcher/secrets';
import { loadDefinitions } from '../services';
import type { Adapter } from './adapters';
import { count, line, median, ms, table, times, verdict } from './report';
import { later, temporaryFolder } from './workplace';

const SERVICE = 'support';
const ROUNDS = 3;
const WAITING = 2_000;
const READY_GOAL_MS = 3_000;
const WITHIN_MS = 60_000;

/** Nobody asks for a token here. */
const ISSUER = 'http://127.0.0.1/issuer';

interface Restart {
  readonly readyMs: number;
  /** Until nothing waits. */
  readonly appliedMs: number;
}

interface Setting {
  readonly plan: ChildPlan;
  readonly log: EventLog;
  waiting(): Promise<number>;
}

/** Measures it with one real service on the cluster of this bench, and prints it. */
export async function showRestart(adminUrl: string, adapter: Adapter): Promise<void> {
  const setting = await prepareService(adminUrl, adapter);
  // The first start joins groups that do not exist yet.
  await restart(setting);
  const rounds: { readonly idle: Restart; readonly behind: Restart }[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    const idle = await restart(setting);
    await setting.log.publish(Array.from({ length: WAITING }, staffRecord));
    rounds.push({ idle, behind: await restart(setting) });
  }
  const ready = median(rounds.map(({ behind }) => behind.readyMs));
  table(
    [`restart of ${SERVICE}, a process`, 'ready ms', 'all applied ms', 'ready : idle'],
    [
      ['nothing waits (reference)', ms(median(rounds.map(({ idle }) => idle.readyMs))), '', ''],
      [
        `${count(WAITING)} facts wait`,
        ms(ready),
        ms(median(rounds.map(({ behind }) => behind.appliedMs))),
        times(median(rounds.map(({ idle, behind }) => behind.readyMs / idle.readyMs))),
      ],
    ],
  );
  line(`  Ready with facts waiting: ${verdict(ready <= READY_GOAL_MS, `within ${READY_GOAL_MS / 1_000} s`)}\n`);
}

async function prepareService(adminUrl: string, { environment }: Adapter): Promise<Setting> {
  const folder = openDataFolder(temporaryFolder());
  const definitions = await loadDefinitions();
  const definition = definitions.find(({ name }) => name === SERVICE);
  // The cluster is that of the other event benches, with the passwords they use.
  const secrets = { ...loadSecrets(folder.secrets), passwords: testPasswords() };
  await prepare({ adminUrl, passwords: secrets.passwords, definitions });
  const ports = await choosePorts(folder.ports, '0');
  const plans = childPlans({ folder, adminUrl, secrets, ports, issuer: ISSUER, jwksUrl: null, isDevelopmentIssuer: true });
  const plan = plans.find(({ name }) => name === SERVICE);
  if (definition === undefined || plan === undefined) throw new Error(`There is no service ${SERVICE}.`);
  const config = eventLogOf(adminUrl, secrets.passwords, environment);
  const log = openEventLog(config, { applicationName: 'bench' });
  later(() => log.close());
  await log.ensureTopics(definitions.map(({ name }) => topicOf(name)));
  const told = config.adapter === 'postgres' ? { EVENT_LOG_URL: config.url } : environment;
  const waitingFor = async ({ group, topics }: { readonly group: string; readonly topics: readonly string[] }) =>
    (await log.lag(group, topics)).reduce((sum, { end, position }) => sum + end - position, 0);
  return {
    plan: { ...plan, environment: { ...withoutLog(plan.environment), ...told, LOG_LEVEL: 'warn' } },
    log,
    waiting: async () => (await Promise.all(consumerGroupsOf(definition).map(waitingFor))).reduce((sum, behind) => sum + behind, 0),
  };
}

/** A log that the environment of the bench names is not the one that is measured. */
function withoutLog(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('KAFKA_') && name !== 'EVENT_LOG_URL'));
}

/** Starts the process, waits for all it has to do, and stops it. */
async function restart({ plan, waiting }: Setting): Promise<Restart> {
  const from = performance.now();
  const child = startChild(plan, { onStarted: () => undefined, onGivenUp: (message) => console.error(message) });
  later(() => child.stop());
  await waitUntilReady(plan, { withinMs: WITHIN_MS, signal: new AbortController().signal });
  const readyMs = performance.now() - from;
  await until('all facts to be applied', waiting, (behind) => behind === 0, { deadlineMs: WITHIN_MS, everyMs: 20 });
  const appliedMs = performance.now() - from;
  await child.stop();
  return { readyMs, appliedMs };
}

function staffRecord(): LogRecord {
  const [staffId, organisationId] = [newId(), newId()];
  return toRecord({
    eventId: newId(),
    streamKey: organisationId,
    streamVersion: 1,
    type: staffMemberRegistered.type,
    topic: topicOf(staffMemberRegistered.publisher),
    subject: staffId,
    organisationId,
    payload: { staffId, organisationId, issuer: ISSUER, subject: staffId },
    headers: {},
    occurredAt: new Date(),
  });
}
