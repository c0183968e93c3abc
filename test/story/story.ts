// One household, from arrears to support, home and money, as eight people play it through the graph. The demonstration tells it, the
// end-to-end test asserts it, the fault runs play it while processes are killed. It waits for what a person can see, never for a time.
import { allocateHome, rehouse } from './steps/home';
import { raiseArrears, registerTenant } from './steps/arrears';
import { admit } from './steps/referral';
import { readFile, readReport } from './steps/file';
import { settle, support } from './steps/support';
import type { World } from './world';

export interface Step {
  readonly title: string;
  run(world: World): Promise<void>;
}

/** The seven steps, in order. */
export const STEPS: readonly Step[] = [
  { title: 'A household is registered and its lease recorded', run: registerTenant },
  { title: 'Three rent terms are missed', run: raiseArrears },
  { title: 'The household is referred and accepted', run: admit },
  {
    title: 'The association supports, the landlord settles the debt',
    run: async (world) => {
      await support(world);
      await settle(world);
    },
  },
  {
    title: 'A home is freed, allocated and let',
    run: async (world) => {
      await allocateHome(world);
      await rehouse(world);
    },
  },
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
