import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export interface LiveMetrics {
  readonly streams: Gauge;
  readonly executions: Counter;
  readonly pushes: Counter<'event'>;
  readonly coalesced: Counter;
  readonly latency: Histogram;
}

/** Figures of the live updates. None names a person or a household. */
export function liveMetrics(registry: Registry): LiveMetrics {
  const registers = [registry];
  return {
    streams: new Gauge({ name: 'live_streams', help: 'Streams that are open.', registers }),
    executions: new Counter({ name: 'live_executions_total', help: 'Watched queries that were run, the first time included.', registers }),
    pushes: new Counter({
      name: 'live_pushes_total',
      help: 'Events sent to listeners, by kind.',
      labelNames: ['event'] as const,
      registers,
    }),
    coalesced: new Counter({
      name: 'live_coalesced_total',
      help: 'Facts that were answered together with one that came before them.',
      registers,
    }),
    latency: new Histogram({
      name: 'live_latency_seconds',
      help: 'Time from hearing the oldest fact that an answer shows to sending the answer.',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
  };
}
