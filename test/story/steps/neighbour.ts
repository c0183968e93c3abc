import { newId } from '@passerelle/shared/domain/ids';
import { addMonths } from '@passerelle/shared/domain/local-date';
import { until } from '@passerelle/shared/testing/until';
import { idFor, known, type World } from '../world';
import { accepted } from './accepted';

/** Somebody else asks the landlord for a home: a smaller one, elsewhere, and without the programme. */
export async function registerNeighbour(world: World): Promise<void> {
  const manager = world.people['rental-manager'];
  const birthDate = addMonths(world.today, -12 * 52);
  const head = {
    id: idFor(world, 'Paul'),
    givenName: 'Paul',
    familyName: `Voisin ${world.telling}`,
    birthDate,
    role: 'HEAD',
    from: world.today,
  };
  const registered = accepted(
    await manager.act<{ household: { id: string } }>(
      `mutation($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'neighbour'), members: [head] },
    ),
  );
  world.ids.set('neighbour', registered.household.id);
  await until(
    'the neighbour to be open to the landlord in housing-stock',
    () =>
      manager.ask<{ household: { housing: object | null } | null }>(`query($id: ID!) { household(id: $id) { housing { __typename } } }`, {
        id: known(world, 'neighbour'),
      }),
    (answer) => answer.household?.housing != null,
  );
  accepted(
    await manager.act(
      `mutation($input: RecordHousingApplicationInput!) { recordHousingApplication(input: $input) { refusals { code path message } } }`,
      {
        clientKey: newId(),
        id: idFor(world, 'neighbours application'),
        householdId: known(world, 'neighbour'),
        wantedTypes: ['T2'],
        departments: ['75'],
        recordedOn: world.today,
      },
    ),
  );
  world.tell('   A neighbour asks for a home too: a T2 in Paris, without a programme.');
}
