import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Ends an HTTP server so that nobody waits and nothing is lost; made when the server is, called when the process stops. */
export type CloseServer = () => Promise<void>;

/**
 * Watches a server, to end it well: no new connections, what is under way is answered and told to close its connection, and what is idle
 * is closed at once, not after the minute for which clients keep it. Node's own `closeIdleConnections` leaves those that never asked
 * anything. What is left after `withinMs` is cut.
 */
export function closeWell(server: Server, withinMs: number): CloseServer {
  const idle = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  const state = { closing: false };
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.prependListener('request', ({ socket }, response: ServerResponse) => {
    idle.delete(socket);
    underWay.add(response);
    if (state.closing) response.shouldKeepAlive = false;
    response.once('close', () => {
      underWay.delete(response);
      if (state.closing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return () =>
    new Promise((resolve) => {
      state.closing = true;
      for (const response of underWay) response.shouldKeepAlive = false;
      const cut = setTimeout(() => server.closeAllConnections(), withinMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const socket of idle) socket.destroy();
    });
}
