import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { entryCounts } from '../database/programme-entries';
import { ownProgrammesAmong, versionsOf } from '../database/programmes';
import type { EntryCounts } from '../domain/programme-report';
import { keyOf, periodsAsked, progressOf, type ProgrammeProgress } from '../domain/programmes/progress';
import { field } from './inputs';

interface Asked {
  readonly programmeId: Id;
  readonly version: number | null;
  readonly at: LocalDate | null;
}

/**
 * Where a version of a programme stands on a day: its objectives beside what was counted, and its published figures beside the computed ones. The
 * version in force on the day unless one is named. Null for an organisation that takes no part in the programme today.
 */
export const readProgrammeProgress = defineUseCase<Asked, ProgrammeProgress | null>({
  name: 'readProgrammeProgress',
  permission: 'programme-report:read',
  kind: 'read',
  input: z.object({ programmeId: field.id, version: z.int().positive().nullable(), at: field.date.nullable() }),
  async run(tx, { programmeId, version: number, at: asked }) {
    const today = tx.clock.today();
    const at = asked ?? today;
    tx.recordAccess({ asked: [programmeId] });
    const own = await ownProgrammesAmong(tx, [programmeId]);
    const versions = await versionsOf(tx, [programmeId]);
    const version = versions.find((one) => (number === null ? isWithin(at, one.from, one.to) : one.version === number));
    if (!own.has(programmeId) || version === undefined) return null;
    const counts = new Map<string, EntryCounts>();
    for (const period of periodsAsked(version, at)) counts.set(keyOf(period), await entryCounts(tx, { programmeId, ...period }));
    tx.recordAccess({ returned: [programmeId] });
    return progressOf(version, at, counts);
  },
});
