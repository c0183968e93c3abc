// Where the processes under test live: a cluster with the databases of both services, the log under test, and the crew.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabases, urlFor } from '@passerelle/shared/database/prepare';
import { databaseOf, roleOf } from '@passerelle/shared/database/roles';
import type { EventLog } from '@passerelle/shared/events/port';
import { later, temporaryFolder } from '../bench/workplace';
import { openCluster, passwords, type Outage } from './cluster';
import { startCrew, type Crew, type Programs } from './crew';
import type { Databases } from './history';
import { listener } from './listener';
import { cutSessions, openLogUnderTest, type Adapter, type LogUnderTest } from './log-under-test';
import { openLog } from './open-log';
import { TOPIC } from './relay';
import { teller } from './teller';

export interface Place {
  readonly adapter: Adapter;
  /** Of both services. */
  readonly database: Outage & { cut(): Promise<number> };
  readonly log: LogUnderTest;
  /** The runner's own view of the log. */
  readonly view: EventLog;
  /** Admin URLs. */
  readonly databases: Databases;
  readonly listenerSystemUrl: string;
  readonly crew: Crew;
  /** Notes what the runner does and when, beside the processes' logs. */
  diary(entry: string): void;
}

export interface PlacePlan {
  readonly adapter: Adapter;
  readonly programs: Programs;
  readonly seed: number;
  readonly logFolder?: string;
}

/** Opens a place; it is ended with `endAll` of the workplace. */
export async function openPlace({ adapter, programs, seed, logFolder = temporaryFolder('passerelle-faults-') }: PlacePlan): Promise<Place> {
  const cluster = await openCluster();
  const log = await openLogUnderTest(adapter);
  const services = [teller, listener];
  await prepareDatabases({
    adminUrl: cluster.url,
    services: services.map(({ name, migrations }) => ({ name, migrations })),
    passwords: passwords(),
    withEventLog: false,
  });
  const loginUrl = ({ name }: { name: (typeof teller)['name'] }, kind: 'app' | 'system') => {
    const user = roleOf(name, kind);
    return urlFor(cluster.url, { database: databaseOf(name), user, password: passwords()[user] ?? '' });
  };
  const view = openLog(log.place, { name: 'runner' });
  later(() => view.close());
  await view.ensureTopics([TOPIC]);
  const listenerSystemUrl = loginUrl(listener, 'system');
  const setting = {
    teller: { appUrl: loginUrl(teller, 'app'), systemUrl: loginUrl(teller, 'system') },
    listener: { systemUrl: listenerSystemUrl },
    log: log.place,
  };
  const crew = await startCrew({ programs, setting, seed, logFolder });
  later(() => crew.stop());
  return {
    adapter,
    database: { kill: cluster.kill, start: cluster.start, cut: () => cutSessions(cluster.url) },
    log,
    view,
    databases: {
      teller: urlFor(cluster.url, { database: databaseOf(teller.name) }),
      listener: urlFor(cluster.url, { database: databaseOf(listener.name) }),
    },
    listenerSystemUrl,
    crew,
    diary: (entry) => appendFileSync(join(logFolder, 'runner.log'), `${new Date().toISOString()} ${entry}\n`),
  };
}
