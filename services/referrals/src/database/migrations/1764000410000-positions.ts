import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

// What was told before homes had an owner was told by the owner, of a title of the household: as such facts are read now.
const HOME: readonly string[] = [
  `alter table household_home add owner_id uuid, add unit_kind text, add commune text, add title_holder text not null default 'HOUSEHOLD',
     add holder_id uuid`,
  `alter table household_home disable trigger overview_follows`,
  `update household_home set owner_id = landlord_id`,
  `alter table household_home enable trigger overview_follows`,
  `alter table household_home alter owner_id set not null`,
  `create index household_home_by_unit on household_home (unit_id)`,
  `comment on column household_home.owner_id is 'identifier: owner of the home'`,
  `comment on column household_home.unit_kind is 'personal: kind of home; null when not recorded'`,
  `comment on column household_home.commune is 'personal: INSEE code of its commune; null when not recorded'`,
  `comment on column household_home.title_holder is 'personal: HOUSEHOLD or ASSOCIATION, whose title the household lives there under'`,
  `comment on column household_home.holder_id is 'identifier: association that holds the title; null when the household does, or unknown'`,
];

const TABLES: readonly string[] = [
  `create table household_procedure (
     account_id uuid primary key, household_id uuid not null, landlord_id uuid not null, stage text not null, since date not null,
     as_of date not null, source_version bigint not null)`,
  `create index household_procedure_by_household on household_procedure (household_id)`,
  `create table household_effort_rate (
     account_id uuid primary key, household_id uuid not null, landlord_id uuid not null, lease_id uuid not null, rate_basis_points int,
     with_energy boolean not null, missing text, as_of date not null, source_version bigint not null)`,
  `create index household_effort_rate_by_household on household_effort_rate (household_id)`,
  `create table household_application (
     application_id uuid primary key, household_id uuid not null, departments text[] not null, live boolean not null, as_of date not null,
     source_version bigint not null)`,
  `create index household_application_by_household on household_application (household_id)`,
  `create table unit_address (
     unit_id uuid primary key, landlord_id uuid not null, department text not null, commune text, street text, number text,
     as_of date not null, source_version bigint not null)`,
];

const SOURCE = 'operational: version of the stream that wrote the row; only a newer one is applied';
const AS_OF = 'operational: day of the position';
const OF_ACCOUNT = {
  account_id: 'identifier: rent account',
  household_id: 'identifier: household of the account; row security reads it',
  landlord_id: 'operational: landlord of the account; a landlord sees its own rows only',
  as_of: AS_OF,
  source_version: SOURCE,
} as const;

const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  household_procedure: {
    ...OF_ACCOUNT,
    stage: 'special: stage of the procedure, which may be one before a court',
    since: 'personal: day since which it stands there',
  },
  household_effort_rate: {
    ...OF_ACCOUNT,
    lease_id: 'identifier: lease of the account',
    rate_basis_points: 'personal: effort rate in basis points, without the means in it; null when it is not known',
    with_energy: 'operational: whether the energy of the home is in it',
    missing: 'operational: code of what is missing of it; null for nothing',
  },
  household_application: {
    application_id: 'identifier: housing application',
    household_id: 'identifier: household that applies; row security reads it',
    departments: 'personal: departments that it would live in',
    live: 'personal: false once it ended',
    as_of: AS_OF,
    source_version: SOURCE,
  },
  unit_address: {
    unit_id: 'identifier: home',
    landlord_id: 'operational: organisation that lets it',
    department: 'operational: French department',
    commune: 'operational: INSEE code of the commune; null when not recorded',
    street: 'operational: street as a code; null when it has none',
    number: 'operational: house number as a code; null when it has none',
    as_of: 'operational: day of recording',
    source_version: SOURCE,
  },
};

/**
 * What finance and housing-stock say of procedures, effort rates, applications and addresses. An address is of class reference: it names no
 * household, a building can be seen from the street, and who judges whether it lies in a neighbourhood must find the same, whoever asks.
 * Which household lives there is only in `household_home`, which keeps the unit closed to whom the home is closed.
 */
export class Positions1764000410000 implements MigrationInterface {
  name = 'Positions1764000410000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...HOME, ...TABLES]) await runner.query(statement);
    const rent = { class: 'household', category: 'RENT', landlordColumn: 'landlord_id', writtenBy: 'system' } as const;
    await protect(runner, { table: 'household_procedure', ...rent, about: 'stages of procedures, as finance said' });
    await protect(runner, { table: 'household_effort_rate', ...rent, about: 'effort rates without the means in them, as finance said' });
    const request = { class: 'household', category: 'HOUSING_REQUEST', writtenBy: 'system' } as const;
    await protect(runner, { table: 'household_application', ...request, about: 'housing applications, as housing-stock said' });
    await protect(runner, {
      table: 'unit_address',
      class: 'reference',
      writtenBy: 'system',
      about: 'where homes stand, as housing-stock said',
    });
    for (const [table, comments] of Object.entries(COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error('These tables are made of facts: drop their rows and rebuild them.');
  }
}
