import { newId } from '@passerelle/shared/domain/ids';
import { idFor, type World } from '../world';
import { accepted } from './accepted';

const TREES = { name: 'Résidence des Tilleuls', street: '4 allée des Tilleuls', postcode: '93200', city: 'Saint-Denis' };

/** Where the household lives when the story begins; amounts in cents a month. */
export const FIRST_HOME = {
  residence: TREES,
  type: 'T3',
  financingClass: 'PLUS',
  ceilingZone: 'ILE_DE_FRANCE',
  rentCents: 51_200,
  serviceChargesCents: 8_000,
  energyChargesCents: 6_500,
} as const;

/** The home that is freed for it. */
export const CHEAPER_HOME = {
  residence: TREES,
  type: 'T3',
  financingClass: 'PLAI',
  ceilingZone: 'ILE_DE_FRANCE',
  rentCents: 38_640,
  serviceChargesCents: 7_200,
  energyChargesCents: 5_200,
} as const;

/** Adds a home to the landlord's stock, so that every telling has homes of its own. Answers its id. */
export async function registerUnit(world: World, unit: { readonly reference: string }): Promise<string> {
  const registered = accepted(
    await world.people['allocation-officer'].act<{ unit: { id: string } | null }>(
      `mutation($input: RegisterUnitInput!) { registerUnit(input: $input) { unit { id } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, unit.reference), ...unit },
    ),
  );
  if (registered.unit === null) throw new Error('The home was not registered.');
  return registered.unit.id;
}
