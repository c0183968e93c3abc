import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { systemActor } from '@passerelle/shared/auth/actor';
import { newId } from '@passerelle/shared/domain/ids';
import type { Door, UseCase } from '@passerelle/shared/use-case-types';
import { importCommunes, type Import } from './use-cases/import-communes';
import { importNeighbourhoods } from './use-cases/import-neighbourhoods';

/** The sample in the repository. The path holds from src and from dist alike. */
const SAMPLE = join(__dirname, '../reference');

/** Nobody's organisation: what is official belongs to none. */
const NO_ORGANISATION = '00000000-0000-4000-8000-000000000000';

const IMPORTERS: Readonly<Record<string, UseCase<Import, { readonly changed: number }>>> = {
  communes: importCommunes,
  neighbourhoods: importNeighbourhoods,
};

/** What can be loaded from files. */
export const REFERENCE_KINDS = Object.keys(IMPORTERS);

/** Loads official files through their use case; `paths` are those of one kind. */
export async function loadReferenceFiles(door: Door, kind: string, paths: readonly string[]): Promise<{ readonly changed: number }> {
  const importer = IMPORTERS[kind];
  if (importer === undefined) throw new Error(`There is nothing called ${kind} to load. One of: ${REFERENCE_KINDS.join(', ')}.`);
  const actor = systemActor(`reference:${kind}`, NO_ORGANISATION);
  const files = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') }));
  return importer.call(door, { actor, requestId: newId(), operation: `reference ${kind}`, traceparent: null }, { files });
}

/** Loads the sample of the repository: the communes of the programme sheets, and the lists of priority neighbourhoods without addresses. */
export async function loadSampleTerritories(door: Door): Promise<{ readonly changed: number }> {
  const of = (...names: readonly string[]) => names.map((name) => join(SAMPLE, name));
  const communes = of('v_commune_2026.sample.csv', 'v_mvt_commune_2026.sample.csv', 'intercommunalites_2026.sample.csv');
  const loaded = await loadReferenceFiles(door, 'communes', communes);
  const lists = await loadReferenceFiles(door, 'neighbourhoods', of('neighbourhood-lists.csv'));
  return { changed: loaded.changed + lists.changed };
}
