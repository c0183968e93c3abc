// The four services are read by the same people: whoever knows one finds the way in the others. This test fails on drift.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = join(__dirname, '../services');
const NAMES = ['finance', 'housing-stock', 'referrals', 'support'];

function read(service: string, path: string): string {
  return readFileSync(join(SERVICES, service, path), 'utf8');
}

function foldersOf(service: string, path: string): string[] {
  return readdirSync(join(SERVICES, service, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private: boolean;
  readonly license: string;
  readonly scripts: object;
  readonly exports: object;
}

function manifestOf(service: string): Manifest {
  return JSON.parse(read(service, 'package.json')) as Manifest;
}

describe('the four services have one shape', () => {
  test('there are four', () => {
    expect(readdirSync(SERVICES).sort()).toEqual(NAMES);
  });

  describe.each(NAMES)('%s', (service) => {
    test('its sources lie in the five folders of a service', () => {
      expect(foldersOf(service, 'src')).toEqual(['database', 'domain', 'facts', 'graphql', 'use-cases']);
      expect(foldersOf(service, 'src/database')).toEqual(['migrations']);
    });

    test.each(['schema.graphql', 'src/main.ts', 'src/service.ts', 'src/facts/subscriptions.ts', 'src/graphql/resolvers.ts'])(
      'it has %s',
      (path) => {
        expect(existsSync(join(SERVICES, service, path))).toBe(true);
      },
    );

    test.each(['test/conformance.test.ts', 'test/permissions.test.ts'])('it is held to the common promises in %s', (path) => {
      expect(existsSync(join(SERVICES, service, path))).toBe(true);
    });

    test('its package.json differs by its name and dependencies only', () => {
      const { name, version, license, scripts, exports, private: isPrivate } = manifestOf(service);
      expect({ name, version, license, scripts, exports, private: isPrivate }).toEqual({
        name: `@passerelle/${service}`,
        version: '0.1.0',
        private: true,
        license: 'MIT',
        scripts: { start: 'node dist/main.js' },
        exports: { './*': { source: './src/*.ts', default: './dist/*.js' } },
      });
    });

    test('its tsconfig.json is the common one', () => {
      expect(JSON.parse(read(service, 'tsconfig.json'))).toEqual({ extends: '../../tsconfig.base.json', include: ['src', 'test'] });
    });

    test('its README answers the four questions in their order', () => {
      expect(read(service, 'README.md').match(/^#+ .*$/gm)).toEqual([
        `# ${service}`,
        '## Owns',
        '## Publishes',
        '## Listens to',
        '## Start here',
      ]);
    });

    test('its main.ts starts it and does nothing else', () => {
      expect(read(service, 'src/main.ts').trim().split('\n').at(-1)).toMatch(/^void startService\(\w+\);$/);
      expect(read(service, 'src/main.ts').trim().split('\n').length).toBeLessThanOrEqual(10);
    });
  });
});
