import type { ServiceDefinition } from '../service/definition';
import type { Subscription } from '../use-case-types';
import { topicOf, type FactDeclaration, type ServiceName } from './declare-fact';

/** One consumer of a service: its own place in the log, its own inbox rows and its own parking. */
export interface ConsumerGroup {
  readonly group: string;
  readonly topics: readonly string[];
  readonly subscriptions: readonly Subscription[];
  /** Names of the use cases that make projections of the service. */
  readonly projectors: ReadonlySet<string>;
}

/** Name of the consumer that applies a fact in a service. Access facts have their own, so that a poison fact never delays a revocation. */
export function groupFor(service: ServiceName, fact: Pick<FactDeclaration, 'group'>): string {
  return fact.group === 'access' ? `${service}-access` : service;
}

/** The consumers of a service that have anything to listen to. */
export function consumerGroupsOf(definition: Pick<ServiceDefinition, 'name' | 'subscriptions' | 'projections'>): ConsumerGroup[] {
  const { name, subscriptions } = definition;
  const projectors = new Set(definition.projections.flatMap(({ madeBy }) => madeBy));
  const groups = new Set(subscriptions.map(({ fact }) => groupFor(name, fact)));
  return [...groups].sort().map((group) => {
    const own = subscriptions.filter(({ fact }) => groupFor(name, fact) === group);
    return { group, topics: topicsOf(own), subscriptions: own, projectors };
  });
}

/** The topics in which the facts of these subscriptions travel. */
export function topicsOf(subscriptions: readonly Subscription[]): string[] {
  return [...new Set(subscriptions.map(({ fact }) => topicOf(fact.publisher)))].sort();
}
