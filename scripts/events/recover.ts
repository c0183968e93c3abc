import { topicOf } from '@passerelle/shared/events/declare-fact';
import { recoverPublisher } from '@passerelle/shared/events/recover';
import type { Arguments } from './arguments';
import type { System } from './system';
import { tableOf } from './table';

const KEYS_SHOWN = 20;

/** Lets a restored service publish again, and prints what its database does not know of. */
export async function recover(system: System, { service: name, operator, all }: Arguments): Promise<void> {
  if (name === null) return;
  const { system: pool } = await system.service(name);
  const found = await recoverPublisher({ system: pool, log: system.log(), topic: topicOf(name) }, operator);
  if (found.keys.length === 0) {
    console.log(`${name} knows everything that the log holds in its name: it publishes.`);
    return;
  }
  console.log('Published before the backup was restored, and unknown to this database: what these facts tell has happened.\n');
  console.log(tableOf(['fact', 'count'], Object.entries(found.unknownFacts)));
  const keys = found.keys.slice(0, all ? undefined : KEYS_SHOWN);
  console.log(`\nTheir streams (compare the rows of these with what other services show):\n  ${keys.join('\n  ')}`);
  if (keys.length < found.keys.length) console.log(`  and ${found.keys.length - keys.length} more (--all)`);
  const [raised, renumbered] = operator.dryRun ? ['would be raised', 'would get'] : ['are raised', 'got'];
  console.log(`\n${found.keys.length} streams ${raised}; ${found.renumbered} waiting facts ${renumbered} places after the log's last.`);
  if (found.alreadyPublished > 0) console.log(`${found.alreadyPublished} waiting facts are in the log already.`);
}
