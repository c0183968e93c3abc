import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@passerelle/shared/auth/actor';
import { DomainError } from '@passerelle/shared/domain/errors';
import { newId } from '@passerelle/shared/domain/ids';
import type { Door } from '@passerelle/shared/use-case-types';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadSampleTerritories } from './reference-files';
import { loadReferenceData } from './use-cases/load-reference-data';
import { inFiles, readProgrammeFile, type ProgrammeSource, type WrittenProgramme } from './use-cases/programme-file';
import type { ReferenceData } from './use-cases/reference-data';

/** The programmes as they were published, and the files of the demonstration. Both paths hold from src and from dist alike. */
const PROGRAMMES = join(__dirname, '../../../programmes');
const DEMO = join(__dirname, '../demo');

const LISTS = z.object({ organisations: z.array(z.object({ id: z.uuid() })).min(1) });

const RENEWALS = z.strictObject({
  renewals: z.array(
    z.strictObject({
      programme: z.string(),
      /** Number of the version whose document it takes. */
      copyOf: z.int(),
      version: z.int(),
      from: z.string(),
      to: z.string().nullable(),
      reason: z.string(),
      assumption: z.string(),
      partners: z.array(z.strictObject({ organisation: z.string(), part: z.enum(['OPERATOR']), assumption: z.string() })),
    }),
  ),
});

/**
 * Loads the organisations, the staff and the programmes from their files, and the sample of communes, the way everything enters the service:
 * through use cases. Loading them again changes and publishes nothing. What is refused of a programme is told at its line. `issuer` is the `iss` of
 * the staff's tokens.
 */
export async function seedReferenceData(door: Door, issuer: string, folder = PROGRAMMES): Promise<{ readonly changed: number }> {
  const read = readSources(folder);
  const files: unknown = {
    issuer,
    ...readYaml(folder, 'organisations'),
    ...readYaml(DEMO, 'staff'),
    ...readYaml(DEMO, 'teams'),
    programmes: readRenewed(read.map(({ programme }) => programme)),
  };
  const [first] = LISTS.parse(files).organisations;
  const actor = systemActor('seed:referrals', first?.id ?? '');
  // The use case checks the shape of the files before it writes anything.
  const caller = { actor, requestId: newId(), operation: 'seed', traceparent: null };
  const { changed } = await loadReferenceData.call(door, caller, files as ReferenceData).catch((error: unknown) => {
    throw error instanceof DomainError ? inFiles(error, read) : error;
  });
  const territories = await loadSampleTerritories(door);
  return { changed: changed + territories.changed };
}

/** Every programme of the folder; throws each mistake of a file with its line. */
export function readProgrammes(folder = PROGRAMMES): readonly WrittenProgramme[] {
  return readSources(folder).map(({ programme }) => programme);
}

function readSources(folder: string): readonly (ProgrammeSource & { readonly programme: WrittenProgramme })[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'organisations.yaml');
  return names.sort().map((name) => {
    const [file, content] = [`programmes/${name}`, readFileSync(join(folder, name), 'utf8')];
    const programme = readProgrammeFile(file, content);
    return { file, content, code: programme.code, programme };
  });
}

function readRenewed(programmes: readonly WrittenProgramme[]): readonly WrittenProgramme[] {
  const { renewals } = RENEWALS.parse(readYaml(DEMO, 'renewals'));
  return programmes.map((programme) => ({
    ...programme,
    versions: [
      ...programme.versions,
      ...renewals
        .filter((renewal) => renewal.programme === programme.code)
        .flatMap(({ programme: _, copyOf, partners, ...version }) =>
          programme.versions
            .filter(({ version: number }) => number === copyOf)
            .map(({ document }) => ({
              ...version,
              document: { ...document, partners: [...document.partners, ...partners.map((partner) => ({ ...partner, rules: [] }))] },
            })),
        ),
    ],
  }));
}

function readYaml(folder: string, name: string): object {
  return z.looseObject({}).parse(parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')));
}
