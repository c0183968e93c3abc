import { rmSync } from 'node:fs';
import { writePrivately } from './write-file';

/** What `.data/system.json` says of a running system. The story, the benches and the tests start from it. */
export interface SystemDescription {
  readonly graph: string;
  readonly explorer: string;
  /** Milliseconds by which the services' clocks are ahead of the machine's; behind when negative. */
  readonly clockOffsetMs: number;
  /** A token by name of its holder; none when tokens come from another issuer. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Process number by name: launcher, guardian, postgres (when embedded), the four services, gateway. */
  readonly processes: Readonly<Record<string, number>>;
}

/** Replaces the file at once; readers see the old description or the new. */
export function writeSystemFile(path: string, description: SystemDescription): void {
  writePrivately(path, `${JSON.stringify(description, null, 2)}\n`);
}

/** A stopped system is described by no file. */
export function removeSystemFile(path: string): void {
  rmSync(path, { force: true });
}
