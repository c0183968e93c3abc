import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import type { UnitKind } from '@passerelle/shared/domain/unit-kind';
import type { CeilingZone, FinancingClass, UnitState, UnitType } from '../domain/unit';

/** A home as the graph shows it, with its building, its open vacancy and the programme it is kept for. */
export interface UnitView {
  readonly id: Id;
  readonly version: number;
  readonly reference: string;
  readonly residence: {
    readonly id: Id;
    readonly name: string;
    readonly address: { readonly street: string; readonly postcode: string; readonly city: string };
  };
  readonly type: UnitType;
  readonly kind: UnitKind | null;
  readonly ownerId: Id;
  readonly altAgreement: boolean | null;
  readonly financingClass: FinancingClass;
  readonly department: string;
  readonly commune: string | null;
  readonly ceilingZone: CeilingZone | null;
  readonly rentCents: Cents;
  readonly serviceChargesCents: Cents;
  readonly energyChargesCents: Cents | null;
  readonly state: UnitState;
  readonly vacancy: { readonly id: Id; readonly freeOn: LocalDate; readonly notice: boolean } | null;
  readonly reservedProgrammeId: Id | null;
}

/** Columns and joins of `UnitView`; the unit is aliased `u`. Row security keeps it to the caller's own stock. */
export const SELECT_UNIT_VIEW = `
  select u.id, u.version, u.reference, u.type, u.kind, u.commune, coalesce(u.owner_id, u.organisation_id) as "ownerId",
    u.alt_agreement as "altAgreement", u.financing_class as "financingClass", u.department, u.ceiling_zone as "ceilingZone", u.rent_cents as "rentCents",
    u.service_charges_cents as "serviceChargesCents", u.energy_charges_cents as "energyChargesCents", u.state,
    u.reserved_programme_id as "reservedProgrammeId",
    jsonb_build_object('id', r.id, 'name', r.name, 'address', jsonb_build_object('street', r.street, 'postcode', r.postcode, 'city', r.city)) as residence,
    case when v.id is not null then jsonb_build_object('id', v.id, 'freeOn', v.free_on, 'notice', v.notice) end as vacancy
  from unit u
  join residence r on r.id = u.residence_id
  left join vacancy v on v.unit_id = u.id and v.closed_on is null`;
