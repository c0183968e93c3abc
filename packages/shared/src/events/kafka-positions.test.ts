import type { EachBatchPayload } from 'kafkajs';
import { until } from '../testing/until';
import { keepPositions } from './kafka-positions';

/** Brokers that refuse the first tellings; what is told is what was resolved. */
function brokersThatRefuse(times: number) {
  const group = { refused: 0, resolved: '', told: '' };
  const payload = {
    resolveOffset: (offset: string) => void (group.resolved = offset),
    uncommittedOffsets: () => ({ topics: [] }),
    isRunning: () => true,
    async commitOffsetsIfNecessary() {
      if (group.refused < times) {
        group.refused += 1;
        throw new Error('The coordinator is loading.');
      }
      group.told = group.resolved;
    },
  } as unknown as EachBatchPayload;
  return { group, payload };
}

describe('the positions of a member', () => {
  it('are told again when the brokers refused them and no further chunk comes', async () => {
    const troubles: unknown[] = [];
    const { group, payload } = brokersThatRefuse(3);
    const positions = keepPositions((trouble) => troubles.push(trouble));

    await positions.reached(payload, 41);

    await until(
      'the position to be told',
      async () => group.told,
      (told) => told === '41',
      { deadlineMs: 10_000 },
    );
    expect(troubles).toHaveLength(3);
  });

  it('are told at once by the next chunk after a refusal, which hears of the next one', async () => {
    const { group, payload } = brokersThatRefuse(Infinity);
    const positions = keepPositions(() => undefined);

    await positions.reached(payload, 41);
    await until(
      'the first refusal',
      async () => group.refused,
      (refused) => refused > 0,
      { deadlineMs: 10_000 },
    );

    await expect(positions.reached(payload, 42)).rejects.toThrow('The coordinator is loading.');
    await expect(positions.leave()).rejects.toThrow('The coordinator is loading.');
  });

  it('are told no more once the member has left', async () => {
    const { group, payload } = brokersThatRefuse(1);
    const positions = keepPositions(() => undefined);

    await positions.reached(payload, 41);
    await positions.leave().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(group).toMatchObject({ refused: 1, told: '' });
  });
});
