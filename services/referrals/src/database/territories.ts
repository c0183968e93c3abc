// Communes and priority neighbourhoods on a day. The readers of many at once ask a number of statements that does not grow with them.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { communeAt, type CommunePeriod } from '../domain/commune';
import { grouped } from '../domain/grouped';
import {
  neighbourhoodAt,
  type Address,
  type NeighbourhoodAddress,
  type NeighbourhoodAnswer,
  type NeighbourhoodList,
  type NeighbourhoodRows,
} from '../domain/neighbourhood';
import { normalisedStreet } from '../domain/street-name';

/** Where the territory of a commune lies on a day. */
export interface CommuneOnDay {
  /** The code that is valid on the day. */
  readonly code: string;
  readonly department: string;
  /** Null where it is not known. */
  readonly region: string | null;
  /** Day on which the code goes into another one; null while it is valid. */
  readonly until: LocalDate | null;
}

/** An address of which somebody wants to know the neighbourhood, by a key of his own. */
export interface AskedAddress extends Address {
  readonly key: string;
}

interface PeriodRow extends CommunePeriod, Omit<CommuneOnDay, 'until'> {}

const PERIOD = 'c.code, c.from_on as "from", c.to_on as "to", c.into_code as "intoCode", c.department, c.region';

/** These codes and all that they went into, in one statement. */
const FOLLOWING = `with recursive following (code) as (
    select unnest($1::text[]) union select c.into_code from commune c join following f on f.code = c.code where c.into_code is not null)
  select ${PERIOD} from commune c join following f on f.code = c.code`;

/** These codes and all that went into them. */
const PRECEDING = `with recursive preceding (code) as (
    select unnest($1::text[]) union select c.code from commune c join preceding p on c.into_code = p.code)
  select ${PERIOD} from commune c join preceding p on p.code = c.code`;

/** Where these communes lie on a day, by the codes that are asked; a code that is not known on it is left out. */
export async function communesAt(tx: Tx, codes: readonly string[], on: LocalDate): Promise<ReadonlyMap<string, CommuneOnDay>> {
  const asked = [...new Set(codes)];
  const history = await tx.query<PeriodRow>(FOLLOWING, [asked]);
  const ofCode = grouped(history, ({ code }) => code);
  const found = asked.flatMap((code): [string, CommuneOnDay][] => {
    const current = communeAt(history, code, on);
    const row = (ofCode.get(current ?? '') ?? []).find(({ from, to }) => from <= on && (to === null || to > on));
    return row === undefined ? [] : [[code, { code: row.code, department: row.department, region: row.region, until: row.to }]];
  });
  return new Map(found);
}

/**
 * The neighbourhoods of addresses on a day: OUTSIDE when they lie in none, null when it is not known. A list names the communes of its first
 * day: what merged since is looked up under its former codes, and lies outside only when all of these are loaded.
 */
export async function neighbourhoodsAt(
  tx: Tx,
  asked: readonly AskedAddress[],
  on: LocalDate,
): Promise<ReadonlyMap<string, NeighbourhoodAnswer>> {
  const communes = await communesAt(
    tx,
    asked.map(({ commune }) => commune),
    on,
  );
  const lists = await tx.query<NeighbourhoodList>(
    `select l.code, l.from_on as "from", l.to_on as "to" from neighbourhood_list l
     where l.from_on <= $1 and (l.to_on is null or l.to_on > $1)`,
    [on],
  );
  const rows = await rowsFor(tx, { lists, on, codes: [...new Set([...communes.values()].map(({ code }) => code))], asked });
  return new Map(
    asked.map(({ key, commune, street, number }) => {
      const current = communes.get(commune)?.code;
      return [key, current === undefined ? null : neighbourhoodAt({ commune: current, street, number }, on, rows)];
    }),
  );
}

/** Next day after this one on which a list begins or ends; null when none is known to. */
export async function nextListDay(tx: Tx, on: LocalDate): Promise<LocalDate | null> {
  const [next] = await tx.query<{ day: LocalDate | null }>(
    `select min(d.day) as day from neighbourhood_list l cross join lateral (values (l.from_on), (l.to_on)) d (day) where d.day > $1`,
    [on],
  );
  return next?.day ?? null;
}

interface Wanted {
  readonly lists: readonly NeighbourhoodList[];
  readonly on: LocalDate;
  /** Codes that are valid on the day. */
  readonly codes: readonly string[];
  readonly asked: readonly AskedAddress[];
}

/** What the list in force holds of these communes and streets, under the codes of the day. */
async function rowsFor(tx: Tx, { lists, on, codes, asked }: Wanted): Promise<NeighbourhoodRows> {
  const [list] = lists;
  if (list === undefined || codes.length === 0) return { lists, loaded: [], addresses: [] };
  const history = await tx.query<PeriodRow>(PRECEDING, [codes]);
  // Together with what they became, the former codes say which of them is which on the day.
  const former = new Map([...new Set(history.map(({ code }) => code))].map((code) => [code, communeAt(history, code, on)]));
  const addresses = await tx.query<NeighbourhoodAddress>(
    `select a.list_code as list, a.commune, a.neighbourhood_code as code, n.name, a.street, a.first_number as first, a.last_number as last, a.parity
     from neighbourhood_address a
     join neighbourhood n on n.list_code = a.list_code and n.code = a.neighbourhood_code and n.commune = a.commune
     where a.loaded and a.list_code = $1 and a.commune = any($2::text[]) and a.street = any($3::text[])`,
    [list.code, [...former.keys()], [...new Set(asked.map(({ street }) => normalisedStreet(street)))]],
  );
  const known = await tx.query<{ commune: string }>(
    'select k.commune from neighbourhood_commune k where k.list_code = $1 and k.commune = any($2::text[])',
    [list.code, [...former.keys()]],
  );
  const loaded = new Set(known.map(({ commune }) => commune));
  const onFirstDay = history.filter(({ from, to }) => from <= list.from && (to === null || to > list.from));
  const whole = codes.filter((code) => {
    const parts = onFirstDay.filter((period) => former.get(period.code) === code);
    return parts.length > 0 && parts.every((period) => loaded.has(period.code));
  });
  return {
    lists,
    loaded: whole.map((commune) => ({ list: list.code, commune })),
    addresses: addresses.map((address) => ({ ...address, commune: former.get(address.commune) ?? address.commune })),
  };
}
