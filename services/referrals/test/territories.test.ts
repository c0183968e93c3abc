// Communes by their dated code and priority neighbourhoods by address, from small files in the official layouts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countStatements } from '@passerelle/shared/testing/count-sql';
import { defineUseCase } from '@passerelle/shared/use-case';
import { communesAt, neighbourhoodsAt, type AskedAddress } from '../src/database/territories';
import { importCommunes } from '../src/use-cases/import-communes';
import { importNeighbourhoods } from '../src/use-cases/import-neighbourhoods';
import { ask, openWorld, TODAY, type World } from './world';

const fileOf = (name: string) => ({ name, text: readFileSync(join(__dirname, '../reference', name), 'utf8') });
const COMMUNES = fileOf('v_commune_2026.sample.csv');
const MOVEMENTS = fileOf('v_mvt_commune_2026.sample.csv');
const EPCI = fileOf('intercommunalites_2026.sample.csv');
const ADDRESSES = fileOf('neighbourhood-addresses.constructed.csv');

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const stored = (table: string) => world.service.sql(`select md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t`);
const commune = async (code: string, at: string) => {
  const answer = await ask(
    world.socialWorker,
    'query ($code: String!, $at: LocalDate) { commune(code: $code, at: $at) { code name department region epciName from to intoCode } }',
    { code, at },
  );
  return answer.commune;
};

describe('communes', () => {
  test('a code is asked for on a day: Pierrefitte-sur-Seine is in Saint-Denis since 2025', async () => {
    expect(await commune('93059', '2024-12-31')).toEqual({
      code: '93059',
      name: 'Pierrefitte-sur-Seine',
      department: '93',
      region: '11',
      epciName: null,
      from: '1968-01-01',
      to: '2025-01-01',
      intoCode: '93066',
    });
    expect(await commune('93059', '2025-01-01')).toMatchObject({
      code: '93066',
      name: 'Saint-Denis',
      epciName: 'Métropole du Grand Paris',
      to: null,
    });
    expect(await commune('75059', TODAY)).toMatchObject({ code: '93066' });
    expect(await commune('93066', '1967-12-31')).toBeNull();
    expect(await commune('99999', TODAY)).toBeNull();
  });

  test('are a list of a day, by the beginning of a name without accents', async () => {
    const query = `query ($filter: CommuneFilter) { communes(filter: $filter, orderBy: NAME_ASC, first: 2) { totalCount { value } pageInfo { hasNextPage } nodes { code } } }`;
    const codes = async (filter: object) =>
      (await ask(world.socialWorker, query, { filter })).communes.nodes.map(({ code }: { code: string }) => code);
    expect(await codes({ name: 'CRETE' })).toEqual(['94028']);
    expect(await codes({ department: '93' })).toEqual(['93001', '93008']);
    expect(await codes({ name: 'pierrefitte' })).toEqual([]);
    expect(await codes({ name: 'pierrefitte', at: '2024-12-31' })).toEqual(['93059']);
    const { communes } = await ask(world.socialWorker, query, { filter: { department: '93' } });
    expect(communes).toMatchObject({ totalCount: { value: 3 }, pageInfo: { hasNextPage: true } });
  });

  test('loaded again they change nothing, and inter-municipalities that are not in the files stay', async () => {
    const before = await stored('commune');
    expect(await world.service.asSystem(importCommunes, { files: [EPCI, COMMUNES, MOVEMENTS] })).toEqual({ changed: 0 });
    expect(await world.service.asSystem(importCommunes, { files: [COMMUNES, MOVEMENTS] })).toEqual({ changed: 0 });
    expect(await stored('commune')).toEqual(before);
  });

  test('the next year brings what happened in it', async () => {
    const text = COMMUNES.text.replace(/^COM,57751.*\n/m, '');
    const merger =
      '32,2026-06-01,COM,57751,0,WOIPPY,Woippy,Woippy,COM,93066,0,SAINT DENIS,Saint-Denis,Saint-Denis\n32,2026-06-01,COM,93066,0,,,Saint-Denis,COM,93066,0,,,Saint-Denis\n';
    const files = [
      { ...COMMUNES, text },
      { ...MOVEMENTS, text: MOVEMENTS.text + merger },
    ];
    expect(await world.service.asSystem(importCommunes, { files })).toEqual({ changed: 1 });
    expect(await commune('57751', TODAY)).toMatchObject({ code: '93066' });
    expect(await world.service.asSystem(importCommunes, { files: [COMMUNES, MOVEMENTS, EPCI] })).toEqual({ changed: 1 });
  });

  test.each([
    ['a file of another kind', [COMMUNES, MOVEMENTS, { name: 'x.csv', text: 'A,B\n1,2\n' }], 'FILE_UNKNOWN', ['x.csv']],
    ['an empty file', [COMMUNES, { name: 'x.csv', text: '# nothing\n' }], 'FILE_EMPTY', ['x.csv']],
    ['no movements', [COMMUNES], 'FILE_MISSING', undefined],
    [
      'a column less',
      [{ ...COMMUNES, text: COMMUNES.text.replace('LIBELLE', 'LABEL') }, MOVEMENTS],
      'COLUMN_MISSING',
      [COMMUNES.name, '3', 'LIBELLE'],
    ],
    [
      'a code of four digits',
      [{ ...COMMUNES, text: COMMUNES.text.replace('COM,51454', 'COM,5145') }, MOVEMENTS],
      'CELL_UNREADABLE',
      [COMMUNES.name, '8', 'COM'],
    ],
    [
      'a day that is none',
      [COMMUNES, { ...MOVEMENTS, text: MOVEMENTS.text.replace('2025-01-01', '2025-13-01') }],
      'CELL_UNREADABLE',
      [MOVEMENTS.name, '11', 'DATE_EFF'],
    ],
    [
      'files of two years',
      [{ ...COMMUNES, text: COMMUNES.text.replace(/^COM,93066.*\n/m, '') }, MOVEMENTS],
      'COMMUNE_WITHOUT_END',
      [MOVEMENTS.name, '9', 'COM_AP'],
    ],
    [
      'another beginning of a code',
      [COMMUNES, { ...MOVEMENTS, text: MOVEMENTS.text.replaceAll('1968-01-01', '1967-01-01') }],
      'COMMUNE_HISTORY_DIFFERS',
      undefined,
    ],
  ])('with %s nothing is stored, and the place is named', async (_, files, reason, path) => {
    const before = await stored('commune');
    await expect(world.service.asSystem(importCommunes, { files })).rejects.toMatchObject({
      reason,
      ...(path === undefined ? {} : { details: { path } }),
    });
    expect(await stored('commune')).toEqual(before);
  });
});

