import { consumerGroupsOf } from '@passerelle/shared/events/consumer-groups';
import { openEventLog } from '@passerelle/shared/events/open-event-log';
import { settled } from '@passerelle/shared/events/settled';
import { eventLogOf, serviceUrls } from './environment';
import type { Preparation } from './prepare';

/** Waits until every fact of the start has been published and applied: the first question of a user then finds all that was seeded. */
export async function untilSettled({ adminUrl, passwords, definitions }: Preparation, environment: NodeJS.ProcessEnv): Promise<void> {
  const log = openEventLog(eventLogOf(adminUrl, passwords, environment), { applicationName: 'launcher' });
  try {
    await settled({
      databaseUrls: definitions.map(({ name }) => serviceUrls(adminUrl, passwords, name).systemUrl),
      log,
      groups: definitions.flatMap(consumerGroupsOf),
    });
  } finally {
    await log.close();
  }
}
