import { isId } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { field as shared } from '@passerelle/shared/input-fields';
import { z } from 'zod';

/** Kinds of field that the inputs of this service are made of. Rules of the trade are the domain's; here is only their shape. */
export const field = {
  ...shared,
  clientKey: z.string(),
  id: z.string().refine(isId, 'This is not an identifier of this graph.'),
  date: z.string().refine(isLocalDate, 'This is not a date of the calendar.'),
  whole: z.int('This is not a whole number.'),
} as const;
