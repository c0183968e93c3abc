import { createHash } from 'node:crypto';
import { newId } from '@passerelle/shared/domain/ids';
import { parisDate } from '@passerelle/shared/domain/local-date';
import type { SystemDescription } from '../../scripts/launcher/system-file';
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

export interface WorldOptions {
  readonly tell?: World['tell'];
  /** A name of the telling, when its ids are to be the same in every system. */
  readonly telling?: string;
}

export function newWorld(
  { tokens, graph, clockOffsetMs }: Pick<SystemDescription, 'graph' | 'tokens' | 'clockOffsetMs'>,
  { tell = () => undefined, telling = newId().slice(0, 8) }: WorldOptions = {},
): World {
  return { people: peopleOf({ tokens, graph }), today: parisDate(new Date(Date.now() + clockOffsetMs)), telling, ids: new Map(), tell };
}

/** The id that this telling gives to what it creates: the same for the same telling. */
export function idFor({ telling }: Pick<World, 'telling'>, what: string): string {
  const hex = createHash('sha256').update(`${telling}/${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An id that an earlier step learned. */
export function known(world: World, name: string): string {
  const value = world.ids.get(name);
  if (value === undefined) throw new Error(`The story does not know ${name} yet.`);
  return value;
}

/** Everybody of the demonstration, with the tokens that the launcher wrote down. */
function peopleOf(system: { readonly graph: string; readonly tokens: Readonly<Record<string, string>> }): World['people'] {
  const entries = Object.entries(system.tokens).map(([role, token]) => [role, person(system.graph, role, token)]);
  return Object.fromEntries(entries) as World['people'];
}
