// Who calls, proved by an access token of the one issuer. The gateway asks first and every service asks again: nobody trusts a header
// that says who the caller is. The refusals never say which check failed, and nothing here logs a token.
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { isId } from '../domain/ids';
import type { UserActor } from './actor';
import { isRole, type Role } from './roles';

/** Audience that a token must name. */
export const AUDIENCE = 'passerelle';

/** An unknown key id makes the key set be fetched again, but not more often than this. */
const KEY_SET_COOLDOWN_MS = 30_000;
/** After this age the key set is fetched again in the background; the old one serves until the new one is there. */
const KEY_SET_REFRESH_MS = 600_000;
const KEY_SET_TIMEOUT_MS = 2_000;
const CLOCK_TOLERANCE_S = 5;
const LONGEST_SUBJECT = 255;

export interface TokenOptions {
  /** `iss` that a token must name. */
  readonly issuer: string;
  /** Where the issuer publishes its public keys. */
  readonly jwksUrl: string;
  /** A token older than this is refused, whatever its `exp`: roles are at most this old. Seconds. */
  readonly maxTokenAgeS: number;
}

/** Finds out who shows an `authorization` header. Throws `IdentityRefused`. */
export type VerifyToken = (authorization: string | undefined) => Promise<UserActor>;

/** Ways in which an identity is refused; the texts stand in words/*.json. */
const CASES = {
  noToken: { status: 401, code: 'UNAUTHENTICATED', parameters: { about: 'NO_TOKEN' } },
  tokenNotValid: { status: 401, code: 'UNAUTHENTICATED', parameters: { about: 'TOKEN_NOT_VALID' } },
  roleNotKnown: { status: 403, code: 'FORBIDDEN', parameters: { about: 'ROLE_NOT_KNOWN' } },
  auditorHoldsAnotherRole: { status: 403, code: 'FORBIDDEN', parameters: { about: 'AUDITOR_HOLDS_ANOTHER_ROLE' } },
  signInNotChecked: { status: 503, code: 'SERVICE_UNAVAILABLE', parameters: { about: 'SIGN_IN_NOT_CHECKED' } },
} as const;

/** The caller's identity was refused (401), is not allowed in (403), or could not be checked just now (503). */
export class IdentityRefused extends Error {
  readonly refusal: (typeof CASES)[keyof typeof CASES];

  constructor(name: keyof typeof CASES, options?: { readonly cause: unknown }) {
    super(name, options);
    this.name = 'IdentityRefused';
    this.refusal = CASES[name];
  }
}

/**
 * Makes the check of access tokens (RFC 9068: `typ` is `at+jwt`, so an ID token of the same issuer is no access token). The algorithm is
 * fixed and the keys come from one address only: `alg: none`, HS256 with the public key and `jku` have nothing to hold on to.
 */
export function verifyToken(options: TokenOptions): VerifyToken {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), {
    cooldownDuration: KEY_SET_COOLDOWN_MS,
    cacheMaxAge: Infinity,
    timeoutDuration: KEY_SET_TIMEOUT_MS,
  });
  let refreshedAt = Date.now();

  function refreshKeysWhenOld(): void {
    if (Date.now() - refreshedAt < KEY_SET_REFRESH_MS) return;
    refreshedAt = Date.now();
    // The issuer may be down: the keys that are known go on serving, and the next refresh comes in its time.
    keys.reload().catch(() => undefined);
  }

  return async (authorization) => {
    const token = bearerToken(authorization);
    refreshKeysWhenOld();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256'],
        issuer: options.issuer,
        audience: AUDIENCE,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'org', 'roles', 'iat', 'exp', 'jti'],
        maxTokenAge: options.maxTokenAgeS,
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return actorOf(payload, options.issuer);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

/** When a verified token is refused at last, in milliseconds since 1970: it expires, or is too old before. */
export function endOfToken(authorization: string | undefined, maxTokenAgeS: number): number {
  const { exp = 0, iat = 0 } = decodeJwt(bearerToken(authorization));
  return Math.min(exp, iat + maxTokenAgeS) * 1_000;
}

function bearerToken(authorization: string | undefined): string {
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '');
  if (match?.[1] === undefined) throw new IdentityRefused('noToken');
  return match[1];
}

function actorOf(payload: JWTPayload, issuer: string): UserActor {
  const { sub, org, roles } = payload;
  const named = Array.isArray(roles) && roles.length > 0 && roles.every((role) => typeof role === 'string');
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT || typeof org !== 'string' || !isId(org) || !named) {
    throw unfitToken();
  }
  return { kind: 'user', issuer, subject: sub, organisationId: org, roles: knownRoles(roles) };
}

/** The auditor reads everybody's traces, so nobody may be auditor and leave traces of another role. */
function knownRoles(names: readonly string[]): Role[] {
  const roles = [...new Set(names.filter(isRole))];
  if (names.some((name) => !isRole(name))) throw new IdentityRefused('roleNotKnown');
  if (roles.includes('AUDITOR') && roles.length > 1) throw new IdentityRefused('auditorHoldsAnotherRole');
  return roles;
}

function refusalOf(error: unknown): IdentityRefused {
  if (error instanceof IdentityRefused) return error;
  const keysUnavailable =
    !(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC';
  return keysUnavailable ? new IdentityRefused('signInNotChecked', { cause: error }) : unfitToken(error);
}

function unfitToken(cause?: unknown): IdentityRefused {
  return new IdentityRefused('tokenNotValid', { cause });
}
