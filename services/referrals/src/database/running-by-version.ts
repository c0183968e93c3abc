import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';

/** How much runs by one version of a programme. */
export interface RunningByVersion {
  readonly programmeId: Id;
  readonly version: number;
  /** Those that the caller's organisation made, as landlord. */
  readonly proposed: number;
  readonly confirmed: number;
  readonly accepted: number;
  /** Cases that are open, as support said last. */
  readonly supports: number;
}

/** How much runs by each version of these programmes, first version first; nothing of those in which the caller takes no part today. */
export async function runningByVersion(tx: Tx, programmeIds: readonly Id[]): Promise<readonly RunningByVersion[]> {
  return tx.query<RunningByVersion>(
    `select programme_id as "programmeId", version, proposed, confirmed, accepted, supports from running_by_version($1::uuid[])
     order by programme_id, version`,
    [programmeIds],
  );
}
