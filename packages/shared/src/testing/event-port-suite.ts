// What every adapter of the event log must keep. Faults are real: connections are cut, the log is taken down, handlers fail at every point.
import { newId } from '../domain/ids';
import type { EventLog } from '../events/port';
import type { EventPortFixture } from './event-port/bench';
import { failing } from './event-port/failing';
import { following } from './event-port/following';
import { goingDown } from './event-port/going-down';
import { publishing } from './event-port/publishing';
import { reading } from './event-port/reading';
import { readingAgain } from './event-port/reading-again';
import { sharing } from './event-port/sharing';

/** Checks an adapter against the port. `open` makes an empty log; `canGoDown` is false for one that the tests must not take down. */
export function eventPortSuite(name: string, open: () => Promise<EventPortFixture>, { canGoDown = true } = {}): void {
  describe(`${name} keeps the promises of the event log`, () => {
    let fixture: EventPortFixture;
    let logs: EventLog[] = [];
    beforeAll(async () => {
      fixture = await open();
    }, 120_000);
    afterEach(async () => {
      await Promise.all(logs.map((log) => log.close()));
      logs = [];
    });
    afterAll(() => fixture.close());

    const connect = () => {
      const log = fixture.connect();
      logs.push(log);
      return log;
    };
    const openTopic = async () => {
      const log = connect();
      const topic = `topic-${newId()}`;
      await log.ensureTopics([topic]);
      return { log, topic };
    };

    describe('publishing', () => publishing({ connect, openTopic }));
    describe('reading', () => reading({ connect, openTopic }));
    describe('reading again', () => readingAgain({ connect, openTopic }));
    describe('following', () => following({ connect, openTopic }, () => fixture, { canGoDown }));
    describe('sharing', () => sharing({ connect, openTopic }, () => fixture));
    describe('failing', () => failing({ connect, openTopic }));
    (canGoDown ? describe : describe.skip)('going down', () => goingDown({ connect, openTopic }, () => fixture));
  });
}
