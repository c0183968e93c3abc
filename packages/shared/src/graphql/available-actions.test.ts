import { newId, type Id } from '../domain/ids';
import type { DomainError } from '../domain/errors';
import { neverOffered } from '../testing/conformance/door';
import { testService } from '../testing/test-service';
import { recordToy, toyService } from '../testing/toy-service';
import { defineUseCase } from '../use-case';
import { availableActionsOf } from './available-actions';

const check = async (_tx: unknown, ids: readonly Id[]) => new Map(ids.map((id): [Id, DomainError[]] => [id, []]));
const wrapToy = defineUseCase<{ readonly toyId: Id }, Record<string, never>>({
  name: 'wrapToy',
  permission: 'home:read',
  kind: 'write',
  check,
  run: () => Promise.resolve({}),
});

test('an act that does not say when it is available is offered nowhere, and named', () => {
  expect(() => availableActionsOf('Toy', [wrapToy, recordToy])).toThrow('recordToy does not say when it is available');
});

test('a mutation that no type offers is found by its name', async () => {
  const offers = availableActionsOf('Toy', [wrapToy]);
  const definition = { ...toyService, useCases: [...toyService.useCases, wrapToy, offers.useCase] };
  const service = await testService(definition);
  try {
    expect(await neverOffered(service, definition, ['wrapToy', 'breakToy'])).toEqual(['breakToy']);
    const person = service.as({ roles: ['AUDITOR'], organisationId: newId() });
    const [actions] = [...(await person.call(offers.useCase, [newId()])).values()];
    expect(actions).toMatchObject([{ mutation: 'wrapToy', allowed: false, refusals: [{ code: 'FORBIDDEN' }] }]);
  } finally {
    await service.stop();
  }
});
