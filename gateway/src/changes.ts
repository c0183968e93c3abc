// Read your writes across services. A client sends the token of an act with what it reads next; the gateway opens it and tells each service
// what the reader has seen. What a mutation changes counts for the rest of its own operation, so that its payload is fresh.
import type { UserActor } from '@passerelle/shared/auth/actor';
import { MOST_CHANGES, openToken, readPairs, type ServiceChanges } from '@passerelle/shared/auth/change-token';
import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import {
  LONGEST_WAIT_MS,
  SEEN_HEADER,
  WAIT_HEADER,
  writeSeen,
  type ChangeExtensions,
  type Freshness,
} from '@passerelle/shared/graphql/changes';
import type { Request } from 'express';

/** Header in which a client sends the change tokens of what it has done, separated by commas. */
const TOKEN_HEADER = 'x-change-token';
/** Header in which it says for how many milliseconds it would wait for them, 0 to 2,000; 2,000 unless said. */
const PATIENCE_HEADER = 'x-change-wait-ms';
/** A queue that waited offline sends many at once. Of more than a service is told streams the last ones count. */
const MOST_TOKENS = MOST_CHANGES;

/** What the answer says beside its data, as `extensions.changes`. */
export interface ToldChanges {
  /** The worst of the services: PENDING when one of them did not know of a change yet, or did not answer. */
  readonly status: Freshness;
  readonly services: readonly { readonly service: string; readonly status: Freshness }[];
  /** Tokens that were not given to this caller, are none, or came before the last hundred: they count for nothing. */
  readonly refusedTokens: number;
}

/** What the reader of one request has seen, and how fresh the services answered. */
export interface GatewayChanges {
  /** Headers of a fetch. */
  headersFor(): Record<string, string>;
  /** Takes in what a service said beside its answer. */
  heard(service: string, extensions: unknown, sent: Record<string, string>): void;
  /** Notes that a service did not answer: nobody can say that it knows of what the reader has seen. */
  missed(service: string): void;
  told(): ToldChanges | null;
}

export function openChanges(
  request: Request,
  { owner, keyOf }: { readonly owner: UserActor; readonly keyOf: (service: ServiceName) => string },
): GatewayChanges {
  const tokens = (request.get(TOKEN_HEADER) ?? '').split(',').map((token) => token.trim());
  const given = tokens.filter((token) => token !== '');
  const seen: ServiceChanges[] = given.slice(-MOST_TOKENS).flatMap((token) => openToken(token, { owner, keyOf }) ?? []);
  return followChanges(seen, { patienceMs: patienceOf(request), refusedTokens: given.length - seen.length });
}

/** The same for a reader of whom it is known what he has seen. */
export function followChanges(
  before: readonly ServiceChanges[],
  { patienceMs, refusedTokens = 0 }: { readonly patienceMs: number; readonly refusedTokens?: number },
): GatewayChanges {
  const seen = [...before];
  const isAsked = seen.length + refusedTokens > 0;
  const endsAt = performance.now() + patienceMs;
  const answers = new Map<string, Freshness>();
  return {
    headersFor() {
      if (seen.length === 0) return {};
      return { [SEEN_HEADER]: writeSeen(seen), [WAIT_HEADER]: String(Math.max(0, Math.round(endsAt - performance.now()))) };
    },
    heard(service, extensions, sent) {
      const { changed, freshness = 'APPLIED' } = (extensions ?? {}) as ChangeExtensions;
      if (SEEN_HEADER in sent && answers.get(service) !== 'PENDING') answers.set(service, freshness);
      if (changed !== undefined) seen.push({ service: service as ServiceName, changes: readPairs(changed) });
    },
    missed(service) {
      if (seen.length > 0) answers.set(service, 'PENDING');
    },
    told() {
      if (!isAsked && answers.size === 0) return null;
      const services = [...answers].map(([service, status]) => ({ service, status }));
      const status = services.some((each) => each.status === 'PENDING') ? 'PENDING' : 'APPLIED';
      return { status, services, refusedTokens };
    },
  };
}

function patienceOf(request: Request): number {
  const given = request.get(PATIENCE_HEADER) ?? '';
  return /^\d{1,6}$/.test(given) ? Math.min(LONGEST_WAIT_MS, Number(given)) : LONGEST_WAIT_MS;
}
