import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';

/** Other programmes in which a household waits or is, whoever referred it there: their ids, codes and what they exclude by their present version. */
export async function otherProgrammesOf(
  tx: Tx,
  { householdId, programmeId }: { readonly householdId: Id; readonly programmeId: Id },
): Promise<readonly { readonly code: string; readonly excludes: readonly string[] }[]> {
  return tx.query(
    `select p.code, coalesce((select array_agg(e.code) from programme_version v
         cross join lateral jsonb_array_elements_text(coalesce(v.document -> 'exclusiveWith' -> 'programmes', '[]')) e (code)
         where v.programme_id = p.id and v.from_on <= $3 and (v.to_on is null or v.to_on > $3)), '{}') as excludes
     from programmes_of_household($1) o (id) join programme p on p.id = o.id where p.id <> $2 order by p.code`,
    [householdId, programmeId, tx.clock.today()],
  );
}

export interface Places {
  readonly programmeId: Id;
  /** Accepted referrals that run. */
  readonly taken: number;
  /** Confirmed referrals that wait for an answer. */
  readonly waiting: number;
}

/** How many each programme has taken, of those in which the caller takes part; none of the others. */
export async function placesOf(tx: Tx, programmeIds: readonly Id[]): Promise<readonly Places[]> {
  return tx.query(`select programme_id as "programmeId", taken, waiting from places_of_programmes($1::uuid[])`, [programmeIds]);
}
