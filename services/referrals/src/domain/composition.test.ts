import fc from 'fast-check';
import { CUSTODIES, MEMBER_ROLES, membersAt, sizeAt, type Membership } from './composition';

const day = '2022-07-15';

function member(role: Membership['role'], birthDate: string, more: Partial<Pick<Membership, 'from' | 'to' | 'custody'>> = {}): Membership {
  return { role, birthDate, from: '2020-01-01', to: null, custody: null, ...more };
}

const head = member('HEAD', '1988-03-02');
const children = [member('CHILD', '2013-02-01'), member('CHILD', '2018-05-09')];

describe('a single-parent household', () => {
  test.each([
    ['has no partner living in', [head, ...children, member('PARTNER', '1985-01-01', { from: '2022-05-01' })], false],
    ['has a child', [head], false],
    ['has a child who still depends on the parent', [head, member('CHILD', '2001-07-15')], false],
    ['is known to have a head', children, null],
    ['is one parent with dependent children', [head, ...children], true],
    ['stays one when an adult is put up', [head, ...children, member('HOSTED_ADULT', '1990-01-01')], true],
    ['stays one when an adult child is there too', [head, ...children, member('CHILD', '2000-01-01')], true],
    ['has a child that does more than visit', [head, member('CHILD', '2013-02-01', { custody: 'VISITS' })], false],
    ['may share its child with the other parent', [head, member('CHILD', '2013-02-01', { custody: 'SHARED' })], true],
    ['becomes one when the partner has left', [head, ...children, member('PARTNER', '1985-01-01', { to: '2022-07-15' })], true],
  ])('%s', (_, members, expected) => {
    expect(sizeAt(members, day).singleParent).toBe(expected);
  });

  test('is not one any more on the day the child turns 21', () => {
    const members = [head, member('CHILD', '2001-07-15')];
    expect([sizeAt(members, '2022-07-14').singleParent, sizeAt(members, '2022-07-15').singleParent]).toEqual([true, false]);
  });
});

describe('a composition', () => {
  test('counts the head and the partner as adults whatever their age: a mother of 16 with her baby is one adult and a child', () => {
    const mother = member('HEAD', '2006-01-10');
    const baby = member('CHILD', '2022-02-01', { from: '2022-02-01' });
    expect(sizeAt([mother, baby], day)).toEqual({
      persons: 2,
      adults: 1,
      dependentChildren: 1,
      singleParent: true,
      youngestChildAge: 0,
    });
    expect(sizeAt([mother, member('PARTNER', '2005-03-01'), baby], day)).toMatchObject({ adults: 2, singleParent: false });
  });

  test('says the age of the youngest child in its charge: the sixth birthday counts from its morning', () => {
    const [son, visitor] = [member('CHILD', '2014-10-02'), member('CHILD', '2018-01-01', { custody: 'VISITS' })];
    expect(sizeAt([head, son, visitor], '2020-10-01').youngestChildAge).toBe(5);
    expect(sizeAt([head, son, visitor], '2020-10-02').youngestChildAge).toBe(6);
    expect(sizeAt([head, visitor], '2020-10-02').youngestChildAge).toBeNull();
  });

  test('counts a child that visits among its persons, and neither as a dependent child nor as an adult', () => {
    const visitor = member('CHILD', '2003-02-01', { custody: 'VISITS' });
    expect(sizeAt([head, visitor], day)).toMatchObject({ persons: 2, adults: 1, dependentChildren: 0 });
  });

  test('counts nobody else below 18 as an adult', () => {
    expect(sizeAt([head, member('HOSTED_ADULT', '2006-01-10'), member('DEPENDANT', '2010-01-01')], day).adults).toBe(1);
  });

  test('counts who belongs to the household on the day, not before and not on the last day', () => {
    const leaving = member('HOSTED_ADULT', '1990-01-01', { from: '2022-01-01', to: '2022-07-15' });
    expect(
      [sizeAt([head, leaving], '2021-12-31'), sizeAt([head, leaving], '2022-07-14'), sizeAt([head, leaving], day)].map(
        ({ persons }) => persons,
      ),
    ).toEqual([1, 2, 1]);
  });

  test('names the head first and the elder child before the younger', () => {
    const [elder, younger] = children;
    expect(
      membersAt(
        [younger, elder, head].filter((found) => found !== undefined),
        day,
      ),
    ).toEqual([head, elder, younger]);
  });

  test('never counts a person both as an adult and as a dependent child, nor more than it has', () => {
    const anyMember = fc.record({
      role: fc.constantFrom(...MEMBER_ROLES),
      birthDate: fc.integer({ min: 1930, max: 2021 }).map((year) => `${year}-06-15`),
      from: fc.constant('2022-01-01'),
      to: fc.constantFrom(null, '2022-07-15', '2023-01-01'),
      custody: fc.constantFrom(null, ...CUSTODIES),
    });
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 12 }), (members) => {
        const { persons, adults, dependentChildren } = sizeAt(members, day);
        expect(adults + dependentChildren).toBeLessThanOrEqual(persons);
        expect(persons).toBeLessThanOrEqual(members.length);
      }),
    );
  });
});
