import { allOf, DomainError, together } from './errors';

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

/** Throws everything that these guards refuse, in one error. */
export function requireAll(...guards: readonly (() => void)[]): void {
  const [first, ...others] = refusalsOf(...guards);
  if (first !== undefined) throw together([first, ...others]);
}
