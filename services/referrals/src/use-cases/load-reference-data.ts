import { together } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { organisationsByCode } from '../database/version-writes';
import { periodMistakes } from '../domain/programmes/periods';
import { saveProgramme, saveStaffMember } from '../database/reference-writes';
import { loadMandates, loadOrganisations, loadPosts, loadTeams, organisationOf } from './load-organisations';
import { publishVersion } from './publish-version';
import { requireDocument } from './read-document';
import { REFERENCE_DATA, type ProgrammeFile, type ReferenceData } from './reference-data';

/**
 * Loads organisations with their teams and mandates, staff with their posts, and programmes. Only what changed is written and told to the
 * other services, so that loading the same files again does nothing. A version that was published is never changed (`VERSION_PUBLISHED`), as verdicts and rows rest on it: a change is a new
 * dated version with its reason. Only its end may be set.
 */
export const loadReferenceData = defineUseCase<ReferenceData, { readonly changed: number }>({
  name: 'loadReferenceData',
  permission: 'system',
  kind: 'write',
  input: REFERENCE_DATA,
  async run(tx, data) {
    let changed = 0;
    changed += await loadOrganisations(tx, data);
    changed += await loadStaff(tx, data);
    for (const programme of data.programmes) changed += await loadProgramme(tx, programme, data);
    changed += await loadTeams(tx, data);
    changed += await loadPosts(tx, data);
    changed += await loadMandates(tx, data);
    return { changed };
  },
});

async function loadStaff(tx: Tx, data: ReferenceData): Promise<number> {
  let changed = 0;
  for (const [index, { id, organisation, displayName }] of data.staff.entries()) {
    const organisationId = organisationOf(data, organisation, ['staff', String(index), 'organisation']);
    // The development issuer puts the staff id in the token's subject (foundation G9).
    const member = { id, organisationId, displayName, issuer: data.issuer, subject: id };
    if (!(await saveStaffMember(tx, member))) continue;
    changed += 1;
    await tx.publish(staffMemberRegistered, {
      key: organisationId,
      subject: id,
      organisationId,
      payload: { staffId: id, organisationId, issuer: data.issuer, subject: id },
    });
  }
  return changed;
}

async function loadProgramme(tx: Tx, programme: ProgrammeFile, data: ReferenceData): Promise<number> {
  const { id: programmeId, code, name, steward, versions } = programme;
  const path = ['programmes', code];
  const [mistake, ...others] = periodMistakes(versions, [...path, 'versions']);
  if (mistake !== undefined) throw together([mistake, ...others]);
  const stewardId = await stewardOf(tx, steward, { data, path });
  let changed = Number(await saveProgramme(tx, { id: programmeId, code, name, stewardId }));
  for (const [index, { document: written, ...version }] of versions.entries()) {
    const at = [...path, 'versions', String(index)];
    const document = requireDocument(written, [...at, 'document']);
    if (await publishVersion(tx, name, { programmeId, ...version, document, path: at })) changed += 1;
  }
  return changed;
}

/** The keeper of a programme: an organisation of the same data, or one that is there. */
async function stewardOf(
  tx: Tx,
  code: string,
  { data, path }: { readonly data: ReferenceData; readonly path: readonly string[] },
): Promise<Id> {
  const known = (await organisationsByCode(tx, [code])).get(code);
  return known ?? organisationOf(data, code, [...path, 'steward']);
}
