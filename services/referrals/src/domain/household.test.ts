import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { newMembers, type MemberToRegister } from './household';
import { searchableName, writtenName } from './written-name';

const today = '2026-11-25';
const head: MemberToRegister = {
  givenName: 'Nadia',
  familyName: 'Belkorchi',
  birthDate: '1990-04-02',
  sex: 'FEMALE',
  role: 'HEAD',
  custody: null,
  from: '2020-01-01',
};
const child: MemberToRegister = { ...head, givenName: 'Yanis', birthDate: '2016-09-12', sex: 'MALE', role: 'CHILD' };

describe('a household is refused', () => {
  test.each([
    ['without members', [], 'MEMBERS_OUT_OF_RANGE', ['members']],
    ['with more than twenty', Array.from({ length: 21 }, () => head), 'MEMBERS_OUT_OF_RANGE', ['members']],
    ['without a head', [child], 'ONE_HEAD_NEEDED', ['members']],
    ['with two heads', [head, { ...child, role: 'HEAD' }], 'ONE_HEAD_NEEDED', ['members']],
    ['with two partners', [head, { ...child, role: 'PARTNER' }, { ...child, role: 'PARTNER' }], 'ONE_PARTNER_AT_MOST', ['members']],
    ['with a head of twelve', [{ ...head, birthDate: '2014-11-01', from: '2020-01-01' }], 'HEAD_TOO_YOUNG', ['members', '0', 'birthDate']],
    [
      'with somebody born tomorrow',
      [head, { ...child, birthDate: '2026-11-26', from: '2026-11-26' }],
      'BIRTH_DATE_IMPOSSIBLE',
      ['members', '1', 'birthDate'],
    ],
    ['with somebody of 121', [{ ...head, birthDate: '1905-01-01' }], 'BIRTH_DATE_IMPOSSIBLE', ['members', '0', 'birthDate']],
    ['with a member from before birth', [head, { ...child, from: '2016-09-11' }], 'MEMBER_FROM_IMPOSSIBLE', ['members', '1', 'from']],
    ['with a member from tomorrow', [head, { ...child, from: '2026-11-26' }], 'MEMBER_FROM_IMPOSSIBLE', ['members', '1', 'from']],
    [
      'with the same person twice, written in another way',
      [head, child, { ...child, familyName: ' BELKORCHI ' }],
      'MEMBER_TWICE',
      ['members', '2'],
    ],
    ['with a name of spaces', [{ ...head, givenName: '   ' }], 'NAME_MISSING', ['members', '0', 'givenName']],
    ['with a hidden mark in a name', [{ ...head, familyName: 'Bel\u202ekorchi' }], 'NAME_UNREADABLE', ['members', '0', 'familyName']],
    ['with a name of 101 letters', [{ ...head, familyName: 'a'.repeat(101) }], 'NAME_TOO_LONG', ['members', '0', 'familyName']],
  ] as const)('%s', (_, members, reason, path) => {
    expect(() => newMembers(members as readonly MemberToRegister[], today)).toThrow(
      expect.objectContaining({ kind: 'INVALID_INPUT', reason, details: expect.objectContaining({ path }) }),
    );
  });
});

test('everything that is wrong with the members is told at once, and nothing that follows from something else', () => {
  const unborn: MemberToRegister = { ...head, givenName: '', birthDate: '2026-11-26', from: '2020-01-01' };
  const late: MemberToRegister = { ...child, role: 'HEAD', from: '2026-11-26' };
  const told = refusalsOf(() => newMembers([unborn, late, late], today));
  expect(told.map(({ reason, details }) => [reason, details.path?.join('.')])).toEqual([
    ['ONE_HEAD_NEEDED', 'members'],
    ['BIRTH_DATE_IMPOSSIBLE', 'members.0.birthDate'],
    ['NAME_MISSING', 'members.0.givenName'],
    ['MEMBER_FROM_IMPOSSIBLE', 'members.1.from'],
    ['HEAD_TOO_YOUNG', 'members.1.birthDate'],
    ['MEMBER_FROM_IMPOSSIBLE', 'members.2.from'],
    ['HEAD_TOO_YOUNG', 'members.2.birthDate'],
    ['MEMBER_TWICE', 'members.2'],
  ]);
});

test('a parent and a child are registered, names trimmed', () => {
  expect(newMembers([{ ...head, givenName: ' Nadia ' }, child], today)).toMatchObject([
    { givenName: 'Nadia', role: 'HEAD', to: null },
    { givenName: 'Yanis', role: 'CHILD', to: null },
  ]);
});

test('names keep their accents, and are found without them', () => {
  expect(writtenName("D'Hérouël-Nguyễn", [])).toBe("D'Hérouël-Nguyễn");
  expect(searchableName('  Hérouël   Nguyễn')).toBe('herouel nguyen');
});
