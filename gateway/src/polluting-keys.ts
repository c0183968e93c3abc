const POLLUTING: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reviver of a client's JSON: refuses keys that reach an object's prototype when somebody, somewhere behind, merges what he was sent
 * (CVE-2026-32621 did so in the gateway library itself). No input of this graph has such a name.
 */
export function refusePollutingKeys(key: string, value: unknown): unknown {
  if (POLLUTING.has(key)) throw new SyntaxError('A key of this body is not allowed.');
  return value;
}
