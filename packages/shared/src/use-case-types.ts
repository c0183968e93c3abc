import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Category } from './access/categories';
import type { Actor, Caller } from './auth/actor';
import type { Permission } from './auth/permissions';
import type { Clock } from './domain/clock';
import type { DomainError } from './domain/errors';
import type { Id } from './domain/ids';
import type { Warning } from './domain/warning';
import type { FactDeclaration, FactPayload, ServiceName } from './events/declare-fact';

/** What a service hands to its use cases: two pools, the clock, and the wake of its relay. */
export interface Door {
  readonly service: ServiceName;
  /** Pool of the app role: under row-level security, no delete. */
  readonly app: DataSource;
  /** Pool of the system role: facts, seeds and infrastructure. */
  readonly system: DataSource;
  readonly clock: Clock;
  /** Tells the relay that something was committed. */
  wakeRelay(): void;
}

/** A fact to be published with the transaction. */
export interface FactToPublish<Fact extends FactDeclaration> {
  /** Stream key: the household's id for household facts, else the aggregate's. It must have been taken. */
  readonly key: Id;
  /** What the fact is about. */
  readonly subject: Id;
  /** On whose behalf; the actor's organisation unless said. */
  readonly organisationId?: Id;
  readonly payload: FactPayload<Fact>;
}

/** The one short transaction of a use case. */
export interface Tx {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly caller: Caller;
  readonly clock: Clock;
  /** Plain SQL inside the transaction. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * Takes the streams whose facts this transaction may publish (sorted, so that two transactions never wait for each other in a ring).
   * Order of a use case that publishes: load without lock, take the streams, read again `for update`, decide, write, publish.
   */
  takeStreams(keys: readonly Id[]): Promise<void>;
  publish<Fact extends FactDeclaration>(fact: Fact, event: FactToPublish<Fact>): Promise<void>;
  /** What the audit line of this call says: ids asked for, ids shown or changed, categories touched. May be called several times. */
  recordAccess(access: { asked?: readonly Id[]; returned?: readonly Id[]; categories?: readonly Category[] }): void;
  /** Notes a refusal and goes on, so that a person learns of all of them at once. The act ends refused when it comes to its end. */
  refuse(error: DomainError): void;
  /** Ends the act here when anything was refused: what follows would make no sense. */
  stopIfRefused(): void;
  /** The error that ends the act, with what was refused before it. */
  andBefore(error: unknown): unknown;
  /** Notes what a person must acknowledge by its code before the act goes through. */
  warn(warning: Warning): void;
  /** Compares the version of what the act changes, once its row is locked, with the one that the person saw, where that was sent. */
  requireVersion(current: number): void;
  /** In a rebuild of projections only: asked before each use case of a handler, and throws where the handler's reaction begins. */
  readonly beforeJoin?: (useCase: string) => void;
}

/** What a mutation may keep of itself for a repeat: ids, versions, codes and counts, never content. */
export type Kept = Readonly<Record<string, string | number | boolean | null | readonly string[] | readonly number[]>>;

/** How far an act brought a stream of its service: what another service must have heard to know of it. */
export interface StreamChange {
  readonly key: Id;
  readonly version: number;
}

/** How an act ended. It was done when nothing was refused, unless it was to be checked only. */
export interface ActResult<Output> {
  /** Null when it was refused or checked only. */
  readonly output: Output | null;
  readonly refusals: readonly DomainError[];
  readonly warnings: readonly Warning[];
  /** Streams that it brought further; none when it was refused, checked only, or told nobody. */
  readonly changes: readonly StreamChange[];
}

export interface UseCase<Input, Output> {
  readonly name: string;
  readonly permission: Permission;
  readonly kind: 'read' | 'write';
  /** Runs in a transaction of its own: permission, input, run, outbox, audit, all or nothing. Throws what was refused. */
  call(door: Door, caller: Caller, input: Input): Promise<Output>;
  /** The same on the terms that the input carries (act-terms.ts); answers what was refused. */
  act(door: Door, caller: Caller, input: Input): Promise<ActResult<Output>>;
  /** See `UseCaseDefinition.check`. */
  readonly check?: UseCaseDefinition<Input, Output>['check'];
  /** Runs inside the transaction of a fact's consumer, as the system actor. */
  join(tx: Tx, input: Input): Promise<Output>;
}

export interface UseCaseDefinition<Input, Output> {
  readonly name: string;
  readonly permission: Permission;
  readonly kind: 'read' | 'write';
  /** Checked before anything else; a failure is `INVALID_INPUT` with the path. */
  readonly input?: z.ZodType<Input>;
  run(tx: Tx, input: Input): Promise<Output>;
  /**
   * What stands in the way of the act on each of these things, whatever else its input says: none for one on which it can be done, nothing
   * for one that the caller cannot read. It reads only, without locks, and in as many statements for one as for a page.
   */
  check?(this: void, tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>>;
}

/** A fact as a handler gets it: checked against its schema, applied once, in the order of its stream. */
export interface ReceivedFact<Fact extends FactDeclaration> {
  readonly id: Id;
  readonly type: string;
  readonly source: ServiceName;
  readonly subject: Id;
  readonly organisationId: Id;
  readonly streamKey: Id;
  readonly streamVersion: number;
  readonly occurredAt: Date;
  readonly payload: FactPayload<Fact>;
}

/** One fact type that a service listens to. */
export interface Subscription<Fact extends FactDeclaration = FactDeclaration> {
  readonly fact: Fact;
  /** A projection can be rebuilt from the log; a reaction creates work and is never replayed. */
  readonly kind: 'projection' | 'reaction' | 'projection+reaction';
  /** A reaction that came later than its facts: what was told before that instant is projected, and sets nothing off. Null: all of them. */
  readonly reactsSince: Date | null;
  handle(tx: Tx, fact: ReceivedFact<Fact>): Promise<void>;
}
