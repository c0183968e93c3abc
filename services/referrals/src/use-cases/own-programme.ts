// What all acts on programmes have in common: the organisation that keeps a programme writes it, and nobody else.
import { NotFound, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import type { Tx } from '@passerelle/shared/use-case-types';
import { draftsByIds, lockDraft, type DraftRow } from '../database/programme-drafts';
import { versionsOf } from '../database/programmes';
import { programmesByIds, type ProgrammeRow } from '../database/reference';
import { organisationsByCode } from '../database/version-writes';
import type { ProgrammeVersion } from '../domain/programme';
import { namedOrganisations } from '../domain/programmes/named-organisations';
import { problemsOfDraft, requireOpen, type Surroundings } from '../domain/programmes/programme-draft';

interface OwnProgramme {
  readonly programme: ProgrammeRow;
  readonly versions: readonly ProgrammeVersion[];
}

/**
 * A programme that the caller's organisation keeps, with its versions, in the stream of the programme: two acts on one come one after the other, and the
 * second one sees what the first one wrote. Refused for another organisation's (`NOT_YOUR_PROGRAMME`), which all may read.
 */
export async function takeOwnProgramme(tx: Tx, programmeId: Id): Promise<OwnProgramme> {
  const [programme] = await programmesByIds(tx, [programmeId]);
  if (programme === undefined) throw new NotFound('Programme', { path: ['programmeId'] });
  requireOwn(tx, programme);
  await holdProgramme(tx, programmeId);
  return { programme, versions: await versionsOf(tx, [programmeId]) };
}

/** Waits for acts on the programme that are under way, and keeps others waiting, whether or not this one will tell anything. */
async function holdProgramme(tx: Tx, programmeId: Id): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('programme ' || $1, 0))`, [programmeId]);
}

/** Refuses a programme of another organisation (`NOT_YOUR_PROGRAMME`). */
export function requireOwn(
  { actor }: Pick<Tx, 'actor'>,
  { stewardId }: Pick<ProgrammeRow, 'stewardId'>,
  path: readonly string[] = ['programmeId'],
): void {
  if (stewardId !== actor.organisationId) throw new Refused('NOT_YOUR_PROGRAMME', { path });
}

/** An open draft of the caller's organisation with its programme; another organisation's is `NotFound`. */
export async function takeDraft(tx: Tx, draftId: Id): Promise<OwnProgramme & { readonly draft: DraftRow }> {
  tx.recordAccess({ asked: [draftId] });
  const [found] = await draftsByIds(tx, [draftId]);
  if (found === undefined) throw draftNotFound();
  const own = await takeOwnProgramme(tx, found.programmeId);
  const draft = await lockDraft(tx, draftId);
  if (draft === null) throw draftNotFound();
  tx.requireVersion(draft.version);
  requireOpen(draft);
  tx.recordAccess({ returned: [draftId] });
  return { ...own, draft };
}

function draftNotFound(): NotFound {
  return new NotFound('ProgrammeDraft', { path: ['draftId'] });
}

/** What stands in the way of acts on drafts: their programme and their state. */
export async function checkOfDrafts(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const drafts = await draftsByIds(tx, ids.filter(isId));
  const programmes = new Map(
    (
      await programmesByIds(
        tx,
        drafts.map(({ programmeId }) => programmeId),
      )
    ).map((programme) => [programme.id, programme]),
  );
  return new Map(
    drafts.map((draft) => {
      const programme = programmes.get(draft.programmeId) ?? { stewardId: null };
      return [
        draft.id,
        refusalsOf(
          () => requireOwn(tx, programme),
          () => requireOpen(draft),
        ),
      ];
    }),
  );
}

/** What is published of the programmes of drafts, and which of the organisations that they name there are. */
export async function surroundingsOf(tx: Tx, drafts: readonly DraftRow[]): Promise<(draft: DraftRow) => Surroundings> {
  const codes = drafts.flatMap(({ document }) => namedOrganisations(document).map(({ code }) => code));
  const organisations = new Set((await organisationsByCode(tx, codes)).keys());
  const versions = await versionsOf(tx, [...new Set(drafts.map(({ programmeId }) => programmeId))]);
  return ({ programmeId }) => ({ versions: versions.filter((version) => version.programmeId === programmeId), organisations });
}

/** A draft as its organisation sees it. */
export interface ShownDraft extends DraftRow {
  readonly problems: readonly DomainError[];
}

/** Drafts with what stands in the way of their publication. */
export async function withProblems(tx: Tx, drafts: readonly DraftRow[]): Promise<readonly ShownDraft[]> {
  const surroundings = await surroundingsOf(tx, drafts);
  return drafts.map((draft) => ({ ...draft, problems: draft.state === 'OPEN' ? problemsOfDraft(draft, surroundings(draft)) : [] }));
}
