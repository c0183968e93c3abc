// Fields of inputs that many acts and lists take.
import { z } from 'zod';
import { isId } from './domain/ids';
import { isLocalDate } from './domain/local-date';
import { TERM_CODE } from './domain/programme-term';
import { fault } from './input-faults';

const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}]*$/u;

export const field = {
  /** Id that the client made for what the act creates; none lets the service make one. */
  newId: z.string().refine(isId, fault('ID')).nullish(),
  /** Text to be found in a list; what Postgres could not read never comes to it. */
  search: z.string().min(1).max(100).regex(PLAIN_TEXT, fault('HIDDEN_CHARACTERS')).nullish(),
  /** Code that a programme defines; which ones it does is the domain's question. */
  term: z.string().regex(TERM_CODE, fault('TERM_CODE')),
  /** Id that a list is narrowed by. */
  filterId: z.string().refine(isId, fault('ID')).nullish(),
  /** Day that a list is narrowed by. */
  filterDate: z.string().refine(isLocalDate, fault('DATE')).nullish(),
} as const;
