import { prepareDatabases } from '@passerelle/shared/database/prepare';
import { systemClock } from '@passerelle/shared/domain/clock';
import type { ServiceDefinition } from '@passerelle/shared/service/definition';
import { openDoor } from '@passerelle/shared/service/door';
import { loadSeeds } from '../services';
import { serviceUrls } from './environment';
import type { Secrets } from './secrets';

export interface Preparation {
  readonly adminUrl: string;
  readonly passwords: Secrets['passwords'];
  readonly definitions: readonly ServiceDefinition[];
}

/** Creates what is missing of roles, databases and tables. */
export async function prepare({ adminUrl, passwords, definitions }: Preparation): Promise<void> {
  const services = definitions.map(({ name, migrations }) => ({ name, migrations }));
  await prepareDatabases({ adminUrl, services, passwords });
}

/**
 * Loads the reference data of the demonstration, each through the door of the service that owns it. A second run changes nothing.
 * `issuer` is the issuer of the staff's tokens.
 */
export async function seedDemonstration({ adminUrl, passwords, definitions }: Preparation, issuer: string): Promise<void> {
  for (const { service, load } of await loadSeeds()) {
    const definition = definitions.find(({ name }) => name === service);
    if (definition === undefined) throw new Error(`There is no service ${service} to seed.`);
    const clock = systemClock(Number(process.env['CLOCK_OFFSET_MS'] ?? 0));
    const door = await openDoor({ definition, clock, ...serviceUrls(adminUrl, passwords, service) });
    try {
      await load(door, issuer);
    } finally {
      await door.close();
    }
  }
}
