import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE: readonly string[] = [
  `create table residence (
     id uuid primary key, organisation_id uuid not null, name text not null, street text not null, postcode text not null, city text not null,
     department text not null, unique (organisation_id, name, street, postcode))`,
  `create table unit (
     id uuid primary key, organisation_id uuid not null, residence_id uuid not null references residence, reference text not null,
     type text not null check (type ~ '^T[1-7]$'), financing_class text not null check (financing_class in ('PLAI', 'PLUS', 'PLS', 'PLI')),
     department text not null, ceiling_zone text check (ceiling_zone in ('PARIS_AND_NEIGHBOURS', 'ILE_DE_FRANCE', 'OTHER_REGIONS')),
     rent_cents int not null check (rent_cents > 0), service_charges_cents int not null check (service_charges_cents >= 0),
     energy_charges_cents int check (energy_charges_cents >= 0),
     state text not null check (state in ('NOT_LET', 'OCCUPIED', 'NOTICE', 'VACANT', 'ALLOCATED')),
     reserved_programme_id uuid, let_until date, constraint unit_reference unique (organisation_id, reference))`,
  `create index unit_by_rent on unit (organisation_id, rent_cents, id)`,
  `create table vacancy (
     id uuid primary key, organisation_id uuid not null, unit_id uuid not null references unit, free_on date not null, notice boolean not null,
     recorded_on date not null, closed_on date)`,
  `create unique index vacancy_open on vacancy (unit_id) where closed_on is null`,
  `create table programme_membership (
     programme_id uuid not null, organisation_id uuid not null, part text not null, from_on date not null, to_on date,
     source_version bigint not null, primary key (programme_id, organisation_id, part, from_on))`,
  `create table reservation (
     id uuid primary key, programme_id uuid not null, landlord_id uuid not null, unit_id uuid not null, unit_type text not null,
     financing_class text not null, department text not null, reserved_on date not null, constraint reservation_unit unique (unit_id))`,
  `create index reservation_by_programme on reservation (programme_id, reserved_on, id)`,
  `create table matching_rule_version (version int primary key, from_on date not null, to_on date, document jsonb not null)`,
];

/** The landlord's own stock, what it keeps for programmes, and the dated rules of an allocation. */
export class HousingStock1764000200000 implements MigrationInterface {
  readonly name = 'HousingStock1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE) await runner.query(sql);
    await protectStock(runner);
    await protectProgrammes(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching_rule_version, reservation, programme_membership, vacancy, unit, residence');
  }
}

async function protectStock(runner: QueryRunner): Promise<void> {
  await protect(runner, { table: 'residence', class: 'organisation', writtenBy: 'app', about: 'a building or estate of a landlord' });
  await describeColumns(runner, 'residence', {
    id: 'identifier: of the residence',
    organisation_id: 'identifier: landlord that owns it',
    name: 'operational: name given by the landlord',
    street: 'operational: number and street',
    postcode: 'operational: five digits',
    city: 'operational: town',
    department: 'operational: read from the postcode',
  });
  await protect(runner, {
    table: 'unit',
    class: 'organisation',
    writtenBy: 'app',
    about: 'a home of a landlord, with its rent and its state between leases',
  });
  await describeColumns(runner, 'unit', {
    id: 'identifier: of the home',
    organisation_id: 'identifier: landlord that owns it',
    residence_id: 'identifier: building it stands in',
    reference: 'operational: own reference of the landlord',
    type: 'operational: size, T1 to T7',
    financing_class: 'operational: PLAI, PLUS, PLS or PLI',
    department: 'operational: copied from the residence, for filters',
    ceiling_zone: 'operational: zone of the resource ceilings; null when not known',
    rent_cents: 'operational: monthly rent in cents',
    service_charges_cents: 'operational: monthly recoverable charges in cents',
    energy_charges_cents: 'operational: monthly energy in cents; null when not known',
    state: 'operational: where it stands between two leases',
    reserved_programme_id: 'identifier: programme it is kept for',
    let_until: 'operational: first day after its last lease that ended',
  });
  await protect(runner, { table: 'vacancy', class: 'organisation', writtenBy: 'app', about: 'a home is or will be free' });
  await describeColumns(runner, 'vacancy', {
    id: 'identifier: of the vacancy',
    organisation_id: 'identifier: landlord of the home',
    unit_id: 'identifier: the home',
    free_on: 'operational: first day on which it can be let',
    notice: 'operational: the tenant who gave notice still lives there',
    recorded_on: 'operational: day of the announcement',
    closed_on: 'operational: day on which the next lease started, or it proved to have been no vacancy',
  });
}

async function protectProgrammes(runner: QueryRunner): Promise<void> {
  await protect(runner, {
    table: 'programme_membership',
    class: 'reference',
    writtenBy: 'system',
    about: 'which organisation takes part in which programme, from referrals',
  });
  await describeColumns(runner, 'programme_membership', {
    programme_id: 'identifier: the programme',
    organisation_id: 'identifier: the organisation',
    part: 'operational: LANDLORD, OPERATOR or FUNDER',
    from_on: 'operational: first day',
    to_on: 'operational: first day on which it no longer takes part',
    source_version: 'operational: version of the fact that wrote the row',
  });
  await protect(runner, {
    table: 'reservation',
    class: 'programme',
    writtenBy: 'app',
    writerColumn: 'landlord_id',
    about: 'a home kept for a programme, as all its organisations see it',
  });
  await describeColumns(runner, 'reservation', {
    id: 'identifier: of the reservation',
    programme_id: 'identifier: the programme',
    landlord_id: 'identifier: landlord of the home',
    unit_id: 'identifier: the home',
    unit_type: 'operational: size, copied: other organisations do not see the home',
    financing_class: 'operational: copied from the home',
    department: 'operational: copied from the home',
    reserved_on: 'operational: since when it is kept',
  });
  await protect(runner, {
    table: 'matching_rule_version',
    class: 'reference',
    writtenBy: 'system',
    about: 'dated ceilings and caps of an allocation, each with its source',
  });
  await describeColumns(runner, 'matching_rule_version', {
    version: 'operational: number of the version',
    from_on: 'operational: first day in force',
    to_on: 'operational: first day no longer in force',
    document: 'operational: the figures with their sources',
  });
}
