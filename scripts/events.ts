// `npm run events -- <command>`: what an operator does about facts: see how far they are, mend what is parked, make projections anew, take
// a restored publisher up again, move the log. It works on a running system and on a stopped one.
import { OperatorRefusal } from '@passerelle/shared/events/operator-refusal';
import { HELP, readArguments } from './events/arguments';
import { runCommand } from './events/commands';
import { openSystem } from './events/system';

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === null) return console.log(HELP);
  const system = await openSystem(process.env);
  try {
    await runCommand(system, given);
  } finally {
    await system.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof OperatorRefusal) console.error(error.remedy);
  if (error instanceof Error && error.cause instanceof Error) console.error(`Because: ${error.cause.message}`);
  process.exitCode = 1;
});
