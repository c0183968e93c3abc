import type { ServiceDefinition } from '../service/definition';
import { attemptsSuite } from './conformance/attempts';
import { catalogSuite } from './conformance/catalog';
import { doorSuite, type OfferedActs } from './conformance/door';
import { httpSuite } from './conformance/http';
import { testService, type TestService } from './test-service';

/** What every service must keep, checked on its own database. A service's conformance test is one call of this. */
export function conformance(definition: ServiceDefinition, acts: OfferedActs = {}): void {
  describe(`${definition.name} conforms`, () => {
    let service: TestService | undefined;
    const open = () => {
      if (service === undefined) throw new Error('The service under test did not open.');
      return service;
    };
    beforeAll(async () => {
      service = await testService(definition);
    }, 30_000);
    afterAll(() => service?.stop());

    describe('catalog', () => catalogSuite(open));
    describe('attempts', () => attemptsSuite(open));
    describe('door', () => doorSuite(definition, open, acts));
    describe('http', () => httpSuite(definition, open));
  });
}
