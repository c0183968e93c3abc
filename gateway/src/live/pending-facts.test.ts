import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import type { HeardFact } from './facts';
import { pendingFacts } from './pending-facts';

const STREAMS = Array.from({ length: 150 }, newId);

const fact = fc
  .record({ stream: fc.nat({ max: STREAMS.length - 1 }), streamVersion: fc.integer({ min: 1, max: 20 }) })
  .map(({ stream, streamVersion }): HeardFact => {
    const streamKey = STREAMS[stream] ?? '';
    return { place: { source: 'finance', streamKey, streamVersion }, about: [streamKey], named: [streamKey], at: 0 };
  });

test('whatever is told in whatever order, the answers wait for the newest of each stream, a hundred at most at once, and come to an end', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 400 }), fc.array(fact, { maxLength: 200 }), (told, recent) => {
      const pending = pendingFacts();
      for (const each of told) pending.note(each);
      const shown = new Map<string, number>();
      for (let answers = 0; !pending.isEmpty(); answers += 1) {
        expect(answers).toBeLessThan(10);
        const facts = pending.next(recent);
        expect(facts.length).toBeLessThanOrEqual(100);
        for (const { place } of facts) shown.set(place.streamKey, Math.max(shown.get(place.streamKey) ?? 0, place.streamVersion));
        pending.cover(facts);
      }
      for (const { place } of told) expect(shown.get(place.streamKey)).toBeGreaterThanOrEqual(place.streamVersion);
      for (const each of told) expect(pending.note(each)).toBe(false);
    }),
  );
});
