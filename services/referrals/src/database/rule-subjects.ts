import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';

/** A household, and the landlords whose homes and accounts count: those of a programme, or the one of a referral. */
export interface Subject {
  readonly householdId: Id;
  /** Landlords whose accounts count; none of them adds to another. */
  readonly landlordIds: readonly Id[];
  /** True when the homes of other landlords do not count either, as for a referral of one landlord. */
  readonly theirHomesOnly: boolean;
  /** Jobs whose attestation of a kind counts, as the version says; one by another job is none. */
  readonly attestedBy: ReadonlyMap<string, readonly string[]>;
  /** Landlord whose homes and accounts are looked at alone: a reader to whom those of others are closed; none where all are. */
  readonly onlyOf?: Id | undefined;
  /** Programme whose case of the household counts; none where no rule asks about a case. */
  readonly programmeId?: Id;
}

/** Who may attest what, as a version says. */
export function attestors({ attestations }: Pick<ProgrammeDocument, 'attestations'>): Subject['attestedBy'] {
  return new Map(attestations.map(({ code, roles }) => [code, roles]));
}

/** Day, subjects and fields of a question. */
export interface Asked {
  readonly subjects: readonly Subject[];
  readonly at: LocalDate;
  readonly fields: ReadonlySet<string>;
}

/** True where a field is asked whose name begins so: what nobody asks is not read. */
export function asksFor({ fields }: Pick<Asked, 'fields'>, ...prefixes: readonly string[]): boolean {
  return [...fields].some((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** True for what is no landlord's whose homes and accounts are not looked at. */
export function isLookedAt({ onlyOf }: Subject): (row: { readonly landlordId: Id }) => boolean {
  return ({ landlordId }) => onlyOf === undefined || landlordId === onlyOf;
}

export type AnswersOf = (subject: Subject) => Answers;

/** Answers of one group of fields, which may depend on those of groups before it. */
export type AnswersOfGroup = (subject: Subject, before: Answers) => Answers;

export function householdIds({ subjects }: Asked): readonly Id[] {
  return [...new Set(subjects.map(({ householdId }) => householdId))];
}
