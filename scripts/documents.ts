// The two pages that are made from the code, as text: who may do what, and which facts travel. Pure, so that a test can read them.
import { PERMISSIONS, type Permission } from '@passerelle/shared/auth/permissions';
import { ROLES } from '@passerelle/shared/auth/roles';
import type { FactDeclaration } from '@passerelle/shared/events/declare-fact';
import { descriptionOf, KINDS, kindOf } from '@passerelle/shared/events/fact-fields';
import { kindOfSubscription } from '@passerelle/shared/events/subscribe';
import { majorsOf } from '@passerelle/shared/events/upcast';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { z } from 'zod';

/** The part of a service's definition that the documents tell. */
export type Documented = Pick<ServiceDefinition, 'name' | 'useCases' | 'subscriptions' | 'projections'>;

/** Payloads as they were published, by type, the newest last. */
export type Samples = Readonly<Record<string, readonly unknown[]>>;

const NOTE = 'Written by `npm run docs` from the code: do not edit. `npm run check` fails when it is stale.';

/** docs/permissions.md: one row per permission, with its roles and the use cases it opens; then what only the system does. */
export function permissionsPage(services: readonly Documented[]): string {
  const roleNames = ROLES.map((role) => role.toLowerCase().replaceAll('_', ' '));
  const rows = (Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]).map((permission) => {
    const holders: readonly string[] = PERMISSIONS[permission];
    const marks = ROLES.map((role) => (holders.includes(role) ? '●' : ''));
    return tableRow([`\`${permission}\``, ...marks, useCasesOf(services, permission)]);
  });
  const systemRows = services.map((service) => tableRow([service.name, namesOf(service, 'system')]));
  return [
    '# Who may do what',
    '',
    NOTE,
    '',
    'A role opens a use case; which households a person then sees is decided by access grants (docs/decisions/0001), and inside an',
    'organisation by assignment. All three must agree. A contributed field that a role may not read is null, without an error.',
    '',
    tableRow(['permission', ...roleNames, 'use cases']),
    tableRow(['---', ...ROLES.map(() => ':-:'), '---']),
    ...rows,
    '',
    '## Only the system',
    '',
    'Run for a fact or when reference data are loaded, on behalf of one organisation; no token opens them.',
    '',
    tableRow(['service', 'use cases']),
    tableRow(['---', '---']),
    ...systemRows,
    '',
  ].join('\n');
}

function useCasesOf(services: readonly Documented[], permission: Permission): string {
  const named = services.filter((service) => namesOf(service, permission) !== '');
  return named.map((service) => `${service.name}: ${namesOf(service, permission)}`).join('<br>');
}

function namesOf(service: Documented, permission: Permission): string {
  const names = service.useCases.filter((useCase) => useCase.permission === permission).map(({ name }) => name);
  return [...new Set(names)].sort().join(', ');
}

/** docs/facts.md: every fact with its publisher, its order, who listens and how, its fields and a sample. */
export function factsPage(services: readonly Documented[], facts: readonly FactDeclaration[], samples: Samples): string {
  return [
    '# Facts between the services',
    '',
    NOTE,
    '',
    'Facts of one stream are applied in the order in which they were published. They are kept for ever, and hold only the kinds of value',
    'below: a name or a free text is refused when a type is declared. A *projection* can be rebuilt from the log; a *reaction* creates work',
    'and is never replayed. How a fact may change: docs/decisions/0009. For machines: docs/asyncapi.yaml.',
    '',
    tableRow(['kind', 'meaning']),
    tableRow(['---', '---']),
    ...Object.entries(KINDS).map(([kind, meaning]) => tableRow([kind, meaning])),
    '',
    tableRow(['fact', 'published by', 'ordered by', 'listened to by']),
    tableRow(['---', '---', '---', '---']),
    ...facts.map((fact) => tableRow([linkTo(fact.type), fact.publisher, fact.stream, listenersOf(services, fact.type)])),
    '',
    ...facts.map((fact) => factSection(fact, { listeners: listenersOf(services, fact.type), sample: samples[fact.type]?.at(-1) })),
  ].join('\n');
}

function factSection(fact: FactDeclaration, { listeners, sample }: { listeners: string; sample: unknown }): string {
  const group = fact.group === 'access' ? ' · in the consumer group of access' : '';
  const older = majorsOf(fact).slice(1);
  return [
    `## ${fact.type}`,
    '',
    fact.about,
    '',
    `Published by ${fact.publisher} · ordered by ${fact.stream}${group} · listened to by ${listeners}`,
    '',
    ...(older.length === 0 ? [] : [`Its readers read ${older.map(({ type }) => type).join(', ')} as this one.`, '']),
    tableRow(['field', 'kind', 'meaning']),
    tableRow(['---', '---', '---']),
    ...fieldRows(fact.read.shape, ''),
    '',
    '```json',
    JSON.stringify(sample, null, 2),
    '```',
    '',
  ].join('\n');
}

/** A row for each field, and below it the fields of what it holds. */
function fieldRows(shape: z.core.$ZodShape, path: string): string[] {
  return Object.entries(shape).flatMap(([name, schema]) => [
    tableRow([`\`${path}${name}\``, kindWords(schema), descriptionOf(schema) ?? '']),
    ...innerRows(schema, `${path}${name}`),
  ]);
}

function innerRows(schema: z.core.$ZodType, path: string): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return innerRows(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return innerRows(schema.element, `${path}[]`);
  return schema instanceof z.ZodObject ? fieldRows(schema.shape as z.core.$ZodShape, `${path}.`) : [];
}

/** A kind of fields by its name, an enumeration by its codes, a list by what it holds. */
function kindWords(schema: z.core.$ZodType): string {
  const kind = kindOf(schema);
  if (kind !== undefined) return kind;
  if (schema instanceof z.ZodNullable) return `${kindWords(schema.unwrap())} or null`;
  if (schema instanceof z.ZodOptional) return `${kindWords(schema.unwrap())}, may be missing`;
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(', ');
  return schema instanceof z.ZodArray ? `list of ${kindWords(schema.element)}` : schema._zod.def.type;
}

function linkTo(type: string): string {
  return `[${type}](#${type.replaceAll('.', '')})`;
}

function listenersOf(services: readonly Documented[], type: string): string {
  const listeners = services.flatMap((service) => {
    const kinds = service.subscriptions.filter((subscription) => subscription.fact.type === type).map(kindOfSubscription);
    return kinds.length === 0 ? [] : [`${service.name} (${[...new Set(kinds)].join(', ')})`];
  });
  return listeners.length === 0 ? 'nobody yet' : listeners.join(', ');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
