import { existsSync, readFileSync } from 'node:fs';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import { freePort, isFree } from './free-port';
import { writePrivately } from './write-file';

export type Listener = ServiceName | 'gateway' | 'issuer' | 'postgres';
export type Ports = Readonly<Record<Listener, number>>;

const GATEWAY_DEFAULT = 4_000;
const GATEWAY_TRIES = 100;

/**
 * Gives every listener a port for the whole run, the one of the last run where it is free. The gateway takes `PORT`, which must be free
 * then (0 for any), else the first free one from 4000. A Postgres that still runs keeps its own port, taken or not.
 */
export async function choosePorts(path: string, wantedGateway: string | undefined): Promise<Ports> {
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Ports>) : {};
  const taken = new Set<number>();
  const ports: Partial<Record<Listener, number>> = {};
  const give = (listener: Listener, port: number) => {
    taken.add(port);
    ports[listener] = port;
  };
  give('gateway', await gatewayPort(wantedGateway, kept.gateway));
  for (const listener of ['postgres', 'issuer', ...SERVICE_NAMES] as const) {
    const last = kept[listener];
    const again = last !== undefined && !taken.has(last) && (await isFree(last));
    give(listener, again ? last : await freePort(taken));
  }
  return ports as Ports;
}

/** Keeps the ports for the next run. */
export function keepPorts(path: string, ports: Ports): void {
  writePrivately(path, JSON.stringify(ports, null, 2));
}

async function gatewayPort(wanted: string | undefined, last: number | undefined): Promise<number> {
  if (wanted === undefined || wanted === '') return firstFree(GATEWAY_DEFAULT);
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${wanted}".`);
  if (port === 0) return last !== undefined && (await isFree(last)) ? last : freePort();
  if (!(await isFree(port))) throw new Error(`Port ${port} is in use. Set PORT to another one, or to 0 for any.`);
  return port;
}

async function firstFree(from: number): Promise<number> {
  for (let port = from; port < from + GATEWAY_TRIES; port += 1) if (await isFree(port)) return port;
  throw new Error(`No port between ${from} and ${from + GATEWAY_TRIES - 1} is free. Set PORT to another one, or to 0 for any.`);
}
