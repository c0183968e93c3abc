import type { DataSource } from 'typeorm';
import type { Clock } from '../domain/clock';
import type { Logger } from '../service/log';
import type { Subscription } from '../use-case-types';
import type { ServiceName } from './declare-fact';
import type { EventMetrics } from './metrics';

/** What applying a fact needs: whose consumer it is, its database and its handlers. */
export interface ConsumerContext {
  readonly service: ServiceName;
  /** Name in the log, in the inbox and in the parking: see `groupFor`. */
  readonly group: string;
  /** Pool of the system role. */
  readonly system: DataSource;
  readonly subscriptions: readonly Subscription[];
  /** See `ConsumerGroup`. */
  readonly projectors: ReadonlySet<string>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: EventMetrics;
  /** Called after a commit whose handlers published facts of their own. */
  wakeRelay?(): void;
}
