import { rebuildProjections } from '@passerelle/shared/events/rebuild';
import type { Arguments } from './arguments';
import type { System } from './system';
import { tableOf } from './table';

/** Makes the projections of a service anew, and prints how many rows of each differ. */
export async function rebuild(system: System, { service: name, operator }: Arguments): Promise<void> {
  if (name === null) return;
  const service = await system.service(name);
  const options = { ...service, log: system.log() };
  const { tables, facts, leftOut, toCome, missed } = await rebuildProjections(options, operator);
  const rows = tables.map(({ table, added, changed, removed, content }) => [table, added, changed, removed, content]);
  console.log(tableOf(['projection', 'added', 'changed', 'removed', 'content by the facts'], rows));
  console.log(
    `\n${facts} facts of the log were read again; ${leftOut} are parked or discarded, ${toCome} are still to come to the consumers.`,
  );
  if (missed > 0) console.log(`${missed} facts had been missed. They are in the projections; what they should have set off was not done.`);
  if (operator.dryRun) console.log('Nothing was changed.');
}
