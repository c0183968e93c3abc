import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { closeWell } from './close-server';

let server: Server;
let answer: () => void;
let arrived: Promise<unknown>;

beforeEach(async () => {
  server = createServer((request, response) => {
    answer = () => response.end('whole');
    if (request.url === '/now') answer();
  });
  arrived = once(server, 'request');
});

/** An open connection that has sent the text. */
async function connection(text: string) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const received: string[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk.toString()));
  await once(socket, 'connect');
  if (text !== '') socket.write(`GET ${text} HTTP/1.1\r\nhost: x\r\n\r\n`);
  return { socket, closed: once(socket, 'close'), received };
}

test('idle connections, and those that never asked, are closed at once; what is under way is answered first', async () => {
  const close = closeWell(server, 60_000);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const silent = await connection('');
  const idle = await connection('/now');
  await once(idle.socket, 'data');
  arrived = once(server, 'request');
  const waiting = await connection('/later');
  await arrived;
  const closed = close();
  await Promise.all([silent.closed, idle.closed]);
  expect(waiting.socket.destroyed).toBe(false);
  answer();
  await Promise.all([waiting.closed, closed]);
  expect(waiting.received.join('')).toMatch(/connection: close[^]*whole/i);
});

test('what does not end is cut', async () => {
  const close = closeWell(server, 50);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const waiting = await connection('/later');
  await arrived;
  await Promise.all([close(), waiting.closed]);
  expect(waiting.received).toEqual([]);
});
