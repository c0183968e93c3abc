// What the event backbone must keep over an adapter of the log, with the relay, the consumer and the act of the services. That the suite
// sees what is wrong is tested too: with a known-bad part in place the very same scenarios fail, by the finding that names what it does.
import { newId } from '../domain/ids';
import type { EventLog } from '../events/port';
import { ownTopics } from './backbone/own-topics';
import { acknowledgementLost, actGivenUp, consumerCut, SCENARIOS, slowRelay, type Scenario } from './backbone/scenarios';
import { SOUND, stageOn } from './backbone/stage';
import { openEventBench, type EventBench } from './event-bench';
import type { FactFindings } from './backbone/judge';
import { KNOWN_BAD, type KnownBadName } from './known-bad/variants';

/** The scenarios that a variant fails, by the finding that names what it does and by no other one. */
const FAILS: Readonly<Record<KnownBadName, readonly Scenario[]>> = {
  'no-inbox': [consumerCut, acknowledgementLost],
  'inbox-outside': [consumerCut],
  'no-dedupe-in-batch': [acknowledgementLost],
  'two-relays': [slowRelay],
  'publish-before-commit': [actGivenUp],
  'offset-before-effect': [consumerCut],
};

/** One partition for each step of a consumer at two chunks, and some more: see `cutEachPartitionOnce`. */
export const BACKBONE_PARTITIONS = 16;

/** Checks the backbone over an adapter. `connect` opens one process' view of a log whose new topics have `BACKBONE_PARTITIONS`. */
export function backboneSuite(name: string, connect: () => EventLog): void {
  describe(`the event backbone over ${name}`, () => {
    let bench: EventBench;
    beforeAll(async () => {
      bench = await openEventBench(() => ownTopics(connect(), newId()));
    }, 60_000);
    afterEach(() => bench.rest());
    afterAll(() => bench.close());

    describe('keeps every fact, once and in order, though', () => {
      test.each(SCENARIOS)('$name', async (scenario) => {
        const { findings, happened } = await scenario.run(stageOn(bench, SOUND));
        expect(namesIn(findings)).toEqual([]);
        expect(happened).toBe(true);
      });
    });

    describe.each(Object.keys(KNOWN_BAD) as KnownBadName[])('with %s', (variant) => {
      const { parts, caughtBy } = KNOWN_BAD[variant];
      test.each(FAILS[variant])(`fails for ${variant}: $name`, async (scenario) => {
        const { findings } = await scenario.run(stageOn(bench, { ...SOUND, ...parts }));
        expect(namesIn(findings)).toEqual([caughtBy]);
      });
    });
  });
}

function namesIn(findings: FactFindings): string[] {
  return Object.entries(findings)
    .filter(([, count]) => count > 0)
    .map(([finding]) => finding);
}
