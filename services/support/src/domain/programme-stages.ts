// The stages of a version of a programme, and how a case goes from one to the other. A programme calls them as it wants to; what may be done in a
// case is decided by the phase of its stage alone (docs/decisions/0016).
import { Refused } from '@passerelle/shared/domain/errors';
import { requireTerm, requireTermsKnown } from '@passerelle/shared/domain/programme-term';

/** What the engine may do in a stage. Each is also the code of the engine's own stage, where a programme has none of that phase. */
export const PHASES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;
export type Phase = (typeof PHASES)[number];

export interface ProgrammeStage {
  readonly code: string;
  readonly phase: Phase;
  /** Codes of the stages from which it is entered; none for a first one. */
  readonly follows: readonly string[];
  readonly expectedMonths: number | null;
  readonly maximumMonths: number | null;
}

/** Stages of one version, in their order; none while the version was not told of. */
export type ProgrammeStages = readonly ProgrammeStage[];

/** Where a stage of one version goes in another. */
export interface StageMapping {
  readonly from: string;
  readonly to: string;
}

/** The stage that an act leads to: the first of the phase, before all one that follows no other; the engine's own where there is none. */
export function firstStageOf(phase: Phase, stages: ProgrammeStages): string {
  const ofPhase = stages.filter((stage) => stage.phase === phase);
  const beginning = phase === 'DIAGNOSTIC' ? ofPhase.find(({ follows }) => follows.length === 0) : undefined;
  return (beginning ?? ofPhase[0])?.code ?? phase;
}

/** A list by stage shows the engine's own always, so that a screen has its tabs, and those of programmes where a case stands in them. */
export function isShown(stage: string, cases: number): boolean {
  return cases > 0 || PHASES.some((phase) => phase === stage);
}

export interface PossibleStages {
  /** Codes of the stages that follow the present one, in the order of the programme. */
  readonly next: readonly string[];
  /** Codes of those that come before it, step by step. */
  readonly earlier: readonly string[];
}

/**
 * Stages to which a case under contract may go. From the engine's own stage, which a case entered before its programme told of stages, it goes to
 * where its programme begins the support.
 */
export function possibleStages(present: string, stages: ProgrammeStages): PossibleStages {
  const ofSupport = stages.filter(({ phase }) => phase === 'SUPPORT');
  const codes = ofSupport.map(({ code }) => code);
  if (!stages.some(({ code }) => code === present)) {
    return { next: ofSupport.filter(({ follows }) => !follows.some((code) => codes.includes(code))).map(({ code }) => code), earlier: [] };
  }
  const before = stagesBefore(present, stages);
  return {
    next: ofSupport.filter(({ follows }) => follows.includes(present)).map(({ code }) => code),
    earlier: codes.filter((code) => code !== present && before.has(code)),
  };
}

/** Codes of all stages that come before one. Referrals publishes no ring of stages; one would end here too. */
function stagesBefore(code: string, stages: ProgrammeStages): ReadonlySet<string> {
  const before = new Set<string>();
  const waiting = [code];
  for (let wanted = waiting.pop(); wanted !== undefined; wanted = waiting.pop()) {
    for (const one of stages.find((stage) => stage.code === wanted)?.follows ?? []) {
      if (before.has(one)) continue;
      before.add(one);
      waiting.push(one);
    }
  }
  return before;
}

/** Refuses a move where its programme told of no stages (`TERMS_NOT_KNOWN`) or of none to go to (`STAGE_DOES_NOT_FOLLOW`). */
export function requireSomewhere(present: string, stages: ProgrammeStages): void {
  requireTermsKnown(stages.length > 0, ['stage']);
  const { next, earlier } = possibleStages(present, stages);
  if (next.length + earlier.length > 0) return;
  throw new Refused('STAGE_DOES_NOT_FOLLOW', { path: ['stage'], parameters: { about: 'NONE' } });
}

/**
 * Whether a stage lies before or after the present one. Refuses one that its version does not define (`UNKNOWN_TERM`), and one that neither
 * follows the present one nor comes before it (`STAGE_DOES_NOT_FOLLOW`, naming those that do).
 */
export function directionOf(stage: string, present: string, stages: ProgrammeStages): 'FORWARD' | 'BACK' {
  requireTerm(
    stage,
    stages.map(({ code }) => code),
    ['stage'],
  );
  const { next, earlier } = possibleStages(present, stages);
  if (next.includes(stage)) return 'FORWARD';
  if (earlier.includes(stage)) return 'BACK';
  throw new Refused('STAGE_DOES_NOT_FOLLOW', {
    path: ['stage'],
    parameters: { about: 'OTHERS', stage, possible: [...next, ...earlier].join(', ') },
  });
}
