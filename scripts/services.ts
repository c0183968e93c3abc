import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import type { Door } from '@passerelle/shared/use-case-types';

/** The four services as data. They are imported on demand: a script that only makes a token need not load them. */
export async function loadDefinitions(): Promise<ServiceDefinition[]> {
  const [{ referrals }, { support }, { housingStock }, { finance }] = await Promise.all([
    import('@passerelle/referrals/service'),
    import('@passerelle/support/service'),
    import('@passerelle/housing-stock/service'),
    import('@passerelle/finance/service'),
  ]);
  return [referrals, support, housingStock, finance];
}

/** Reference data of the demonstration that a service loads through its own use cases, so that facts flow from it. */
export interface Seed {
  readonly service: ServiceName;
  /** `issuer` is the issuer of the staff's tokens. */
  load(door: Door, issuer: string): Promise<unknown>;
}

/** Organisations, staff and the programme come first: units name their landlord. */
export async function loadSeeds(): Promise<Seed[]> {
  const [{ seedReferenceData }, { seedUnits }] = await Promise.all([
    import('@passerelle/referrals/seed'),
    import('@passerelle/housing-stock/seed'),
  ]);
  return [
    { service: 'referrals', load: seedReferenceData },
    { service: 'housing-stock', load: (door) => seedUnits(door) },
  ];
}
