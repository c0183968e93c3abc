import type DataLoader from 'dataloader';
import type { Caller } from '../auth/actor';
import type { Id } from '../domain/ids';
import type { Door, UseCase } from '../use-case-types';

/** What a resolver gets: the door of the service, the caller, and one batch per read use case and request. */
export interface GraphContext {
  readonly door: Door;
  readonly caller: Caller;
  /** One loader per use case for the life of the request: all ids of a page are read by one call. */
  readonly batches: Map<UseCase<readonly Id[], ReadonlyMap<Id, unknown>>, DataLoader<Id, unknown>>;
}
