// Where a programme stands: its objectives beside what was counted, and published figures beside computed ones.
import { addMonths, type LocalDate } from '@passerelle/shared/domain/local-date';
import type { EntryCounts, EntryKind } from '../programme-report';
import type { ProgrammeVersion } from '../programme';
import type { Objective, ProgrammeDocument, PublishedFigure } from './programme-document';

/** A half-open period. */
export interface CountedPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

type Measure = Objective['counts'];

/** By which entries a measure is counted; the others are not counted by this service. */
const COUNTED_BY: Partial<Readonly<Record<Measure, EntryKind>>> = {
  REFERRALS_RECEIVED: 'RECEIVED',
  HOUSEHOLDS_SUPPORTED: 'SUPPORT_OPENED',
  PLANS_SIGNED: 'PLAN_SIGNED',
  BENEFITS_REINSTATED: 'BENEFIT_REINSTATED',
  SUPPORTS_CLOSED: 'SUPPORT_CLOSED',
};

/** An objective beside what was counted in its period; null where nothing of it is counted here. */
export interface ObjectiveProgress extends CountedPeriod {
  readonly objective: Objective;
  readonly counted: number | null;
}

/** A published figure beside the computed one; null where it has no period or nothing of it is counted here. */
export interface FigureProgress {
  readonly figure: PublishedFigure;
  readonly computed: number | null;
}

export interface ProgrammeProgress {
  readonly version: number;
  readonly at: LocalDate;
  readonly objectives: readonly ObjectiveProgress[];
  readonly figures: readonly FigureProgress[];
}

/** Periods that a version asks about, each once: they are counted first. */
export function periodsAsked(version: ProgrammeVersion, at: LocalDate): readonly CountedPeriod[] {
  const periods = [
    ...version.document.objectives.map((objective) => periodOf(objective, version, at)),
    ...version.document.figures.flatMap((figure) => figurePeriod(figure) ?? []),
  ];
  return [...new Map(periods.map((period) => [keyOf(period), period])).values()];
}

/** What came of a version by a day, from what was counted in each of its periods. */
export function progressOf(version: ProgrammeVersion, at: LocalDate, counts: ReadonlyMap<string, EntryCounts>): ProgrammeProgress {
  const counted = (measure: Measure | undefined, period: CountedPeriod | null): number | null => {
    const kind = measure === undefined ? undefined : COUNTED_BY[measure];
    return kind === undefined || period === null ? null : (counts.get(keyOf(period))?.[kind].within ?? null);
  };
  const { objectives, figures }: Pick<ProgrammeDocument, 'objectives' | 'figures'> = version.document;
  return {
    ...{ version: version.version, at },
    objectives: objectives.map((objective) => {
      const period = periodOf(objective, version, at);
      return { objective, ...period, counted: counted(objective.counts, period) };
    }),
    figures: figures.map((figure) => ({ figure, computed: counted(figure.computedBy, figurePeriod(figure)) })),
  };
}

export function keyOf({ from, to }: CountedPeriod): string {
  return `${from} ${to}`;
}

/** The whole of the version up to its end, or the year of it in which the day lies: years begin on the day on which the version did. */
function periodOf({ per }: Objective, { from, to }: ProgrammeVersion, at: LocalDate): CountedPeriod {
  const end = to ?? addMonths(at < from ? from : at, 12);
  if (per === 'WHOLE') return { from, to: end };
  let years = 0;
  while (addMonths(from, 12 * (years + 1)) <= at && (to === null || addMonths(from, 12 * (years + 1)) < to)) years += 1;
  const [begins, ends] = [addMonths(from, 12 * years), addMonths(from, 12 * (years + 1))];
  return { from: begins, to: to !== null && to < ends ? to : ends };
}

function figurePeriod({ from, to }: PublishedFigure): CountedPeriod | null {
  return from === undefined || to === undefined ? null : { from, to };
}
