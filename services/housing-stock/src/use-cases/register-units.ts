import { Conflict, InvalidInput } from '@passerelle/shared/domain/errors';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { UNIT_KINDS } from '@passerelle/shared/domain/unit-kind';
import { z } from 'zod';
import { unlessTaken } from '../database/taken';
import { publishAddress, publishDescription } from '../database/unit-facts';
import { departmentOf, departmentOfCommune, zoneOfDepartment } from '../domain/department';
import { CEILING_ZONES, FINANCING_CLASSES, Unit, UNIT_TYPES } from '../domain/unit';
import { fields } from './fields';

const unitShape = z.object({
  id: field.newId,
  reference: fields.reference,
  residence: z.object({
    name: fields.name,
    street: fields.name,
    postcode: z.string().regex(/^\d{5}$/, 'A postcode has five digits.'),
    city: fields.name,
  }),
  type: z.enum(UNIT_TYPES),
  kind: z.enum(UNIT_KINDS).nullish(),
  commune: z.string().nullish(),
  ownerId: fields.id.nullish(),
  altAgreement: z.boolean().nullish(),
  financingClass: z.enum(FINANCING_CLASSES),
  ceilingZone: z.enum(CEILING_ZONES).nullish(),
  rentCents: fields.rentCents,
  serviceChargesCents: fields.monthlyCents,
  energyChargesCents: fields.monthlyCents.nullish(),
});

type NewUnit = z.infer<typeof unitShape>;

/** Enters a home of the caller's organisation. `CONFLICT` when its reference or its id is already in use. */
export const registerUnit = defineUseCase<NewUnit & { readonly clientKey: string }, { unitId: Id; version: number }>({
  name: 'registerUnit',
  permission: 'unit:manage',
  kind: 'write',
  input: unitShape.extend({ clientKey: fields.clientKey }),
  async run(tx, unit) {
    const unitId = unit.id ?? newId();
    await enterUnits(tx, [{ ...unit, id: unitId }], () => []);
    tx.recordAccess({ returned: [unitId] });
    return { unitId, version: 1 };
  },
});

const loadShape = z.object({ units: z.array(unitShape.extend({ id: fields.id })) });

/** Enters the homes of a reference file, with the ids that the file gives; homes that are already there are left as they are. */
export const loadUnits = defineUseCase<z.infer<typeof loadShape>, { entered: number }>({
  name: 'loadUnits',
  permission: 'system',
  kind: 'write',
  input: loadShape,
  async run(tx, { units }) {
    const known = await tx.query<{ id: Id }>('select id from unit where id = any($1::uuid[])', [units.map(({ id }) => id)]);
    const knownIds = new Set(known.map(({ id }) => id));
    const fresh = units.filter(({ id }) => !knownIds.has(id));
    await enterUnits(tx, fresh, (index) => ['units', String(index)]);
    return { entered: fresh.length };
  },
});

/** Where in the input a home stands. */
type PathOf = (index: number) => readonly string[];

async function enterUnits(tx: Tx, units: readonly (NewUnit & { readonly id: Id })[], pathOf: PathOf): Promise<void> {
  await refuseWhatIsTaken(tx, units, pathOf);
  refuseAll(tx, ...units.flatMap((unit, index) => placeGuards(unit, pathOf(index))));
  tx.stopIfRefused();
  const rows: Unit[] = [];
  for (const [index, unit] of units.entries()) rows.push(await newUnit(tx, unit, pathOf(index)));
  if (rows.length === 0) return;
  // Taken in the same moment, or the id of something that the caller cannot see.
  const path = units.length === 1 ? pathOf(0) : pathOf(0).slice(0, -1);
  await unlessTaken(tx.manager.insert(Unit, rows), {
    unit_reference: () => referenceTaken([...path, 'reference']),
    unit_pkey: () => idTaken([...path, 'id']),
  });
  await tx.takeStreams(rows.map(({ id }) => id));
  const asOf = tx.clock.today();
  for (const [index, row] of rows.entries()) {
    await publishAddress(tx, row, { street: units[index]?.residence.street ?? '', asOf });
    await publishDescription(tx, row, asOf);
  }
}

