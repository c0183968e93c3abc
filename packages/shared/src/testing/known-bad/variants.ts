// Six ways to build the backbone that look right on a quiet day, and the finding that gives each away.
import type { FactFindings } from '../backbone/judge';
import type { Parts } from '../backbone/stage';
import { inboxOutside, noDedupeInBatch, offsetBeforeEffect, withoutInbox } from './consumers';
import { beforeCommit, withoutLeader } from './publishers';

export interface KnownBad {
  readonly parts: Partial<Parts>;
  readonly caughtBy: keyof FactFindings;
}

export const KNOWN_BAD = {
  'no-inbox': { parts: { consumer: withoutInbox }, caughtBy: 'twice' },
  'inbox-outside': { parts: { consumer: inboxOutside }, caughtBy: 'twice' },
  'no-dedupe-in-batch': { parts: { consumer: noDedupeInBatch }, caughtBy: 'twice' },
  'two-relays': { parts: { relay: withoutLeader }, caughtBy: 'outOfOrder' },
  'publish-before-commit': { parts: { atTheEndOfAct: beforeCommit }, caughtBy: 'untrue' },
  'offset-before-effect': { parts: { consumer: offsetBeforeEffect }, caughtBy: 'lost' },
} as const satisfies Record<string, KnownBad>;

export type KnownBadName = keyof typeof KNOWN_BAD;
