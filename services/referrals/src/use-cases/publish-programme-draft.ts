import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { saveDraft, type DraftRow } from '../database/programme-drafts';
import { endOwnVersion, writeOwnVersion } from '../database/steward-writes';
import { partsOfVersion } from '../database/version-writes';
import type { ProgrammeVersion } from '../domain/programme';
import { endInThePast, nextNumber, problemsOfDraft } from '../domain/programmes/programme-draft';
import { termsOf } from '../domain/programme-terms';
import { field } from './inputs';
import { checkOfDrafts, takeDraft } from './own-programme';
import { contentHashOf, organisationsOf, tellVersion } from './publish-version';

interface Input {
  readonly clientKey: string;
  readonly draftId: Id;
  readonly endEarlier?: boolean | null | undefined;
}

/**
 * A draft becomes the next version of its programme, once its whole is sound and no other version holds on one of its days (`VERSIONS_OVERLAP`).
 * With `endEarlier` the version that has no end ends on its first day, which is not past then (`END_IN_THE_PAST`): who was referred until now was
 * referred by the version in force. The other services are told of both.
 */
export const publishProgrammeDraft = defineUseCase<Input, { programmeId: Id; version: number }>({
  name: 'publishProgrammeDraft',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, draftId: field.id, endEarlier: z.boolean().nullish() }),
  check: checkOfDrafts,
  async run(tx, { draftId, endEarlier }) {
    const { draft, programme, versions } = await takeDraft(tx, draftId);
    const from = draft.from ?? '';
    const ended = endEarlier === true ? openEnded(versions, from) : undefined;
    if (ended !== undefined && from < tx.clock.today()) tx.refuse(endInThePast('endEarlier', tx.clock.today()));
    const beside = versions.map((version) => (version === ended ? { ...version, to: from } : version));
    const organisations = await organisationsOf(tx, draft.document);
    for (const problem of problemsOfDraft(draft, { versions: beside, organisations: new Set(organisations.keys()) })) tx.refuse(problem);
    tx.stopIfRefused();
    if (ended !== undefined) await endAndTell(tx, programme.name, { ended, to: from });
    const version = versionOf(draft, { from, number: nextNumber(versions) });
    const [parts, terms] = [partsOfVersion(version, organisations), termsOf(version.document)];
    await writeOwnVersion(tx, version, { parts, terms });
    await tellVersion(tx, programme.name, { version, parts, terms, organisations });
    await saveDraft(tx, { ...draft, state: 'PUBLISHED', version: draft.version + 1 });
    tx.recordAccess({ returned: [programme.id] });
    return { programmeId: programme.id, version: version.version };
  },
});

/** The version that holds without an end on the day before; none where there is none. */
function openEnded(versions: readonly ProgrammeVersion[], from: LocalDate): ProgrammeVersion | undefined {
  return versions.find((version) => version.to === null && version.from < from);
}

/** A version gets its end, and the other services are told of it. */
export async function endAndTell(
  tx: Tx,
  name: string,
  { ended, to }: { readonly ended: ProgrammeVersion; readonly to: LocalDate },
): Promise<void> {
  await endOwnVersion(tx, ended, to);
  const version = { ...ended, to };
  const organisations = await organisationsOf(tx, version.document);
  const parts = partsOfVersion(version, organisations);
  await tellVersion(tx, name, { version, parts, terms: termsOf(version.document), organisations });
}

function versionOf(
  { programmeId, to, reason, source, assumption, note, document }: DraftRow,
  { from, number }: { readonly from: LocalDate; readonly number: number },
): ProgrammeVersion {
  const origin = { source: source ?? undefined, assumption: assumption ?? undefined, note: note ?? undefined };
  const version = { programmeId, version: number, from, to, reason, ...origin, document };
  return { ...version, contentHash: contentHashOf(version) };
}
