import { DomainError } from '@passerelle/shared/domain/errors';
import fc from 'fast-check';
import { checkInterview, type Interview } from './interview';
import { checkDiagnostic, type DomainNeed } from './social-diagnostic';
import { checkedContract, type SupportContract } from './support-contract';
import { writtenText } from './written-text';

function refusalOf(act: () => unknown): { reason: string; path: string } | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return { reason: error.reason, path: (error.details.path ?? []).join('.') };
    throw error;
  }
}

const interview: Interview = { kind: 'HOME_VISIT', heldOn: '2026-11-20', durationMinutes: 60, topics: ['BUDGET', 'ARREARS'] };
const need: DomainNeed = { domain: 'BUDGET', level: 4, priority: 'IMMEDIATE' };
const contract: SupportContract = {
  signedOn: '2026-11-20',
  endsOn: '2027-11-20',
  objectives: [{ domain: 'BUDGET', label: 'Pay the rent of each month', dueOn: '2027-02-01' }],
};

describe('an interview', () => {
  test.each([
    [{ durationMinutes: 0 }, 'DURATION_OUT_OF_RANGE', 'durationMinutes'],
    [{ durationMinutes: 601 }, 'DURATION_OUT_OF_RANGE', 'durationMinutes'],
    [{ topics: [] }, 'TOPICS_MISSING', 'topics'],
    [{ topics: ['BUDGET', 'RIGHTS', 'BUDGET'] as const }, 'TOPIC_REPEATED', 'topics.2'],
  ])('with %j is refused', (change, reason, path) => {
    expect(refusalOf(() => checkInterview({ ...interview, ...change }))).toEqual({ reason, path });
  });

  test('of one hour on two topics is fine', () => {
    expect(refusalOf(() => checkInterview(interview))).toBeNull();
  });
});

describe('a diagnostic', () => {
  test.each([
    [[], 'DOMAINS_MISSING', 'domains'],
    [[{ ...need, level: 0 }], 'LEVEL_OUT_OF_RANGE', 'domains.0.level'],
    [[need, { ...need, domain: 'RIGHTS' as const, level: 6 }], 'LEVEL_OUT_OF_RANGE', 'domains.1.level'],
    [[need, need], 'DOMAIN_REPEATED', 'domains.1.domain'],
  ])('with the needs %j is refused', (domains, reason, path) => {
    expect(refusalOf(() => checkDiagnostic({ madeOn: '2026-11-20', domains, arrearsCause: null }))).toEqual({ reason, path });
  });

  test('may leave the cause of the arrears open', () => {
    expect(refusalOf(() => checkDiagnostic({ madeOn: '2026-11-20', domains: [need], arrearsCause: null }))).toBeNull();
  });
});

describe('a contract', () => {
  test.each([
    [{ endsOn: '2026-11-20' }, 'END_BEFORE_SIGNATURE', 'endsOn'],
    [{ objectives: [] }, 'OBJECTIVES_OUT_OF_RANGE', 'objectives'],
    [{ objectives: [{ ...contract.objectives[0], dueOn: '2026-11-19' }] as never }, 'DUE_OUTSIDE_CONTRACT', 'objectives.0.dueOn'],
    [{ objectives: [{ ...contract.objectives[0], dueOn: '2027-11-21' }] as never }, 'DUE_OUTSIDE_CONTRACT', 'objectives.0.dueOn'],
  ])('with %j is refused', (change, reason, path) => {
    expect(refusalOf(() => checkedContract({ ...contract, ...change }))).toEqual({ reason, path });
  });

  test('may have no end', () => {
    expect(refusalOf(() => checkedContract(contract))).toBeNull();
    expect(refusalOf(() => checkedContract({ ...contract, endsOn: null }))).toBeNull();
  });
});

describe('a written text', () => {
  const options = { path: ['body'], maximum: 20, lines: 'many' } as const;

  test.each([
    ['   \n ', 'TEXT_MISSING'],
    ['x'.repeat(21), 'TEXT_TOO_LONG'],
    ['nul \u0000 here', 'TEXT_UNREADABLE'],
    ['turned \u202e round', 'TEXT_UNREADABLE'],
    ['half \ud800 a pair', 'TEXT_UNREADABLE'],
  ])('like %j is refused', (text, reason) => {
    expect(refusalOf(() => writtenText(text, options))).toEqual({ reason, path: 'body' });
  });

  test('on one line refuses a second one', () => {
    expect(refusalOf(() => writtenText('one\ntwo', { ...options, lines: 'one' }))).toEqual({ reason: 'TEXT_UNREADABLE', path: 'body' });
  });

  test('is counted in characters, not in code units, and kept but for its edges', () => {
    expect(writtenText(` ${'🏠'.repeat(20)} `, options)).toBe('🏠'.repeat(20));
    expect(writtenText("l'impayé;\r\n'; drop table", { ...options, maximum: 100 })).toBe("l'impayé;\n'; drop table");
  });

  test('that was accepted once is accepted again, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        let kept: string;
        try {
          kept = writtenText(text, options);
        } catch (error) {
          return error instanceof DomainError;
        }
        return writtenText(kept, options) === kept;
      }),
    );
  });
});
