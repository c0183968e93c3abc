// The guardian's own program. It waits until its channel to the launcher closes, which happens however the launcher ends, and then sees
// that the services are gone before it stops the database: their last transactions are not cut off.
import { endPostmaster } from './postgres-files';
import { ensureGone } from './processes';
import type { Ward } from './guardian-process';

const SERVICES_END_WITHIN_MS = 10_000;

let ward: Ward = { postgres: null, others: [] };

process.on('message', (latest) => {
  ward = latest as Ward;
});

process.on('disconnect', () => void endWard());

// The terminal's signals are the launcher's business.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined);

async function endWard(): Promise<void> {
  await ensureGone(ward.others, SERVICES_END_WITHIN_MS);
  if (ward.postgres !== null) await endPostmaster(ward.postgres);
  process.exit(0);
}
