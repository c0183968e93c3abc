/**
 * The five ways in which the trade says no. Each carries a stable `reason` that a client can match on, the path of the input it is about
 * and the values that its text names; the text itself stands in words/*.json. Anything else that is thrown is a bug: logged whole,
 * answered with a reference only.
 */
export interface RefusalDetails {
  /** Path inside the input, for instance `['instalments', '2', 'amountCents']`; empty when the whole act is refused. */
  readonly path?: readonly string[];
  /** Values that the text names, and `about` where a reason has a text for each of several cases; never personal data. */
  readonly parameters?: MessageValues;
}

/** Values by the names that texts know them by: amounts in cents, dates as "2026-11-25", codes. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type ErrorKind = 'INVALID_INPUT' | 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'REFUSED';

export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly details: RefusalDetails;
  /** What else stands in the way of the same act, so that a person mends it all before trying again. */
  also: readonly DomainError[] = [];

  constructor(kind: ErrorKind, reason: string, details: RefusalDetails = {}) {
    super(textName(reason, details.parameters));
    this.name = kind;
    this.kind = kind;
    this.reason = reason;
    this.details = details;
  }
}

/** Under which name the text of a code stands: `IN_THE_FUTURE`, or `IN_THE_FUTURE.LEASE_END` where the parameter `about` tells cases apart. */
export function textName(code: string, { about }: MessageValues = {}): string {
  return about === undefined ? code : `${code}.${about}`;
}

/** A value that no state of the world would make acceptable. */
export class InvalidInput extends DomainError {
  constructor(reason: string, details: RefusalDetails = {}) {
    super('INVALID_INPUT', reason, details);
  }
}

/** The same mistake, of something that stands below a path. */
export function below(path: readonly string[], { reason, details }: InvalidInput): InvalidInput {
  return new InvalidInput(reason, { ...details, path: [...path, ...(details.path ?? [])] });
}

/** Absent, or not readable by the caller: the two are never told apart. */
export class NotFound extends DomainError {
  constructor(about: string, { path = [] }: Pick<RefusalDetails, 'path'> = {}) {
    super('NOT_FOUND', 'NOT_FOUND', { path, parameters: { about } });
  }
}

/** The caller's roles do not hold the permission. */
export class Forbidden extends DomainError {
  constructor(permission: string) {
    super('FORBIDDEN', 'FORBIDDEN', { parameters: { permission } });
  }
}

/** The world changed under the caller: read again, then decide again. */
export class Conflict extends DomainError {
  constructor(reason: string, details: RefusalDetails = {}) {
    super('CONFLICT', reason, details);
  }
}

/** A rule of the trade says no, in the present state of things. */
export class Refused extends DomainError {
  constructor(reason: string, details: RefusalDetails = {}) {
    super('REFUSED', reason, details);
  }
}

/** One error that says everything that stands in the way. */
export function together([first, ...others]: readonly [DomainError, ...DomainError[]]): DomainError {
  // One that was gathered before may be among the others again.
  first.also = [...new Set([...first.also, ...others.flatMap(allOf)])].filter((error) => error !== first);
  return first;
}

/** Everything that an error says, itself first. */
export function allOf(error: DomainError): readonly DomainError[] {
  return [error, ...error.also];
}
