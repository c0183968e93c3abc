// Plays the story of one household against the running system and tells it: `npm start` in one terminal, `npm run demo` in another.
import { readFileSync } from 'node:fs';
import { playStory } from '../test/story/story';
import { newWorld, peopleOf } from '../test/story/world';
import { openDataFolder } from './launcher/data-folder';
import type { SystemDescription } from './launcher/system-file';

function readSystem(): SystemDescription {
  try {
    return JSON.parse(readFileSync(openDataFolder().system, 'utf8')) as SystemDescription;
  } catch {
    throw new Error('The system is not running: start it with `npm start` in another terminal first.');
  }
}

async function tell(): Promise<void> {
  const system = readSystem();
  const people = peopleOf(system);
  const startedAt = Date.now();
  process.stdout.write('\nA household between four worlds, told through one graph (everybody in it is invented).\n');
  await playStory(newWorld(people, (line) => process.stdout.write(`${line}\n`)));
  process.stdout.write(`\nTold in ${((Date.now() - startedAt) / 1000).toFixed(1)} s. Explore it at ${system.explorer}\n\n`);
}

tell().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
