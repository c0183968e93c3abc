// What was told of the situation of households, for files and for the rules of programmes: each reader takes one statement, whatever the
// number of households, and answers what had begun by a day. What holds on the day is the domain's question.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { AccommodationKind, AccommodationSource, Stay } from '../domain/accommodation';
import type { Attested, WithdrawalReason } from '../domain/attestation';
import { grouped } from '../domain/grouped';
import type { EnergyDebtSource, Happened } from '../domain/life';
import { statusesKnownAsOf, type CodedPeriod } from '../domain/priority-status';

interface OfHousehold {
  readonly id: Id;
  readonly householdId: Id;
}

export interface AccommodationRow extends OfHousehold, Stay {
  readonly kind: AccommodationKind;
  readonly department: string | null;
  readonly commune: string | null;
  readonly structureId: Id | null;
  readonly source: AccommodationSource;
}

export interface StatusRow extends OfHousehold, CodedPeriod {
  readonly proof: string;
  readonly recordedById: Id | null;
}

export interface AttestationRow extends OfHousehold, Attested {
  readonly value: boolean;
  readonly authorId: Id;
  readonly authorOrganisationId: Id;
  readonly withdrawalReason: WithdrawalReason | null;
}

export interface LifeEventRow extends OfHousehold, Happened {}

export interface EnergyDebtRow extends OfHousehold {
  readonly amountCents: Cents;
  readonly asOf: LocalDate;
  readonly source: EnergyDebtSource;
}

export interface DisabilityRow extends OfHousehold {
  readonly personId: Id;
  readonly recognised: boolean;
  readonly asOf: LocalDate;
}

/** The statuses of households, and since when they are known for each; a household that is not in the map was never looked at. */
export interface ToldStatuses {
  readonly rows: readonly StatusRow[];
  readonly knownAsOf: ReadonlyMap<Id, LocalDate>;
}

export const ACCOMMODATION_COLUMNS = `a.id, a.household_id as "householdId", a.kind, a.department, a.commune, a.structure_id as "structureId",
  a.operators_own as "operatorsOwn", a.from_on as "from", a.to_on as "to", a.source`;

export const STATUS_COLUMNS = `s.id, s.household_id as "householdId", s.code, s.proof, s.from_on as "from", s.to_on as "to",
  s.recorded_by as "recordedById"`;

export const ATTESTATION_COLUMNS = `j.id, j.household_id as "householdId", j.kind, j.value, j.author_id as "authorId",
  j.author_role as "authorRole", j.author_organisation_id as "authorOrganisationId", j.attested_on as "attestedOn",
  j.withdrawn_on as "withdrawnOn", j.withdrawal_reason as "withdrawalReason", j.number`;

/** Every accommodation that had begun by a day, the latest first: `accommodationAt` and `originAt` say which counts. */
export async function accommodationsOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<AccommodationRow[]> {
  return tx.query<AccommodationRow>(
    `select ${ACCOMMODATION_COLUMNS} from accommodation a where a.household_id = any($1::uuid[]) and a.from_on <= $2
     order by a.household_id, a.from_on desc, a.id`,
    [householdIds, on],
  );
}

/** Every priority status that had begun by a day, the latest first (`statusesAt` says which hold), and as of when they are known. */
export async function statusesOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<ToldStatuses> {
  const rows = await tx.query<StatusRow>(
    `select ${STATUS_COLUMNS} from priority_status s where s.household_id = any($1::uuid[]) and s.from_on <= $2
     order by s.household_id, s.from_on desc, s.id`,
    [householdIds, on],
  );
  const said = await tx.query<{ householdId: Id; asOf: LocalDate }>(
    `select n.household_id as "householdId", max(n.as_of) as "asOf" from no_priority_status n
     where n.household_id = any($1::uuid[]) and n.as_of <= $2 group by n.household_id`,
    [householdIds, on],
  );
  const statuses = grouped(rows, ({ householdId }) => householdId);
  const saidNone = grouped(said, ({ householdId }) => householdId);
  const known = householdIds.map((id) => {
    const told = { statuses: statuses.get(id) ?? [], saidNone: (saidNone.get(id) ?? []).map(({ asOf }) => asOf) };
    return [id, statusesKnownAsOf(told, on)] as const;
  });
  return { rows, knownAsOf: new Map(known.flatMap(([id, asOf]) => (asOf === null ? [] : [[id, asOf] as const]))) };
}

/** Every judgement given by a day, the latest first: `attestationAt` says which holds. */
export async function attestationsOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<AttestationRow[]> {
  return tx.query<AttestationRow>(
    `select ${ATTESTATION_COLUMNS} from attestation j where j.household_id = any($1::uuid[]) and j.attested_on <= $2
     order by j.household_id, j.attested_on desc, j.number desc`,
    [householdIds, on],
  );
}

/** Everything that happened by a day, the latest first. */
export async function lifeEventsOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<LifeEventRow[]> {
  return tx.query<LifeEventRow>(
    `select e.id, e.household_id as "householdId", e.kind, e.happened_on as "on" from life_event e
     where e.household_id = any($1::uuid[]) and e.happened_on <= $2 order by e.household_id, e.happened_on desc, e.kind`,
    [householdIds, on],
  );
}

/** For each household what it owes for energy, as told last by a day; none for one of which nobody told, which is not 0. */
export async function energyDebtsOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<EnergyDebtRow[]> {
  return tx.query<EnergyDebtRow>(
    `select distinct on (d.household_id) d.id, d.household_id as "householdId", d.amount_cents as "amountCents", d.as_of as "asOf", d.source
     from energy_debt d where d.household_id = any($1::uuid[]) and d.as_of <= $2
     order by d.household_id, d.as_of desc, d.number desc`,
    [householdIds, on],
  );
}

/** For each person what was told last by a day of a recognised disability; none for one of whom nobody told, which is not no. */
export async function disabilitiesOf(tx: Tx, householdIds: readonly Id[], on: LocalDate): Promise<DisabilityRow[]> {
  return tx.query<DisabilityRow>(
    `select distinct on (d.household_id, d.person_id) d.id, d.household_id as "householdId", d.person_id as "personId", d.recognised,
       d.as_of as "asOf"
     from person_disability d where d.household_id = any($1::uuid[]) and d.as_of <= $2
     order by d.household_id, d.person_id, d.as_of desc, d.number desc`,
    [householdIds, on],
  );
}
