import type { Logger } from '../service/log';
import { countLacking, endsOf, firstStranger, rememberHead, type Publisher } from './head';

/** What a relay asks while it leads: whether it may publish, and to remember how far it got. */
export interface HeadWatch {
  /** True while the log holds facts that the database does not know, or lacks facts that were published; told once. */
  refuses(): Promise<boolean>;
  /**
   * Remembers the end from time to time, and before the relay stops. What is not remembered is read again at the next start. False when
   * the log did not answer or became shorter: before anything else is published, `refuses` has to be asked again.
   */
  keep(progress: { readonly published: boolean; readonly stopping: boolean }): Promise<boolean>;
}

const KEEP_EVERY_MS = 1_000;
/** When nothing waits. */
const KEEP_IDLE_EVERY_MS = 200;

export function watchHead(publisher: Publisher, logger: Logger): HeadWatch {
  const { topic, database } = publisher;
  let told = '';
  let kept = true;
  let keptAt = 0;

  function tell(fields: object, why: string): void {
    if (told !== why) logger.error({ topic, ...fields }, `${why}: nothing is published until \`events -- recover\``);
    told = why;
  }

  return {
    async refuses() {
      const records = await countLacking(publisher, await endsOf(publisher));
      if (records > 0) {
        tell({ records }, 'the log lacks facts that this service published');
        return true;
      }
      const stranger = await firstStranger(publisher);
      if (stranger === null) {
        told = '';
        return false;
      }
      const { id, type, streamKey, streamVersion, occurredAt } = stranger;
      tell({ fact: id, type, streamKey, streamVersion, occurredAt }, 'the log holds facts that this database does not know');
      return true;
    },
    async keep({ published, stopping }) {
      kept &&= !published;
      const age = performance.now() - keptAt;
      if (stopping ? kept : age < (published || kept ? KEEP_EVERY_MS : KEEP_IDLE_EVERY_MS)) return true;
      keptAt = performance.now();
      const ends = await endsOf(publisher).catch(() => null);
      if (ends === null) return false;
      if (!kept) await rememberHead(database, ends);
      kept = true;
      return (await countLacking(publisher, ends)) === 0;
    },
  };
}
