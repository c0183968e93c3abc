// `npm start`: the whole system on a machine that has only Node. Options: --reset begins with an empty database; --today 2026-03-16 lets the
// services live on another day. Environment: PORT (of the gateway; 0 for any), PASSERELLE_DATA_DIR, DATABASE_URL (a PostgreSQL of your own),
// OIDC_ISSUER (an issuer of your own), LOG_LEVEL.
import { openDataFolder } from './launcher/data-folder';
import { launch } from './launcher/launch';
import { page } from './launcher/page';
import { offsetTo, todayWanted } from './launcher/today';

/** A second Ctrl-C within this time is the same one, passed on by npm as well; a later one is impatience. */
const SAME_SIGNAL_MS = 1_000;

async function main(): Promise<void> {
  const from = performance.now();
  moveClocks();
  const folder = openDataFolder();
  let stoppingSince: number | null = null;

  const stop = async (exitCode: number, words: string): Promise<void> => {
    // Leaving at once is safe: the guardian ends what still runs.
    if (stoppingSince !== null && performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
    if (stoppingSince !== null) return;
    stoppingSince = performance.now();
    console.log(words);
    await system.stop();
    if (exitCode === 0) console.log('Stopped. The data stay.');
    process.exit(exitCode);
  };
  const system = launch({
    folder,
    environment: process.env,
    reset: process.argv.includes('--reset'),
    onGivenUp: (message) => void stop(1, `\n${message}\nStopping everything.`),
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop(0, '\nStopping ...'));

  try {
    console.log(page(await system.ready, { tookMs: performance.now() - from, logs: folder.logs }));
  } catch (error) {
    if (stoppingSince === null) await stop(1, `\n${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All processes of the system have the same clock: those started here, and this one, which loads the reference data. */
function moveClocks(): void {
  const today = todayWanted(process.argv);
  if (today !== null) process.env['CLOCK_OFFSET_MS'] = String(offsetTo(today, new Date()));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
