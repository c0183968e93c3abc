import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDeclaration } from '@passerelle/shared/events/declare-fact';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { loadDefinitions } from '../scripts/services';

/** Who listens to what, as the foundation lays it down. A fact is published only because somebody does. */
const LISTENERS: Readonly<Record<string, readonly string[]>> = {
  'access-ended.v1': ['finance', 'housing-stock', 'support'],
  'access-granted.v1': ['finance', 'housing-stock', 'support'],
  'arrears-position-changed.v1': ['referrals'],
  'benefit-back-payment-received.v1': ['referrals'],
  'household-profile-recorded.v1': ['finance', 'housing-stock'],
  'housing-benefit-reinstated.v1': ['housing-stock', 'referrals'],
  'lease-ended.v1': ['finance', 'referrals'],
  'lease-started.v1': ['finance', 'referrals'],
  'programme-published.v1': ['housing-stock', 'support'],
  'referral-accepted.v1': ['housing-stock', 'support'],
  'referral-ended.v1': ['housing-stock', 'support'],
  'repayment-plan-signed.v1': ['referrals'],
  'staff-member-registered.v1': ['support'],
  'support-case-closed.v1': ['referrals'],
  'support-started.v1': ['referrals'],
};

let definitions: readonly ServiceDefinition[];
let declared: readonly FactDeclaration[];
beforeAll(async () => {
  definitions = await loadDefinitions();
  declared = await loadFacts();
});

test('every fact has its listeners, and nobody listens to a fact that is not declared', () => {
  const heard = new Map<string, Set<string>>(declared.map(({ type }) => [type, new Set()]));
  for (const { name, subscriptions } of definitions) {
    for (const { fact } of subscriptions) {
      const listeners = heard.get(fact.type) ?? new Set();
      heard.set(fact.type, listeners.add(name));
    }
  }
  expect(Object.fromEntries([...heard].map(([type, listeners]) => [type, [...listeners].sort()]))).toEqual(LISTENERS);
});

test('no service listens to itself: what it publishes it already knows', () => {
  for (const { name, subscriptions } of definitions) {
    expect(subscriptions.filter(({ fact }) => fact.publisher === name).map(({ fact }) => fact.type)).toEqual([]);
  }
});

test('each type is declared once, as a past participle with its major version', () => {
  const types = declared.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) expect(type).toMatch(/^[a-z]+(-[a-z]+)+\.v[1-9]$/);
});

async function loadFacts(): Promise<FactDeclaration[]> {
  const folder = join(__dirname, '../packages/shared/src/facts');
  const files = readdirSync(folder).filter((name) => !name.endsWith('.test.ts'));
  const modules = await Promise.all(files.map((name) => import(join(folder, name)) as Promise<Record<string, FactDeclaration>>));
  return modules.flatMap((module) => Object.values(module)).filter((value) => typeof value?.type === 'string' && 'publisher' in value);
}