describe('priority neighbourhoods', () => {
  const QUERY = `query ($commune: String!, $street: String!, $number: String, $at: LocalDate) {
    priorityNeighbourhood(commune: $commune, street: $street, number: $number, at: $at) { on position neighbourhood { code name } } }`;
  const position = async (commune: string, street: string, options: { readonly number?: string; readonly at?: string } = {}) =>
    (await ask(world.rentalManager, QUERY, { commune, street, at: '2018-05-14', ...options })).priorityNeighbourhood;

  test('are not known before the addresses of a commune are loaded', async () => {
    expect(await position('51454', 'Rue de l’Essai')).toEqual({ on: '2018-05-14', position: 'UNKNOWN', neighbourhood: null });
    expect((await world.service.asSystem(importNeighbourhoods, { files: [ADDRESSES] })).changed).toBeGreaterThan(0);
    expect(await world.service.asSystem(importNeighbourhoods, { files: [ADDRESSES] })).toEqual({ changed: 0 });
  });

  test('are found by street and number, of the list that is in force on the day', async () => {
    expect(await position('51454', 'R. Essai')).toMatchObject({ position: 'INSIDE', neighbourhood: { code: 'TEST-51-A' } });
    expect(await position('51454', 'av gal modele', { number: '12 bis' })).toMatchObject({ neighbourhood: { code: 'TEST-51-A' } });
    expect(await position('51454', 'av gal modele', { number: '13' })).toMatchObject({ neighbourhood: { code: 'TEST-51-B' } });
    expect(await position('51454', 'av gal modele', { number: '41' })).toMatchObject({ position: 'OUTSIDE' });
    expect(await position('51454', 'av gal modele')).toMatchObject({ position: 'UNKNOWN' });
    expect(await position('28085', 'rue de Paris', { number: '1' })).toMatchObject({ position: 'OUTSIDE' });
    expect(await position('51454', 'R. Essai', { at: TODAY })).toMatchObject({ position: 'UNKNOWN' });
    expect(await position('93008', 'rue de Paris')).toMatchObject({ position: 'UNKNOWN' });
  });

  test('of a commune that merged since are found under both codes, and nothing lies outside before all its parts are loaded', async () => {
    for (const code of ['93059', '93066']) {
      expect(await position(code, 'Allée de l’Exemple', { at: TODAY })).toMatchObject({ neighbourhood: { code: 'TEST-93-A' } });
      expect(await position(code, 'rue de Paris', { number: '1', at: TODAY })).toMatchObject({ position: 'OUTSIDE' });
    }
    // On a day before the merger the street lies in the other commune.
    expect(await position('93066', 'Allée de l’Exemple', { at: '2024-06-01' })).toMatchObject({ position: 'OUTSIDE' });
    await world.service.sql(`delete from neighbourhood_commune where commune = '93066'`);
    expect(await position('93059', 'rue de Paris', { number: '1', at: TODAY })).toMatchObject({ position: 'UNKNOWN' });
    await world.service.asSystem(importNeighbourhoods, { files: [ADDRESSES] });
  });

  test('a later file of a commune takes the place of its addresses', async () => {
    const text = 'LIST,CODE,NAME,COMMUNE,STREET,FIRST,LAST,PARITY\n2015,TEST-51-A,A,51454,"Rue de l\'Essai",1,9,ALL\n';
    expect((await world.service.asSystem(importNeighbourhoods, { files: [{ name: 'next.csv', text }] })).changed).toBeGreaterThan(0);
    expect(await position('51454', 'rue Essai', { number: '11' })).toMatchObject({ position: 'OUTSIDE' });
    expect(await position('51454', 'av gal modele', { number: '12' })).toMatchObject({ position: 'OUTSIDE' });
    await world.service.asSystem(importNeighbourhoods, { files: [ADDRESSES] });
    expect(await position('51454', 'rue Essai', { number: '11' })).toMatchObject({ position: 'INSIDE' });
  });

  test('the official list alone says nothing of an address', async () => {
    const text = 'code_qp;lib_qp;insee_com\nQP000001;Essai;93008,93001\n';
    expect(await world.service.asSystem(importNeighbourhoods, { files: [{ name: 'qp.csv', text }] })).toEqual({ changed: 2 });
    expect(await position('93008', 'rue de Paris')).toMatchObject({ position: 'UNKNOWN' });
  });

  const HEAD = 'LIST;CODE;NAME;COMMUNE;STREET;FIRST;LAST;PARITY\n';
  test.each([
    ['a street without a name', `${HEAD}2015;X;X;51454; ;;;\n`, 'CELL_UNREADABLE', ['x.csv', '2', 'STREET']],
    ['numbers backwards', `${HEAD}2015;X;X;51454;Rue;9;1;\n`, 'CELL_UNREADABLE', ['x.csv', '2', 'LAST']],
    ['a parity that is none', `${HEAD}2015;X;X;51454;Rue;1;9;BOTH\n`, 'CELL_UNREADABLE', ['x.csv', '2', 'PARITY']],
    ['a list that nobody loaded', `${HEAD}1996;X;X;51454;Rue;;;\n`, 'LIST_UNKNOWN', undefined],
    ['two lists on one day', 'LIST,FROM,TO,SOURCE\n2020,2020-01-01,2021-01-01,Test\n', 'LISTS_OVERLAP', ['x.csv']],
    ['a code of no list', 'code_qp,lib_qp,insee_com\nXX1,A,51454\n', 'CELL_UNREADABLE', ['x.csv', '2', 'CODE_QP']],
    ['a quote without an end', 'code_qp,lib_qp,insee_com\n"QP1,A,51454\n', 'CELL_UNREADABLE', ['x.csv', '2', '"']],
  ])('with %s nothing is stored', async (_, text, reason, path) => {
    const before = await stored('neighbourhood_address');
    await expect(world.service.asSystem(importNeighbourhoods, { files: [{ name: 'x.csv', text }] })).rejects.toMatchObject({
      reason,
      ...(path === undefined ? {} : { details: { path } }),
    });
    expect(await stored('neighbourhood_address')).toEqual(before);
  });
});

