import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { ProcedureStage } from '@passerelle/shared/domain/procedure-stage';
import { countOfEach, type ListCount } from '@passerelle/shared/graphql/list-count';
import type { ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { StepBackReason } from '../domain/procedure';
import { beyond, readPages } from './list-of-account';

/** A recorded stage as the graph shows it. */
export interface ProcedureRecordView {
  readonly id: Id;
  readonly accountId: Id;
  readonly stage: ProcedureStage;
  readonly reachedOn: LocalDate;
  readonly reason: StepBackReason | null;
  readonly evidence: string;
  readonly recordedOn: LocalDate;
}

/** Which records are asked for, and in which order. */
export interface ProcedureRecordsAsked {
  readonly stage: ProcedureStage | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly order: 'REACHED_ON_DESC' | 'REACHED_ON_ASC';
}

/** Columns of `ProcedureRecordView`; the record is aliased `r`. */
const COLUMNS = `r.id, r.account_id as "accountId", r.stage, r.reached_on as "reachedOn", r.reason, r.evidence, r.recorded_on as "recordedOn"`;

/** The condition of what was asked; the placeholders are those of the stage and of the days. */
function isAsked([stage, from, to]: readonly [string, string, string]): string {
  return `(${stage}::text is null or r.stage = ${stage}) and (${from}::date is null or r.reached_on >= ${from})
    and (${to}::date is null or r.reached_on <= ${to})`;
}

/** Stages recorded on accounts, one more of each than the page holds. */
export const listProcedureRecords = defineUseCase<PageOfEach & ProcedureRecordsAsked, ReadonlyMap<Id, readonly ProcedureRecordView[]>>({
  name: 'listProcedureRecords',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, asked) {
    const { after, by } = beyond('r.reached_on', 'r.id', asked.order === 'REACHED_ON_DESC');
    return readPages<ProcedureRecordView>(tx, asked, {
      rows: `select ${COLUMNS} from procedure_record r where r.account_id = wanted.id and ${after} and ${isAsked(['$5', '$6', '$7'])}
             order by ${by} limit $4`,
      parameters: [asked.stage, asked.from, asked.to],
    });
  },
});

/** How many stages each account has of what is asked for. */
export const countProcedureRecords = defineUseCase<ListsOf & ProcedureRecordsAsked, ReadonlyMap<Id, ListCount>>({
  name: 'countProcedureRecords',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, { ids, stage, from, to }) {
    tx.recordAccess({ asked: ids, categories: ['RENT'] });
    const rows = `select from procedure_record r where r.account_id = wanted.id and ${isAsked(['$2', '$3', '$4'])}`;
    return countOfEach(tx, rows, [ids, stage, from, to]);
  },
});
