// Priority neighbourhoods from files, in any order: the lists with the period of their decree, the neighbourhoods of a list as the State
// publishes them (code_qp, lib_qp, insee_com), and their addresses, street by street.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import { COMMUNE_CODE } from './commune';
import { cellLike, cellUnreadable, readCsv, rowsOf, type Csv, type CsvRow, type NamedFile } from './csv';
import { PARITIES, type NeighbourhoodAddress, type NeighbourhoodList, type Parity } from './neighbourhood';
import { normalisedStreet } from './street-name';

export interface ReadList extends NeighbourhoodList {
  readonly source: string;
}

/** A neighbourhood as far as it lies in a commune. */
export interface ReadNeighbourhood {
  readonly list: string;
  readonly code: string;
  readonly commune: string;
  readonly name: string;
}

export interface NeighbourhoodFiles {
  readonly lists: readonly ReadList[];
  readonly neighbourhoods: readonly ReadNeighbourhood[];
  /** Communes whose addresses are in the files, all of them. */
  readonly loaded: readonly { readonly list: string; readonly commune: string }[];
  readonly addresses: readonly NeighbourhoodAddress[];
}

const LISTS = ['LIST', 'FROM', 'TO', 'SOURCE'] as const;
const OFFICIAL = ['CODE_QP', 'LIB_QP', 'INSEE_COM'] as const;
const ADDRESSES = ['LIST', 'CODE', 'NAME', 'COMMUNE', 'STREET', 'FIRST', 'LAST', 'PARITY'] as const;

type AddressRow = CsvRow<(typeof ADDRESSES)[number]>;

/** Codes say of which list they are: QP of the one of 2015, QN of the one of 2024. */
const LIST_OF_PREFIX: Readonly<Record<string, string>> = { QP: '2015', QN: '2024' };
const LIST = /^[A-Za-z0-9-]{1,20}$/;
const CODE = /^[A-Za-z0-9-]{1,20}$/;
const NUMBER = /^\d{0,5}$/;

/** Throws FILE_UNKNOWN, COLUMN_MISSING and CELL_UNREADABLE. */
export function readNeighbourhoodFiles(files: readonly NamedFile[]): NeighbourhoodFiles {
  const parts = files.map((file) => partOf(readCsv(file)));
  return {
    lists: parts.flatMap(({ lists }) => lists),
    neighbourhoods: unique(parts.flatMap(({ neighbourhoods }) => neighbourhoods)),
    loaded: unique(parts.flatMap(({ loaded }) => loaded)),
    addresses: unique(parts.flatMap(({ addresses }) => addresses)),
  };
}

const NOTHING: NeighbourhoodFiles = { lists: [], neighbourhoods: [], loaded: [], addresses: [] };

function partOf(csv: Csv): NeighbourhoodFiles {
  const has = (columns: readonly string[]) => columns.every((column) => csv.header.includes(column));
  if (has(['LIST', 'FROM'])) return { ...NOTHING, lists: rowsOf(csv, LISTS).map(listOf) };
  if (has(['LIST', 'STREET'])) return addressesOf(rowsOf(csv, ADDRESSES));
  if (has(['CODE_QP'])) return { ...NOTHING, neighbourhoods: rowsOf(csv, OFFICIAL).flatMap(officialOf) };
  throw new InvalidInput('FILE_UNKNOWN', { path: [csv.file] });
}

function listOf(row: CsvRow<(typeof LISTS)[number]>): ReadList {
  const { FROM: from, TO: to } = row.cells;
  if (!isLocalDate(from)) throw cellUnreadable(row, 'FROM');
  if (to !== '' && !(isLocalDate(to) && to > from)) throw cellUnreadable(row, 'TO');
  return { code: cellLike(row, 'LIST', LIST), from, to: to === '' ? null : to, source: cellLike(row, 'SOURCE', /\S/) };
}

/** One that lies in several communes names them all, separated by commas. */
function officialOf(row: CsvRow<(typeof OFFICIAL)[number]>): ReadNeighbourhood[] {
  const code = cellLike(row, 'CODE_QP', CODE);
  const list = LIST_OF_PREFIX[code.slice(0, 2)];
  if (list === undefined) throw cellUnreadable(row, 'CODE_QP');
  const name = cellLike(row, 'LIB_QP', /\S/);
  return row.cells.INSEE_COM.split(/[,\s]+/).map((commune) => {
    if (!COMMUNE_CODE.test(commune)) throw cellUnreadable(row, 'INSEE_COM');
    return { list, code, commune, name };
  });
}

/** A line without a code says that the commune has no neighbourhood in the list. */
function addressesOf(rows: readonly AddressRow[]): NeighbourhoodFiles {
  const loaded = rows.map((row) => ({ list: cellLike(row, 'LIST', LIST), commune: cellLike(row, 'COMMUNE', COMMUNE_CODE) }));
  const addresses = rows.filter(({ cells }) => cells.CODE !== '').map(addressOf);
  const neighbourhoods = addresses.map(({ list, code, commune, name }) => ({ list, code, commune, name }));
  return { lists: [], neighbourhoods, loaded, addresses };
}

function addressOf(row: AddressRow): NeighbourhoodAddress {
  const street = normalisedStreet(row.cells.STREET);
  if (street === '') throw cellUnreadable(row, 'STREET');
  const [first, last] = [numberOf(row, 'FIRST'), numberOf(row, 'LAST')];
  if (first !== null && last !== null && last < first) throw cellUnreadable(row, 'LAST');
  return {
    list: cellLike(row, 'LIST', LIST),
    commune: cellLike(row, 'COMMUNE', COMMUNE_CODE),
    code: cellLike(row, 'CODE', CODE),
    name: cellLike(row, 'NAME', /\S/),
    street,
    first,
    last,
    parity: parityOf(row),
  };
}

function numberOf(row: AddressRow, column: 'FIRST' | 'LAST'): number | null {
  const cell = cellLike(row, column, NUMBER);
  return cell === '' ? null : Number(cell);
}

function parityOf(row: AddressRow): Parity {
  const parity = PARITIES.find((known) => known === (row.cells.PARITY === '' ? 'ALL' : row.cells.PARITY));
  if (parity === undefined) throw cellUnreadable(row, 'PARITY');
  return parity;
}

function unique<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
