// The next day on which time alone may change an answer: a birthday, the twelfth month of a lease, the end of a status, an answer too old.
import { addDays, addMonths, type LocalDate } from '../local-date';
import { maxAgeOf, type ComparisonAnswer, type JudgedRule } from './evaluate';
import type { Comparison, FieldKinds, FieldType, KnownAnswer, Operand, Operator } from './rule-tree';

interface Asked {
  readonly at: LocalDate;
  readonly kinds: FieldKinds;
}

/** Earliest of these days after `at`; null when there is none. */
export function nextChangeOf(rule: JudgedRule, answers: readonly ComparisonAnswer[], asked: Asked): LocalDate | null {
  return earliest(answers.flatMap((answer) => changesOf(rule, answer, asked)).filter((day) => day > asked.at));
}

/** The earliest of some days; null of none. */
export function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
}

function changesOf(rule: JudgedRule, { comparison, answer }: ComparisonAnswer, { kinds }: Asked): LocalDate[] {
  if (answer === null) return [];
  const ends = answer.until === null || answer.until === undefined ? [] : [answer.until];
  if ('notApplicable' in answer) return ends;
  const maxAge = maxAgeOf(rule, comparison, kinds);
  const tooOld = maxAge === null ? [] : [addDays(addMonths(answer.asOf, maxAge), 1)];
  return [...ends, ...tooOld, ...crossings(comparison, answer, kinds(comparison.field)?.type)];
}

/** What no age and no lease comes to: a rule that asks for more is never reached by time. */
const MOST_YEARS = 200;

/** The days on which a number that grows comes to what changes the comparison. */
function crossings({ operator, value }: Comparison, { since }: KnownAnswer, type: FieldType | undefined): LocalDate[] {
  if (since === null || since === undefined || (type !== 'YEARS' && type !== 'MONTHS')) return [];
  const most = type === 'YEARS' ? MOST_YEARS : MOST_YEARS * 12;
  const counts = changingCounts(operator, value).filter((count) => Number.isSafeInteger(count) && Math.abs(count) <= most);
  return counts.map((count) => (type === 'YEARS' ? birthday(since, count) : addMonths(since, count)));
}

/** The counts at which a comparison with a growing number changes its answer, as the count is reached. */
function changingCounts(operator: Operator, value: Operand): number[] {
  const counts = (Array.isArray(value) ? value : [value]).map(Number);
  switch (operator) {
    case 'GTE':
    case 'LT':
      return counts;
    case 'GT':
    case 'LTE':
      return counts.map((count) => count + 1);
    case 'BETWEEN':
      return counts.map((count, end) => count + end);
    case 'EQ':
    case 'IN':
    case 'INTERSECTS':
      return counts.flatMap((count) => [count, count + 1]);
  }
}

/** Day on which somebody completes so many years: who was born on 29 February does on 1 March in other years. */
export function birthday(birth: LocalDate, years: number): LocalDate {
  const day = `${String(Number(birth.slice(0, 4)) + years).padStart(4, '0')}${birth.slice(4)}`;
  const exists = new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return exists ? day : `${day.slice(0, 4)}-03-01`;
}

/** Complete months between two days: from 31 January one is complete on the last day of February. */
export function completeMonths(from: LocalDate, to: LocalDate): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) <= to ? months : months - 1;
}
