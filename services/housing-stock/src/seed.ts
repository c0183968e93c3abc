import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@passerelle/shared/auth/actor';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { Caller } from '@passerelle/shared/auth/actor';
import type { Door } from '@passerelle/shared/use-case-types';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CeilingTable, MatchingRules } from './domain/matching-rules';
import { CEILING_ZONES, FINANCING_CLASSES, UNIT_TYPES } from './domain/unit';
import { loadMatchingRules } from './use-cases/load-matching-rules';
import { loadUnits } from './use-cases/register-units';

const DEMO = join(__dirname, '../demo');

/** Loads the invented homes of the demonstration and the dated matching rules, through the service's own use cases; may run again. */
export async function seedUnits(door: Door): Promise<void> {
  const landlords = landlordsShape.parse(readYaml('units.yaml'));
  const [first] = landlords;
  if (first === undefined) return;
  await loadMatchingRules.call(door, asSystem(first.organisationId), readMatchingRules());
  for (const { organisationId, units } of landlords) await loadUnits.call(door, asSystem(organisationId), { units });
}

/** The matching rules of the demonstration's file, in cents. */
export function readMatchingRules(): MatchingRules[] {
  return rulesShape.parse(readYaml('matching-rules.yaml'));
}

function asSystem(organisationId: Id): Caller {
  return { actor: systemActor('system:housing-stock', organisationId), requestId: newId(), operation: 'seedUnits', traceparent: null };
}

function readYaml(name: string): unknown {
  return parse(readFileSync(join(DEMO, name), 'utf8'));
}

const euros = z
  .int()
  .positive()
  .transform((amount) => amount * 100);

const ceilingsShape = z
  .strictObject({
    source: z.string(),
    zones: z.record(z.enum(CEILING_ZONES), z.strictObject({ byCategory: z.array(euros).length(6), furtherPerson: euros })),
  })
  .transform(({ source, zones }): CeilingTable => ({
    source,
    zones: {
      PARIS_AND_NEIGHBOURS: inCents(zones.PARIS_AND_NEIGHBOURS),
      ILE_DE_FRANCE: inCents(zones.ILE_DE_FRANCE),
      OTHER_REGIONS: inCents(zones.OTHER_REGIONS),
    },
  }));

function inCents(zone: { byCategory: number[]; furtherPerson: number }): CeilingTable['zones']['OTHER_REGIONS'] {
  return { byCategoryCents: zone.byCategory, furtherPersonCents: zone.furtherPerson };
}

const rulesShape = z.array(
  z.strictObject({
    version: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date().nullable(),
    occupation: z.strictObject({
      source: z.string(),
      maximumPersons: z.record(z.enum(UNIT_TYPES), z.int().positive()),
      roomsAbovePersons: z.int(),
      underOccupationExcludes: z.boolean(),
    }),
    ceilings: z.partialRecord(z.enum(FINANCING_CLASSES), ceilingsShape),
    effortRate: z.strictObject({ source: z.string(), capBasisPoints: z.int().positive() }),
  }),
);

const landlordsShape = z.array(
  z.strictObject({
    organisationId: z.string(),
    units: z.array(
      z.strictObject({
        id: z.string(),
        reference: z.string(),
        residence: z.strictObject({ name: z.string(), street: z.string(), postcode: z.string(), city: z.string() }),
        type: z.enum(UNIT_TYPES),
        financingClass: z.enum(FINANCING_CLASSES),
        ceilingZone: z.enum(CEILING_ZONES),
        rentCents: z.int(),
        serviceChargesCents: z.int(),
        energyChargesCents: z.int().nullable(),
      }),
    ),
  }),
);
