// Fields of inputs that many acts take.
import { z } from 'zod';
import { isId } from './domain/ids';
import { fault } from './input-faults';

export const field = {
  /** Id that the client made for what the act creates; none lets the service make one. */
  newId: z.string().refine(isId, fault('ID')).nullish(),
} as const;
