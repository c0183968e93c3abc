import { describeColumns, protect } from '@passerelle/shared/access/protect';
import { versioned } from '@passerelle/shared/database/versioned';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TERRITORIES_COLUMNS } from './territories-columns';

/** A period that has a day; without an end it goes on. */
const PERIOD = 'from_on date not null, to_on date check (to_on > from_on)';
const DAYS = 'daterange(from_on, to_on) with &&';
const NO_RESIDENCE = '00000000-0000-0000-0000-000000000000';

const ORGANISATIONS: readonly string[] = [
  // Equality of ids inside an exclusion constraint; a trusted extension, so the owner of the database may create it.
  'create extension if not exists btree_gist',
  'alter table organisation add parent_id uuid references organisation check (parent_id <> id)',
  `comment on column organisation.parent_id is 'operational: group that it belongs to, or null'`,
  `comment on column organisation.kind is 'operational: LANDLORD, ASSOCIATION, PARTNER, FUNDER, RESERVER or GROUP'`,
  `create table team (
     id uuid primary key, organisation_id uuid not null references organisation, code text not null,
     kind text not null check (kind in ('AGENCY', 'TEAM')), name text not null, unique (organisation_id, code), unique (organisation_id, id))`,
  'create index team_by_name on team (organisation_id, name, id)',
  `create table staff_post (
     id uuid primary key, organisation_id uuid not null references organisation, staff_id uuid not null references staff_member, team_id uuid,
     job text not null, weekly_minutes int check (weekly_minutes > 0), programme_ids uuid[] not null, ${PERIOD},
     foreign key (organisation_id, team_id) references team (organisation_id, id))`,
  'create index staff_post_by_staff on staff_post (staff_id, from_on desc, id desc)',
  `create table mandate (
     id uuid primary key, owner_id uuid not null references organisation, manager_id uuid not null references organisation,
     residence_id uuid, ${PERIOD}, source text not null, check (manager_id <> owner_id),
     constraint mandate_alone exclude using gist (owner_id with =, coalesce(residence_id, '${NO_RESIDENCE}') with =, ${DAYS}))`,
  'create index mandate_by_owner on mandate (owner_id, from_on, id)',
  'create index mandate_by_manager on mandate (manager_id, from_on, id)',
];

const TERRITORIES: readonly string[] = [
  `create table commune (
     id uuid primary key, code text not null, ${PERIOD}, name text not null, search_name text not null, department text not null, region text,
     epci_code text, epci_name text, into_code text, unique (code, from_on),
     constraint commune_alone exclude using gist (code with =, ${DAYS}))`,
  'create index commune_by_name on commune (name, id)',
  'create index commune_by_search on commune (search_name text_pattern_ops)',
  'create index commune_by_successor on commune (into_code)',
  `create table neighbourhood_list (
     code text primary key, ${PERIOD}, source text not null, constraint neighbourhood_list_alone exclude using gist (${DAYS}))`,
  `create table neighbourhood (
     list_code text not null references neighbourhood_list, code text not null, commune text not null, name text not null,
     primary key (list_code, code, commune))`,
  `create table neighbourhood_commune (
     list_code text not null references neighbourhood_list, commune text not null, primary key (list_code, commune))`,
  `create table neighbourhood_address (
     id uuid primary key, list_code text not null, neighbourhood_code text not null, commune text not null, street text not null,
     first_number int, last_number int, parity text not null check (parity in ('ALL', 'EVEN', 'ODD')), loaded boolean not null,
     check (last_number >= first_number), foreign key (list_code, neighbourhood_code, commune) references neighbourhood,
     unique nulls not distinct (list_code, commune, street, neighbourhood_code, first_number, last_number, parity))`,
];

const OFFICIAL: Readonly<Record<string, string>> = {
  commune: 'communes by their official code, over time',
  neighbourhood_list: 'lists of priority neighbourhoods, by their period',
  neighbourhood: 'priority neighbourhoods of a list',
  neighbourhood_commune: 'communes whose addresses in a list are loaded',
  neighbourhood_address: 'streets and numbers of priority neighbourhoods',
};

/**
 * Organisations as they work: groups, agencies and teams, posts of staff, and mandates by which one manages what another owns. Territories:
 * communes by their dated official code, and priority neighbourhoods by address.
 */
export class Territories1764000400000 implements MigrationInterface {
  name = 'Territories1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ORGANISATIONS, ...TERRITORIES]) await runner.query(statement);
    for (const table of ['team', 'staff_post', 'mandate']) await versioned(runner, table);
    await this.protectOrganisations(runner);
    for (const [table, about] of Object.entries(OFFICIAL)) {
      await protect(runner, { table, class: 'reference', writtenBy: 'system', about });
    }
    for (const [table, comments] of Object.entries(TERRITORIES_COLUMNS)) await describeColumns(runner, table, comments);
  }

  async down(): Promise<void> {
    throw new Error('Posts and mandates say who did what for whom: they are not taken back by a migration.');
  }

  /** Partners see each other's teams and mandates; how long somebody works in a week is between him and his organisation. */
  private async protectOrganisations(runner: QueryRunner): Promise<void> {
    const own = { class: 'reference', writtenBy: 'app' } as const;
    await protect(runner, { ...own, table: 'team', writerColumn: 'organisation_id', about: 'agencies and teams of an organisation' });
    await protect(runner, { ...own, table: 'mandate', writerColumn: 'owner_id', about: 'who manages the homes of an owner, and when' });
    await protect(runner, { table: 'staff_post', class: 'organisation', writtenBy: 'app', about: 'what staff do, where and how long' });
  }
}
