// Numbers of a bench: medians over rounds, because the machine is never quite idle, and ratios, because it is never the reader's.

/** The value below which half of the values lie. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest of the values that is not exceeded by the given share of them, in percent. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const value = sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)];
  if (value === undefined) throw new Error('There is no percentile of no values.');
  return value;
}

/** The median of the ratios of each round: what disturbed one round disturbed both of its sides. */
export function medianRatio(rounds: readonly { readonly measured: number; readonly reference: number }[]): number {
  return median(rounds.map(({ measured, reference }) => measured / reference));
}

/** Milliseconds with as many digits as tell something. */
export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** Beside a figure: whether the goal is met, and which it is. */
export function verdict(met: boolean, goal: string): string {
  return `${met ? 'PASS' : 'MISS'} (goal: ${goal})`;
}

export function title(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

export function line(text: string): void {
  console.log(text);
}

/** Prints a table: the first column to the left, numbers to the right, as wide as needed. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)));
  const written = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  for (const row of [head, ...rows]) console.log(`  ${written(row).trimEnd()}`);
}
