// What the gateway and a service tell each other about changes, so that a reader sees what he has just done. The gateway says, in a header
// of its own, what the reader has seen; the service waits a moment until it knows of it, and says beside the answer whether it does.
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { MOST_CHANGES, readPairs, type ServiceChanges } from '../auth/change-token';
import { SERVICE_NAMES, topicOf, type ServiceName } from '../events/declare-fact';
import { areApplied } from '../events/stream-positions';
import type { StreamChange } from '../use-case-types';

/** Changes of other services that the reader has seen, as JSON; set by the gateway, never by a client. */
export const SEEN_HEADER = 'x-passerelle-changes';
/** Milliseconds that are left of the reader's patience. */
export const WAIT_HEADER = 'x-passerelle-wait-ms';
/** Longest that a reader waits for a service to hear of a change. */
export const LONGEST_WAIT_MS = 2_000;

/** Whether a service knew of the changes that the reader has seen. */
export type Freshness = 'APPLIED' | 'PENDING';

/** What a service says beside its answer, to the gateway only. */
export interface ChangeExtensions {
  /** Streams that the request brought further, as pairs. */
  readonly changed?: readonly (readonly [string, number])[];
  readonly freshness?: Freshness;
}

/** Headers have a limit, and a request that exceeds it is refused whole: of very many changes the last ones are named. */
export function writeSeen(seen: readonly ServiceChanges[]): string {
  const all = seen.flatMap(({ service, changes }) => changes.map(({ key, version }) => ({ service, pair: [key, version] })));
  const named = all.slice(-MOST_CHANGES);
  const services = [...new Set(named.map(({ service }) => service))];
  return JSON.stringify(services.map((service) => [service, named.filter((each) => each.service === service).map(({ pair }) => pair)]));
}

function readSeen(header: string | undefined): ServiceChanges[] {
  const parsed = parseJson(header);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((each) => {
    const [name, pairs] = Array.isArray(each) ? (each as unknown[]) : [];
    const service = SERVICE_NAMES.find((known) => known === name);
    return service === undefined ? [] : [{ service, changes: readPairs(pairs) }];
  });
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export interface FreshnessOptions {
  readonly service: ServiceName;
  readonly system: DataSource;
  /** Consumers of the service, and what they read: `consumerGroupsOf`. */
  readonly groups: readonly { readonly group: string; readonly topics: readonly string[] }[];
}

/** Waits until the service knows of what the reader has seen; null when he has seen nothing that concerns it. */
export async function freshnessOf(request: Request, { service, system, groups }: FreshnessOptions): Promise<Freshness | null> {
  const seen = readSeen(request.get(SEEN_HEADER)).filter((changes) => changes.service !== service && changes.changes.length > 0);
  if (seen.length === 0) return null;
  const endsAt = performance.now() + Math.min(LONGEST_WAIT_MS, Math.max(0, Number(request.get(WAIT_HEADER)) || 0));
  for (const { service: source, changes } of seen) {
    const listening = groups.filter(({ topics }) => topics.includes(topicOf(source))).map(({ group }) => group);
    const places = changes.map(({ key, version }) => ({ source, streamKey: key, streamVersion: version }));
    const applied = await areApplied(system, { groups: listening, places, waitMs: Math.max(0, endsAt - performance.now()) });
    if (!applied) return 'PENDING';
  }
  return 'APPLIED';
}

/** The changes that one request made, and whether it was answered fresh. */
export interface RequestChanges {
  note(changes: readonly StreamChange[]): void;
  made(): readonly StreamChange[];
  readonly freshness: Freshness | null;
}

export function openChanges(freshness: Freshness | null = null): RequestChanges {
  const made: StreamChange[] = [];
  return { note: (changes) => void made.push(...changes), made: () => made, freshness };
}
