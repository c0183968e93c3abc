// What may happen to the event backbone, each thing by itself and the same at every run. Whatever happens, all facts told are applied once
// and in order, and nothing else is.
import { newId, type Id } from '../../domain/ids';
import { topicOf } from '../../events/declare-fact';
import { partitionOf } from '../../events/partition';
import type { EventLog } from '../../events/port';
import { openGate } from '../event-port/bench';
import { until } from '../until';
import { cutEachPartitionOnce } from './cuts';
import type { FactFindings } from './judge';
import type { Stage } from './stage';

export interface Outcome {
  readonly findings: FactFindings;
  /** Whether it happened indeed: a run in which nothing went wrong says nothing. */
  readonly happened: boolean;
}

export interface Scenario {
  readonly name: string;
  run(stage: Stage): Promise<Outcome>;
}

const FACTS_OF_EACH = 3;
/** Two chunks for each household, so that a cut may fall into the second one too. */
const CHUNK_SIZE = 2;

export const consumerCut: Scenario = {
  name: 'the consumer is cut off at any step of its work',
  async run(stage) {
    const partitions = (await stage.log.lag('nobody', [topicOf('housing-stock')])).length;
    const households = Array.from({ length: partitions }, (_, partition) => householdIn(partition, partitions));
    stage.relay();
    await Promise.all(households.map((household) => tellOften(stage, household)));
    await allPublished(stage);
    const cuts = cutEachPartitionOnce(stage.log, { chunkSize: CHUNK_SIZE });
    stage.consumer((options) => ({ ...options, log: cuts.log, system: cuts.system(options.system) }));
    const findings = await stage.judge(households);
    // Every step had its cut when the first partitions were cut, up to the number of steps, and those after them passed uncut.
    const struck = cuts.struck();
    return { findings, happened: struck.length > 0 && struck.length < partitions && Math.max(...struck) === struck.length - 1 };
  },
};

export const acknowledgementLost: Scenario = {
  name: 'the log took the facts and the relay was not told, so that they stand in it twice',
  async run(stage) {
    const household = newId();
    await tellOften(stage, household);
    let lost = false;
    stage.relay(
      publishingBy(stage.log, async (records) => {
        await stage.log.publish(records);
        if (records.length === 0 || lost) return;
        lost = true;
        throw new Error('the acknowledgement was lost');
      }),
    );
    await allPublished(stage);
    // Nobody has read yet: the facts and their repeats are in one chunk.
    stage.consumer();
    return { findings: await stage.judge([household]), happened: lost };
  },
};

export const slowRelay: Scenario = {
  name: 'of two relays one is slow at the log',
  async run(stage) {
    const household = newId();
    const gate = openGate();
    const seen = { held: false, overtaken: false };
    try {
      const slow = stage.relay(
        publishingBy(stage.log, async (records) => {
          seen.held ||= records.length > 0;
          if (seen.held) await gate.passed;
          await stage.log.publish(records);
        }),
      );
      await until(
        'the slow relay to lead',
        async () => slow.state(),
        (state) => state === 'leading',
      );
      await stage.tell(household);
      await until(
        'the slow relay to take the fact, if the act has not published it itself',
        async () => seen.held || (await stage.waiting()) === 0,
        (taken) => taken,
      );
      stage.relay(
        publishingBy(stage.log, async (records) => {
          await stage.log.publish(records);
          seen.overtaken ||= records.length > 0;
        }),
      );
      await stage.tell(household);
      await until(
        'the other relay to publish, or to ask in vain whether it may',
        async () => seen.overtaken || (await stage.hasIdleRelay()),
        (done) => done,
      );
    } finally {
      gate.open();
    }
    stage.consumer();
    return { findings: await stage.judge([household]), happened: seen.held };
  },
};

export const actGivenUp: Scenario = {
  name: 'an act is given up after its facts were written',
  async run(stage) {
    const household = newId();
    stage.relay();
    stage.consumer();
    await stage.tell(household);
    await stage.giveUp(household);
    await stage.tell(household);
    return { findings: await stage.judge([household]), happened: true };
  },
};

export const SCENARIOS: readonly Scenario[] = [consumerCut, acknowledgementLost, slowRelay, actGivenUp];

function publishingBy(log: EventLog, publish: EventLog['publish']): EventLog {
  return { ...log, publish };
}

async function tellOften(stage: Stage, household: Id): Promise<void> {
  for (let time = 0; time < FACTS_OF_EACH; time += 1) await stage.tell(household);
}

async function allPublished(stage: Stage): Promise<void> {
  await until(
    'all facts to be published',
    () => stage.waiting(),
    (count) => count === 0,
  );
}

function householdIn(partition: number, partitions: number): Id {
  for (;;) {
    const household = newId();
    if (partitionOf(household, partitions) === partition) return household;
  }
}
