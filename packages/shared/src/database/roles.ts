import type { ServiceName } from '../events/declare-fact';

/** Parts of the database roles of one service: who they are and what they may is in access/protect.ts. */
export const ROLE_KINDS = ['owner', 'system', 'app', 'auditor'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Database of a service, and prefix of its roles: `housing-stock` has `housing_stock` and `housing_stock_app`. */
export function databaseOf(service: ServiceName): string {
  return service.replace('-', '_');
}

export function roleOf(service: ServiceName, kind: RoleKind): string {
  return `${databaseOf(service)}_${kind}`;
}

/** The event log's own database and its roles: the services are its clients, the gateway is a reader, which can add and change nothing. */
export const EVENT_LOG = {
  database: 'event_log',
  owner: 'event_log_owner',
  client: 'event_log_client',
  reader: 'event_log_reader',
} as const;
