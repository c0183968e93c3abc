// A version of a programme comes into force: what the loading of files and the publishing of a draft have in common.
import { below, Refused } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { flatten } from '@passerelle/shared/domain/rules/flat-tree';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import type { Tx } from '@passerelle/shared/use-case-types';
import { keepsItsTerms, saveTerms } from '../database/programme-terms';
import { compareVersion, endVersion, organisationsByCode, partsOfVersion, writeParts, writeVersion } from '../database/version-writes';
import { provenance, type ProgrammeMembership, type ProgrammeVersion } from '../domain/programme';
import { canonicalHash } from '../domain/programmes/canonical';
import { namedOrganisations, unknownOrganisations } from '../domain/programmes/named-organisations';
import { placedRules } from '../domain/programmes/sound-document';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { termsOf, type DefinedTerm } from '../domain/programme-terms';

/** A version to be published; its hash is made here. */
export type NewVersion = Omit<ProgrammeVersion, 'contentHash'>;

/** Parts that other services ask about. */
const TOLD_PARTS = ['LANDLORD', 'OPERATOR', 'FUNDER'] as const;

/**
 * Writes a version with its parts and terms and tells the other services; false when it is there already. Refused when it rewrites a
 * published one (`VERSION_PUBLISHED`). One that is new is noted as refused, and false, for each place at which it names an organisation that there
 * is not (`ORGANISATION_UNKNOWN`): whoever loads several learns of all at once.
 */
export async function publishVersion(
  tx: Tx,
  name: string,
  { path, ...written }: NewVersion & { readonly path: readonly string[] },
): Promise<boolean> {
  const version: ProgrammeVersion = { ...written, contentHash: contentHashOf(written) };
  const terms = termsOf(version.document);
  const known = await compareVersion(tx, version);
  if (known === 'SAME') return false;
  const keeps = known === 'NEW' || (await keepsItsTerms(tx, version, terms));
  if (known === 'REWRITTEN' || !keeps) throw new Refused('VERSION_PUBLISHED', { path });
  const organisations = await organisationsOf(tx, version.document);
  const unknown = known === 'ANOTHER_END' ? [] : unknownOrganisations(version.document, new Set(organisations.keys()));
  for (const mistake of unknown) tx.refuse(below([...path, 'document'], mistake));
  if (unknown.length > 0) return false;
  if (known === 'ANOTHER_END') await endVersion(tx, version, version.to);
  else await writeVersion(tx, version);
  const parts = partsOfVersion(version, organisations);
  await writeParts(tx, version, parts);
  await saveTerms(tx, version, terms);
  await tellVersion(tx, name, { version, parts, terms, organisations });
  return true;
}

interface Told {
  readonly version: ProgrammeVersion;
  readonly parts: readonly ProgrammeMembership[];
  readonly terms: readonly DefinedTerm[];
  /** Ids of those that it names, by code. */
  readonly organisations: ReadonlyMap<string, Id>;
}

/** Tells the other services of a version: that it holds, over which days, who takes part and what it names. */
export async function tellVersion(tx: Tx, name: string, { version, parts, terms, organisations }: Told): Promise<void> {
  await tx.publish(programmePublished, {
    key: version.programmeId,
    subject: version.programmeId,
    payload: {
      ...{ programmeId: version.programmeId, version: version.version, from: version.from, to: version.to, name: oneLine(name) },
      partners: parts.flatMap(({ organisationId, part, from, to }) => {
        const told = TOLD_PARTS.find((one) => one === part);
        return told === undefined ? [] : [{ organisationId, part: told, from, to }];
      }),
      terms: terms.map(({ kind, code, labels }) => ({ kind, code, labels })),
      ...toldSections(version.document, organisations),
    },
  });
}

/** SHA-256 of what a version says, without its end: that may be set later. */
export function contentHashOf({ from, reason, source, assumption, note, document }: NewVersion): string {
  return canonicalHash({ from, reason, source, assumption, note, document });
}

/** The organisations that a document names, as far as there are any of their codes. */
export async function organisationsOf(tx: Tx, document: ProgrammeDocument): Promise<ReadonlyMap<string, Id>> {
  return organisationsByCode(
    tx,
    namedOrganisations(document).map(({ code }) => code),
  );
}

function toldSections(document: ProgrammeDocument, organisations: ReadonlyMap<string, Id>) {
  const stages = document.stages.map(({ code, phase, follows, expectedMonths, maximumMonths }) => ({
    ...{ code, phase, follows: [...follows] },
    ...{ expectedMonths: expectedMonths ?? null, maximumMonths: maximumMonths ?? null },
  }));
  const homeRules = placedRules(document).flatMap(({ rule, level, owner }) => {
    const { when } = rule;
    if (when === undefined || !isOfHomes(rule.decides, when)) return [];
    const origin = oneLine(provenance(rule));
    const component = level === 'COMPONENT' ? owner : null;
    const landlordId = level === 'LANDLORD' && owner !== null ? (organisations.get(owner) ?? null) : null;
    return [
      {
        code: rule.code,
        decides: rule.decides,
        component,
        landlordId,
        onUnknown: rule.onUnknown,
        maxAgeMonths: rule.maxAgeMonths ?? null,
        origin,
        nodes: flatten(when).map((node) => ({ ...node, values: [...node.values] })),
      },
    ];
  });
  return { stages, maximumMonths: document.closing?.maximumMonths ?? null, homeRules };
}

/** HOME rules, and preferences among homes. */
function isOfHomes(decides: string, when: Parameters<typeof flatten>[0]): boolean {
  if (decides === 'HOME') return true;
  return decides === 'PREFERENCE' && flatten(when).some(({ field }) => field !== null && /^(?:pair|unit)\./.test(field));
}

/** A text as a fact carries it. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}
