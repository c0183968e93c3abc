import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passwordsNeeded } from '@passerelle/shared/database/prepare';
import { SERVICE_NAMES } from '@passerelle/shared/events/declare-fact';
import { passwordsFromEnvironment } from './role-passwords';
import { readTokenHolders } from './staff';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-given-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('passwords given for some roles only are refused, naming the others and no value', () => {
  const attempt = () => passwordsFromEnvironment({ REFERRALS_APP_PASSWORD: 'known to one' });
  expect(attempt).toThrow('REFERRALS_SYSTEM_PASSWORD');
  expect(attempt).not.toThrow('known to one');
});

test('passwords are those of the environment when all are given, and left to the data folder when none is', () => {
  expect(passwordsFromEnvironment({})).toBeNull();
  const roles = passwordsNeeded(SERVICE_NAMES);
  const given = Object.fromEntries(roles.map((role) => [`${role.toUpperCase()}_PASSWORD`, `of ${role}`]));
  expect(passwordsFromEnvironment(given)).toEqual(Object.fromEntries(roles.map((role) => [role, `of ${role}`])));
});

test('a person of an organisation that does not exist gets no token', () => {
  writeFileSync(join(folder, 'organisations.yaml'), 'organisations: []');
  writeFileSync(
    join(folder, 'staff.yaml'),
    'staff: [{ id: 0c000000-0000-4000-8000-000000000001, organisation: nowhere, token: someone, roles: [SOCIAL_WORKER] }]',
  );
  expect(() => readTokenHolders({ staff: folder, organisations: folder })).toThrow('organisations.yaml does not know: nowhere');
});

test('the people of the demonstration have a token each, the auditor that role alone', () => {
  const holders = readTokenHolders();
  expect(holders.map(({ token }) => token)).toEqual([
    'rental-manager',
    'finance-officer',
    'allocation-officer',
    'programme-manager',
    'social-worker',
    'other-rental-manager',
    'other-programme-manager',
    'auditor',
    'litigation-officer',
  ]);
  expect(holders.find(({ token }) => token === 'auditor')?.roles).toEqual(['AUDITOR']);
});
