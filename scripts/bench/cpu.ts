import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor that a process of ours has used, as it says itself at `/metrics`. */
export async function cpuSeconds(origin: string): Promise<number> {
  const found = /^process_cpu_seconds_total(?:\{.*\})? (\S+)$/m.exec(await metricsOf(origin));
  if (found === null) throw new Error(`${origin} does not tell its processor time.`);
  return Number(found[1]);
}

/** Fetches that a gateway has sent to each service, and the seconds they took in all. */
export type Fetches = ReadonlyMap<string, { readonly count: number; readonly seconds: number }>;

export async function fetchesOf(gatewayOrigin: string): Promise<Fetches> {
  const fetches = new Map<string, { count: number; seconds: number }>();
  for (const match of (await metricsOf(gatewayOrigin)).matchAll(/^subgraph_fetch_duration_seconds_(count|sum)\{(.*)\} (\S+)$/gm)) {
    const [, kind, labels = '', value] = match;
    // A process has a label `service` as well, its own name; the fetch's comes first.
    const service = /service="([^"]+)"/.exec(labels)?.[1] ?? '';
    const known = fetches.get(service) ?? { count: 0, seconds: 0 };
    if (kind === 'count') known.count += Number(value);
    else known.seconds += Number(value);
    fetches.set(service, known);
  }
  return fetches;
}

async function metricsOf(origin: string): Promise<string> {
  const answer = await fetch(new URL('/metrics', origin));
  return answer.text();
}

/** Clock ticks in which Linux counts processor time. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor that a Postgres server and its sessions have used, those that ended included; null where only Linux tells. */
export function postgresCpuSeconds(postmaster: number): number | null {
  if (process.platform !== 'linux') return null;
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readStat(name);
    if (stat === null) continue;
    if (Number(name) === postmaster) ticks += stat.own + stat.ended;
    else if (stat.parent === postmaster) ticks += stat.own;
  }
  return ticks / TICKS_PER_SECOND;
}

function readStat(pid: string): { parent: number; own: number; ended: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything, so the fields are counted from the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const field = (index: number) => Number(fields[index] ?? 0);
    return { parent: field(1), own: field(11) + field(12), ended: field(13) + field(14) };
  } catch {
    return null;
  }
}
