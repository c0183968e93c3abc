import fc from 'fast-check';
import { streetCode } from './street-code';

test.each([
  ['12 rue des Grands Aulnes', 'RUE_DES_GRANDS_AULNES', '12'],
  ['12, Rue des Grands-Aulnes', 'RUE_DES_GRANDS_AULNES', '12'],
  ['4 bis allée du Verger Neuf', 'ALLEE_DU_VERGER_NEUF', '4_BIS'],
  ['4bis allée du Verger Neuf', 'ALLEE_DU_VERGER_NEUF', '4_BIS'],
  ['7 B quai de l’Œuvre', 'QUAI_DE_L_OEUVRE', '7_B'],
  ['12-14 rue Neuve', 'RUE_NEUVE', '12'],
  ['12 à 14 rue Neuve', 'RUE_NEUVE', '12'],
  ['12/14 bis rue Neuve', 'RUE_NEUVE', '12'],
  ['8 avenue du 8 Mai 1945', 'AVENUE_DU_8_MAI_1945', '8'],
  ['place du Lavoir', 'PLACE_DU_LAVOIR', null],
  ['12', '12', null],
  ['—', null, null],
  [`1 ${'rue '.repeat(20)}`, null, '1'],
])('%s', (text, street, number) => {
  expect(streetCode(text)).toEqual({ street, number });
});

test('makes codes that a fact may hold, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      for (const code of Object.values(streetCode(text))) if (code !== null) expect(code).toMatch(/^[A-Z0-9][A-Z0-9_]{0,63}$/);
    }),
  );
});
