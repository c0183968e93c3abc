import { allOf, DomainError } from './errors';

/** What each of these guards refuses, for a check: everything at once of what the act throws one by one. */
export function refusalsOf(...guards: readonly (() => void)[]): DomainError[] {
  return guards.flatMap((guard) => {
    try {
      guard();
      return [];
    } catch (error) {
      if (error instanceof DomainError) return [...allOf(error)];
      throw error;
    }
  });
}
