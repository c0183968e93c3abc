// The stream itself, over a real connection: what a client that does not read costs, and what an id says.
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStream, readEventId, type EndCode, type LiveStream } from './stream';

/** More than the buffers of a connection hold. */
const LARGE = 'x'.repeat(8_000_000);

interface Connection {
  readonly stream: LiveStream;
  /** Not read yet. */
  readonly incoming: IncomingMessage;
  readonly told: string[];
  readonly ended: Promise<EndCode | 'CLIENT_LEFT'>;
}

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

async function connect(slowAfterMs = 30_000): Promise<Connection> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asking = request({ port: (server.address() as AddressInfo).port });
  closings.push(() => {
    asking.destroy();
    server.closeAllConnections();
    server.close();
  });
  const answering = once(asking, 'response') as Promise<[IncomingMessage]>;
  asking.end();
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  const told: string[] = [];
  let end: (code: EndCode | 'CLIENT_LEFT') => void = () => undefined;
  const ended = new Promise<EndCode | 'CLIENT_LEFT'>((resolve) => (end = resolve));
  const stream = openStream(response, { digests: [null, null], onTold: (event) => told.push(event), onEnd: end, slowAfterMs });
  const [incoming] = await answering;
  return { stream, incoming, told, ended };
}

test('while a client does not read, one message of each watch waits for it, the newest', async () => {
  const { stream, incoming, told } = await connect();
  stream.tell(0, { event: 'answer', data: { text: LARGE } });
  for (let turn = 1; turn <= 100; turn += 1) {
    stream.tell(0, { event: 'answer', data: { turn, of: 'first' }, digest: `digest-${turn}` });
    stream.tell(1, { event: 'answer', data: { turn, of: 'second' } });
  }
  expect(told).toHaveLength(1);
  let text = '';
  incoming.on('data', (part: Buffer) => (text += part.toString()));
  incoming.on('end', () => undefined);
  while (told.length < 3) await once(incoming, 'data');
  stream.end('NOTHING_LEFT');
  await once(incoming, 'end');
  expect(text.replace(LARGE, '')).toContain('id: digest-100.-\nevent: answer\ndata: {"turn":100,"of":"first"}');
  expect(text.match(/"turn":\d+,"of":"\w+"/g)).toEqual(['"turn":100,"of":"first"', '"turn":100,"of":"second"']);
});

test('a client that reads nothing for too long is let go, and told why', async () => {
  const { stream, ended, incoming } = await connect(50);
  stream.tell(0, { event: 'answer', data: { text: LARGE } });
  expect(await ended).toBe('TOO_SLOW');
  incoming.on('error', () => undefined).resume();
});

test('an id says what is known of each watch; one that is none says nothing', () => {
  expect(readEventId('abcdefghijklmnop.-', 2)).toEqual(['abcdefghijklmnop', null]);
  for (const id of [undefined, '', 'x', '{"a":1}', '-.-']) expect(readEventId(id, 2)).toEqual([null, null]);
});