describe('many at once', () => {
  const readCommunes = defineUseCase<readonly string[], ReadonlyMap<string, unknown>>({
    name: 'readCommunesForTest',
    permission: 'system',
    kind: 'read',
    run: (tx, codes) => communesAt(tx, codes, TODAY),
  });
  const readNeighbourhoods = defineUseCase<readonly AskedAddress[], ReadonlyMap<string, unknown>>({
    name: 'readNeighbourhoodsForTest',
    permission: 'system',
    kind: 'read',
    run: (tx, asked) => neighbourhoodsAt(tx, asked, '2018-05-14'),
  });
  const address = (key: string, street: string): AskedAddress => ({ key, commune: '51454', street, number: '3' });
  const addresses = Array.from({ length: 50 }, (_, index) => address(`key-${index}`, index % 2 === 0 ? 'rue Essai' : 'rue Autre'));

  test('are answered by the codes and keys that were asked', async () => {
    const found = await world.service.asSystem(readCommunes, ['93059', '93066', '99999', '51454']);
    expect([...found.keys()]).toEqual(['93059', '93066', '51454']);
    expect(found.get('93059')).toEqual({ code: '93066', department: '93', region: '11', until: null });
    const answers = await world.service.asSystem(readNeighbourhoods, addresses);
    expect(answers.get('key-0')).toEqual({ code: 'TEST-51-A', name: "Quartier d'essai A" });
    expect(answers.get('key-1')).toBe('OUTSIDE');
  });

  test('take as many statements as one', async () => {
    const statements = (work: () => Promise<unknown>) => countStatements(world.service.door.system, work);
    const one = await statements(() => world.service.asSystem(readNeighbourhoods, addresses.slice(0, 1)));
    expect(await statements(() => world.service.asSystem(readNeighbourhoods, addresses))).toBe(one);
    const single = await statements(() => world.service.asSystem(readCommunes, ['93059']));
    expect(await statements(() => world.service.asSystem(readCommunes, ['93059', '93066', '51454', '75059']))).toBe(single);
  });
});
