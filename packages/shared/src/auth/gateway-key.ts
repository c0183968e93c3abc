import { createHash, timingSafeEqual } from 'node:crypto';

/** Header in which the gateway shows the secret that it shares with one service. A client's header of this name never goes through. */
export const GATEWAY_KEY_HEADER = 'x-passerelle-gateway-key';

/** Fewer characters than this can be guessed, or are the placeholder of an example. */
const SHORTEST_KEY = 24;

/**
 * Only the gateway may call a subgraph: `_entities` and `_service` answer anybody who reaches them. Returns the check of one service's
 * key. While a key is rotated, `configured` holds the new and the old one, separated by a comma.
 * Throws at start when a key is missing or too short.
 */
export function gatewayKeyCheck(configured: string): (given: string | undefined) => boolean {
  const keys = configured.split(',').map((key) => key.trim());
  if (keys.some((key) => key.length < SHORTEST_KEY)) {
    throw new Error(`The gateway key must have at least ${SHORTEST_KEY} characters: make one with \`openssl rand -hex 32\`.`);
  }
  const accepted = keys.map(digest);
  return (given) => {
    const shown = digest(given ?? '');
    // Every key is compared, and in constant time, so that the answer's delay tells nothing about how much of a guess was right.
    return accepted.map((key) => timingSafeEqual(key, shown)).includes(true);
  };
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
