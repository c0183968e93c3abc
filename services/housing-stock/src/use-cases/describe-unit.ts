import type { Id } from '@passerelle/shared/domain/ids';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { UNIT_KINDS } from '@passerelle/shared/domain/unit-kind';
import { z } from 'zod';
import { saveDescription } from '../database/unit-descriptions';
import { publishAddress, publishDescription } from '../database/unit-facts';
import { addressOf, checkUnits, lockUnit } from '../database/units';
import { CEILING_ZONES } from '../domain/unit';
import { describedAnew, descriptionOf, differsIn } from '../domain/unit-description';
import { fields } from './fields';

const inputShape = z.object({
  clientKey: fields.clientKey,
  unitId: fields.id,
  kind: z.enum(UNIT_KINDS).nullish(),
  commune: z.string().nullish(),
  ceilingZone: z.enum(CEILING_ZONES).nullish(),
  ownerId: fields.id.nullish(),
  altAgreement: z.boolean().nullish(),
});

/**
 * Completes or corrects what a home is, and tells the other services of it as far as they were told: what changes nothing tells nothing. What is
 * left out stays. It can be done at any time: an allocation keeps what it was decided on, and the lease that runs follows.
 */
export const describeUnit = defineUseCase<z.infer<typeof inputShape>, { unitId: Id }>({
  name: 'describeUnit',
  permission: 'unit:manage',
  kind: 'write',
  input: inputShape,
  check: (tx, ids) => checkUnits(tx, ids, () => []),
  async run(tx, { unitId, kind, commune, ceilingZone, ownerId, altAgreement }) {
    tx.recordAccess({ asked: [unitId] });
    const unit = await lockUnit(tx, unitId);
    tx.requireVersion(unit.version);
    const before = descriptionOf(unit);
    let after = before;
    refuseAll(tx, () => {
      after = describedAnew(before, { kind, commune, ceilingZone, ownerId, altAgreement }, unit.organisationId);
    });
    tx.stopIfRefused();
    tx.recordAccess({ returned: [unitId] });
    const both = { before, after };
    if (!differsIn(['kind', 'commune', 'department', 'ceilingZone', 'ownerId', 'altAgreement'], both)) return { unitId };
    const asOf = tx.clock.today();
    const isNews = differsIn(['kind', 'ownerId'], both);
    unit.describe(after);
    if (isNews) unit.describedOn = asOf;
    await saveDescription(tx, unit);
    if (differsIn(['commune', 'department'], both)) await publishAddress(tx, unit, { street: (await addressOf(tx, unit)).street, asOf });
    if (isNews) await publishDescription(tx, unit, asOf);
    return { unitId };
  },
});
