/**
 * The five ways in which the trade says no. Each carries a stable `reason` that a client can match on, the path of the input it is
 * about and the way out. Anything else that is thrown is a bug: logged whole, answered with a reference only.
 */
export interface RefusalDetails {
  /** Path inside the input, for instance `['instalments', '2', 'amountCents']`; empty when the whole act is refused. */
  readonly path?: readonly string[];
  /** Values that the message names; never personal data. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** What the caller can do about it, in one sentence. */
  readonly remedy?: string;
}

export type ErrorKind = 'INVALID_INPUT' | 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'REFUSED';

export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly details: RefusalDetails;
  /** What else stands in the way of the same act, so that a person mends it all before trying again. */
  also: readonly DomainError[] = [];

  // eslint-disable-next-line max-params -- only the five classes below call it.
  constructor(kind: ErrorKind, reason: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = kind;
    this.kind = kind;
    this.reason = reason;
    this.details = details;
  }
}

/** A value that no state of the world would make acceptable. */
export class InvalidInput extends DomainError {
  constructor(reason: string, message: string, details: RefusalDetails = {}) {
    super('INVALID_INPUT', reason, message, details);
  }
}

/** Absent, or not readable by the caller: the two are never told apart. */
export class NotFound extends DomainError {
  constructor(what: string, details: RefusalDetails = {}) {
    super('NOT_FOUND', 'NOT_FOUND', `There is no such ${what}.`, details);
  }
}

/** The caller's roles do not hold the permission. */
export class Forbidden extends DomainError {
  constructor(permission: string) {
    super('FORBIDDEN', 'FORBIDDEN', 'Your role does not allow this.', {
      parameters: { permission },
      remedy: 'Ask a colleague whose role holds this permission.',
    });
  }
}

/** The world changed under the caller: read again, then decide again. */
export class Conflict extends DomainError {
  constructor(reason: string, message: string, details: RefusalDetails = {}) {
    super('CONFLICT', reason, message, details);
  }
}

/** A rule of the trade says no, in the present state of things. */
export class Refused extends DomainError {
  constructor(reason: string, message: string, details: RefusalDetails = {}) {
    super('REFUSED', reason, message, details);
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
