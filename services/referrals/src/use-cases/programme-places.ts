import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { Warning } from '@passerelle/shared/domain/warning';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { otherProgrammesOf, placesOf } from '../database/programme-places';
import { ownProgrammesAmong, versionsInForce, versionsOf } from '../database/programmes';
import { programmesByIds } from '../database/reference';
import { capacityReached, requireNotExcluded } from '../domain/programmes/places';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import type { Referral } from '../domain/referral';

/** Notes that a household is in a programme which excludes that of its referral, or the other way round (`EXCLUSIVE_PROGRAMMES`). */
export async function refuseExcluded(tx: Tx, referral: Referral): Promise<void> {
  const document = await documentOf(tx, referral);
  const [programme] = await programmesByIds(tx, [referral.programmeId]);
  if (document === null || programme === undefined) return;
  const others = await otherProgrammesOf(tx, referral);
  refuseAll(tx, () => requireNotExcluded({ code: programme.code, document }, others));
}

/** What is to be known of the places of a programme before one more is taken. */
export async function warningsOfPlaces(tx: Tx, referral: Referral): Promise<readonly Warning[]> {
  const document = await documentOf(tx, referral);
  const [places] = await placesOf(tx, [referral.programmeId]);
  return document === null ? [] : capacityReached(document, places?.taken ?? 0);
}

async function documentOf(tx: Tx, { programmeId, programmeVersion }: Referral): Promise<ProgrammeDocument | null> {
  const versions = await versionsOf(tx, [programmeId]);
  return versions.find(({ version }) => version === programmeVersion)?.document ?? null;
}

/** How many places a programme has, and how many are taken. */
export interface ProgrammePlaces {
  readonly places: number;
  readonly hasWaitingList: boolean;
  readonly taken: number;
  readonly waiting: number;
}

/** Places of programmes by the version in force; nothing of one without a capacity, or in which the caller's organisation takes no part today. */
export const readProgrammePlaces = defineUseCase<readonly Id[], ReadonlyMap<Id, ProgrammePlaces>>({
  name: 'readProgrammePlaces',
  permission: 'programme-report:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const places = new Map((await placesOf(tx, asked)).map((one) => [one.programmeId, one]));
    const taking = await ownProgrammesAmong(tx, asked);
    const versions = (await versionsInForce(tx, tx.clock.today())).filter(({ programmeId }) => taking.has(programmeId));
    tx.recordAccess({ asked, returned: versions.map(({ programmeId }) => programmeId) });
    return new Map(
      versions.flatMap(({ programmeId, document: { capacity } }): [Id, ProgrammePlaces][] => {
        if (capacity === null) return [];
        const { taken = 0, waiting = 0 } = places.get(programmeId) ?? {};
        return [[programmeId, { places: capacity.files, hasWaitingList: capacity.waitingList, taken, waiting }]];
      }),
    );
  },
});
