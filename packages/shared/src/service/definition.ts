import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { dirname, join } from 'node:path';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { ServiceName } from '../events/declare-fact';
import type { GraphContext } from '../graphql/context';
import type { DayWork } from './day-work';
import type { Subscription, UseCase } from '../use-case-types';

/** A migration class: TypeORM makes the instance. */
export type Migration = new () => MigrationInterface;

/** A table that is made of facts alone, and the names of the use cases by which facts make it. */
export interface Projection {
  readonly table: string;
  readonly madeBy: readonly string[];
}

/** Tables that the database derives from projections and from records of the service. */
export interface Derived {
  readonly tables: readonly string[];
  /** The records; a rebuild reads them as they are. */
  readonly from: readonly string[];
  /** Name of the SQL function that fills the tables while they are empty. */
  readonly by: string;
}

/** All that makes one service differ from another. `startService`, `db:prepare`, the conformance suite and the documents read it. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  /** Absolute path of `schema.graphql`. */
  readonly schemaPath: string;
  readonly resolvers: GraphQLResolverMap<GraphContext>;
  readonly entities: readonly EntitySchema[];
  /** The service's own migrations; the kernel's run before them. */
  readonly migrations: readonly Migration[];
  readonly subscriptions: readonly Subscription[];
  /**
   * The tables that are made of other services' facts alone, and the use cases that make them: a rebuild makes them anew. A table that
   * people or reactions write too is a record of its service, and is not among them.
   */
  readonly projections: readonly Projection[];
  readonly derived?: Derived;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of use cases of any input and output.
  readonly useCases: readonly UseCase<any, any>[];
  /** Use cases that do what is due because a day began. */
  readonly dayWork?: readonly DayWork[];
}

/** Where the texts of a service stand: beside its schema. */
export function wordsOf({ schemaPath }: Pick<ServiceDefinition, 'schemaPath'>): string {
  return join(dirname(schemaPath), 'words');
}
