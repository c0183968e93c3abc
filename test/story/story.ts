// One household, from arrears to support, home and money, as eight people play it through the graph. The demonstration tells it, the
// end-to-end test asserts it, the fault runs play it while processes are killed. It waits for what a person can see, never for a time.
import { newId } from '@passerelle/shared/domain/ids';
import { parisDate } from '@passerelle/shared/domain/local-date';
import type { Person } from './client';
import { allocateHome, rehouse } from './steps/home';
import { raiseArrears, registerTenant } from './steps/arrears';
import { admit } from './steps/referral';
import { readFile, readReport } from './steps/file';
import { settle, support } from './steps/support';

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
  firstHome: '0d000000-0000-4000-8000-000000000001',
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

export interface Step {
  readonly title: string;
  run(world: World): Promise<void>;
}

/** The seven steps, in order. */
export const STEPS: readonly Step[] = [
  { title: 'A household is registered and its lease recorded', run: registerTenant },
  { title: 'Three rent terms are missed', run: raiseArrears },
  { title: 'The household is referred and accepted', run: admit },
  { title: 'The association supports, the landlord settles the debt', run: async (world) => { await support(world); await settle(world); } },
  { title: 'A home is freed, allocated and let', run: async (world) => { await allocateHome(world); await rehouse(world); } },
  { title: 'One query shows the whole file', run: readFile },
  { title: 'The programme counts', run: readReport },
];

/** Plays the story from its first to its last step. `before` is called with the number of each step, 1 to 7. */
export async function playStory(world: World, before: (step: number) => Promise<void> | void = () => undefined): Promise<void> {
  for (const [index, step] of STEPS.entries()) {
    await before(index + 1);
    world.tell(`\n${index + 1}. ${step.title}`);
    await step.run(world);
  }
}
