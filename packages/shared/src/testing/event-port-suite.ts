// What every adapter of the event log must keep. Faults are real: connections are cut, the log is taken down, handlers fail at every point.
import { newId } from '../domain/ids';
import type { EventLog } from '../events/port';
import type { EventPortFixture } from './event-port/bench';
import { failing } from './event-port/failing';
import { publishing } from './event-port/publishing';
import { reading } from './event-port/reading';
import { sharing } from './event-port/sharing';

/** Checks an adapter against the port. `open` makes an empty log. */
export function eventPortSuite(name: string, open: () => Promise<EventPortFixture>): void {
  describe(`${name} keeps the promises of the event log`, () => {
    let fixture: EventPortFixture;
    let logs: EventLog[] = [];
    beforeAll(async () => {
      fixture = await open();
    }, 60_000);
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
    describe('sharing', () => sharing({ connect, openTopic }));
    describe('failing', () => failing({ connect, openTopic }, () => fixture));
  });
}
