import { liveOn } from '@passerelle/shared/access/protect';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';

/** How many cases an operator runs in a programme. */
export interface Caseload {
  readonly programmeId: Id;
  readonly open: number;
  readonly diagnostic: number;
  readonly support: number;
  readonly closed: number;
}

/**
 * The caseloads of the caller's organisation in programmes in which it takes part today as an operator; others are left out. Counted on
 * entries without household, so that a closed case goes on counting when the access to its household has ended.
 */
export const readCaseload = defineUseCase<readonly Id[], ReadonlyMap<Id, Caseload>>({
  name: 'readCaseload',
  permission: 'support-case:read',
  kind: 'read',
  async run(tx, ids) {
    const programmeIds = ids.filter(isId);
    const rows = await tx.query<Caseload>(
      `select m.programme_id as "programmeId", count(*) filter (where e.phase in ('DIAGNOSTIC', 'SUPPORT')) as open,
         count(*) filter (where e.phase = 'DIAGNOSTIC') as diagnostic, count(*) filter (where e.phase = 'SUPPORT') as support,
         count(*) filter (where e.phase = 'CLOSED') as closed
       from (select distinct m.programme_id from programme_membership m
             where m.organisation_id = $1 and m.part = 'OPERATOR' and m.programme_id = any($2::uuid[]) and ${liveOn('m')}) m
       left join caseload_entry e on e.programme_id = m.programme_id and e.organisation_id = $1
       group by m.programme_id`,
      [tx.actor.organisationId, programmeIds],
    );
    tx.recordAccess({ asked: programmeIds, returned: rows.map((row) => row.programmeId) });
    return new Map(rows.map((row) => [row.programmeId, row]));
  },
});
