// The real processes over HTTP: what a person is refused is said in his language, whatever the language in which it was first answered.
import { newId } from '@passerelle/shared/domain/ids';
import { request } from 'undici';
import type { SystemDescription } from '../../scripts/launcher/system-file';
import { send } from './client';
import { cleanUp, makeDataFolder, startSystem, untilRunning, type Launched } from './launched';

jest.setTimeout(180_000);

const dataFolder = makeDataFolder();
const launched: Launched[] = [];
let system: SystemDescription;
beforeAll(async () => {
  const one = startSystem(dataFolder);
  launched.push(one);
  system = await untilRunning(one, dataFolder);
});
afterAll(() => cleanUp(launched, dataFolder));

interface Said {
  readonly code: string;
  readonly message: string;
  readonly remedy: string | null;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

interface Registered {
  readonly household: { readonly id: string } | null;
  readonly refusals: readonly Said[];
  readonly warnings: readonly Said[];
}

const SAID = 'code message remedy parameters { name value }';
const REGISTER = `mutation Register($input: RegisterHouseholdInput!) { registerHousehold(input: $input) {
  household { id } refusals { ${SAID} } warnings { ${SAID} } } }`;

async function register(input: object, language: string): Promise<Registered> {
  const { data, errors } = await send(system.graph, {
    token: system.tokens['rental-manager'] ?? '',
    query: REGISTER,
    variables: { input },
    language,
  });
  if (data === null) throw new Error(JSON.stringify(errors));
  return data['registerHousehold'] as Registered;
}

const member = (familyName: string, birthDate: string) => ({ givenName: 'Ada', familyName, birthDate, role: 'HEAD', from: '2024-01-01' });
const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

test('a refusal speaks the language of its reader, with the same code and the same values', async () => {
  const input = () => ({ clientKey: newId(), members: [member('Mots', '2020-05-04')] });
  const [french] = (await register(input(), 'fr-FR, en;q=0.5')).refusals;
  const [english] = (await register(input(), 'en')).refusals;
  expect(french).toMatchObject({ code: 'HEAD_TOO_YOUNG', parameters: english?.parameters });
  expect(french?.message).toMatch(/^Le titulaire d’un ménage a au moins \d+ ans\.$/);
  expect(english?.message).toMatch(/^The head of a household is at least \d+ years old\.$/);
  expect(french?.remedy).toContain('date de naissance');
});

test('an act that is sent again answers in the language of today, and so does a key that is used for something else', async () => {
  const input = { clientKey: newId(), members: [member('Répété', '1990-05-04')] };
  const { household } = await register(input, 'en');
  const again = await register(input, 'fr');
  expect(again).toEqual({ household, refusals: [], warnings: [] });
  const [reused] = (await register({ ...input, members: [member('Autre', '1990-05-04')] }, 'fr')).refusals;
  expect(reused).toMatchObject({ code: 'CLIENT_KEY_REUSED', message: 'Cette clé de saisie a déjà servi pour une autre saisie.' });
});

test('a warning says how many, and the words that are served say the same', async () => {
  const members = [member('Double', '1985-02-03')];
  await register({ clientKey: newId(), members }, 'fr');
  const { warnings, refusals } = await register({ clientKey: newId(), members }, 'fr');
  expect(refusals.map(({ code }) => code)).toEqual(['WARNINGS_NOT_ACKNOWLEDGED']);
  expect(warnings).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', remedy: expect.stringContaining('Ouvrez le ménage existant') }]);
  expect(plain(warnings[0]?.message)).toContain('figure déjà dans un ménage enregistré');
  const { body } = await request(new URL('/words/fr.json', system.graph));
  const served = (await body.json()) as { messages: Record<string, { message: string }> };
  expect(served.messages['POSSIBLE_DUPLICATE']?.message).toContain('figure déjà dans {households, plural,');
});
