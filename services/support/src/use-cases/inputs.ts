import { isId } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { field as shared } from '@passerelle/shared/input-fields';
import { fault } from '@passerelle/shared/input-faults';
import { z } from 'zod';

/** Kinds of field that the inputs of this service are made of. Rules of the trade are the domain's; here is only their shape. */
export const field = {
  ...shared,
  clientKey: z.string(),
  id: z.string().refine(isId, fault('ID')),
  date: z.string().refine(isLocalDate, fault('DATE')),
  whole: z.int(fault('NOT_WHOLE')),
} as const;
