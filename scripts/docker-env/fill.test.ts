import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passwordsFromEnvironment } from '../launcher/role-passwords';
import { readVariables } from '../by-hand/compose-file';
import { ROOT } from '../root';
import { fillEnvironment } from './fill';

const EXAMPLE = readFileSync(join(ROOT, '.env.example'), 'utf8');

test('the example holds no secret, and every secret is drawn: long, and none twice', () => {
  const example = readVariables(EXAMPLE);
  const filled = readVariables(fillEnvironment(EXAMPLE, ''));
  const secrets = Object.keys(example).filter((name) => /PASSWORD|KEY/.test(name));
  expect(secrets.filter((name) => example[name] !== '')).toEqual([]);
  const drawn = secrets.map((name) => filled[name]);
  expect(drawn.filter((secret) => !/^[0-9a-f]{64}$/.test(secret ?? ''))).toEqual([]);
  expect(new Set(drawn).size).toBe(21);
});

test('db:prepare finds the password of every role in it', () => {
  expect(Object.keys(passwordsFromEnvironment(readVariables(fillEnvironment(EXAMPLE, ''))) ?? {})).toHaveLength(15);
});

test('what stands there already stays, also what the example does not know, and a second run changes nothing', () => {
  const example = '# Settings\nTOKEN_MAX_AGE_S=43200\nPREPARE_OPTIONS=--demo\n\nKEY_A=\nKEY_B=\n';
  const filled = fillEnvironment(example, 'KEY_A=mine\nKEY_B=\nPREPARE_OPTIONS=\nOIDC_JWKS_URL=https://login.example.org/keys\n');
  expect(filled).toMatch(
    /^# Settings\nTOKEN_MAX_AGE_S=43200\nPREPARE_OPTIONS=\n\nKEY_A=mine\nKEY_B=[0-9a-f]{64}\nOIDC_JWKS_URL=https:\/\/login\.example\.org\/keys\n$/,
  );
  expect(fillEnvironment(example, filled)).toBe(filled);
});
