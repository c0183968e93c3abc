import { partsOf } from './household-list';

describe('what a list of households asks of the role', () => {
  test.each([
    [{}, 'FAMILY_NAME_ASC', []],
    [{ search: 'Bel' }, 'NEXT_DEADLINE_ASC', []],
    [{}, 'ARREARS_DESC', ['rent']],
    [{}, 'MISSED_TERMS_ASC', ['rent']],
    [{ minimumArrearsCents: 0 }, 'FAMILY_NAME_ASC', ['rent']],
    [{ mine: false }, 'FAMILY_NAME_ASC', ['support']],
    [{ stage: 'SUPPORT', planState: 'NONE' }, null, ['rent', 'support']],
    [{}, 'BENEFIT_STATE', ['rent']],
    [{}, 'STAGE', ['support']],
  ] as const)('%j by %s is of %j', (filter, by, parts) => {
    expect(partsOf(filter, by)).toEqual(parts);
  });
});
