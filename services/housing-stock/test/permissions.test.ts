import { holds } from '@passerelle/shared/auth/permissions';
import { ROLES } from '@passerelle/shared/auth/roles';
import { newId } from '@passerelle/shared/domain/ids';
import { testService, type TestService } from '@passerelle/shared/testing/test-service';
import { housingStock } from '../src/service';
import { LANDLORD } from './landlord';

let service: TestService;
beforeAll(async () => {
  service = await testService(housingStock);
}, 30_000);
afterAll(() => service.stop());

/** An answer that is not "your role does not allow this": the role came through the door, whatever it found behind. */
const CAME_THROUGH = { reason: 'CAME_THROUGH' };

const matrix = housingStock.useCases.flatMap((useCase) => ROLES.map((role) => [useCase.name, role, useCase] as const));

describe('who may do what', () => {
  test.each(matrix)('%s as %s is as the table of permissions says', async (_name, role, useCase) => {
    const person = service.as({ roles: [role], organisationId: LANDLORD });
    const answer = await person.call(useCase, useCase.kind === 'read' ? [newId()] : { clientKey: newId() }).then(
      () => CAME_THROUGH,
      (error: unknown) => ((error as { reason?: string }).reason === 'FORBIDDEN' ? { reason: 'FORBIDDEN' } : CAME_THROUGH),
    );
    expect(answer.reason).toBe(holds([role], useCase.permission) ? 'CAME_THROUGH' : 'FORBIDDEN');
  });
});
