// What a fact is about, as far as the gateway needs to know: the ids in it. Their meaning is the services' affair.
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { readAudience } from '@passerelle/shared/events/audience';
import type { DeliveredRecord } from '@passerelle/shared/events/port';
import { placeOf, type StreamPlace } from '@passerelle/shared/events/stream-positions';

export interface HeardFact {
  readonly place: StreamPlace;
  /** Ids of what it is about: a watch touches it when its last answer shows one of them. */
  readonly about: readonly Id[];
  /**
   * These, the organisations and the programme that it names, and the organisations that its household is open to: a watch touches it when
   * it asks for one of them.
   */
  readonly named: readonly Id[];
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
}

/** What thousands of households have in common: a fact that names one of these is no news to whoever only shows it. */
const SHARED_BY_MANY: ReadonlySet<string> = new Set(['organisationId', 'landlordId', 'operatorId', 'programmeId']);

/** Reads a record; null for one that is no fact. */
export function hearFact(record: DeliveredRecord): HeardFact | null {
  const place = placeOf(record);
  if (place === null) return null;
  const fields = Object.entries(payloadOf(record)).filter((entry): entry is [string, Id] => isIdValue(entry[1]));
  const subjects = [place.streamKey, record.headers['ce_subject']].filter(isIdValue);
  const about = [...subjects, ...fields.filter(([name]) => !SHARED_BY_MANY.has(name)).map(([, value]) => value)];
  const organisations = [record.headers['ce_organisation'], ...readAudience(record)];
  const named = [...about, ...fields.map(([, value]) => value), ...organisations].filter(isIdValue);
  return { place, about: [...new Set(about)], named: [...new Set(named)], at: performance.now() };
}

function isIdValue(value: unknown): value is Id {
  return typeof value === 'string' && isId(value);
}

function payloadOf({ value }: DeliveredRecord): object {
  try {
    const payload: unknown = JSON.parse(value);
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch {
    return {};
  }
}

/** Ids anywhere in a value of JSON. */
export function idsIn(value: unknown, found: Set<Id> = new Set()): Set<Id> {
  if (isIdValue(value)) found.add(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, found);
  return found;
}

/** The facts of the last minute. A consumer may still be at work on them while somebody begins to watch what they are about. */
export interface RecentFacts {
  add(fact: HeardFact): void;
  touching(touched: Touched): HeardFact[];
}

/** What a watch touches. */
export interface Touched {
  /** Ids that it asks for by its variables, and the reader's organisation for a list. */
  readonly asked: ReadonlySet<Id>;
  /** Ids that its last answer shows. */
  readonly shown: ReadonlySet<Id>;
}

const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 5_000;

export function rememberFacts(): RecentFacts {
  let facts: HeardFact[] = [];
  return {
    add(fact) {
      facts.push(fact);
      if (facts.length >= 2 * MOST_REMEMBERED) facts = facts.slice(-MOST_REMEMBERED);
    },
    touching({ asked, shown }) {
      const since = performance.now() - REMEMBERED_MS;
      return facts.filter(
        ({ at, about, named }) => at >= since && (named.some((id) => asked.has(id)) || about.some((id) => shown.has(id))),
      );
    },
  };
}
