import { addMonths, isLocalDate, type LocalDate } from '@passerelle/shared/domain/local-date';
import { parseEuros, type Cents } from '@passerelle/shared/domain/money';
import type { CsvLine } from './rent-csv';

/** Why a line of a file is not booked. The sentences that a person reads are in rejection-messages.ts. */
export const REJECTION_CODES = [
  'LINE_MALFORMED',
  'LEASE_NUMBER_INVALID',
  'LEASE_UNKNOWN',
  'KIND_UNKNOWN',
  'MONTH_INVALID',
  'MONTH_OUTSIDE_LEASE',
  'DUE_ON_INVALID',
  'PAID_ON_INVALID',
  'AMOUNT_INVALID',
  'REFERENCE_INVALID',
  'FIELD_NOT_EXPECTED',
  'RENT_ALREADY_CALLED',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export interface RejectedLine {
  readonly line: number;
  readonly code: RejectionCode;
}

/** A calendar month: "2026-11". */
export type Month = string;

export interface RentCall {
  readonly kind: 'RENT_CALL';
  readonly line: number;
  readonly leaseNumber: string;
  readonly month: Month;
  readonly dueOn: LocalDate;
  readonly amountCents: Cents;
  readonly reference: string | null;
}

export type CreditKind = 'PAYMENT' | 'BENEFIT' | 'BACK_PAYMENT';

export interface ReceivedPayment {
  readonly kind: CreditKind;
  readonly line: number;
  readonly leaseNumber: string;
  readonly paidOn: LocalDate;
  readonly amountCents: Cents;
  readonly reference: string;
}

export type RentMovement = RentCall | ReceivedPayment;

/** 100,000.00 euros: no payment of a tenant comes near; a wrong decimal sign does. */
export const MAXIMUM_PAYMENT_CENTS = 10_000_000;
/** 20,000.00 euros: more than the rent and charges of any month. */
const MAXIMUM_RENT_CENTS = 2_000_000;
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const EARLIEST_MOVEMENT = '1990-01-01';
const MONTHS_AHEAD = 12;

/** True for a reference that a person or a bank gave: 1 to 40 letters, digits and `. _ / -`. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** What a line of the file says, or the first reason why it says nothing that can be booked. */
export function readMovement({ number: line, fields }: CsvLine, today: LocalDate): RentMovement | RejectedLine {
  if (fields === null) return { line, code: 'LINE_MALFORMED' };
  if (!isReference(fields.lease_number)) return { line, code: 'LEASE_NUMBER_INVALID' };
  const read = READERS.get(fields.kind);
  if (read === undefined) return { line, code: 'KIND_UNKNOWN' };
  const movement = read(fields, today);
  return typeof movement === 'string' ? { line, code: movement } : { line, leaseNumber: fields.lease_number, ...movement };
}

type Fields = NonNullable<CsvLine['fields']>;
type Placed = 'line' | 'leaseNumber';

function readRentCall(fields: Fields, today: LocalDate): Omit<RentCall, Placed> | RejectionCode {
  if (fields.paid_on !== '') return 'FIELD_NOT_EXPECTED';
  if (!isCallableMonth(fields.month, today)) return 'MONTH_INVALID';
  if (!isNearMonth(fields.due_on, fields.month)) return 'DUE_ON_INVALID';
  const amountCents = readAmount(fields.amount, MAXIMUM_RENT_CENTS);
  if (amountCents === null) return 'AMOUNT_INVALID';
  if (fields.reference !== '' && !isReference(fields.reference)) return 'REFERENCE_INVALID';
  return { kind: 'RENT_CALL', month: fields.month, dueOn: fields.due_on, amountCents, reference: fields.reference || null };
}

function readPayment(fields: Fields, today: LocalDate): Omit<ReceivedPayment, Placed> | RejectionCode {
  // A month on a payment would be the debtor's own designation (C. civ. 1342-10): passing over it in silence would be against the law.
  if (fields.month !== '' || fields.due_on !== '') return 'FIELD_NOT_EXPECTED';
  if (!isLocalDate(fields.paid_on) || fields.paid_on > today || fields.paid_on < EARLIEST_MOVEMENT) return 'PAID_ON_INVALID';
  const amountCents = readAmount(fields.amount, MAXIMUM_PAYMENT_CENTS);
  if (amountCents === null) return 'AMOUNT_INVALID';
  if (!isReference(fields.reference)) return 'REFERENCE_INVALID';
  return { kind: fields.kind === 'BENEFIT' ? 'BENEFIT' : 'PAYMENT', paidOn: fields.paid_on, amountCents, reference: fields.reference };
}

const READERS: ReadonlyMap<string, typeof readRentCall | typeof readPayment> = new Map<string, typeof readRentCall | typeof readPayment>([
  ['RENT_CALL', readRentCall],
  ['PAYMENT', readPayment],
  ['BENEFIT', readPayment],
]);

function readAmount(text: string, maximumCents: Cents): Cents | null {
  const amountCents = parseEuros(text);
  return amountCents !== null && amountCents > 0 && amountCents <= maximumCents ? amountCents : null;
}

function isCallableMonth(month: string, today: LocalDate): boolean {
  return MONTH.test(month) && month >= EARLIEST_MOVEMENT.slice(0, 7) && month <= addMonths(today, MONTHS_AHEAD).slice(0, 7);
}

/** Rent is due in its month, or in the one before or after it: anything else is another month's due date. */
function isNearMonth(dueOn: string, month: Month): boolean {
  if (!isLocalDate(dueOn)) return false;
  const first = `${month}-01`;
  const dueMonth = dueOn.slice(0, 7);
  return dueMonth >= addMonths(first, -1).slice(0, 7) && dueMonth <= addMonths(first, 1).slice(0, 7);
}

/** True when the lease runs on at least one day of the month; `closedOn` is its first day without a lease. */
export function isMonthOfLease(month: Month, lease: { readonly openedOn: LocalDate; readonly closedOn: LocalDate | null }): boolean {
  const first = `${month}-01`;
  return month >= lease.openedOn.slice(0, 7) && (lease.closedOn === null || first < lease.closedOn);
}

/**
 * What makes a movement itself, within its account. A rent call is its month. Money received is its payer, day, amount and reference,
 * with its place among equal lines of one file: two equal payments in a file are two payments, and the same two again are repeats.
 * Benefit of a month and of past months are of one payer: what was booked as the one is a repeat as the other.
 */
export function identityOf(movement: RentMovement, occurrence: number): string {
  if (movement.kind === 'RENT_CALL') return `RENT_CALL|${movement.month}`;
  const payer = movement.kind === 'PAYMENT' ? 'PAYMENT' : 'BENEFIT';
  return `${payer}|${movement.paidOn}|${movement.amountCents}|${movement.reference}|${occurrence}`;
}
