import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { OperatorRefusal } from '@passerelle/shared/events/operator-refusal';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import type { Operator } from '@passerelle/shared/events/operator-audit';

const COMMAND_NAMES = ['lag', 'list', 'show', 'replay', 'discard', 'rebuild', 'recover', 'copy'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export const HELP = `npm run events -- <command>

  lag                        how far each consumer is behind, what waits in the outboxes, what is parked (--all: every partition)
  list [service]             parked facts, oldest first (--consumer name, --key id, --limit n)
  show <id>                  one parked fact whole, and what waits behind it
  replay [service]           applies what is parked again, key by key (--consumer name, --key id, --id id: the key of this parked fact)
  discard <id>               gives up a parked fact for good (--reason "...")
  rebuild <service>          makes its projections anew from the log and applies what differs; its consumers wait meanwhile
  recover <service>          lets a service publish again whose database, or the log, was restored from a backup or lost
  copy                       moves the log (--from postgres --to kafka, or back); stop the services first

  --dry-run                  says what would be done, and does nothing
  --as <name>                who does it, for the audit trail; else the user of this machine

Databases: those of npm start, running or stopped, or of DATABASE_URL. Log: Kafka where KAFKA_BROKERS is set, else Postgres.`;

/** A command line, understood. */
export interface Arguments {
  readonly command: CommandName;
  readonly operator: Operator;
  readonly service: ServiceName | null;
  readonly id: Id | null;
  readonly key: Id | undefined;
  readonly consumer: string | undefined;
  readonly limit: number;
  readonly reason: string;
  readonly all: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Reads a command line; null when it asks for help. Throws `OperatorRefusal`, naming what is wrong. */
export function readArguments(args: readonly string[]): Arguments | null {
  const { values, positionals } = parse(args);
  const [name, subject] = positionals;
  if (name === undefined || values.help === true) return null;
  const command = COMMAND_NAMES.find((known) => known === name);
  if (command === undefined) throw wrong('command', `There is no command "${name}".`, `One of: ${COMMAND_NAMES.join(', ')}.`);
  return {
    command,
    operator: { name: values.as ?? userInfo().username, command, dryRun: values['dry-run'] === true },
    service: serviceOf(command, subject),
    id: idOf(command, subject) ?? (values.id === undefined ? null : requireId('id', values.id)),
    key: values.key === undefined ? undefined : requireId('key', values.key),
    consumer: values.consumer,
    limit: limitOf(values.limit),
    reason: values.reason ?? '',
    all: values.all === true,
    from: values.from,
    to: values.to,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ as: text, key: text, id: text, consumer: text, limit: text, reason: text, from: text, to: text },
        ...{ 'dry-run': flag, all: flag, help: flag },
      },
    });
  } catch (error) {
    throw wrong('options', error instanceof Error ? error.message : String(error), 'npm run events -- --help');
  }
}

function serviceOf(command: CommandName, subject: string | undefined): ServiceName | null {
  if (command === 'show' || command === 'discard' || command === 'copy' || command === 'lag') return null;
  const service = SERVICE_NAMES.find((known) => known === subject);
  if (service !== undefined) return service;
  const remedy = `One of: ${SERVICE_NAMES.join(', ')}.`;
  if (subject !== undefined) throw wrong('service', `There is no service "${subject}".`, remedy);
  if (command === 'rebuild' || command === 'recover') throw wrong('service', `Say which service to ${command}.`, remedy);
  return null;
}

function idOf(command: CommandName, subject: string | undefined): Id | null {
  if (command !== 'show' && command !== 'discard') return null;
  return requireId('id', subject ?? '');
}

function requireId(path: string, text: string): Id {
  if (isId(text)) return text;
  throw wrong(path, text === '' ? `Say which ${path}.` : `"${text}" is not an ${path}.`, 'Take it from: npm run events -- list');
}

function limitOf(text: string | undefined): number {
  const limit = Number(text ?? '50');
  if (Number.isInteger(limit) && limit >= 1 && limit <= 10_000) return limit;
  throw wrong('limit', `"${text}" is not a limit.`, 'A whole number from 1 to 10000.');
}

function wrong(path: string, message: string, remedy: string): OperatorRefusal {
  return new OperatorRefusal('WRONG_ARGUMENT', message, { path: [path], remedy });
}
