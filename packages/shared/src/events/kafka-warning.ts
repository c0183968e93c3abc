interface Warner {
  emitWarning(warning: string | Error, ...rest: unknown[]): void;
}

const HARMLESS = 'TimeoutNegativeWarning';
const filtered = new WeakSet<object>();

/**
 * Node from 24 on warns of a time-out of less than nothing, and kafkajs asks for one whenever it looks at its queue of requests; it is
 * taken for the shortest there is. This warning is passed over, every other one is told. Safe to call for every client.
 */
export function passOverNegativeTimeouts(node: Warner): void {
  if (filtered.has(node)) return;
  filtered.add(node);
  const tell = node.emitWarning;
  node.emitWarning = (warning, ...rest) => {
    if (nameOf(warning, rest[0]) !== HARMLESS) tell.call(node, warning, ...rest);
  };
}

function nameOf(warning: string | Error, options: unknown): unknown {
  if (warning instanceof Error) return warning.name;
  return typeof options === 'object' && options !== null && 'type' in options ? options.type : options;
}
