// One stream of server-sent events. A client that reads slowly costs at most one message for each of its watches: of one watch the newest
// message takes the place of the one that still waits.
import type { ServerResponse } from 'node:http';

export type EndCode = 'TOKEN_EXPIRED' | 'NOTHING_LEFT' | 'SERVER_STOPPING' | 'TOO_SLOW';

export interface Message {
  readonly event: 'answer' | 'changed' | 'gone';
  readonly data: object;
  /** Digest of the answer that the client knows once it has read this. */
  readonly digest?: string;
}

export interface LiveStream {
  tell(watch: number, message: Message): void;
  /** Sends the last event, with the time after which the client may come back, and closes. */
  end(code: EndCode, retryMs?: number): void;
}

export interface StreamOptions {
  /** Digest by watch of what the client knows; null where it knows nothing. */
  readonly digests: (string | null)[];
  readonly onTold: (event: Message['event']) => void;
  readonly onEnd: (code: EndCode | 'CLIENT_LEFT') => void;
  readonly heartbeatMs?: number;
  /** A client that takes nothing for so long is let go. */
  readonly slowAfterMs?: number;
}

const HEARTBEAT_MS = 15_000;
const SLOW_AFTER_MS = 30_000;
/** For what a client that is too slow has not read yet. */
const CUT_AFTER_MS = 1_000;
const RETRY_MS = 1_000;

/** Begins the answer. From then on nobody else may write to the response. */
export function openStream(response: ServerResponse, options: StreamOptions): LiveStream {
  const { digests, onTold, onEnd, heartbeatMs = HEARTBEAT_MS, slowAfterMs = SLOW_AFTER_MS } = options;
  const waiting = new Map<number, Message>();
  let isOpen = true;
  let slow: NodeJS.Timeout | undefined;

  function flush(): void {
    for (const [watch, message] of waiting) {
      if (response.writableNeedDrain) break;
      waiting.delete(watch);
      if (message.digest !== undefined) digests[watch] = message.digest;
      response.write(written(message.event, message.data, digests));
      onTold(message.event);
    }
    if (response.writableNeedDrain) slow ??= setTimeout(() => end('TOO_SLOW'), slowAfterMs);
  }

  function close(code: EndCode | 'CLIENT_LEFT'): boolean {
    if (!isOpen) return false;
    isOpen = false;
    clearInterval(heartbeat);
    clearTimeout(slow);
    waiting.clear();
    onEnd(code);
    return true;
  }

  function end(code: EndCode, retryMs = RETRY_MS): void {
    if (!close(code)) return;
    response.end(`retry: ${retryMs}\n${written('end', { code }, digests)}`);
    setTimeout(() => response.destroy(), CUT_AFTER_MS).unref();
  }

  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' });
  response.write(`retry: ${RETRY_MS}\n\n`);
  response.on('drain', () => {
    clearTimeout(slow);
    slow = undefined;
    flush();
  });
  response.once('close', () => close('CLIENT_LEFT'));
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': \n\n');
  }, heartbeatMs);
  return {
    tell(watch, message) {
      if (!isOpen) return;
      waiting.set(watch, message);
      flush();
    },
    end,
  };
}

/** The id says what the client knows of all its watches, in their order. */
function written(event: string, data: object, digests: readonly (string | null)[]): string {
  return `id: ${digests.map((digest) => digest ?? '-').join('.')}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** What a client that comes back says that it knows. An id that is none says nothing. */
export function readEventId(id: string | undefined, watches: number): (string | null)[] {
  const digests = (id ?? '').split('.');
  return Array.from({ length: watches }, (_, index) => (/^[\w-]{16}$/.test(digests[index] ?? '') ? (digests[index] ?? null) : null));
}
