// Organisations that a document names by their codes, and those of them that there are none of.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Operand } from '@passerelle/shared/domain/rules/rule-tree';
import { fieldEntry } from './fields';
import { placedComparisons } from './placed-comparisons';
import type { ProgrammeDocument } from './programme-document';
import { placedRules } from './sound-document';

type Path = readonly string[];

interface NamedOrganisation {
  readonly code: string;
  readonly path: Path;
}

/** Codes of organisations that a document names, each with its place: partners, funders, and what rules and triggers compare with. */
export function namedOrganisations(document: ProgrammeDocument): readonly NamedOrganisation[] {
  return [
    ...document.partners.map(({ organisation }, index) => ({ code: organisation, path: ['partners', String(index), 'organisation'] })),
    ...document.funding.flatMap(({ funder }, index) =>
      funder === undefined ? [] : [{ code: funder, path: ['funding', String(index), 'funder'] }],
    ),
    ...conditionsOf(document).flatMap(({ when, path }) =>
      placedComparisons(when, path)
        .filter(({ comparison }) => fieldEntry(comparison.field)?.namesOrganisations === true)
        .flatMap(({ comparison, path: at }) => codesOf(comparison.value, [...at, 'value'])),
    ),
  ];
}

/** An organisation that there is not, at each place that names it (`ORGANISATION_UNKNOWN`): a rule that asks for it would never pass. */
export function unknownOrganisations(document: ProgrammeDocument, known: ReadonlySet<string>): InvalidInput[] {
  return namedOrganisations(document)
    .filter(({ code }) => !known.has(code))
    .map(({ code, path }) => new InvalidInput('ORGANISATION_UNKNOWN', { path, parameters: { code } }));
}

function conditionsOf(document: ProgrammeDocument) {
  const ofRules = placedRules(document).flatMap(({ rule: { when }, path }) =>
    when === undefined ? [] : [{ when, path: [...path, 'when'] }],
  );
  const ofTriggers = document.triggers.map(({ when }, index) => ({ when, path: ['triggers', String(index), 'when'] }));
  return [...ofRules, ...ofTriggers];
}

/** Texts that a comparison names; a value of another type is another mistake. */
function codesOf(value: Operand, path: Path): readonly NamedOrganisation[] {
  if (typeof value === 'string') return [{ code: value, path }];
  if (!Array.isArray(value)) return [];
  const values: readonly unknown[] = value;
  return values.flatMap((code, index) => (typeof code === 'string' ? [{ code, path: [...path, String(index)] }] : []));
}