/** Notes every reference and id that the organisation has already, or that stands twice in the input. */
async function refuseWhatIsTaken(tx: Tx, units: readonly { readonly id: Id; readonly reference: string }[], pathOf: PathOf): Promise<void> {
  const known = await tx.query<{ id: Id; reference: string }>(
    'select id, reference from unit where organisation_id = $1 and (reference = any($2) or id = any($3::uuid[]))',
    [tx.actor.organisationId, units.map(({ reference }) => reference), units.map(({ id }) => id)],
  );
  const references = new Set(known.map(({ reference }) => reference));
  const ids = new Set(known.map(({ id }) => id));
  for (const [index, { id, reference }] of units.entries()) {
    if (references.has(reference)) tx.refuse(referenceTaken([...pathOf(index), 'reference']));
    if (ids.has(id)) tx.refuse(idTaken([...pathOf(index), 'id']));
    references.add(reference);
    ids.add(id);
  }
}

/** One by one what can be wrong with where a home stands. */
function placeGuards({ residence, commune }: NewUnit, path: readonly string[]): (() => void)[] {
  return [
    () => void requireDepartmentOf(residence.postcode, path),
    () => {
      if (commune !== null && commune !== undefined) departmentOfCommune(commune, [...path, 'commune']);
    },
  ];
}

function requireDepartmentOf(postcode: string, path: readonly string[]): string {
  const department = departmentOf(postcode);
  if (department !== null) return department;
  throw new InvalidInput('NOT_A_POSTCODE', { path: [...path, 'residence', 'postcode'] });
}

async function newUnit(tx: Tx, unit: NewUnit & { readonly id: Id }, path: readonly string[]): Promise<Unit> {
  const { id, reference, residence, type, financingClass, ceilingZone, rentCents, serviceChargesCents, energyChargesCents } = unit;
  const { kind = null, commune = null, ownerId = null, altAgreement = null } = unit;
  const ofPostcode = requireDepartmentOf(residence.postcode, path);
  const department = commune === null ? ofPostcode : departmentOfCommune(commune, [...path, 'commune']);
  return new Unit({
    ...{ id, reference, type, financingClass, rentCents, serviceChargesCents },
    ...{ kind, commune, ownerId, altAgreement },
    organisationId: tx.actor.organisationId,
    residenceId: await residenceId(tx, { ...residence, department: ofPostcode }),
    department,
    ceilingZone: ceilingZone ?? zoneOfDepartment(department),
    energyChargesCents: energyChargesCents ?? null,
    state: 'NOT_LET',
    reservedProgrammeId: null,
    letUntil: null,
    describedOn: tx.clock.today(),
  });
}

/** The residence with this name and address, entered by the first home that names it. */
async function residenceId(tx: Tx, residence: NewUnit['residence'] & { readonly department: string }): Promise<Id> {
  const { name, street, postcode, city, department } = residence;
  await tx.query(
    `insert into residence (id, organisation_id, name, street, postcode, city, department) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (organisation_id, name, street, postcode) do nothing`,
    [newId(), tx.actor.organisationId, name, street, postcode, city, department],
  );
  const [row] = await tx.query<{ id: Id }>(
    'select id from residence where organisation_id = $1 and name = $2 and street = $3 and postcode = $4',
    [tx.actor.organisationId, name, street, postcode],
  );
  if (row === undefined) throw new Error('A residence just entered cannot be read.');
  return row.id;
}

function referenceTaken(path: readonly string[]): Conflict {
  return new Conflict('UNIT_REFERENCE_TAKEN', { path });
}

function idTaken(path: readonly string[]): Conflict {
  return new Conflict('ID_TAKEN', { path });
}
