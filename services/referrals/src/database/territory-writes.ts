// What the importers of official files write: only what differs, in few statements whatever the size of a file.
import { newId } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { QueryFailedError } from 'typeorm';
import type { OfficialCommunes } from '../domain/commune-files';
import type { NeighbourhoodFiles } from '../domain/neighbourhood-files';
import { searchableName } from '../domain/written-name';

/** Writes communes and answers how many periods changed. Without files of inter-municipalities those that are known stay. */
export async function saveCommunes(tx: Tx, { communes, hasEpci }: OfficialCommunes): Promise<number> {
  const rows = communes.map((commune) => ({
    id: newId(),
    code: commune.code,
    from_on: commune.from,
    to_on: commune.to,
    name: commune.name,
    search_name: searchableName(commune.name),
    department: commune.department,
    region: commune.region,
    epci_code: commune.epciCode,
    epci_name: commune.epciName,
    into_code: commune.intoCode,
  }));
  const epci = (column: string) => (hasEpci ? `excluded.${column}` : `c.${column}`);
  const changed = await tx.query(
    `insert into commune as c (id, code, from_on, to_on, name, search_name, department, region, epci_code, epci_name, into_code)
     select * from jsonb_to_recordset($1::jsonb) as r (id uuid, code text, from_on date, to_on date, name text, search_name text,
       department text, region text, epci_code text, epci_name text, into_code text)
     on conflict (code, from_on) do update set to_on = excluded.to_on, name = excluded.name, search_name = excluded.search_name,
       department = excluded.department, region = excluded.region, epci_code = ${epci('epci_code')}, epci_name = ${epci('epci_name')},
       into_code = excluded.into_code
     where (c.to_on, c.name, c.department, c.region, c.epci_code, c.epci_name, c.into_code) is distinct from
       (excluded.to_on, excluded.name, excluded.department, excluded.region, ${epci('epci_code')}, ${epci('epci_name')}, excluded.into_code)
     returning code`,
    [JSON.stringify(rows)],
  );
  return changed.length;
}

/** True for the database's refusal of a second period of a code on the same days. */
export function overlapsCommune(error: unknown): boolean {
  return error instanceof QueryFailedError && error.message.includes('commune_alone');
}

/** True for the database's refusal of a second list in force on the same days. */
export function overlapsList(error: unknown): boolean {
  return error instanceof QueryFailedError && error.message.includes('neighbourhood_list_alone');
}

export async function knownLists(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ code: string }>('select code from neighbourhood_list');
  return new Set(rows.map(({ code }) => code));
}

export async function saveLists(tx: Tx, { lists }: NeighbourhoodFiles): Promise<number> {
  const changed = await tx.query(
    `insert into neighbourhood_list as l (code, from_on, to_on, source)
     select r.code, r."from", r."to", r.source from jsonb_to_recordset($1::jsonb) as r (code text, "from" date, "to" date, source text)
     on conflict (code) do update set from_on = excluded.from_on, to_on = excluded.to_on, source = excluded.source
     where (l.from_on, l.to_on, l.source) is distinct from (excluded.from_on, excluded.to_on, excluded.source) returning code`,
    [JSON.stringify(lists)],
  );
  return changed.length;
}

export async function saveNeighbourhoods(tx: Tx, { neighbourhoods }: NeighbourhoodFiles): Promise<number> {
  const changed = await tx.query(
    `insert into neighbourhood as n (list_code, code, commune, name)
     select distinct on (r.list, r.code, r.commune) r.list, r.code, r.commune, r.name
     from jsonb_to_recordset($1::jsonb) as r (list text, code text, commune text, name text) order by r.list, r.code, r.commune, r.name
     on conflict (list_code, code, commune) do update set name = excluded.name where n.name <> excluded.name returning code`,
    [JSON.stringify(neighbourhoods)],
  );
  return changed.length;
}

/** The addresses of the files take the place of all others of their communes. */
export async function saveAddresses(tx: Tx, { addresses, loaded }: NeighbourhoodFiles): Promise<number> {
  const rows = addresses.map(({ list, code, commune, street, first, last, parity }) => {
    return { id: newId(), list, code, commune, street, first, last, parity };
  });
  const communes = await tx.query(
    `insert into neighbourhood_commune (list_code, commune)
     select r.list, r.commune from jsonb_to_recordset($1::jsonb) as r (list text, commune text) on conflict do nothing returning commune`,
    [JSON.stringify(loaded)],
  );
  const written = await tx.query(
    `insert into neighbourhood_address as a (id, list_code, neighbourhood_code, commune, street, first_number, last_number, parity, loaded)
     select r.id, r.list, r.code, r.commune, r.street, r.first, r.last, r.parity, true
     from jsonb_to_recordset($1::jsonb) as r (id uuid, list text, code text, commune text, street text, first int, last int, parity text)
     on conflict (list_code, commune, street, neighbourhood_code, first_number, last_number, parity) do update set loaded = true
     where not a.loaded returning id`,
    [JSON.stringify(rows)],
  );
  const dropped = await tx.query(
    `update neighbourhood_address a set loaded = false
     from jsonb_to_recordset($1::jsonb) as k (list text, commune text)
     where a.loaded and a.list_code = k.list and a.commune = k.commune and not exists (
       select from jsonb_to_recordset($2::jsonb) as r (list text, code text, commune text, street text, first int, last int, parity text)
       where (r.list, r.code, r.commune, r.street, r.parity) = (a.list_code, a.neighbourhood_code, a.commune, a.street, a.parity)
         and r.first is not distinct from a.first_number and r.last is not distinct from a.last_number)
     returning a.id`,
    [JSON.stringify(loaded), JSON.stringify(rows)],
  );
  return communes.length + written.length + dropped.length;
}
