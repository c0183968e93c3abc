// What must hold so that a running referral, and the case that it led to, go on by another version of their programme.
import { InvalidInput, Refused, type DomainError } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import { addDays, type LocalDate } from '@passerelle/shared/domain/local-date';
import { warning, type Warning } from '@passerelle/shared/domain/warning';
import { takesPart, type ProgrammeMembership, type ProgrammeVersion } from './programme';
import { CASE_STAGES, termsOf } from './programme-terms';
import type { Referral } from './referral';

/** Where a stage of the one version goes in the other. */
export interface StageMapping {
  readonly from: string;
  readonly to: string;
}

/** A referral as far as its move goes. */
export type Moving = Pick<Referral, 'state' | 'programmeVersion' | 'component' | 'componentCode' | 'cause' | 'landlordId' | 'operatorId'>;

interface OtherVersion {
  readonly other: ProgrammeVersion;
  /** Who takes part in the programme, over all its versions. */
  readonly parts: readonly ProgrammeMembership[];
}

interface Versions extends OtherVersion {
  /** The one by which it goes until now. */
  readonly own: ProgrammeVersion;
}

/** Everything that stands in the way of a move: what a referral keeps of its version must be in the other one too. */
export function refusalsOfMove(
  referral: Moving,
  { own, other, parts }: Versions,
  mappings: readonly StageMapping[],
): readonly DomainError[] {
  if (own.version === other.version) {
    return [new Refused('SAME_VERSION', { path: ['version'], parameters: { version: other.version } })];
  }
  const [before, after] = [phasesOf(own), phasesOf(other)];
  return [
    ...refusalsOfComponent(referral, other),
    ...refusalsOfCause(referral, other),
    ...refusalsOfParts(referral, { other, parts }),
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

/** Why it was referred is told by the version: it is one of those that the version names, or that its triggers give. */
function refusalsOfCause({ cause }: Moving, { version, document }: ProgrammeVersion): DomainError[] {
  const known = termsOf(document).flatMap(({ kind, code }) => (kind === 'CAUSE' ? [code] : []));
  if (known.includes(cause)) return [];
  return [new Refused('CAUSE_NOT_IN_VERSION', { path: ['version'], parameters: { cause, version, known: known.join(', ') } })];
}

/** Its landlord and its association have their parts in the other version, whatever the days. */
function refusalsOfParts({ landlordId, operatorId }: Moving, { other, parts }: OtherVersion): DomainError[] {
  const has = (organisationId: Id, part: PartOfReferral) =>
    partsIn({ other, parts }).some((one) => one.organisationId === organisationId && one.part === part);
  const { version } = other;
  return [
    ...(has(landlordId, 'LANDLORD') ? [] : [new Refused('LANDLORD_NOT_IN_VERSION', { path: ['version'], parameters: { version } })]),
    ...(operatorId === null || has(operatorId, 'OPERATOR')
      ? []
      : [new Refused('OPERATOR_NOT_IN_VERSION', { path: ['version'], parameters: { version } })]),
  ];
}

/**
 * What a person must know before a move: the landlord or the association has a part in the other version, and not on the day of it that is nearest
 * to today. What runs may run on with a partner who has left, so a person decides.
 */
export function warningsOfMove({ landlordId, operatorId }: Moving, { other, parts }: OtherVersion, today: LocalDate): readonly Warning[] {
  const on = nearestDay(other, today);
  const away = (organisationId: Id, part: PartOfReferral): Warning[] =>
    takesPart(partsIn({ other, parts }), { organisationId, part, on })
      ? []
      : [warning('PARTNER_AWAY', { path: ['version'], parameters: { about: part, version: other.version, on } })];
  return [...away(landlordId, 'LANDLORD'), ...(operatorId === null ? [] : away(operatorId, 'OPERATOR'))];
}

type PartOfReferral = 'LANDLORD' | 'OPERATOR';

/** The parts in the version; one that ended before it began is none. */
function partsIn({ other, parts }: OtherVersion): readonly ProgrammeMembership[] {
  return parts.filter(({ version, from, to }) => version === other.version && (to === null || to > from));
}

function nearestDay({ from, to }: ProgrammeVersion, today: LocalDate): LocalDate {
  if (today < from) return from;
  return to !== null && today >= to ? addDays(to, -1) : today;
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
