// File systems like those of containers, made of overlays: the root of this machine below, what an image adds above. Call it in a mount
// namespace of one's own, as root: nothing of it is seen outside or outlives the process.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface RootPlan {
  /** Where it is mounted and where its layer lies: what was written to it earlier is there again. */
  readonly folder: string;
  readonly writable: boolean;
  /** Folders and files of this machine shown inside, by their path there. */
  readonly mounts?: Readonly<Record<string, string>>;
}

/** Mounts the root and answers its path. This machine's trees of sources and its temporary files are not seen inside. */
export function openRoot({ folder, writable, mounts = {} }: RootPlan): string {
  const [root, layer, work] = [join(folder, 'root'), layerOf(folder), join(folder, 'work')];
  for (const path of [root, layer, work]) mkdirSync(path, { recursive: true });
  command('mount', '-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${layer},workdir=${work}`, root);
  if (!writable) command('mount', '-o', 'remount,ro', root);
  command('mount', '--rbind', '/dev', join(root, 'dev'));
  command('mount', '-t', 'proc', 'proc', join(root, 'proc'));
  for (const hidden of ['/tmp', '/work']) command('mount', '-t', 'tmpfs', 'tmpfs', join(root, hidden));
  for (const [inside, outside] of Object.entries(mounts)) command('mount', '--bind', outside, join(root, inside));
  return root;
}

/** What was added to the root of this machine. */
export function layerOf(folder: string): string {
  return join(folder, 'layer');
}

export function command(name: string, ...words: string[]): void {
  const { status, stderr, error } = spawnSync(name, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}: ${error?.message ?? stderr}`);
}
