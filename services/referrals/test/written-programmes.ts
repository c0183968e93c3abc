// Programmes that tests write by mutations, as a programme manager of their steward does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';
import { parse } from 'yaml';
import { z } from 'zod';
import { ask, SAID } from './world';

const FOLDER = join(__dirname, '../../../programmes');

const FILE = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  steward: z.string(),
  versions: z.array(z.looseObject({ document: z.looseObject({}) })),
});

/** A programme as its file says it, before anything reads it. */
export type FiledProgramme = z.infer<typeof FILE>;

export const FILED: readonly FiledProgramme[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml') && name !== 'organisations.yaml')
  .sort()
  .map((name) => FILE.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))));

/** An answer of the graph, read as JSON. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for.
type Answer = any;

const PROGRAMME =
  'programme { id drafts { id version basedOnVersion problems { code path message } } versions { version from to contentHash } }';
const DRAFT = 'draft { id version problems { code path message } }';
const SHOWN: Readonly<Record<string, string>> = {
  copyProgrammeVersion: DRAFT,
  writeProgrammeDraft: DRAFT,
  moveToVersion: 'referral { id version programmeVersion }',
};

/** Sends an act on a programme with a fresh client key, and answers its payload. */
export async function write(person: AsPerson, name: string, input: Readonly<Record<string, unknown>>): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${SHOWN[name] ?? PROGRAMME} ${SAID} } }`;
  return (await ask(person, query, { input: { clientKey: newId(), ...input } }))[name];
}

/** Fails with what an act was refused for. */
export function done(payload: Answer): Answer {
  if (payload.refusals.length > 0) throw new Error(JSON.stringify(payload.refusals));
  return payload;
}

/** A programme of this code with its first draft. */
export async function create(person: AsPerson, code: string): Promise<{ readonly programmeId: Id; readonly draftId: Id }> {
  const { programme } = done(await write(person, 'createProgramme', { code, name: `Programme ${code}` }));
  return { programmeId: programme.id, draftId: programme.drafts[0].id };
}

/** A draft that says what a version does. */
export async function copy(person: AsPerson, programmeId: Id, version: number): Promise<Id> {
  return done(await write(person, 'copyProgrammeVersion', { programmeId, version })).draft.id;
}

/** Publishes a draft; answers its programme. */
export async function publish(person: AsPerson, draftId: Id, others: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  return done(await write(person, 'publishProgrammeDraft', { draftId, ...others })).programme;
}

/** The programme of a code with its versions. */
export async function programmeOf(person: AsPerson, id: Id): Promise<Answer> {
  return (await ask(person, `query ($id: ID!) { programme(id: $id) { ${PROGRAMME.slice('programme { '.length)} }`, { id })).programme;
}

/** What differs between two sides, in a language. */
export async function changes(person: AsPerson, variables: Record<string, unknown>, language: 'en' | 'fr' = 'en') {
  const query = `query ($programmeId: ID!, $left: ProgrammeVersionChoice!, $right: ProgrammeVersionChoice!) {
    compareProgrammeVersions(programmeId: $programmeId, left: $left, right: $right) { kind section code property text before after } }`;
  const { data, errors } = await person.graphql(query, variables, language);
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return JSON.parse(JSON.stringify(data))['compareProgrammeVersions'];
}
