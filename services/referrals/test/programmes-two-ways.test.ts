// Every programme of the repository once from its file and once by mutations, under another code: what the two say is the same to the last property.
import { create, copy, done, FILED, programmeOf, publish, write } from './written-programmes';
import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world?.service.stop());

test.each(FILED)('$code has one canonical form, from its file and by mutations', async ({ id, code, versions }) => {
  const person = world.programmeManager;
  const { programmeId, draftId: first } = await create(person, `${code.slice(0, 30)}-twin`);
  for (const [index, { version: _, ...written }] of versions.entries()) {
    const draftId = index === 0 ? first : await copy(person, programmeId, index);
    done(await write(person, 'writeProgrammeDraft', { draftId, ...written, document: { ...EMPTY, ...written.document } }));
    await publish(person, draftId);
  }
  const [filed, twin] = [await programmeOf(person, id), await programmeOf(person, programmeId)];
  const said = versions.map(({ version }) => filed.versions.find((one: { version: unknown }) => one.version === version));
  expect(twin.versions.map(contentOf)).toEqual(said.map(contentOf));
  expect(twin.versions.every(({ contentHash }: { contentHash: string }) => /^[0-9a-f]{64}$/.test(contentHash))).toBe(true);
});

/** Sections that a copy has and the next version's file does not name are emptied, as a file that leaves them out does. */
const SECTIONS = [...new Set(FILED.flatMap(({ versions }) => versions.flatMap(({ document }) => Object.keys(document))))];
const EMPTY = Object.fromEntries(SECTIONS.filter((section) => section !== 'kind').map((section) => [section, null]));

function contentOf({ from, to, contentHash }: { readonly from: string; readonly to: string | null; readonly contentHash: string }) {
  return { from, to, contentHash };
}
