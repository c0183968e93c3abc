import type { Server, ServerResponse } from 'node:http';

const LOOK_EVERY_MS = 20;

/** Ends an HTTP server so that nobody waits and nothing is lost; made when the server is, called when the process stops. */
export type CloseServer = () => Promise<void>;

/**
 * Watches a server, to end it well: no new connections, what is under way is answered and told to close its connection, and what is idle
 * is closed at once, not after the minute for which clients keep it. What is left after `withinMs` is cut.
 */
export function closeWell(server: Server, withinMs: number): CloseServer {
  const underWay = new Set<ServerResponse>();
  const state = { closing: false };
  server.prependListener('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (state.closing) response.shouldKeepAlive = false;
  });
  return () =>
    new Promise((resolve) => {
      state.closing = true;
      for (const response of underWay) response.shouldKeepAlive = false;
      const closeIdle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
      const cut = setTimeout(() => server.closeAllConnections(), withinMs);
      server.close(() => {
        clearInterval(closeIdle);
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });
}
