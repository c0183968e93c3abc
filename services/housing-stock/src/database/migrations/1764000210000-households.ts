import { describeColumns, protect } from '@passerelle/shared/access/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LANDLORD_OF } from './landlord-of-function';
import { OWN_ALLOCATION } from './own-allocation-functions';

const CREATE: readonly string[] = [
  `create table lease (
     id uuid primary key, household_id uuid not null, landlord_id uuid not null, lease_number text not null, unit_id uuid not null,
     unit_type text not null, financing_class text not null, department text not null, street text not null, postcode text not null,
     city text not null, rent_cents int not null check (rent_cents > 0), service_charges_cents int not null check (service_charges_cents >= 0),
     energy_charges_cents int check (energy_charges_cents >= 0), starts_on date not null, ends_on date, end_reason text,
     replaces_lease_id uuid references lease, constraint lease_number unique (landlord_id, lease_number),
     check (ends_on > starts_on or (ends_on = starts_on and end_reason is not distinct from 'ENTERED_IN_ERROR')))`,
  `create unique index lease_running_household on lease (household_id, landlord_id) where ends_on is null`,
  `create unique index lease_running_unit on lease (unit_id) where ends_on is null`,
  `create index lease_by_household on lease (household_id, starts_on)`,
  `create table housing_application (
     id uuid primary key, household_id uuid not null, wanted_types text[] not null, departments text[] not null, recorded_on date not null,
     closed_on date, closed_reason text)`,
  `create unique index housing_application_live on housing_application (household_id) where closed_on is null`,
  `create index housing_application_by_age on housing_application (recorded_on, id) where closed_on is null`,
  `create table allocation_decision (
     id uuid primary key, household_id uuid not null, landlord_id uuid not null, unit_id uuid not null, vacancy_id uuid not null,
     unit_type text not null, financing_class text not null, department text not null, decided_on date not null,
     state text not null check (state in ('DECIDED', 'LEASED', 'WITHDRAWN')), lease_id uuid, withdrawn_on date check (withdrawn_on >= decided_on),
     withdrawal_reason text
       check (withdrawal_reason in ('HOUSEHOLD_REFUSED', 'NOT_ELIGIBLE_ANY_MORE', 'HOME_NOT_FREE', 'ENTERED_IN_ERROR')),
     rule_version int, effort_rate jsonb not null, criteria jsonb not null,
     check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (state = 'WITHDRAWN') = (withdrawal_reason is not null)))`,
  `create unique index allocation_vacancy on allocation_decision (vacancy_id) where state <> 'WITHDRAWN'`,
  `create unique index allocation_household on allocation_decision (household_id, landlord_id) where state = 'DECIDED'`,
  `create table household_profile (
     household_id uuid primary key, as_of date not null, persons int not null, adults int not null, dependent_children int not null,
     monthly_resources_cents bigint, reference_tax_income_cents bigint, resources_as_of date, source_version bigint not null)`,
  `create table programme_enrolment (
     referral_id uuid primary key, household_id uuid not null, programme_id uuid not null, landlord_id uuid not null, operator_id uuid not null,
     accepted_on date not null, ended_on date, source_version bigint not null)`,
  `create index programme_enrolment_by_household on programme_enrolment (household_id)`,
  `create table household_benefit (
     household_id uuid not null, landlord_id uuid not null, benefit_id uuid not null, lease_id uuid not null, from_on date not null,
     recorded_on date not null, monthly_cents bigint not null, source_version bigint not null, primary key (lease_id, from_on))`,
  `create index household_benefit_by_household on household_benefit (household_id, landlord_id, from_on)`,
];

/** What belongs to households: leases, applications, allocations, and what the other services said of them. */
export class Households1764000210000 implements MigrationInterface {
  readonly name = 'Households1764000210000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE) await runner.query(sql);
    await protectOwn(runner);
    await protectAllocations(runner);
    await protectProjections(runner);
    const [owner] = (await runner.query('select current_user as name')) as { name: string }[];
    const prefix = (owner?.name ?? '').replace(/_owner$/, '');
    for (const statement of [...OWN_ALLOCATION, ...LANDLORD_OF]) await runner.query(statement.replaceAll('{prefix}', prefix));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function lock_own_allocation(uuid), withdraw_own_allocation(uuid, text), is_landlord_of(uuid)');
    await runner.query(
      'drop table household_benefit, programme_enrolment, household_profile, allocation_decision, housing_application, lease',
    );
  }
}

