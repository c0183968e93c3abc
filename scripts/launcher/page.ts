import type { SystemDescription } from './system-file';

/** Prints each step of the start with the time it took, on one line. */
export async function step<Answer>(title: string, work: () => Promise<Answer>): Promise<Answer> {
  const from = performance.now();
  const answer = await work();
  console.log(`  ${title.padEnd(28, ' ')}${seconds(performance.now() - from)}`);
  return answer;
}

/** What a person needs to begin: addresses, tokens, the next commands, and how to stop. */
export function page(description: SystemDescription, { tookMs, logs }: { tookMs: number; logs: string }): string {
  const tokens = Object.entries(description.tokens);
  return [
    '',
    `Passerelle is ready (${seconds(tookMs)}).`,
    '',
    `  Graph      ${description.graph}`,
    `  Explorer   ${description.explorer}`,
    `  Logs       ${logs}`,
    '',
    ...(tokens.length === 0 ? ['Tokens come from the issuer in OIDC_ISSUER.'] : tokenLines(tokens)),
    '',
    'Ctrl-C stops everything; the data stay. "npm start -- --reset" begins with an empty database.',
    '',
  ].join('\n');
}

function tokenLines(tokens: readonly (readonly [string, string])[]): string[] {
  const lines = tokens.flatMap(([name, token]) => [`  ${name}`, `  ${token}`]);
  return [
    'Tokens, valid for twelve hours ("npm run token -- <name>" makes a fresh one). Send as "Authorization: Bearer <token>".',
    '',
    ...lines,
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
