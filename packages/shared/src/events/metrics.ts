import { setTimeout as pause } from 'node:timers/promises';
import { Counter, Gauge, type Registry } from 'prom-client';

/** Counts of the event backbone, and gauges that ask the database or the log only when somebody scrapes. */
export interface EventMetrics {
  published(topic: string, count: number): void;
  applied(group: string, count: number): void;
  /** Facts of types that the group does not listen to. */
  skipped(group: string, count: number): void;
  parked(group: string): void;
  /** Age in seconds of the oldest fact that waits in the outbox. */
  watchOutboxAge(topic: string, ask: () => Promise<number>): void;
  /** Records that a group has not read yet. */
  watchLag(group: string, ask: () => Promise<number>): void;
  /** Facts of a group that are parked now. */
  watchParked(group: string, ask: () => Promise<number>): void;
}

/** Registers the metrics of the event backbone in the registry of the process; call it once per registry. */
export function eventMetrics(registry: Registry): EventMetrics {
  const registers = [registry];
  const published = new Counter({
    name: 'events_published_total',
    help: 'Facts handed to the event log.',
    labelNames: ['topic'],
    registers,
  });
  const applied = new Counter({ name: 'events_applied_total', help: 'Facts applied, once each.', labelNames: ['group'], registers });
  const skipped = new Counter({ name: 'events_skipped_total', help: 'Facts nobody here listens to.', labelNames: ['group'], registers });
  const parked = new Counter({ name: 'events_parked_total', help: 'Facts that could not be applied.', labelNames: ['group'], registers });
  const outboxAge = askedGauge(registry, { name: 'outbox_oldest_age_seconds', help: 'Age of the oldest waiting fact.', label: 'topic' });
  const lag = askedGauge(registry, { name: 'event_lag', help: 'Records not read yet.', label: 'group' });
  const parkedNow = askedGauge(registry, { name: 'dead_letters_parked', help: 'Facts parked now.', label: 'group' });
  return {
    published: (topic, count) => published.inc({ topic }, count),
    applied: (group, count) => applied.inc({ group }, count),
    skipped: (group, count) => skipped.inc({ group }, count),
    parked: (group) => parked.inc({ group }),
    watchOutboxAge: outboxAge,
    watchLag: lag,
    watchParked: parkedNow,
  };
}

/** A scrape shows what can be had by then: a log or a database that is away must not take all other figures with it. */
const ANSWER_WITHIN_MS = 2_000;

/** A gauge whose values are asked for at each scrape; one that cannot be had just now is shown as not a number. */
function askedGauge(registry: Registry, { name, help, label }: { name: string; help: string; label: string }) {
  const questions = new Map<string, () => Promise<number>>();
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      await Promise.all([...questions].map(async ([value, ask]) => gauge.set({ [label]: value }, await answerOf(ask))));
    },
  });
  return (value: string, ask: () => Promise<number>) => void questions.set(value, ask);
}

async function answerOf(ask: () => Promise<number>): Promise<number> {
  const late = new AbortController();
  const none = pause(ANSWER_WITHIN_MS, Number.NaN, { ref: false, signal: late.signal }).catch(() => Number.NaN);
  const answer = await Promise.race([ask().catch(() => Number.NaN), none]);
  late.abort();
  return answer;
}
