import { Registry } from 'prom-client';
import { eventMetrics } from './metrics';

test('a scrape asks for what changes by itself, and survives what cannot be had just now', async () => {
  const registry = new Registry();
  const metrics = eventMetrics(registry);
  metrics.applied('finance', 3);
  metrics.applied('finance', 2);
  metrics.parked('finance');
  let lag = 7;
  metrics.watchLag('finance', async () => lag);
  metrics.watchParked('finance', async () => {
    throw new Error('the database is away');
  });
  expect(await registry.metrics()).toContain('event_lag{group="finance"} 7');
  lag = 0;
  const text = await registry.metrics();
  expect(text).toContain('event_lag{group="finance"} 0');
  expect(text).toContain('events_applied_total{group="finance"} 5');
  expect(text).toContain('events_parked_total{group="finance"} 1');
  expect(text).toContain('dead_letters_parked{group="finance"} Nan');
});

test('a scrape does not wait for a log that does not answer: the other figures are shown', async () => {
  const registry = new Registry();
  const metrics = eventMetrics(registry);
  metrics.watchLag('finance', () => new Promise(() => undefined));
  metrics.watchLag('finance-access', () => new Promise(() => undefined));
  metrics.watchOutboxAge('passerelle.finance', async () => 31);
  const from = performance.now();
  const text = await registry.metrics();
  expect(performance.now() - from).toBeLessThan(3_500);
  expect(text).toContain('event_lag{group="finance"} Nan');
  expect(text).toContain('outbox_oldest_age_seconds{topic="passerelle.finance"} 31');
});
