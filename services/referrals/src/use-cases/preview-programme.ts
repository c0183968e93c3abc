import type { Id } from '@passerelle/shared/domain/ids';
import { liveOn } from '@passerelle/shared/access/protect';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Tx } from '@passerelle/shared/use-case-types';
import { ruleAnswers } from '../database/rule-answers';
import { attestors, type Subject } from '../database/rule-subjects';
import { organisationsByCode } from '../database/version-writes';
import { fieldsAsked } from '../domain/eligibility';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { previewChanges, type PreviewChange } from '../domain/programmes/preview';

/** Households that a preview looks at, at most. */
export const MOST_PREVIEWED = 20_000;

export interface Preview {
  readonly at: LocalDate;
  /** How many open households were judged by both versions. */
  readonly households: number;
  /** False when more are open than a preview looks at. */
  readonly isWhole: boolean;
  readonly changes: readonly (Omit<PreviewChange, 'row'> & { readonly householdId: Id })[];
}

/** Judges every household that is open to the caller by two versions of a programme, in a constant number of statements. Nothing is written. */
export async function previewVersions(
  tx: Tx,
  versions: { readonly before: ProgrammeDocument | null; readonly after: ProgrammeDocument },
  at: LocalDate,
): Promise<Preview> {
  const open = await openHouseholds(tx);
  const ids = open.slice(0, MOST_PREVIEWED);
  const [before, after] = [await subjectsOf(tx, versions.before ?? versions.after, ids), await subjectsOf(tx, versions.after, ids)];
  const answersOf = await ruleAnswers(tx, { subjects: [...before, ...after], at }, fieldsOf(versions.before, versions.after));
  const changes = previewChanges(versions, { before: before.map(answersOf), after: after.map(answersOf) }, at);
  return {
    ...{ at, households: ids.length, isWhole: open.length <= MOST_PREVIEWED },
    changes: changes.map(({ row, ...change }) => ({ ...change, householdId: ids[row] ?? '' })),
  };
}

/** Households that some live grant opens to the caller, one more than a preview looks at. */
async function openHouseholds(tx: Tx): Promise<readonly Id[]> {
  const rows = await tx.query<{ id: Id }>(
    `select distinct x.household_id as id from household_access x where x.organisation_id = $1 and x.category = 'REFERRAL' and ${liveOn('x')}
     order by 1 limit $2`,
    [tx.actor.organisationId, MOST_PREVIEWED + 1],
  );
  return rows.map(({ id }) => id);
}

async function subjectsOf(tx: Tx, document: ProgrammeDocument, householdIds: readonly Id[]): Promise<readonly Subject[]> {
  const attestedBy = attestors(document);
  const landlords = document.partners.filter(({ part }) => part === 'LANDLORD').map(({ organisation }) => organisation);
  const landlordIds = [...(await organisationsByCode(tx, landlords)).values()];
  return householdIds.map((householdId) => ({ householdId, landlordIds, theirHomesOnly: false, attestedBy }));
}

function fieldsOf(...documents: readonly (ProgrammeDocument | null)[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap((document) => document?.components.flatMap((component) => [...fieldsAsked({ document }, component)]) ?? []),
  );
}
