import { InvalidInput } from './errors';

/** An amount in euro cents: an integer, so that sums are exact. */
export type Cents = number;

/** Refuses what is not a whole number of cents that JavaScript can hold exactly. */
export function cents(value: number, path: readonly string[] = []): Cents {
  if (!Number.isSafeInteger(value)) {
    throw new InvalidInput('NOT_CENTS', { path });
  }
  return value;
}

/** Refuses an amount that is not above zero. */
export function positiveCents(value: number, path: readonly string[] = []): Cents {
  if (cents(value, path) <= 0) {
    throw new InvalidInput('NOT_POSITIVE', { path });
  }
  return value;
}

export function sumCents(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** Reads "1234.56" or "1 234,56" as printed in French and English files; null when it is not an amount with at most two decimals. */
export function parseEuros(text: string): Cents | null {
  const match = /^(-?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const value = Number(whole.replace(/[ \u00a0\u202f]/g, '')) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && value !== 0 ? -value : value;
}

/** "1234.56": always two decimals, a point, no thousands separator. */
export function formatEuros(amount: Cents): string {
  const absolute = Math.abs(cents(amount));
  const text = `${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return amount < 0 ? `-${text}` : text;
}

/** Splits an amount into parts that differ by one cent at most and sum exactly to it; the larger parts come first. */
export function splitEvenly(amount: Cents, parts: number): Cents[] {
  if (!Number.isInteger(parts) || parts < 1) throw new InvalidInput('NOT_A_COUNT');
  const base = Math.floor(cents(amount) / parts);
  const rest = amount - base * parts;
  return Array.from({ length: parts }, (_, index) => base + (index < rest ? 1 : 0));
}
