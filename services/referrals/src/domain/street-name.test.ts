import { normalisedStreet, streetNumbers } from './street-name';

test.each([
  ["Bd. de l'Hôpital", 'BOULEVARD HOPITAL'],
  ['boulevard de l’Hôpital', 'BOULEVARD HOPITAL'],
  ['AV DU GAL LECLERC', 'AVENUE GENERAL LECLERC'],
  ['Avenue du Général-Leclerc', 'AVENUE GENERAL LECLERC'],
  ['R. St-Rémi', 'RUE SAINT REMI'],
  ['rue Saint Rémi', 'RUE SAINT REMI'],
  ['Allée du Sacré-Cœur', 'ALLEE SACRE COEUR'],
  ['Rue du 8 mai 1945', 'RUE 8 MAI 1945'],
  ['  ', ''],
])('%s is compared as %s', (written, compared) => {
  expect(normalisedStreet(written)).toBe(compared);
});

test('written out again it stays the same', () => {
  for (const street of ['R DE LA PAIX', 'Av. Jean-Jaurès', 'Saint-Exupéry']) {
    expect(normalisedStreet(normalisedStreet(street))).toBe(normalisedStreet(street));
  }
});

test.each([
  ['12', [12]],
  ['12 bis', [12]],
  ['12B', [12]],
  ['12 - 14 ter', [12, 14]],
  ['12/14', [12, 14]],
  ['', []],
  ['Bât. C', []],
  ['1234567', []],
])('"%s" stands for %p', (written, numbers) => {
  expect(streetNumbers(written)).toEqual(numbers);
});
