import { neighbourhoodAt, type Address, type NeighbourhoodAddress, type NeighbourhoodRows } from './neighbourhood';

/** All constructed: no street here is said to lie in a real neighbourhood. */
const row = (change: Partial<NeighbourhoodAddress>): NeighbourhoodAddress => ({
  list: '2015',
  commune: '51454',
  code: 'TEST-A',
  name: 'A',
  street: 'RUE ESSAI',
  first: null,
  last: null,
  parity: 'ALL',
  ...change,
});

const ROWS: NeighbourhoodRows = {
  lists: [
    { code: '2015', from: '2015-01-01', to: '2024-01-01' },
    { code: '2024', from: '2024-01-01', to: null },
  ],
  loaded: [
    { list: '2015', commune: '51454' },
    { list: '2024', commune: '51454' },
    { list: '2015', commune: '28085' },
  ],
  addresses: [
    row({}),
    row({ street: 'AVENUE MODELE', first: 10, last: 40, parity: 'EVEN' }),
    row({ street: 'AVENUE MODELE', first: 41, last: null, parity: 'ALL', code: 'TEST-B', name: 'B' }),
    row({ list: '2024', street: 'PLACE NOUVELLE', code: 'TEST-C', name: 'C' }),
  ],
};

const [A, B, C] = ['A', 'B', 'C'].map((name) => ({ code: `TEST-${name}`, name }));
const reims = (street: string, number: string | null = '1'): Address => ({ commune: '51454', street, number });

test.each([
  ['the whole street, however it is written', reims('R. de l’Essai'), '2018-05-14', A],
  ['the whole street needs no number', reims('rue Essai', null), '2018-05-14', A],
  ['an even number in the range', reims('Av. Modèle', '12 bis'), '2018-05-14', A],
  ['an odd one across the street', reims('Av. Modèle', '13'), '2018-05-14', 'OUTSIDE'],
  ['the bounds belong to it', reims('Av. Modèle', '40'), '2018-05-14', A],
  ['an open range has no last number', reims('Av. Modèle', '999'), '2018-05-14', B],
  ['a number on both sides of a border is not known', reims('Av. Modèle', '40-42'), '2018-05-14', null],
  ['without a number a part of a street is not known', reims('Av. Modèle', null), '2018-05-14', null],
  ['a street that the list does not name', reims('rue Autre'), '2018-05-14', 'OUTSIDE'],
  ['the next list has other streets', reims('rue Essai'), '2024-01-01', 'OUTSIDE'],
  ['and its own', reims('pl. Nouvelle'), '2024-01-01', C],
  ['before the first list nothing is known', reims('rue Essai'), '2014-12-31', null],
  ['a commune that has none', { commune: '28085', street: 'rue Essai', number: '1' }, '2018-05-14', 'OUTSIDE'],
  ['a commune that nobody loaded', { commune: '93066', street: 'rue Essai', number: '1' }, '2018-05-14', null],
  ['a commune that is loaded for the earlier list only', { commune: '28085', street: 'rue Essai', number: '1' }, '2024-01-01', null],
  ['no street, nothing known', reims(' '), '2018-05-14', null],
])('%s', (_, address, on, expected) => {
  expect(neighbourhoodAt(address, on, ROWS)).toEqual(expected);
});
