import { newId } from '@passerelle/shared/domain/ids';
import type { UnitDescription } from './unit';
import { describedAnew, differsIn } from './unit-description';

const LANDLORD = newId();
const OWNER = newId();
const BARE: UnitDescription = {
  ...{ kind: null, commune: null, department: '93', ceilingZone: 'PARIS_AND_NEIGHBOURS', ownerId: null, altAgreement: null },
};
const FULL: UnitDescription = { ...BARE, kind: 'FOYER', commune: '93066', ownerId: OWNER, altAgreement: true };

const anew = (known: UnitDescription, said: Parameters<typeof describedAnew>[1]) => describedAnew(known, said, LANDLORD);

test('what is said completes or corrects, and what is not said stays', () => {
  expect(anew(BARE, { kind: 'FOYER', commune: '93066', ownerId: OWNER, altAgreement: true })).toEqual(FULL);
  expect(anew(FULL, { altAgreement: false })).toEqual({ ...FULL, altAgreement: false });
  expect(anew(FULL, { kind: 'FAMILY', commune: null, ownerId: null, altAgreement: null })).toEqual({ ...FULL, kind: 'FAMILY' });
});

test('a landlord that is named as the owner owns it itself', () => {
  expect(anew(FULL, { ownerId: LANDLORD }).ownerId).toBeNull();
});

test.each([
  ['another department, whose towns are all alike', { commune: '57463' }, '57', 'OTHER_REGIONS'],
  ['another department, where the town decides', { commune: '92012' }, '92', null],
  ['another department, with its zone', { commune: '92012', ceilingZone: 'PARIS_AND_NEIGHBOURS' }, '92', 'PARIS_AND_NEIGHBOURS'],
  ['the same department', { commune: '93008' }, '93', 'PARIS_AND_NEIGHBOURS'],
  ['the same department, with its zone', { commune: '93008', ceilingZone: 'ILE_DE_FRANCE' }, '93', 'ILE_DE_FRANCE'],
] as const)('a commune in %s: the ceiling zone goes with it', (_, said, department, ceilingZone) => {
  expect(anew(BARE, said)).toMatchObject({ department, ceilingZone });
});

test('nothing said, and no commune, are refused', () => {
  const refused = (reason: string) => expect.objectContaining({ reason }) as Error;
  expect(() => anew(FULL, {})).toThrow(refused('NOTHING_TO_DESCRIBE'));
  expect(() => anew(FULL, { kind: null })).toThrow(refused('NOTHING_TO_DESCRIBE'));
  expect(() => anew(FULL, { commune: '96001' })).toThrow(refused('NOT_A_COMMUNE'));
});

test('two descriptions differ in what differs', () => {
  const both = { before: FULL, after: { ...FULL, altAgreement: false } };
  expect([differsIn(['altAgreement', 'kind'], both), differsIn(['kind', 'ownerId'], both)]).toEqual([true, false]);
});
