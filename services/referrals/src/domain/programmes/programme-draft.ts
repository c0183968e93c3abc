// A version that is being written. Whatever has the right shape is kept; the whole is judged when it is published.
import { below, Conflict, InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { unknownOrganisations } from './named-organisations';
import type { VersionPeriod } from './periods';
import type { ProgrammeDocument } from './programme-document';
import { mistakesOfDocument } from './sound-document';

export type DraftState = 'OPEN' | 'PUBLISHED' | 'DISCARDED';

export interface ProgrammeDraft {
  readonly id: Id;
  readonly programmeId: Id;
  /** Version that it was copied from; null of a new one. */
  readonly basedOn: number | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Empty until it is written. */
  readonly reason: string;
  readonly source: string | null;
  readonly assumption: string | null;
  readonly note: string | null;
  readonly document: ProgrammeDocument;
  readonly state: DraftState;
  readonly version: number;
}

/** Mistakes that are told at once. */
const MOST_MISTAKES = 50;

/** An end never changes what was true until today. */
export function endInThePast(property: string, today: LocalDate): InvalidInput {
  return new InvalidInput('END_IN_THE_PAST', { path: [property], parameters: { today } });
}

/** Refuses a draft that is written no more (`DRAFT_PUBLISHED`, `DRAFT_DISCARDED`). */
export function requireOpen({ state }: Pick<ProgrammeDraft, 'state'>): void {
  if (state === 'PUBLISHED') throw new Conflict('DRAFT_PUBLISHED', { path: ['draftId'] });
  if (state === 'DISCARDED') throw new Conflict('DRAFT_DISCARDED', { path: ['draftId'] });
}

/** What a draft would stand beside. */
export interface Surroundings {
  /** Published versions of the programme. */
  readonly versions: readonly VersionPeriod[];
  /** Codes of the organisations that there are. */
  readonly organisations: ReadonlySet<string>;
}

/** What stands in the way of the publication of a draft, each at its path in it. */
export function problemsOfDraft(draft: ProgrammeDraft, { versions, organisations }: Surroundings): readonly InvalidInput[] {
  const ofDocument = [...mistakesOfDocument(draft.document), ...unknownOrganisations(draft.document, organisations)];
  return [
    ...(draft.from === null ? [new InvalidInput('FIRST_DAY_MISSING', { path: ['from'] })] : mistakesOfPeriod(draft, draft.from, versions)),
    ...(draft.reason === '' ? [new InvalidInput('REASON_MISSING', { path: ['reason'] })] : []),
    ...(draft.source === null && draft.assumption === null ? [new InvalidInput('SOURCE_MISSING', { path: ['source'] })] : []),
    ...ofDocument.map((mistake) => below(['document'], mistake)),
  ].slice(0, MOST_MISTAKES);
}

function mistakesOfPeriod({ to }: ProgrammeDraft, from: LocalDate, versions: readonly VersionPeriod[]): InvalidInput[] {
  if (to !== null && to <= from) return [new InvalidInput('PERIOD_IMPOSSIBLE', { path: ['to'] })];
  const overlapping = versions.find((version) => (version.to === null || version.to > from) && (to === null || version.from < to));
  if (overlapping === undefined) return [];
  const own = nextNumber(versions);
  const [earlier, later] = overlapping.from <= from ? [overlapping.version, own] : [own, overlapping.version];
  return [new InvalidInput('VERSIONS_OVERLAP', { path: ['from'], parameters: { earlier, later } })];
}

/** The number that a version gets when it is published. */
export function nextNumber(versions: readonly VersionPeriod[]): number {
  return Math.max(0, ...versions.map(({ version }) => version)) + 1;
}
