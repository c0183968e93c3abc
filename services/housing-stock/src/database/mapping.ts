import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { AllocationDecision } from '../domain/allocation-decision';
import { HousingApplication } from '../domain/housing-application';
import { Lease } from '../domain/lease';
import { Unit } from '../domain/unit';
import { Vacancy } from '../domain/vacancy';

/** The domain classes as rows. What is only listed or projected is read by plain SQL and has no map. */
const id: EntitySchemaColumnOptions = { type: 'uuid', primary: true };

function column(
  name: string,
  type: EntitySchemaColumnOptions['type'],
  more: Partial<EntitySchemaColumnOptions> = {},
): EntitySchemaColumnOptions {
  return { name, type, ...more };
}

const nullable = { nullable: true };

/** Raised by the database with each change, never written here. */
const version = column('version', 'int', { insert: false, update: false });

/** Figures and facts of the home that lease and decision copy. */
const homeCopy = {
  unitType: column('unit_type', 'text'),
  financingClass: column('financing_class', 'text'),
  department: column('department', 'text'),
};

const figures = {
  rentCents: column('rent_cents', 'int'),
  serviceChargesCents: column('service_charges_cents', 'int'),
  energyChargesCents: column('energy_charges_cents', 'int', nullable),
};

export const unitMap = new EntitySchema<Unit>({
  name: 'unit',
  target: Unit,
  columns: {
    id,
    organisationId: column('organisation_id', 'uuid'),
    residenceId: column('residence_id', 'uuid'),
    reference: column('reference', 'text'),
    type: column('type', 'text'),
    kind: column('kind', 'text', nullable),
    commune: column('commune', 'text', nullable),
    ownerId: column('owner_id', 'uuid', nullable),
    altAgreement: column('alt_agreement', 'boolean', nullable),
    financingClass: column('financing_class', 'text'),
    department: column('department', 'text'),
    ceilingZone: column('ceiling_zone', 'text', nullable),
    ...figures,
    state: column('state', 'text'),
    reservedProgrammeId: column('reserved_programme_id', 'uuid', nullable),
    letUntil: column('let_until', 'date', nullable),
    describedOn: column('described_on', 'date', nullable),
    version,
  },
});

export const vacancyMap = new EntitySchema<Vacancy>({
  name: 'vacancy',
  target: Vacancy,
  columns: {
    id,
    organisationId: column('organisation_id', 'uuid'),
    unitId: column('unit_id', 'uuid'),
    freeOn: column('free_on', 'date'),
    notice: column('notice', 'boolean'),
    recordedOn: column('recorded_on', 'date'),
    closedOn: column('closed_on', 'date', nullable),
  },
});

export const leaseMap = new EntitySchema<Lease>({
  name: 'lease',
  target: Lease,
  columns: {
    id,
    householdId: column('household_id', 'uuid'),
    landlordId: column('landlord_id', 'uuid'),
    leaseNumber: column('lease_number', 'text'),
    unitId: column('unit_id', 'uuid'),
    ...homeCopy,
    unitKind: column('unit_kind', 'text', nullable),
    commune: column('commune', 'text', nullable),
    ownerId: column('owner_id', 'uuid', nullable),
    titleHolder: column('title_holder', 'text'),
    holderId: column('holder_id', 'uuid', nullable),
    street: column('street', 'text'),
    postcode: column('postcode', 'text'),
    city: column('city', 'text'),
    ...figures,
    startsOn: column('starts_on', 'date'),
    endsOn: column('ends_on', 'date', nullable),
    endReason: column('end_reason', 'text', nullable),
    replacesLeaseId: column('replaces_lease_id', 'uuid', nullable),
    version,
  },
});

export const housingApplicationMap = new EntitySchema<HousingApplication>({
  name: 'housing_application',
  target: HousingApplication,
  columns: {
    id,
    householdId: column('household_id', 'uuid'),
    wantedTypes: column('wanted_types', 'text', { array: true }),
    departments: column('departments', 'text', { array: true }),
    recordedOn: column('recorded_on', 'date'),
    closedOn: column('closed_on', 'date', nullable),
    closedReason: column('closed_reason', 'text', nullable),
    // Goes on from the one before: the database raises it only within one application.
    version: column('version', 'int', { update: false }),
  },
});

export const allocationDecisionMap = new EntitySchema<AllocationDecision>({
  name: 'allocation_decision',
  target: AllocationDecision,
  columns: {
    id,
    householdId: column('household_id', 'uuid'),
    landlordId: column('landlord_id', 'uuid'),
    unitId: column('unit_id', 'uuid'),
    vacancyId: column('vacancy_id', 'uuid'),
    ...homeCopy,
    decidedOn: column('decided_on', 'date'),
    state: column('state', 'text'),
    leaseId: column('lease_id', 'uuid', nullable),
    ruleVersion: column('rule_version', 'int', nullable),
    effortRate: column('effort_rate', 'jsonb'),
    criteria: column('criteria', 'jsonb'),
    version,
  },
});

export const entities: readonly EntitySchema[] = [unitMap, vacancyMap, leaseMap, housingApplicationMap, allocationDecisionMap];
