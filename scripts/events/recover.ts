import { topicOf } from '@passerelle/shared/events/declare-fact';
import { recoverPublisher } from '@passerelle/shared/events/recover';
import type { Lacking } from '@passerelle/shared/events/recover-log';
import type { Arguments } from './arguments';
import type { System } from './system';
import { tableOf } from './table';

const KEYS_SHOWN = 20;

/** Lets a service publish again whose database or log was restored or lost, and prints what either does not know of. */
export async function recover(system: System, { service: name, operator, all }: Arguments): Promise<void> {
  if (name === null) return;
  const { system: pool } = await system.service(name);
  const found = await recoverPublisher({ system: pool, log: system.log(), topic: topicOf(name) }, operator);
  const { records } = found.lacking;
  if (records > 0) printLacking(found.lacking, operator.dryRun);
  if (found.keys.length === 0) {
    if (records === 0) console.log(`${name} knows everything that the log holds in its name, and the log what it told: it publishes.`);
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

/** What a log that was lost or restored has no more, and what an operator may not do until it has it again. */
function printLacking({ records, publishedAgain }: Lacking, dryRun: boolean): void {
  console.log(`The log lacks ${records} records that it held. ${publishedAgain} facts ${dryRun ? 'would be' : 'are'} published again.`);
  if (publishedAgain >= records) return;
  console.log('The others are in no outbox any more. Who heard them knows them still, but `rebuild` would lose them: rebuild nothing');
  console.log('before the log has them back, from its backup or by `copy` from the other log.');
}
