// What must hold so that a running referral, and the case that it led to, go on by another version of their programme.
import { InvalidInput, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import type { ProgrammeVersion } from './programme';
import { CASE_STAGES } from './programme-terms';
import type { Referral } from './referral';

/** Where a stage of the one version goes in the other. */
export interface StageMapping {
  readonly from: string;
  readonly to: string;
}

/** A referral as far as its move goes. */
export type Moving = Pick<Referral, 'state' | 'programmeVersion' | 'component' | 'componentCode'>;

interface Versions {
  /** The one by which it goes until now. */
  readonly own: ProgrammeVersion;
  readonly other: ProgrammeVersion;
}

/** Everything that stands in the way of a move. */
export function refusalsOfMove(referral: Moving, { own, other }: Versions, mappings: readonly StageMapping[]): readonly DomainError[] {
  if (own.version === other.version) {
    return [new Refused('SAME_VERSION', { path: ['version'], parameters: { version: other.version } })];
  }
  const [before, after] = [phasesOf(own), phasesOf(other)];
  return [
    ...refusalsOfComponent(referral, other),
    ...mappings.flatMap((mapping, index) => refusalsOfMapping(mapping, { before, after }, ['stages', String(index)])),
    ...mappings.flatMap(({ from }, index) =>
      mappings.findIndex((one) => one.from === from) === index
        ? []
        : [new InvalidInput('STAGE_TWICE', { path: ['stages', String(index), 'from'], parameters: { stage: from } })],
    ),
    ...(referral.state === 'ACCEPTED' ? refusalsOfStagesLeft(mappings, { before, after }) : []),
  ];
}

/** What it is for is what other rules turn on: a component of the same code for another end is another component. */
function refusalsOfComponent({ component, componentCode }: Moving, { version, document }: ProgrammeVersion): DomainError[] {
  if (document.components.some(({ code, family }) => code === componentCode && family === component)) return [];
  return [new Refused('COMPONENT_NOT_IN_VERSION', { path: ['version'], parameters: { component: componentCode, version } })];
}

interface Phases {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Phase of each stage in which a case may be: those of the version, and those that the engine gives where it names them not itself. */
function phasesOf({ document }: ProgrammeVersion): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...CASE_STAGES.map((code) => [code, code] as const),
    ...document.stages.map(({ code, phase }) => [code, phase] as const),
  ]);
}

function refusalsOfMapping({ from, to }: StageMapping, { before, after }: Phases, path: readonly string[]): DomainError[] {
  const unknown = [
    ...(before.has(from) ? [] : [stageUnknown(from, before, [...path, 'from'])]),
    ...(after.has(to) ? [] : [stageUnknown(to, after, [...path, 'to'])]),
  ];
  if (unknown.length > 0 || before.get(from) === after.get(to)) return unknown;
  return [new Refused('STAGE_OF_ANOTHER_PHASE', { path: [...path, 'to'], parameters: { from, to } })];
}

function stageUnknown(stage: string, known: ReadonlyMap<string, string>, path: readonly string[]): InvalidInput {
  return new InvalidInput('STAGE_UNKNOWN', { path, parameters: { stage, known: [...known.keys()].join(', ') } });
}

/** Stages that nobody says where they go must be there, in the same phase: a contract that is signed stays signed. */
function refusalsOfStagesLeft(mappings: readonly StageMapping[], { before, after }: Phases): DomainError[] {
  return [...before].flatMap(([stage, phase]): DomainError[] => {
    if (mappings.some(({ from }) => from === stage)) return [];
    const there = after.get(stage);
    if (there === undefined) return [new Refused('STAGE_NOT_MAPPED', { path: ['stages'], parameters: { stage } })];
    return there === phase ? [] : [new Refused('STAGE_OF_ANOTHER_PHASE', { path: ['stages'], parameters: { from: stage, to: stage } })];
  });
}