async function protectOwn(runner: QueryRunner): Promise<void> {
  await protect(runner, {
    table: 'lease',
    class: 'household',
    category: 'HOME',
    landlordColumn: 'landlord_id',
    writtenBy: 'app',
    writerColumn: 'landlord_id',
    about: 'a title to live in a home, with a copy of the facts of the home',
  });
  await describeColumns(runner, 'lease', {
    id: 'identifier: of the lease',
    household_id: 'identifier: the household',
    landlord_id: 'identifier: landlord of the home',
    lease_number: 'operational: own number of the landlord',
    unit_id: 'identifier: the home',
    unit_type: 'operational: size, copied from the home',
    financing_class: 'operational: copied from the home',
    department: 'operational: copied from the home',
    street: 'personal: where the household lives, number and street',
    postcode: 'personal: where the household lives, postcode',
    city: 'personal: where the household lives, town',
    rent_cents: 'operational: monthly rent in cents at the start',
    service_charges_cents: 'operational: monthly recoverable charges in cents at the start',
    energy_charges_cents: 'operational: monthly energy in cents at the start; null when not known',
    starts_on: 'operational: first day',
    ends_on: 'operational: first day on which it no longer holds',
    end_reason: 'operational: REPLACED, TENANT_LEFT or ENTERED_IN_ERROR; null while it runs',
    replaces_lease_id: 'identifier: the lease it replaced',
  });
  await protect(runner, {
    table: 'housing_application',
    class: 'household',
    category: 'HOUSING_REQUEST',
    writtenBy: 'app',
    about: 'what a household asks for',
  });
  await describeColumns(runner, 'housing_application', {
    id: 'identifier: of the application',
    household_id: 'identifier: the household',
    wanted_types: 'personal: sizes it would take',
    departments: 'personal: departments it would live in',
    recorded_on: 'operational: day of the application',
    closed_on: 'operational: day on which it ended',
    closed_reason: 'operational: HOUSED or REPLACED',
  });
}

async function protectAllocations(runner: QueryRunner): Promise<void> {
  await protect(runner, {
    table: 'allocation_decision',
    class: 'household',
    category: 'HOUSING_REQUEST',
    landlordColumn: 'landlord_id',
    writtenBy: 'app',
    writerColumn: 'landlord_id',
    about: 'a free home given to a household, with what was known',
  });
  await describeColumns(runner, 'allocation_decision', {
    id: 'identifier: of the decision',
    household_id: 'identifier: the household',
    landlord_id: 'identifier: landlord of the home',
    unit_id: 'identifier: the home',
    vacancy_id: 'identifier: the vacancy it answers',
    unit_type: 'operational: size, copied from the home',
    financing_class: 'operational: copied from the home',
    department: 'operational: copied from the home',
    decided_on: 'operational: day of the decision',
    state: 'operational: DECIDED, then LEASED or WITHDRAWN',
    lease_id: 'identifier: the lease that followed',
    withdrawn_on: 'operational: day on which the landlord took it back',
    withdrawal_reason: 'personal: why the landlord took it back',
    rule_version: 'operational: version of the matching rules it followed',
    effort_rate: 'personal: effort rate and its figures as they were',
    criteria: 'personal: verdicts and values as they were',
  });
}

async function protectProjections(runner: QueryRunner): Promise<void> {
  await protect(runner, {
    table: 'household_profile',
    class: 'household',
    category: 'RESOURCES',
    writtenBy: 'system',
    about: 'size and means of a household, from referrals',
  });
  await describeColumns(runner, 'household_profile', {
    household_id: 'identifier: the household',
    as_of: 'operational: day of the profile',
    persons: 'personal: number of persons',
    adults: 'personal: number of adults',
    dependent_children: 'personal: number of dependent children',
    monthly_resources_cents: 'personal: monthly resources in cents; null when not recorded',
    reference_tax_income_cents: 'personal: reference tax income in cents; null when not recorded',
    resources_as_of: 'operational: day to which the resources belong',
    source_version: 'operational: version of the fact that wrote the row',
  });
  await protect(runner, {
    table: 'programme_enrolment',
    class: 'household',
    category: 'REFERRAL',
    landlordColumn: 'landlord_id',
    writtenBy: 'system',
    about: 'a household accepted into a programme, from referrals',
  });
  await describeColumns(runner, 'programme_enrolment', {
    referral_id: 'identifier: the accepted referral',
    household_id: 'identifier: the household',
    programme_id: 'identifier: the programme',
    landlord_id: 'identifier: landlord that referred it',
    operator_id: 'identifier: association that accepted it',
    accepted_on: 'operational: first day in the programme',
    ended_on: 'operational: first day no longer in the programme',
    source_version: 'operational: version of the fact that wrote the row',
  });
  await protect(runner, {
    table: 'household_benefit',
    class: 'household',
    category: 'RENT',
    landlordColumn: 'landlord_id',
    writtenBy: 'system',
    about: 'housing benefits of a household, one per lease and first day, from finance',
  });
  await describeColumns(runner, 'household_benefit', {
    household_id: 'identifier: the household',
    landlord_id: 'identifier: landlord that recorded it',
    benefit_id: 'identifier: of the benefit in finance',
    lease_id: 'identifier: lease it is paid for',
    from_on: 'operational: first day from which the amount is paid',
    recorded_on: 'operational: day on which it was recorded',
    monthly_cents: 'personal: monthly amount in cents',
    source_version: 'operational: version of the fact that wrote the row',
  });
}
