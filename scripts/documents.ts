// The two documents that are made from the code, as text: who may do what, and which facts travel. Pure, so that a test can read them.
import { PERMISSIONS, type Permission } from '@passerelle/shared/auth/permissions';
import { ROLES } from '@passerelle/shared/auth/roles';
import { fields, type FactDeclaration } from '@passerelle/shared/events/declare-fact';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { z } from 'zod';

/** The part of a service's definition that the documents tell. */
export type Documented = Pick<ServiceDefinition, 'name' | 'useCases' | 'subscriptions'>;

/** A fact with the sentence that stands above its declaration. */
export interface DescribedFact {
  readonly fact: FactDeclaration;
  readonly about: string;
}

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

/** docs/facts.md: every fact with its publisher, its order, its fields, and who listens. */
export function factsPage(services: readonly Documented[], facts: readonly DescribedFact[]): string {
  const sections = facts.map(({ fact, about }) => factSection(fact, { about, listeners: listenersOf(services, fact.type) }));
  return [
    '# Facts between the services',
    '',
    NOTE,
    '',
    'Facts of one stream are applied in the order in which they were published. They hold ids, dates, amounts, counts and codes, never a',
    'name or a free text, and are kept for ever. A *projection* can be rebuilt from the log; a *reaction* creates work and is never replayed.',
    '',
    ...sections,
  ].join('\n');
}

function factSection(fact: FactDeclaration, { about, listeners }: { about: string; listeners: string }): string {
  const group = fact.group === 'access' ? ' · in the consumer group of access' : '';
  const fieldRows = Object.entries(fact.published.shape).map(([name, schema]) => tableRow([`\`${name}\``, kindOf(schema)]));
  return [
    `## ${fact.type}`,
    '',
    about,
    '',
    `Published by ${fact.publisher} · ordered by ${fact.stream}${group} · listened to by ${listeners}`,
    '',
    tableRow(['field', 'kind']),
    tableRow(['---', '---']),
    ...fieldRows,
    '',
  ].join('\n');
}

function listenersOf(services: readonly Documented[], type: string): string {
  const listeners = services.flatMap((service) => {
    const kinds = service.subscriptions.filter((subscription) => subscription.fact.type === type).map(({ kind }) => kind);
    return kinds.length === 0 ? [] : [`${service.name} (${[...new Set(kinds)].join(', ')})`];
  });
  return listeners.length === 0 ? 'nobody yet' : listeners.join(', ');
}

/** A kind of fields by its name, an enumeration by its values, a list by what it holds. */
function kindOf(schema: z.core.$ZodType): string {
  const named = Object.entries(fields).find(([, kind]) => kind === schema);
  if (named !== undefined) return named[0];
  if (schema instanceof z.ZodNullable) return `${kindOf(schema.unwrap())} or null`;
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(', ');
  if (schema instanceof z.ZodArray) return `list of ${kindOf(schema.element)}`;
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as z.core.$ZodShape;
    return `{ ${Object.entries(shape)
      .map(([name, inner]) => `${name}: ${kindOf(inner)}`)
      .join(', ')} }`;
  }
  throw new Error(`A fact holds a ${schema._zod.def.type}, which is none of the kinds of events/declare-fact.ts.`);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
