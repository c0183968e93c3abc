import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { streetCode } from '@passerelle/shared/domain/street-code';
import { unitAddressRecorded } from '@passerelle/shared/facts/unit-address-recorded';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Unit } from '../domain/unit';

/** Says to the other services where a home stands, as codes, in a stream of its own: nobody lives there as far as this tells. */
export async function publishAddress(tx: Tx, unit: Unit, at: { readonly street: string; readonly asOf: LocalDate }): Promise<void> {
  const { id, organisationId, department, commune } = unit;
  await tx.publish(unitAddressRecorded, {
    key: id,
    subject: id,
    payload: { unitId: id, landlordId: organisationId, department, commune, ...streetCode(at.street), asOf: at.asOf },
  });
}
