// Ends a broker whose starter died: `node guardian.mjs <pid> [folder to remove]`. Its input closes when the starter ends, however it ends.
import { rm } from 'node:fs/promises';

const [pid, folder] = process.argv.slice(2);

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);
process.stdin.on('end', () => void end());
process.stdin.resume();

async function end() {
  try {
    process.kill(Number(pid), 'SIGKILL');
  } catch {
    // It ended by itself.
  }
  if (folder !== undefined) await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  process.exit(0);
}
