// A household's file as somebody watches it, and what makes it change: for the tests and the bench of live updates.
import { newId } from '@passerelle/shared/domain/ids';
import { openEventStream, type EventStream } from '@passerelle/shared/testing/event-stream';
import type { Ledger } from './ledger';
import { accepted } from './steps/accepted';
import { known, type World } from './world';

export interface FilesWatched {
  readonly token: string;
  readonly households: readonly string[];
  readonly lastEventId?: string;
}

/** Watches the files of households, one watch each, in their order. */
export function listenToFiles({ graph }: { readonly graph: string }, { households, ...request }: FilesWatched): Promise<EventStream> {
  const watch = households.map((id) => ({ query: 'HouseholdFile', variables: { id } }));
  return openEventStream(graph.replace('/graphql', '/live'), { ...request, watch });
}

interface File {
  readonly resources: { readonly monthlyCents: number } | null;
  readonly finance: { readonly effortRate: { readonly inputs: { readonly monthlyResourcesCents: number } } | null } | null;
}

/** The means of the household in a pushed answer: as referrals has them, and as finance knows them. */
export function shownBy(event: Readonly<Record<string, unknown>>): { readonly own: number | null; readonly known: number | null } {
  const { household } = (event['data'] ?? {}) as { household?: File | null };
  return {
    own: household?.resources?.monthlyCents ?? null,
    known: household?.finance?.effortRate?.inputs.monthlyResourcesCents ?? null,
  };
}

export async function recordResources(world: World, monthlyCents: number): Promise<void> {
  const input = { clientKey: newId(), householdId: known(world, 'household'), monthlyCents, asOf: world.today, source: 'CAF_STATEMENT' };
  accepted(
    await world.people['rental-manager'].act(
      `mutation($input: RecordResourcesInput!) { recordResources(input: $input) { refusals { code path message } } }`,
      input,
    ),
  );
}

/** From now on the consumers of finance apply each chunk of facts so much later; answers how to end it. */
export async function delayConsumers(ledger: Ledger, seconds: number): Promise<() => Promise<unknown>> {
  await ledger.sql(
    'finance',
    `create function late() returns trigger language plpgsql as $$ begin perform pg_sleep(${seconds}); return null; end $$;
     create trigger late before insert on stream_position for each statement execute function late()`,
  );
  return () => ledger.sql('finance', 'drop trigger late on stream_position; drop function late()');
}
