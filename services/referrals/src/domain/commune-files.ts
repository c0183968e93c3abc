// The official geographical code [code officiel géographique, COG] as INSEE publishes it: the communes of a year, every movement since 1943,
// and the composition of inter-municipalities. Together they say from when to when each code named a commune, and what it became.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import { isLocalDate, type LocalDate } from '@passerelle/shared/domain/local-date';
import { COMMUNE_CODE, departmentOfCommune, type CommunePeriod } from './commune';
import { cellLike, cellUnreadable, readCsv, rowsOf, type Csv, type CsvRow, type NamedFile } from './csv';
import { grouped } from './grouped';

/** A period of a code with what is known of the commune. */
export interface OfficialCommune extends CommunePeriod {
  readonly name: string;
  readonly department: string;
  readonly region: string | null;
  readonly epciCode: string | null;
  readonly epciName: string | null;
}

export interface OfficialCommunes {
  readonly communes: readonly OfficialCommune[];
  /** False without the composition of inter-municipalities: those that are known then stay. */
  readonly hasEpci: boolean;
}

/** The official history begins here. */
const FIRST_DAY: LocalDate = '1943-01-01';

const COMMUNES = ['TYPECOM', 'COM', 'REG', 'DEP', 'LIBELLE'] as const;
const MOVEMENTS = ['MOD', 'DATE_EFF', 'TYPECOM_AV', 'COM_AV', 'LIBELLE_AV', 'TYPECOM_AP', 'COM_AP', 'LIBELLE_AP'] as const;
const EPCI = ['CODGEO', 'EPCI', 'LIBEPCI'] as const;

/** Columns by which each kind of file is known. */
const COMMUNE_HEAD = ['TYPECOM', 'COM'];
const MOVEMENT_HEAD = ['MOD', 'DATE_EFF'];
const EPCI_HEAD = ['CODGEO', 'EPCI'];

type Current = CsvRow<(typeof COMMUNES)[number]>;
type Movement = CsvRow<(typeof MOVEMENTS)[number]>;

/** Communes, and the arrondissements of Paris, Lyon and Marseille, which addresses name in their place. Delegated communes are none. */
const COUNTED: readonly string[] = ['COM', 'ARM'];
const NO_EPCI = 'ZZZZZZZZZ';

/** Reads the files, in any order. Throws FILE_UNKNOWN, FILE_MISSING, COLUMN_MISSING, CELL_UNREADABLE and COMMUNE_WITHOUT_END. */
export function readCommuneFiles(files: readonly NamedFile[]): OfficialCommunes {
  const read = files.map(readCsv);
  const [communeFiles, movementFiles, epciFiles] = [ofKind(read, COMMUNE_HEAD), ofKind(read, MOVEMENT_HEAD), ofKind(read, EPCI_HEAD)];
  const unknown = read.find((csv) => ![...communeFiles, ...movementFiles, ...epciFiles].includes(csv));
  if (unknown !== undefined) throw new InvalidInput('FILE_UNKNOWN', { path: [unknown.file] });
  if (communeFiles.length === 0) throw new InvalidInput('FILE_MISSING', { parameters: { about: 'COMMUNES' } });
  if (movementFiles.length === 0) throw new InvalidInput('FILE_MISSING', { parameters: { about: 'MOVEMENTS' } });
  const epci = new Map(epciFiles.flatMap((csv) => rowsOf(csv, EPCI)).map((row) => [cellLike(row, 'CODGEO', COMMUNE_CODE), row] as const));
  const current = communeFiles.flatMap((csv) => rowsOf(csv, COMMUNES)).filter(({ cells }) => COUNTED.includes(cells.TYPECOM));
  const movements = eventsOf(movementFiles.flatMap((csv) => rowsOf(csv, MOVEMENTS)));
  return { communes: communesOf(current, { movements, epci }), hasEpci: epciFiles.length > 0 };
}

/** What happened to a code on a day. */
interface CodeEvent {
  readonly on: LocalDate;
  readonly kind: 'BEGINS' | 'ENDS';
  readonly name: string;
  readonly intoCode: string | null;
  readonly place: { readonly file: string; readonly line: number };
}

/** A code that stands after a day's movements and not before them begins; one that stands before and not after ends. */
function eventsOf(movements: readonly Movement[]): ReadonlyMap<string, readonly CodeEvent[]> {
  const byDay = grouped(movements, (row): LocalDate => {
    if (isLocalDate(row.cells.DATE_EFF)) return row.cells.DATE_EFF;
    throw cellUnreadable(row, 'DATE_EFF');
  });
  const events = new Map<string, CodeEvent[]>();
  for (const [on, rows] of [...byDay].sort(([left], [right]) => (left < right ? -1 : 1))) {
    for (const [code, event] of eventsOfDay(on, rows)) events.set(code, [...(events.get(code) ?? []), event]);
  }
  return events;
}

