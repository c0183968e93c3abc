import type { RejectionCode } from './rent-movement';

/** The sentence that a finance officer reads for each code. It never repeats the line, which may hold what belongs elsewhere. */
export const REJECTION_MESSAGES: Readonly<Record<RejectionCode, string>> = {
  LINE_MALFORMED: 'This line does not have the fields of the header. Check separators and quotes; put an amount with a comma in quotes.',
  LEASE_NUMBER_INVALID: 'The lease number is missing or has characters that it cannot have. Write it as in the lease.',
  LEASE_UNKNOWN: 'Your organisation has no rent account under this lease number. Check the number, or record the lease first.',
  KIND_UNKNOWN: 'The kind is not RENT_CALL, PAYMENT or BENEFIT.',
  MONTH_INVALID: 'The month is not written like 2026-11, or is too far ahead.',
  MONTH_OUTSIDE_LEASE: 'The lease does not run in this month. Check the lease number and the month.',
  DUE_ON_INVALID:
    'The due date is not a date like 2026-11-05, lies more than a month away from the month of the rent, or before the lease starts.',
  PAID_ON_INVALID: 'The date of payment is not a date like 2026-11-05, or lies in the future.',
  AMOUNT_INVALID:
    'The amount is not written like 512.00 or 512,00, is not above zero, or is above 100,000.00 for a payment, 20,000.00 for a rent call.',
  REFERENCE_INVALID: 'The reference is missing, or is not 1 to 40 letters, digits and . _ / - .',
  FIELD_NOT_EXPECTED: 'A field is filled that this kind of line does not have. A payment settles the oldest rent: leave its month empty.',
  RENT_ALREADY_CALLED:
    'The rent of this month is already called, and a call is not changed once it is booked. Take the line out of the file.',
};
