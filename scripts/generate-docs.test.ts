import { recordGrant, accessSubscriptions } from '@passerelle/shared/access/project-access';
import { readAudit } from '@passerelle/shared/audit-read';
import { declareFact } from '@passerelle/shared/events/declare-fact';
import { z } from 'zod';
import { factsPage, permissionsPage, type Documented } from './documents';
import { loadFacts } from './generate-docs';

const support: Documented = { name: 'support', useCases: [readAudit, recordGrant], subscriptions: accessSubscriptions };

describe('generated documents', () => {
  test('a fact that could carry a free text stops the documents', () => {
    const fact = declareFact({ type: 'gossip-heard.v1', publisher: 'support', stream: 'household', shape: { text: z.string() } });
    expect(() => factsPage([], [{ fact, about: 'Somebody said something.' }])).toThrow('none of the kinds');
  });

  test('a permission stands with its roles and its use cases, and system work apart', () => {
    const page = permissionsPage([support]);
    expect(page).toContain('| `audit:read` |  |  |  |  |  | ● | support: readAudit |');
    expect(page).toContain('| support | recordGrant |');
  });

  test('every fact is described, and access facts name their listeners', async () => {
    const page = factsPage([support], await loadFacts());
    expect(page.match(/^## /gm)).toHaveLength(15);
    expect(page).toContain(
      'Published by referrals · ordered by household · in the consumer group of access · listened to by support (projection)',
    );
    expect(page).toContain('| `energyChargesCents` | cents or null |');
    expect(page).toContain('nobody yet');
  });
});
