import { requireBirthOf, requireNotHead, requirePlaceFor, type NamedMember } from './household-change';

const HEAD: NamedMember = {
  givenName: 'Nadia',
  familyName: 'Belkorchi',
  birthDate: '1992-03-02',
  role: 'HEAD',
  from: '2020-01-01',
  to: null,
  custody: null,
};
const PARTNER = { ...HEAD, givenName: 'Karim', role: 'PARTNER' } as const;
const CHILD = { ...HEAD, givenName: 'Lina', role: 'CHILD', birthDate: '2022-05-09', from: '2022-05-09' } as const;

describe('who comes to a household', () => {
  test('is a child that is born, or a partner after the one who left', () => {
    expect(() => requirePlaceFor(CHILD, [HEAD])).not.toThrow();
    expect(() => requirePlaceFor({ ...PARTNER, from: '2023-01-01' }, [HEAD, { ...PARTNER, to: '2023-01-01' }])).not.toThrow();
  });

  test.each([
    ['a second head', { ...HEAD, givenName: 'Karim' }, 'ONE_HEAD_NEEDED'],
    ['a second partner', { ...PARTNER, givenName: 'Samir', from: '2022-01-01' }, 'ONE_PARTNER_AT_MOST'],
    ['who is there already, written otherwise', { ...CHILD, givenName: 'LINA' }, 'MEMBER_TWICE'],
  ])('is not %s', (_, comer, code) => {
    expect(() => requirePlaceFor(comer, [HEAD, PARTNER, CHILD])).toThrow(code);
  });

  test('is not the twenty-first', () => {
    const children = Array.from({ length: 19 }, (_, number) => ({ ...CHILD, givenName: `Child ${'abcdefghijklmnopqrs'.charAt(number)}` }));
    expect(() => requirePlaceFor(CHILD, [HEAD, ...children])).toThrow('MEMBERS_OUT_OF_RANGE');
    expect(() => requirePlaceFor(CHILD, [HEAD, ...children.slice(1)])).not.toThrow();
  });
});

test('the head stays', () => {
  expect(() => requireNotHead(HEAD)).toThrow('HEAD_STAYS');
  expect(() => requireNotHead(PARTNER)).not.toThrow();
});

test.each([
  ['a day to come', CHILD, '2026-11-26', 'BIRTH_DATE_IMPOSSIBLE'],
  ['after the first day here', CHILD, '2022-05-10', 'BORN_AFTER_JOINING'],
  ['that of a head who is a child', { ...HEAD, from: '2026-01-01' }, '2015-01-01', 'HEAD_TOO_YOUNG'],
])('a date of birth is not %s', (_, member, birthDate, code) => {
  expect(() => requireBirthOf({ ...member, birthDate }, '2026-11-25')).toThrow(code);
});
