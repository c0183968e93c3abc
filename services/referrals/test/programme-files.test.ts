// The programmes of the repository as files: each is read without a mistake. Which there are, the directory says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { namedOrganisations } from '../src/domain/programmes/named-organisations';
import { programmeOf, programmeTable, publishedFiles } from './programme-table';

const organisations = (
  parse(readFileSync(join(__dirname, '../../../programmes/organisations.yaml'), 'utf8')) as {
    readonly organisations: readonly { readonly id: string; readonly code: string; readonly kind: string }[];
  }
).organisations;

describe('the programmes of the repository', () => {
  it.each(publishedFiles())('%s is read without a mistake', (file) => {
    expect(`${programmeOf(file).code}.yaml`).toBe(file);
  });

  it.each(publishedFiles())('%s names organisations that are written down, and rests on one that is not a funder', (file) => {
    const { steward, versions } = programmeOf(file);
    const named = versions.flatMap(({ document }) => namedOrganisations(document).map((one) => one.code));
    const written = organisations.map(({ code }) => code);
    expect([...named, steward].filter((code) => !written.includes(code))).toEqual([]);
    expect(organisations.find(({ code }) => code === steward)?.kind).not.toBe('FUNDER');
  });

  it('has each id and each code once, of organisations and of programmes', () => {
    const programmes = publishedFiles().map(programmeOf);
    for (const list of [organisations.map(({ id }) => id), organisations.map(({ code }) => code), programmes.map(({ id }) => id)]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('names no programme that is not there', () => {
    const codes = publishedFiles().map((file) => programmeOf(file).code);
    const documents = publishedFiles().flatMap((file) => programmeOf(file).versions.map(({ document }) => document));
    const named = documents.flatMap(({ projects, exclusiveWith }) => [
      ...projects.flatMap(({ programme }) => programme ?? []),
      ...(exclusiveWith?.programmes ?? []),
    ]);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('has a household in the table for each that takes referrals', () => {
    const support = publishedFiles().filter((file) => programmeOf(file).versions.every(({ document }) => document.kind === 'SUPPORT'));
    const { fits } = programmeTable();
    expect(support.filter((file) => !fits.some((fit) => fit.file === file))).toEqual([]);
  });
});
