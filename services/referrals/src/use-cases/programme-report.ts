import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { entryCounts } from '../database/programme-entries';
import { membershipsOf } from '../database/programmes';
import { reportFigures, type ReportFigures } from '../domain/programme-report';
import { field } from './inputs';

interface Period {
  readonly programmeId: Id;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ProgrammeReport extends ReportFigures, Period {}

/**
 * Figures of a programme over a half-open period, from entries that name no household: an access that ended takes nothing out of a
 * report. Null for an organisation that does not take part in the programme today.
 */
export const readProgrammeReport = defineUseCase<Period, ProgrammeReport | null>({
  name: 'programmeReport',
  permission: 'programme-report:read',
  kind: 'read',
  input: z.object({ programmeId: field.id, from: field.date, to: field.date }),
  async run(tx, period) {
    const { programmeId, from, to } = period;
    if (from >= to) {
      throw new InvalidInput('PERIOD_EMPTY', { path: ['to'] });
    }
    tx.recordAccess({ asked: [programmeId] });
    const { organisationId } = tx.actor;
    const memberships = await membershipsOf(tx, [programmeId]);
    const today = tx.clock.today();
    if (!memberships.some((part) => part.organisationId === organisationId && isWithin(today, part.from, part.to))) return null;
    tx.recordAccess({ returned: [programmeId] });
    return { ...period, ...reportFigures(await entryCounts(tx, period)) };
  },
});
