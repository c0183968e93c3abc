import type { Id } from '@passerelle/shared/domain/ids';
import { auditOperator, type CommandOutcome } from '@passerelle/shared/events/operator-audit';
import { OperatorRefusal } from '@passerelle/shared/events/operator-refusal';
import type { Arguments } from './arguments';
import { copy } from './copy';
import { lag } from './lag';
import { discard, list, replay, show } from './parked';
import { rebuild } from './rebuild';
import { recover } from './recover';
import type { System } from './system';

const COMMANDS = { lag, list, show, replay, discard, rebuild, recover, copy } as const;

/** Runs a command. One that is refused, or fails, leaves a line in the audit of the services it was for, like one that is done. */
export async function runCommand(system: System, given: Arguments): Promise<void> {
  try {
    await COMMANDS[given.command](system, given);
  } catch (error) {
    await auditEnd(system, given, error instanceof OperatorRefusal ? { is: 'REFUSED', reason: error.reason } : { is: 'FAILED' });
    throw error;
  }
}

/** What the command failed of may keep its line from being written too: the operator is told. */
async function auditEnd(system: System, given: Arguments, outcome: CommandOutcome): Promise<void> {
  const asked = [given.id, given.key].filter((id): id is Id => id !== null && id !== undefined);
  for (const name of given.service === null ? system.definitions.map((definition) => definition.name) : [given.service]) {
    try {
      const service = await system.service(name);
      await service.system.transaction((manager) => auditOperator(manager, given.operator, { asked, outcome }));
    } catch {
      console.error(`The audit of ${name} does not hold this command: its database cannot be reached.`);
    }
  }
}
