import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { UnitKind } from '@passerelle/shared/domain/unit-kind';
import type { HomeAddress, TitleHolder } from '../domain/lease';
import type { FinancingClass, UnitType } from '../domain/unit';

/** A lease as the graph shows it. */
export interface LeaseView {
  readonly id: Id;
  readonly reference: string;
  readonly version: number;
  readonly householdId: Id;
  readonly landlordId: Id;
  readonly leaseNumber: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly unitType: UnitType;
  readonly unitKind: UnitKind | null;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly commune: string | null;
  readonly ownerId: Id;
  readonly titleHolder: TitleHolder;
  readonly holderId: Id | null;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly address: HomeAddress;
}

/** Columns of `LeaseView`; the lease is aliased `l`. */
export const LEASE_VIEW_COLUMNS = `
  l.id, l.reference, l.version, l.household_id as "householdId", l.landlord_id as "landlordId", l.lease_number as "leaseNumber", l.starts_on as "startsOn",
  l.ends_on as "endsOn", l.unit_type as "unitType", l.financing_class as "financingClass", l.department, l.rent_cents as "rentCents",
  l.service_charges_cents as "serviceChargesCents", l.energy_charges_cents as "energyChargesCents",
  l.unit_kind as "unitKind", l.commune, coalesce(l.owner_id, l.landlord_id) as "ownerId", l.title_holder as "titleHolder", l.holder_id as "holderId",
  jsonb_build_object('street', l.street, 'postcode', l.postcode, 'city', l.city) as address`;
