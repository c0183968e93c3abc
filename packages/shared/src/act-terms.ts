// The terms on which an act is sent: what every mutation's input takes besides what the act is about. They are read here, once, so that no
// act can forget one of them.
import { Conflict, DomainError, InvalidInput, together } from './domain/errors';
import type { Warning } from './domain/warning';

/** The terms as a client sent them. */
export interface ActTerms {
  /** New for each act; a repeat answers what the first one answered. */
  readonly clientKey: string | null;
  /** Version that the person saw of what the act changes. */
  readonly expectedVersion: number | null;
  /** True to check everything and to write nothing but the audit line. */
  readonly validateOnly: boolean;
  /** Codes of warnings that the person has seen and goes on in spite of. */
  readonly acknowledged: ReadonlySet<string>;
}

/** What an act found out besides what it wrote. It lives as long as the transaction. */
export interface Findings {
  readonly warnings: readonly Warning[];
  refuse(error: DomainError): void;
  warn(warning: Warning): void;
  requireVersion(current: number): void;
  /** Throws everything that was refused so far, in one error. */
  stopIfRefused(): void;
  /** The error that ended the act, with what was refused before it. */
  andBefore(error: unknown): unknown;
  /** Throws when the act may not go through on these terms. */
  requireTerms(): void;
}

export const NO_TERMS: ActTerms = { clientKey: null, expectedVersion: null, validateOnly: false, acknowledged: new Set() };

const MOST_ACKNOWLEDGED = 20;

export function termsOf(input: unknown): ActTerms {
  if (typeof input !== 'object' || input === null) return NO_TERMS;
  const { clientKey, expectedVersion, validateOnly, acknowledge } = input as Record<string, unknown>;
  if (Array.isArray(acknowledge) && acknowledge.length > MOST_ACKNOWLEDGED) throw tooManyAcknowledged();
  return {
    clientKey: typeof clientKey === 'string' ? clientKey : null,
    expectedVersion: typeof expectedVersion === 'number' ? expectedVersion : null,
    validateOnly: validateOnly === true,
    acknowledged: new Set(Array.isArray(acknowledge) ? acknowledge.filter((code): code is string => typeof code === 'string') : []),
  };
}

export function openFindings(terms: ActTerms): Findings {
  const refused: DomainError[] = [];
  const warnings: Warning[] = [];
  let versionWasChecked = false;

  function stopIfRefused(): void {
    const [first, ...others] = refused.splice(0);
    if (first !== undefined) throw together([first, ...others]);
  }

  return {
    warnings,
    refuse: (error) => void refused.push(error),
    warn(warning) {
      if (!warnings.some(({ code, path }) => code === warning.code && String(path) === String(warning.path))) warnings.push(warning);
    },
    requireVersion(current) {
      versionWasChecked = true;
      if (terms.expectedVersion !== null && terms.expectedVersion !== current) refused.push(staleVersion(terms.expectedVersion, current));
    },
    stopIfRefused,
    andBefore(error) {
      const [first, ...others] = refused.splice(0);
      return first === undefined || !(error instanceof DomainError) ? error : together([first, ...others, error]);
    },
    requireTerms() {
      stopIfRefused();
      // Sent and not looked at, it would promise a check that nobody makes.
      if (terms.expectedVersion !== null && !versionWasChecked) throw new Error('This act does not check the version that it was sent.');
      const open = warnings.filter(({ code }) => !terms.acknowledged.has(code));
      if (open.length > 0) throw toBeAcknowledged(open);
    },
  };
}

function tooManyAcknowledged(): InvalidInput {
  return new InvalidInput('TOO_MANY_ACKNOWLEDGED', { path: ['acknowledge'], parameters: { maximum: MOST_ACKNOWLEDGED } });
}

function staleVersion(expectedVersion: number, currentVersion: number): Conflict {
  return new Conflict('STALE_VERSION', { path: ['expectedVersion'], parameters: { expectedVersion, currentVersion } });
}

function toBeAcknowledged(open: readonly Warning[]): Conflict {
  return new Conflict('WARNINGS_NOT_ACKNOWLEDGED', {
    path: ['acknowledge'],
    parameters: { codes: [...new Set(open.map(({ code }) => code))].join(' ') },
  });
}
