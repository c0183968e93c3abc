import type { Migration } from '../service/definition';
import { Kernel1764000000000 } from './kernel-migration';
import { KernelAuditLists1764000000004 } from './kernel-audit-lists-migration';
import { KernelHealth1764000000009 } from './kernel-health-migration';
import { KernelPositions1764000000002 } from './kernel-positions-migration';
import { KernelReferences1764000000003 } from './kernel-references-migration';
import { KernelSectionToldUntil1764000000006 } from './kernel-section-told-until-migration';
import { KernelSuspects1764000000007 } from './kernel-suspects-migration';
import { KernelToldUntil1764000000005 } from './kernel-told-until-migration';
import { KernelWalls1764000000008 } from './kernel-walls-migration';

/** What every service's database has before its own tables, in this order. */
export const KERNEL_MIGRATIONS: readonly Migration[] = [
  Kernel1764000000000,
  KernelPositions1764000000002,
  KernelReferences1764000000003,
  KernelAuditLists1764000000004,
  KernelToldUntil1764000000005,
  KernelSectionToldUntil1764000000006,
  KernelSuspects1764000000007,
  KernelWalls1764000000008,
  KernelHealth1764000000009,
];
