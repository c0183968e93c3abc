import { isId } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { field as sharedField } from '@passerelle/shared/input-fields';
import { fault } from '@passerelle/shared/input-faults';
import { z } from 'zod';

/** Kinds of field that the inputs of this service are made of. Rules of the trade are the domain's; here is only their shape. */
export const field = {
  ...sharedField,
  clientKey: z.string(),
  id: z.string().refine(isId, fault('ID')),
  date: z.string().refine(isLocalDate, fault('DATE')),
  instant: z.date(),
  amount: z
    .int('This is not a whole number of cents.')
    .nonnegative('This amount cannot be below zero.')
    .max(100_000_000_00, 'An amount is at most 100,000,000.00 euros.'),
} as const;
