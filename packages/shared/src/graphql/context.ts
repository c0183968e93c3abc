import type DataLoader from 'dataloader';
import type { Caller } from '../auth/actor';
import type { Id } from '../domain/ids';
import { sealChanges } from '../auth/change-token';
import type { Door, StreamChange, UseCase } from '../use-case-types';
import type { Language, Say } from '../words';
import { openChanges, type Freshness, type RequestChanges } from './changes';

/** What a resolver gets: the door of the service, the caller, and one batch per read use case and request. */
export interface GraphContext {
  readonly door: Door;
  readonly caller: Caller;
  /** One loader per use case for the life of the request: all ids of a page are read by one call. */
  readonly batches: Map<UseCase<readonly Id[], ReadonlyMap<Id, unknown>>, DataLoader<Id, unknown>>;
  /** The reader's language. */
  readonly language: Language;
  /** Says a code in it. */
  readonly say: Say;
  /** What the request changed, and how fresh its answer is. */
  readonly changes: RequestChanges;
  /** Makes the token by which the caller's next reading waits for these changes. */
  sealChanges(changes: readonly StreamChange[]): string | null;
}

export interface ContextParts {
  readonly door: Door;
  readonly caller: Caller;
  readonly language: Language;
  readonly say: Say;
  readonly freshness?: Freshness | null;
  /** Secret shared with the gateway; without it no change token is given. */
  readonly gatewayKey?: string;
}

/** The context of one request. */
export function graphContext({ door, caller, language, say, freshness = null, gatewayKey }: ContextParts): GraphContext {
  const { actor } = caller;
  return {
    door,
    caller,
    language,
    say,
    batches: new Map(),
    changes: openChanges(freshness),
    sealChanges(changes) {
      if (gatewayKey === undefined || actor.kind !== 'user' || changes.length === 0) return null;
      return sealChanges({ service: door.service, changes }, { owner: actor, gatewayKey });
    },
  };
}
