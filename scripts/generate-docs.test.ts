import { recordGrant, accessSubscriptions } from '@passerelle/shared/access/project-access';
import { readAudit } from '@passerelle/shared/audit-read';
import { declareFact } from '@passerelle/shared/events/declare-fact';
import { fields } from '@passerelle/shared/events/fact-fields';
import { beginningAt, on } from '@passerelle/shared/events/subscribe';
import { FACTS } from '@passerelle/shared/facts/registry';
import { leaseStarted } from '@passerelle/shared/facts/lease-started';
import { factsPage, permissionsPage, type Documented } from './documents';
import { generatedFiles, loadSamples } from './generate-docs';

const support: Documented = { name: 'support', useCases: [readAudit, recordGrant], subscriptions: accessSubscriptions, projections: [] };

describe('generated documents', () => {
  test('a permission stands with its roles and its use cases, and system work apart', () => {
    const page = permissionsPage([support]);
    expect(page).toContain('| `audit:read` |  |  |  |  |  |  | ● | support: readAudit |');
    expect(page).toContain('| support | recordGrant |');
  });

  test('every fact has its section, and access facts name their listeners', () => {
    const page = factsPage([support], FACTS, loadSamples());
    expect(page.match(/^## /gm)).toHaveLength(FACTS.length);
    expect(page).toContain(
      'Published by referrals · ordered by household · in the consumer group of access · listened to by support (projection)',
    );
    expect(page).toContain('nobody yet');
  });

  test('every field of a fact is told with its kind and what it is, also inside a list', () => {
    const page = factsPage([support], FACTS, loadSamples());
    expect(page).toContain('| `energyChargesCents` | cents or null | Energy [charges énergétiques] a month; null when not known. |');
    expect(page).toContain('| `partners` | list of object | The organisations that take part. |');
    expect(page).toContain('| `partners[].part` | `LANDLORD`, `OPERATOR`, `FUNDER` | What it takes part as. |');
    expect(page).toContain('| cents | Whole cents of euro. |');
    expect(page.match(/^\| `[^`]+` \| [^|]+ \| {2}\|$/gm)).toBeNull();
  });

  test('a fact shows its newest sample, and who listens shows how', () => {
    const started = on(leaseStarted, 'projection+reaction', () => Promise.resolve());
    const page = factsPage([{ ...support, subscriptions: [started] }], [leaseStarted], { 'lease-started.v2': [{ old: 1 }, { newest: 2 }] });
    expect(page).toContain('support (projection+reaction)');
    const later = beginningAt(
      '2026-12-01T00:00:00+01:00',
      on(leaseStarted, 'reaction', () => Promise.resolve()),
    );
    expect(factsPage([{ ...support, subscriptions: [later] }], [leaseStarted], {})).toContain(
      'support (reaction since 2026-11-30T23:00:00.000Z)',
    );
    expect(page).toContain('```json\n{\n  "newest": 2\n}\n```');
    expect(page).not.toContain('"old"');
  });

  test('a later major names the majors that its readers read too', () => {
    const declaration = { about: 'A bell rang.', publisher: 'support', stream: 'household' } as const;
    const shape = { strokes: fields.count.optional().describe('Strokes.') };
    const v1 = declareFact({ ...declaration, type: 'bell-rung.v1', shape });
    const v2 = declareFact({ ...declaration, type: 'bell-rung.v2', shape, upcast: { from: v1, with: (rung) => rung } });
    const page = factsPage([], [v2], {});
    expect(page).toContain('Its readers read bell-rung.v1 as this one.');
    expect(page).toContain('| `strokes` | count, may be missing | Strokes. |');
  });

  test('the files are the two pages, the AsyncAPI document and the shapes that were published', () => {
    expect(generatedFiles([support]).map(({ path }) => path)).toEqual([
      'docs/permissions.md',
      'docs/facts.md',
      'docs/asyncapi.yaml',
      'packages/shared/src/facts/shapes.json',
    ]);
  });
});
