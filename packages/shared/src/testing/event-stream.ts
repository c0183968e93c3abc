// A client of server-sent events as a browser's program writes it: by fetch, because an EventSource cannot send a token.
import { until } from './until';

export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface EventStream {
  readonly status: number;
  readonly events: readonly SentEvent[];
  /** What came besides events: comments and times to wait. */
  text(): string;
  /** The body of an answer that is no stream. */
  refusal(): Promise<{ readonly code: unknown; readonly message: string }>;
  /** Waits until this many events came; answers all. */
  have(count: number): Promise<readonly SentEvent[]>;
  next(what: string, isIt: (event: SentEvent) => boolean): Promise<SentEvent>;
  /** Resolves when the other side has ended it. */
  readonly ended: Promise<void>;
  close(): void;
}

export interface StreamRequest {
  readonly token?: string;
  readonly watch: unknown;
  readonly lastEventId?: string;
}

/** Opens a stream and reads it until it ends or is closed. */
export async function openEventStream(url: string, { token, watch, lastEventId }: StreamRequest): Promise<EventStream> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    body: JSON.stringify({ watch }),
    signal: leaving.signal,
  });
  const events: SentEvent[] = [];
  let text = '';
  const isStream = response.headers.get('content-type') === 'text/event-stream';
  const ended = isStream ? readAll(response, (part) => void (text += part), events).catch(() => undefined) : Promise.resolve();
  return {
    status: response.status,
    events,
    text: () => text,
    async refusal() {
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: unknown } }[] };
      return { code: errors[0]?.extensions.code, message: errors[0]?.message ?? '' };
    },
    have: (count) =>
      until(
        `${count} events`,
        async () => events,
        (all) => all.length >= count,
        { everyMs: 5 },
      ),
    next: async (what, isIt) => {
      const event = await until(
        what,
        async () => events.find(isIt),
        (found) => found !== undefined,
        { everyMs: 2 },
      );
      if (event === undefined) throw new Error(`There was no ${what}.`);
      return event;
    },
    ended,
    close: () => leaving.abort(),
  };
}

async function readAll(response: Response, take: (part: string) => void, events: SentEvent[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body ?? []) {
    const part = decoder.decode(bytes as Uint8Array, { stream: true });
    take(part);
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== null) events.push(event);
    }
  }
}

function eventOf(block: string): SentEvent | null {
  const lines = block.split('\n').map((line) => line.split(/: ?(.*)/s));
  const { id = '', event, data } = Object.fromEntries(lines) as Record<string, string | undefined>;
  if (event === undefined || data === undefined) return null;
  return { id, event, data: JSON.parse(data) as Record<string, unknown>, at: performance.now() };
}
