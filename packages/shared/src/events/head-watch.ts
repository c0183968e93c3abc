import type { Logger } from '../service/log';
import { endsOf, firstStranger, rememberHead, type Publisher } from './head';

/** What a relay asks while it leads: whether it may publish, and to remember how far it got. */
export interface HeadWatch {
  /** True while the log holds facts that the database does not know; told once. */
  refuses(): Promise<boolean>;
  /** Remembers the end from time to time, and before the relay stops. What is not remembered is read again at the next start. */
  keep(progress: { readonly published: boolean; readonly stopping: boolean }): Promise<void>;
}

const KEEP_EVERY_MS = 1_000;
/** When nothing waits. */
const KEEP_IDLE_EVERY_MS = 200;

export function watchHead(publisher: Publisher, logger: Logger): HeadWatch {
  const { topic, database } = publisher;
  let told = false;
  let kept = true;
  let keptAt = 0;
  return {
    async refuses() {
      const stranger = await firstStranger(publisher);
      if (stranger !== null && !told) {
        const { id, type, streamKey, streamVersion, occurredAt } = stranger;
        const fields = { topic, fact: id, type, streamKey, streamVersion, occurredAt };
        logger.error(fields, 'the log holds facts that this database does not know: nothing is published until `events -- recover`');
      }
      told = stranger !== null;
      return stranger !== null;
    },
    async keep({ published, stopping }) {
      kept &&= !published;
      const age = performance.now() - keptAt;
      if (kept || (!stopping && age < (published ? KEEP_EVERY_MS : KEEP_IDLE_EVERY_MS))) return;
      keptAt = performance.now();
      const ends = await endsOf(publisher).catch(() => null);
      if (ends === null) return;
      await rememberHead(database, ends);
      kept = true;
    },
  };
}
