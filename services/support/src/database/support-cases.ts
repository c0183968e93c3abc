import type { Category } from '@passerelle/shared/access/categories';
import { visible } from '@passerelle/shared/access/visible';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { TermLabels } from '@passerelle/shared/domain/programme-term';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { CaseReach } from '../domain/case-reach';
import type { Phase } from '../domain/programme-stages';
import { SupportCase } from '../domain/support-case';
import { labelsOf } from './programme-terms';

/** A case as it is read: the columns of its status. */
export interface CaseRow {
  readonly id: Id;
  readonly reference: string;
  readonly referralId: Id;
  readonly householdId: Id;
  readonly programmeId: Id;
  readonly programmeVersion: number;
  readonly operatorId: Id;
  readonly referentId: Id;
  readonly referentSince: LocalDate;
  readonly stage: string;
  readonly phase: Phase;
  readonly stageLabels: TermLabels | null;
  readonly openedOn: LocalDate;
  readonly supportStartedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly outcome: string | null;
  readonly outcomeLabels: TermLabels | null;
  readonly version: number;
}

/** The columns of a `CaseRow`; the table's alias is `c`. */
export const CASE_COLUMNS = `c.id, c.reference, c.referral_id as "referralId", c.household_id as "householdId", c.programme_id as "programmeId",
  c.programme_version as "programmeVersion", c.operator_id as "operatorId", c.referent_id as "referentId",
  c.referent_since as "referentSince", c.stage, c.phase, c.opened_on as "openedOn", c.support_started_on as "supportStartedOn",
  c.closed_on as "closedOn", c.outcome, c.version,
  ${labelsOf('STAGE', 'c.stage')} as "stageLabels", ${labelsOf('OUTCOME', 'c.outcome')} as "outcomeLabels"`;

/** The part of a condition that keeps a list to the caller's reach; the two placeholders are bound to its ids. */
export function within(operator: string, referent: string): string {
  return `(${operator}::uuid is null or c.operator_id = ${operator}) and (${referent}::uuid is null or c.referent_id = ${referent})`;
}

/** The cases of these ids within reach, where the category is open to the caller's organisation. */
export async function casesByIds(
  tx: Tx,
  ids: readonly Id[],
  options: { readonly category: Category; readonly reach: CaseReach },
): Promise<CaseRow[]> {
  const { category, reach } = options;
  return tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from support_case c ${visible({ alias: 'c', category, organisation: '$1' })}
     where c.id = any($2::uuid[]) and ${within('$3', '$4')}`,
    [tx.actor.organisationId, ids, reach.operatorId, reach.referentId],
  );
}

/** The case of each household that was opened last. */
export async function latestCases(tx: Tx, householdIds: readonly Id[]): Promise<CaseRow[]> {
  return tx.query<CaseRow>(
    `select distinct on (c.household_id) ${CASE_COLUMNS} from support_case c where c.household_id = any($1::uuid[])
     order by c.household_id, c.opened_on desc, c.id desc`,
    [householdIds],
  );
}

/** Saves that something joined the file or the notes of a case. */
export async function saveVersion(tx: Tx, { id, version }: SupportCase): Promise<void> {
  await tx.manager.update(SupportCase, { id }, { version });
}
