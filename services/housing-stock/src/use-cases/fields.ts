import { isId } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { fault } from '@passerelle/shared/input-faults';
import { z } from 'zod';

/** Most cents of a monthly figure: 20,000 euros, far above any home. */
const MOST_MONTHLY_CENTS = 2_000_000;

// Control characters, halves of surrogate pairs and the marks that turn the direction of a text: they hide what is written.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/u;

/** Fields of the inputs: each names what is wrong with what it does not take. */
export const fields = {
  clientKey: z.string(),
  id: z.string().refine(isId, fault('ID')),
  instant: z.date(),
  date: z.string().refine(isLocalDate, fault('DATE')),
  name: z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !HIDDEN.test(text), fault('HIDDEN_CHARACTERS')),
  /** A landlord's own number: it travels in facts, so it holds no spaces. */
  reference: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/, fault('REFERENCE')),
  monthlyCents: z.int(fault('NOT_WHOLE')).nonnegative(fault('AMOUNT_TOO_SMALL')).max(MOST_MONTHLY_CENTS, fault('AMOUNT_TOO_LARGE')),
  rentCents: z.int(fault('NOT_WHOLE')).positive(fault('AMOUNT_TOO_SMALL')).max(MOST_MONTHLY_CENTS, fault('AMOUNT_TOO_LARGE')),
} as const;
