import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * One line of JSON per event, on standard output. Callers hand over named fields (ids, names of operations, durations): never bodies,
 * variables or whole request objects. Errors keep their type, message and stack; messages of ours hold no personal data.
 */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
}
