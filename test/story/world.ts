import { newId } from '@passerelle/shared/domain/ids';
import { parisDate } from '@passerelle/shared/domain/local-date';
import { person, type Person } from './client';

export type RoleName =
  | 'rental-manager'
  | 'finance-officer'
  | 'allocation-officer'
  | 'programme-manager'
  | 'social-worker'
  | 'other-rental-manager'
  | 'other-programme-manager'
  | 'auditor';

/** Ids that the demonstration data fix. */
export const DEMO = {
  programme: '0b000000-0000-4000-8000-000000000001',
  landlord: '0a000000-0000-4000-8000-000000000001',
  association: '0a000000-0000-4000-8000-000000000002',
  socialWorker: '0c000000-0000-4000-8000-000000000005',
} as const;

/** What the story knows at each moment; ids come from the graph's answers. */
export interface World {
  readonly people: Readonly<Record<RoleName, Person>>;
  readonly today: string;
  /** Makes lease numbers, names and keys of this telling its own, so that it can be told twice on one system. */
  readonly telling: string;
  readonly ids: Map<string, string>;
  tell(line: string): void;
}

export function newWorld(people: World['people'], tell: World['tell'] = () => undefined): World {
  return { people, today: parisDate(new Date()), telling: newId().slice(0, 8), ids: new Map(), tell };
}

/** An id that an earlier step learned. */
export function known(world: World, name: string): string {
  const value = world.ids.get(name);
  if (value === undefined) throw new Error(`The story does not know ${name} yet.`);
  return value;
}

/** Everybody of the demonstration, with the tokens that the launcher wrote down. */
export function peopleOf(system: { readonly graph: string; readonly tokens: Readonly<Record<string, string>> }): World['people'] {
  const entries = Object.entries(system.tokens).map(([role, token]) => [role, person(system.graph, role, token)]);
  return Object.fromEntries(entries) as World['people'];
}
