import { isId } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { z } from 'zod';

/** Most cents of a monthly figure: 20,000 euros, far above any home. */
const MOST_MONTHLY_CENTS = 2_000_000;

// Control characters, halves of surrogate pairs and the marks that turn the direction of a text: they hide what is written.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/u;

/** Fields of the inputs: each says in its message what would be accepted. */
export const fields = {
  clientKey: z.string(),
  id: z.string().refine(isId, 'This is not an identifier of this graph.'),
  instant: z.date(),
  date: z.string().refine(isLocalDate, 'This is not a date of the calendar; send it as "2026-11-25".'),
  name: z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, 'This must not be empty.')
    .max(100, 'This holds at most 100 characters.')
    .refine((text) => !HIDDEN.test(text), 'This must not hold line breaks or characters that cannot be shown.'),
  /** A landlord's own number: it travels in facts, so it holds no spaces. */
  reference: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/, 'This holds 1 to 40 letters, digits and . _ / - and starts with a letter or digit.'),
  monthlyCents: z
    .int('An amount is a whole number of cents.')
    .nonnegative('The amount must not be negative.')
    .max(MOST_MONTHLY_CENTS, 'A monthly amount is at most 20,000.00 euros.'),
  rentCents: z
    .int('An amount is a whole number of cents.')
    .positive('A rent is above zero.')
    .max(MOST_MONTHLY_CENTS, 'A rent is at most 20,000.00 euros a month.'),
} as const;
