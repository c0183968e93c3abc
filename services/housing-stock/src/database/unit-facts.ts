// What the other services are told of a home, in a stream of its own: nobody lives there as far as this tells.
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { streetCode } from '@passerelle/shared/domain/street-code';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import { unitDescribed } from '@passerelle/shared/facts/unit-described';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Unit } from '../domain/unit';

/** Says where a home stands, as codes. */
export async function publishAddress(tx: Tx, unit: Unit, at: { readonly street: string; readonly asOf: LocalDate }): Promise<void> {
  const { id, organisationId, department, commune } = unit;
  await tx.publish(unitAddressRecorded, {
    key: id,
    subject: id,
    payload: { unitId: id, landlordId: organisationId, department, commune, ...streetCode(at.street), asOf: at.asOf },
  });
}

/** A home as far as others are told what it is. */
export type DescribedUnit = Pick<Unit, 'id' | 'organisationId' | 'residenceId' | 'ownerId' | 'kind'>;

/** Says what a home is, on behalf of its landlord. */
export async function publishDescription(tx: Tx, unit: DescribedUnit, asOf: LocalDate): Promise<void> {
  const { id, organisationId, residenceId, ownerId, kind } = unit;
  await tx.publish(unitDescribed, {
    key: id,
    subject: id,
    organisationId,
    payload: { unitId: id, landlordId: organisationId, ownerId: ownerId ?? organisationId, residenceId, unitKind: kind, asOf },
  });
}
