import { FACTS } from '@passerelle/shared/facts/registry';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { loadDefinitions } from '../scripts/services';

/** Who listens to what, as the foundation lays it down. A fact is published only because somebody does. */
const LISTENERS: Readonly<Record<string, readonly string[]>> = {
  'access-ended.v1': ['finance', 'housing-stock', 'support'],
  'access-granted.v1': ['finance', 'housing-stock', 'support'],
  'arrears-position-changed.v1': ['referrals'],
  'benefit-back-payment-received.v1': ['referrals'],
  'effort-rate-changed.v1': ['referrals'],
  // Screens hear it by live updates, and whoever comes to need it.
  'eligibility-verdict-changed.v1': [],
  'household-profile-recorded.v1': ['finance', 'housing-stock'],
  'housing-application-changed.v1': ['referrals'],
  'housing-benefit-reinstated.v1': ['housing-stock', 'referrals'],
  'lease-ended.v1': ['finance', 'referrals'],
  'lease-started.v2': ['finance', 'referrals'],
  'procedure-stage-changed.v1': ['referrals'],
  'programme-published.v2': ['housing-stock', 'support'],
  'referral-accepted.v1': ['housing-stock', 'support'],
  'referral-ended.v1': ['housing-stock', 'support'],
  'referral-moved-to-version.v1': ['housing-stock', 'support'],
  'repayment-plan-completed.v1': ['referrals'],
  'repayment-plan-signed.v1': ['referrals'],
  'staff-member-registered.v1': ['support'],
  'support-case-closed.v1': ['referrals'],
  'support-case-position-changed.v2': ['referrals'],
  'support-started.v1': ['referrals'],
  'unit-address-recorded.v1': ['referrals'],
  'unit-described.v1': ['referrals'],
};

let definitions: readonly ServiceDefinition[];
beforeAll(async () => {
  definitions = await loadDefinitions();
});

test('every fact has its listeners, and nobody listens to a fact that is not declared', () => {
  const heard = new Map<string, Set<string>>(FACTS.map(({ type }) => [type, new Set()]));
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