function eventsOfDay(on: LocalDate, rows: readonly Movement[]): (readonly [string, CodeEvent])[] {
  const before = new Map<string, Movement[]>();
  const after = new Map<string, Movement>();
  for (const row of rows) {
    if (COUNTED.includes(row.cells.TYPECOM_AV)) {
      const code = cellLike(row, 'COM_AV', COMMUNE_CODE);
      before.set(code, [...(before.get(code) ?? []), row]);
    }
    if (COUNTED.includes(row.cells.TYPECOM_AP)) after.set(cellLike(row, 'COM_AP', COMMUNE_CODE), row);
  }
  const begun = [...after]
    .filter(([code]) => !before.has(code))
    .map(([code, row]) => [code, { on, kind: 'BEGINS', name: row.cells.LIBELLE_AP, intoCode: null, place: row }] as const);
  const ended = [...before]
    .filter(([code]) => !after.has(code))
    .map(
      ([code, of]) =>
        [code, { on, kind: 'ENDS', name: of[0]?.cells.LIBELLE_AV ?? '', intoCode: successorOf(of), place: of[0] ?? NOWHERE }] as const,
    );
  return [...begun, ...ended];
}

const NOWHERE = { file: '', line: 0 };

/** The one commune that a code went into; null where it was shared out. */
function successorOf(rows: readonly Movement[]): string | null {
  const into = new Set(rows.filter(({ cells }) => COUNTED.includes(cells.TYPECOM_AP)).map(({ cells }) => cells.COM_AP));
  const [only = null, another] = [...into];
  return another === undefined ? only : null;
}

interface Known {
  readonly movements: ReadonlyMap<string, readonly CodeEvent[]>;
  readonly epci: ReadonlyMap<string, CsvRow<(typeof EPCI)[number]>>;
}

function communesOf(current: readonly Current[], { movements, epci }: Known): OfficialCommune[] {
  const rows = new Map(current.map((row) => [cellLike(row, 'COM', COMMUNE_CODE), row] as const));
  const regions = new Map(current.map(({ cells }) => [cells.DEP, cells.REG] as const));
  return [...new Set([...movements.keys(), ...rows.keys()])].sort().flatMap((code) => {
    const now = rows.get(code);
    return periodsOf(code, movements.get(code) ?? []).map((period): OfficialCommune => {
      if (period.to !== null) return past(period, regions);
      // A movement that should have ended it is missing, or the year of the two files differs.
      if (now === undefined) throw new InvalidInput('COMMUNE_WITHOUT_END', { path: placeOf(period), parameters: { code } });
      const of = epci.get(code)?.cells;
      const known = of !== undefined && of.EPCI !== NO_EPCI && of.EPCI !== '';
      return {
        ...plain(period),
        name: cellLike(now, 'LIBELLE', /\S/),
        department: cellLike(now, 'DEP', /^(\d{2,3}|2[AB])$/),
        region: now.cells.REG === '' ? null : now.cells.REG,
        epciCode: known ? of.EPCI : null,
        epciName: known ? of.LIBEPCI : null,
      };
    });
  });
}

interface NamedPeriod extends CommunePeriod {
  readonly name: string;
  readonly place: CodeEvent['place'];
}

function past(period: NamedPeriod, regions: ReadonlyMap<string, string>): OfficialCommune {
  const department = departmentOfCommune(period.code);
  const region = regions.get(department) ?? null;
  return { ...plain(period), name: period.name, department, region, epciCode: null, epciName: null };
}

function plain({ code, from, to, intoCode }: CommunePeriod): CommunePeriod {
  return { code, from, to, intoCode };
}

function placeOf({ place }: NamedPeriod): string[] {
  return [place.file, String(place.line), 'COM_AP'];
}

/** The periods of a code from what happened to it, in the order of the days; without a beginning it is there from the first day. */
function periodsOf(code: string, events: readonly CodeEvent[]): NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  let open: { from: LocalDate; place: CodeEvent['place'] } | null =
    events[0]?.kind === 'BEGINS' ? null : { from: FIRST_DAY, place: NOWHERE };
  for (const { on, kind, name, intoCode, place } of events) {
    if (kind === 'BEGINS') open ??= { from: on, place };
    else if (open !== null && open.from < on) {
      periods.push({ code, from: open.from, to: on, intoCode, name, place });
      open = null;
    }
  }
  return open === null ? periods : [...periods, { code, from: open.from, to: null, intoCode: null, name: '', place: open.place }];
}

function ofKind(files: readonly Csv[], columns: readonly string[]): Csv[] {
  return files.filter(({ header }) => columns.every((column) => header.includes(column)));
}
