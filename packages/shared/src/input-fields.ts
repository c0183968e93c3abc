// Fields of inputs that many acts take.
import { z } from 'zod';
import { isId } from './domain/ids';

export const field = {
  /** Id that the client made for what the act creates; none lets the service make one. */
  newId: z.string().refine(isId, 'An id made by the client is a UUID in lower case.').nullish(),
} as const;
