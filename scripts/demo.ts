// Plays the story of one household against the running system and tells it: `npm start` in one terminal, `npm run demo` in another. The first
// telling has the same ids in every system, the second one others, and so on; its dates count from the day on which the system lives.
import { existsSync, readFileSync } from 'node:fs';
import { playStory } from '../test/story/story';
import { idFor, newWorld, type World } from '../test/story/world';
import { openDataFolder } from './launcher/data-folder';
import { isAlive } from './launcher/processes';
import type { SystemDescription } from './launcher/system-file';

const NOT_RUNNING = 'The system is not running: start it with `npm start` in another terminal first.';

function readSystem(): SystemDescription {
  const { system: path } = openDataFolder();
  if (!existsSync(path)) throw new Error(NOT_RUNNING);
  const system = JSON.parse(readFileSync(path, 'utf8')) as SystemDescription;
  // A launcher that was killed leaves its description behind.
  if (!isAlive(system.processes['launcher'] ?? 0)) throw new Error(NOT_RUNNING);
  if (Object.keys(system.tokens).length === 0)
    throw new Error(
      'The story needs the people of the demonstration: start the system without OIDC_ISSUER, whose issuer makes its own tokens.',
    );
  return system;
}

async function tell(): Promise<void> {
  const system = readSystem();
  const startedAt = Date.now();
  process.stdout.write('\nA household between four worlds, told through one graph (everybody in it is invented).\n');
  await playStory(await nextTelling(system));
  process.stdout.write(`\nTold in ${((Date.now() - startedAt) / 1000).toFixed(1)} s. Explore it at ${system.explorer}\n\n`);
}

async function nextTelling(system: SystemDescription): Promise<World> {
  for (let number = 1; ; number += 1) {
    const world = newWorld(system, { tell: (line) => process.stdout.write(`${line}\n`), telling: String(number) });
    const { household } = await world.people['rental-manager'].ask<{ household: object | null }>(
      'query($id: ID!) { household(id: $id) { id } }',
      { id: idFor(world, 'household') },
    );
    if (household === null) return world;
  }
}

tell().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
