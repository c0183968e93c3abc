import { InvalidInput, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { staffMemberRegistered } from '@passerelle/shared/facts/staff-member-registered';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { requireSoundDocument, requireSoundPeriods } from '../domain/programme';
import { requireDocuments, requireSoundTerms, TERM_KINDS, type DefinedTerm } from '../domain/programme-terms';
import { keepsItsTerms, saveTerms } from '../database/programme-terms';
import { saveOrganisation, saveProgramme, saveStaffMember, saveVersion } from '../database/reference-writes';
import { REFERENCE_DATA, type ProgrammeFile, type ReferenceData } from './reference-data';

/**
 * Loads organisations, staff and programmes. Only what changed is written and told to the other services, so that loading the same files
 * again does nothing. A version whose rules were published is never changed (`VERSION_PUBLISHED`): verdicts rest on it, as do rows on its
 * terms. Terms may be added to it and their texts mended.
 */
export const loadReferenceData = defineUseCase<ReferenceData, { readonly changed: number }>({
  name: 'loadReferenceData',
  permission: 'system',
  kind: 'write',
  input: REFERENCE_DATA,
  async run(tx, data) {
    let changed = 0;
    for (const organisation of data.organisations) changed += Number(await saveOrganisation(tx, organisation));
    changed += await loadStaff(tx, data);
    for (const programme of data.programmes) changed += await loadProgramme(tx, programme, data);
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
  const { id: programmeId } = programme;
  requireSoundPeriods(programme.versions, ['programmes', programme.code, 'versions']);
  let changed = Number(await saveProgramme(tx, programme));
  for (const { version, from, to, source, document, partners, terms: written } of programme.versions) {
    const path = ['programmes', programme.code, 'versions', String(version)];
    const terms = termsOf(written);
    requireSoundDocument(document, [...path, 'document']);
    requireSoundTerms(terms, [...path, 'terms']);
    requireDocuments(document.criteria, terms, [...path, 'terms']);
    const named = partners.map(({ organisation, part }) => ({
      organisationId: organisationOf(data, organisation, [...path, 'partners']),
      part,
      from,
      to,
    }));
    const keeps = await keepsItsTerms(tx, { programmeId, version }, terms);
    const outcome = await saveVersion(tx, { programmeId, version, from, to, source, document }, named);
    if (outcome === 'REWRITTEN' || !keeps) throw versionPublished(path);
    const defined = await saveTerms(tx, { programmeId, version }, terms);
    if (outcome === 'UNCHANGED' && !defined) continue;
    changed += 1;
    await tx.publish(programmePublished, {
      key: programmeId,
      subject: programmeId,
      payload: { programmeId, version, from, to, partners: named, terms },
    });
  }
  return changed;
}

/** Terms by kind as the files write them, as one list. */
function termsOf(written: ProgrammeFile['versions'][number]['terms']): DefinedTerm[] {
  return TERM_KINDS.flatMap((kind) => written[kind].map(({ code, en, fr }) => ({ kind, code, labels: { en, fr } })));
}

function organisationOf(data: ReferenceData, code: string, path: readonly string[]): Id {
  const found = data.organisations.find((organisation) => organisation.code === code);
  if (found !== undefined) return found.id;
  throw new InvalidInput('ORGANISATION_UNKNOWN', { path, parameters: { code } });
}

function versionPublished(path: readonly string[]): Refused {
  return new Refused('VERSION_PUBLISHED', { path });
}
