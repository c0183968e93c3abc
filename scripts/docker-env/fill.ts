import { draw } from '../launcher/secrets';

const ASSIGNMENT = /^([A-Z][A-Z0-9_]*)=(.*)$/;

/**
 * The example with a value for every name: the one of `kept`, else its own, else a drawn secret. An empty value in the example is a secret;
 * one in `kept` was emptied on purpose, unless it is a secret. Lines of `kept` that the example does not know follow at the end.
 */
export function fillEnvironment(example: string, kept: string): string {
  const before = new Map(assignments(kept));
  const known = new Set(assignments(example).map(([name]) => name));
  const lines = example
    .trimEnd()
    .split('\n')
    .map((line) => fillLine(line, before));
  const more = [...before].filter(([name]) => !known.has(name)).map(([name, value]) => `${name}=${value}`);
  return `${[...lines, ...more].join('\n')}\n`;
}

function fillLine(line: string, before: ReadonlyMap<string, string>): string {
  const [, name, value] = ASSIGNMENT.exec(line) ?? [];
  if (name === undefined || value === undefined) return line;
  const last = before.get(name);
  if (value === '') return `${name}=${last === undefined || last === '' ? draw() : last}`;
  return `${name}=${last ?? value}`;
}

function assignments(text: string): [name: string, value: string][] {
  return text.split('\n').flatMap((line) => {
    const [, name, value] = ASSIGNMENT.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
}
