// Written by scripts/codegen.ts from schema.graphql and packages/shared/shared.graphql: do not edit, run `npm run codegen`.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountWhenAsked } from '@passerelle/shared/graphql/list-count';
import type { MutationRefusal as RefusalModel, MutationWarning as WarningModel } from '@passerelle/shared/graphql/mutate';
import type { CasePage } from '../use-cases/read-support-cases';
import type { HouseholdSupport as HouseholdSupportModel } from '../use-cases/read-support';
import type { Admission } from '../domain/support-case';
import type { CaseRow } from '../database/support-cases';
import type { CaseStage as CaseStageModel } from '../use-cases/read-case-path';
import type { FormerReferentRow } from '../database/former-referents';
import type { InterviewRow, DiagnosticRow, ContractRow } from '../database/case-files';
import type { NoteRow } from '../database/case-notes';
import type { Caseload as CaseloadModel } from '../use-cases/read-caseload';
import type { CasePayload } from './case-payload';
import type { GraphContext } from '@passerelle/shared/graphql/context';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date without a time, as Europe/Paris counts it: "2026-11-25". JSON: a string. */
  LocalDate: { input: string; output: string; }
  /** A moment, in UTC with milliseconds: "2026-11-25T08:30:00.000Z". JSON: a string; with any time zone on the way in. */
  Instant: { input: Date; output: Date | string; }
  /** An amount in euro cents: a whole number. 12.34 euros is 1234. JSON: a number without a point, exact up to 2^53 - 1, so past what Int holds. */
  Cents: { input: number; output: number; }
  /** A ratio in hundredths of a percent: 2750 is 27.50 %. JSON: a whole number. */
  BasisPoints: { input: number; output: number; }
  /** An e-mail address: "name@example.org", at most 254 characters. JSON: a string. Whether it exists is not checked. */
  Email: { input: string; output: string; }
  /** A telephone number in international form (E.164): "+33612345678". JSON: a string. */
  Phone: { input: string; output: string; }
  /** A commune by its official INSEE code, five characters: "93066", "2A004". It is not the postcode. JSON: a string. */
  INSEECode: { input: string; output: string; }
  /**
   * What a rule compares a field with: a boolean, a whole number, a text, or a list of numbers or of texts (of at most 500; texts of at most 200 characters).
   * JSON: the same. A date is the text "2026-11-25".
   */
  RuleValue: { input: boolean | number | string | readonly string[] | readonly number[]; output: boolean | number | string | readonly string[] | readonly number[]; }
  _FieldSet: { input: string; output: string; }
};

/** Where a page of a list stands. */
export type PageInfo = {
  /** True when rows follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when rows precede this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row, to be sent as `after` for the next page; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** How many rows a list has, counted to a bound: a screen says "31", or "more than 1,000". */
export type ListCount = {
  /** The rows, 0 to 1,000. */
  readonly value: Scalars['Int']['output'];
  /** True when these are all; false when there are, or may be, more that were not counted. */
  readonly exact: Scalars['Boolean']['output'];
};

/** How many rows of a list have one value of what is counted by: a tab or a checkbox with its number. */
export type FacetCount = {
  /** The value, as its enum or its programme writes it. */
  readonly value: Scalars['String']['output'];
  /** The text of a value that a programme defines, in the language of the request; null for values of enums, whose texts are in /words/<language>.json. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The rows that have it and that the filter of the list lets through, apart from what the filter says of this. */
  readonly count: ListCount;
};

/**
 * Something that a programme defines: a stage, an outcome, a reason. Which ones there are is data of a version of the programme
 * (`ProgrammeVersion.terms`), so a client shows the label and compares the code with nothing but what it read there.
 */
export type ProgrammeTerm = {
  /** Stable code within the programme: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text, in the language of the request as `message` of a refusal; the code itself while its text is not known here. */
  readonly label: Scalars['String']['output'];
};

/** One reason why a mutation was refused. Nothing was written. */
export type MutationRefusal = {
  /** Stable code of the reason, for instance INSTALMENTS_DO_NOT_SUM. Programs match on this. */
  readonly code: Scalars['String']['output'];
  /** One sentence for a person, in the language of the request: the one of English and French that Accept-Language likes best, English when it likes neither. */
  readonly message: Scalars['String']['output'];
  /** INVALID_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT or REFUSED. */
  readonly kind: Scalars['String']['output'];
  /** Path inside the input that the refusal is about, at most 10 steps; empty when it is about the whole act. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** What the caller can do about it, in the language of the request; null when there is nothing. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /**
   * Values that the message names, at most 10, for clients with words of their own (/words/<language>.json). Where a code has a text for each of
   * several cases, `about` names the case: the text is that of `code.about`. A stale version (STALE_VERSION) names expectedVersion and currentVersion.
   */
  readonly parameters: ReadonlyArray<MessageParameter>;
};

/**
 * Something that a person must know before a mutation goes through. While one of them is not acknowledged nothing is written, and the refusals
 * hold WARNINGS_NOT_ACKNOWLEDGED.
 */
export type MutationWarning = {
  /** Stable code, to be sent in `acknowledge` by who goes on in spite of it. */
  readonly code: Scalars['String']['output'];
  /** One sentence for a person, in the language of the request: the one of English and French that Accept-Language likes best, English when it likes neither. */
  readonly message: Scalars['String']['output'];
  /** Path inside the input that the warning is about, at most 10 steps; empty when it is about the whole act. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** What the caller can do about it in the language of the request; null when there is nothing. */
  readonly remedy?: Maybe<Scalars['String']['output']>;
  /** Values that the message names, at most 10, as MutationRefusal.parameters. */
  readonly parameters: ReadonlyArray<MessageParameter>;
};

/** Whether the caller may do something with what this stands beside, today and with his role. */
export type AvailableAction = {
  /** Name of the mutation. */
  readonly mutation: Scalars['String']['output'];
  /** True when there are inputs with which it goes through. */
  readonly allowed: Scalars['Boolean']['output'];
  /** What no input could avoid: the role, the state, the organisation. Empty when it is allowed. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
};

/** A value that a message names. */
export type MessageParameter = {
  /** Its name, the same in all languages. */
  readonly name: Scalars['String']['output'];
  /** The value as text, the same in all languages: a code, a number, an amount in cents, a date "2026-11-25". Never personal data. */
  readonly value: Scalars['String']['output'];
};

/** Answer of a rule. */
export type Verdict =
  /** The rule is met. */
  | 'PASS'
  /** The rule is not met. */
  | 'FAIL'
  /** Something needed to answer is not known. It is not a no: the missing information is asked for. */
  | 'UNKNOWN';

/** Answer of one rule, with what is needed to understand it and to replay it. */
export type CriterionVerdict = {
  /** Stable code of the rule, for instance P1-THREE-MISSED. */
  readonly code: Scalars['String']['output'];
  /** The answer. */
  readonly verdict: Verdict;
  /** What was found, as text in the given unit; null when it is not known. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** What the rule asks for, as text in the given unit. */
  readonly needed: Scalars['String']['output'];
  /** Unit of value and needed: COUNT, CENTS, BASIS_POINTS, CODE, BOOLEAN or DATE. */
  readonly unit: Scalars['String']['output'];
  /** Where the rule comes from: an article, an agreement, a programme document. */
  readonly source: Scalars['String']['output'];
  /** Date of the value that was used; null when it is not known. */
  readonly asOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** Size of a home by its main rooms [typologie]: T3 has a living room and two bedrooms. */
export type UnitType =
  /** One main room. */
  | 'T1'
  /** Two main rooms. */
  | 'T2'
  /** Three main rooms. */
  | 'T3'
  /** Four main rooms. */
  | 'T4'
  /** Five main rooms. */
  | 'T5'
  /** Six main rooms. */
  | 'T6'
  /** Seven main rooms or more. */
  | 'T7';

/** One line of the audit [journal des accès]: who asked for what, and what was shown. Ids and kinds, never content. */
export type AuditLine = {
  /** When it happened. */
  readonly at: Scalars['Instant']['output'];
  /** Subject of the token that asked, or the name of the service for its own work. */
  readonly subject: Scalars['String']['output'];
  /** Roles that the token carried, at most 6. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Id of the organisation on whose behalf it was asked. */
  readonly organisationId: Scalars['ID']['output'];
  /** Name of the act or reading. */
  readonly useCase: Scalars['String']['output'];
  /** OK, or the kind of the refusal. */
  readonly outcome: Scalars['String']['output'];
  /** Ids that were asked for, at most 5,000. */
  readonly asked: ReadonlyArray<Scalars['ID']['output']>;
  /** Ids that were shown or changed, at most 5,000; those that were asked for and are missing here were not readable. */
  readonly returned: ReadonlyArray<Scalars['ID']['output']>;
  /** Categories of data that were touched, at most 9. */
  readonly categories: ReadonlyArray<Scalars['String']['output']>;
  /** Stable code of the refusal; null when there was none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Id of the request, the same in the logs of all services. */
  readonly requestId: Scalars['String']['output'];
  /** Name of the GraphQL operation, or type of the fact. */
  readonly operation: Scalars['String']['output'];
};

/** A line of an audit list, with its cursor. */
export type AuditEdge = {
  /** Cursor of the line. */
  readonly cursor: Scalars['String']['output'];
  /** The line. */
  readonly node: AuditLine;
};

/** A page of an audit list. */
export type AuditConnection = {
  /** The lines with their cursors. */
  readonly edges: ReadonlyArray<AuditEdge>;
  /** The lines. */
  readonly nodes: ReadonlyArray<AuditLine>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The lines that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** Which lines of an audit to list; all conditions must hold. */
export type AuditFilter = {
  /** Name of the act or reading, as `useCase` of a line says it. */
  useCase?: InputMaybe<Scalars['String']['input']>;
  /** Subject of the token that asked. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** OK, or the kind of the refusal, as `outcome` of a line says it. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** First day in Europe/Paris. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Last day in Europe/Paris, included. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of an audit list. */
export type AuditOrder =
  /** Newest first. */
  | 'AT_DESC'
  /** Oldest first. */
  | 'AT_ASC';

export type Query = {
  /**
   * One support case [accompagnement], by id. Null when it does not exist or is not open to the caller; a social worker sees those whose
   * referent he is.
   */
  readonly supportCase?: Maybe<SupportCase>;
  /**
   * Support cases, newest first unless said. A programme manager sees those of his organisation, a social worker those whose referent he
   * is, a landlord's staff the status of the cases of its tenants.
   */
  readonly supportCases?: Maybe<SupportCaseConnection>;
  /**
   * Case notes [écrits professionnels] of a case, for its referent only. Null when the case is not open to the caller; each
   * reading is audited.
   */
  readonly caseNotes?: Maybe<CaseNoteConnection>;
  /** Who did or read what in this service, of the caller's organisation. Auditors only. */
  readonly supportAudit?: Maybe<AuditConnection>;
};


export type QuerySupportCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupportCasesArgs = {
  filter?: InputMaybe<SupportCaseFilter>;
  orderBy?: InputMaybe<SupportCaseOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseNotesArgs = {
  caseId: Scalars['ID']['input'];
  filter?: InputMaybe<CaseNoteFilter>;
  orderBy?: InputMaybe<CaseNoteOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySupportAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /**
   * Opens the support case of an accepted referral in the first stage of its programme [ouverture de l'accompagnement]. Programme manager of
   * the operator.
   */
  readonly openSupportCase: OpenSupportCasePayload;
  /**
   * Names another referent for an open case [changement de référent]. At once the former one loses the file and the notes and the new one
   * gains them, all that was written before included; the act is audited. Programme manager of the operator. Refusals: ALREADY_REFERENT,
   * REFERENT_NOT_OF_OPERATOR, CASE_CLOSED, DATE_TOO_EARLY, IN_THE_FUTURE.
   */
  readonly changeReferent: ChangeReferentPayload;
  /** Records an interview that was held [entretien]: coded content only, no free text. Referent of the case. */
  readonly recordInterview: RecordInterviewPayload;
  /**
   * Records several interviews, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200. Referent of the cases.
   */
  readonly recordInterviews: RecordInterviewsPayload;
  /** Records a social diagnostic [diagnostic social global]. Referent of the case. */
  readonly recordDiagnostic: RecordDiagnosticPayload;
  /**
   * Records the signature of the support contract [contrat d'accompagnement]: the support that is counted starts, and the case goes to the
   * first stage under contract. Referent of the case; needs a diagnostic.
   */
  readonly signSupportContract: SignSupportContractPayload;
  /**
   * Moves a case under contract to another stage of its programme [changement d'étape]: to one of `nextStages`, or back to an earlier one. Its
   * referent, or the programme manager of the operator. Refusals: CASE_CLOSED, CONTRACT_NOT_SIGNED, UNKNOWN_TERM, TERMS_NOT_KNOWN,
   * STAGE_DOES_NOT_FOLLOW (names those that it may go to), DATE_TOO_EARLY, IN_THE_FUTURE, TOO_LONG_AGO. Warning: STAGE_BACKWARDS for an
   * earlier stage.
   */
  readonly moveCaseToStage: MoveCaseToStagePayload;
  /**
   * Adds a case note [écrit professionnel]: facts, not judgement; no health data of third parties. Notes are never changed. Referent of the
   * case.
   */
  readonly recordCaseNote: RecordCaseNotePayload;
  /**
   * Closes a support case with its outcome [sortie]. Its referent, or the programme manager of the operator. Refused before the last thing
   * that happened in it (DATE_TOO_EARLY). Warning: NO_INTERVIEW_FOR_LONG when its file has no interview of the 3 months before the closing.
   */
  readonly closeSupportCase: CloseSupportCasePayload;
};


export type MutationOpenSupportCaseArgs = {
  input: OpenSupportCaseInput;
};


export type MutationChangeReferentArgs = {
  input: ChangeReferentInput;
};


export type MutationRecordInterviewArgs = {
  input: RecordInterviewInput;
};


export type MutationRecordInterviewsArgs = {
  items: Array<RecordInterviewInput>;
};


export type MutationRecordDiagnosticArgs = {
  input: RecordDiagnosticInput;
};


export type MutationSignSupportContractArgs = {
  input: SignSupportContractInput;
};


export type MutationMoveCaseToStageArgs = {
  input: MoveCaseToStageInput;
};


export type MutationRecordCaseNoteArgs = {
  input: RecordCaseNoteInput;
};


export type MutationCloseSupportCaseArgs = {
  input: CloseSupportCaseInput;
};

/** A household [ménage], known here by its id; support contributes what it does for it. */
export type Household = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
  /** Social support of the household. Null without error when the caller's role or organisation does not open it; empty when there is none. */
  readonly support?: Maybe<HouseholdSupport>;
};

/** An organisation: landlord, association or partner. Owned by referrals. */
export type Organisation = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
};

/** A member of staff of an organisation. Owned by referrals. */
export type StaffMember = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
};

/** A programme [dispositif]. Support contributes the caseload of its operators. */
export type Programme = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
  /** Cases that the caller's organisation runs in the programme. Null unless it takes part in it today as an operator. */
  readonly caseload?: Maybe<Caseload>;
};

/** What support does for a household. */
export type HouseholdSupport = {
  /**
   * Up to when it holds what the other services told about the household: the moment of the last such fact that was applied here. What this
   * service records itself is of the moment of asking. Null when nothing was told yet.
   */
  readonly asOf?: Maybe<Scalars['Instant']['output']>;
  /** The latest admission to a programme. */
  readonly admission?: Maybe<SupportAdmission>;
  /** The latest support case. */
  readonly case?: Maybe<SupportCase>;
  /** Support cases of the household. */
  readonly cases?: Maybe<SupportCaseConnection>;
};


/** What support does for a household. */
export type HouseholdSupportCasesArgs = {
  filter?: InputMaybe<HouseholdCaseFilter>;
  orderBy?: InputMaybe<HouseholdCaseOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Admission of a household to a programme: its referral was accepted by the operator [entrée dans le dispositif]. */
export type SupportAdmission = {
  /** The referral that was accepted. */
  readonly referralId: Scalars['ID']['output'];
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** The association that accepted it and supports the household. */
  readonly operator?: Maybe<Organisation>;
  /** Day of acceptance. */
  readonly acceptedOn: Scalars['LocalDate']['output'];
  /** First day on which the admission no longer holds; null while it does. */
  readonly endedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/**
 * A support case [accompagnement], from opening to closing. Its status is open to whoever may know that the household is supported; its
 * file (interviews, diagnostic, contract) to the operator's programme managers and the referent; its notes to the referent.
 */
export type SupportCase = {
  /** Id of the case. */
  readonly id: Scalars['ID']['output'];
  /** What people name it by, "ACC-2026-004217": unique within the operator, without meaning, never given again. */
  readonly reference: Scalars['String']['output'];
  /** The household that is supported. */
  readonly household?: Maybe<Household>;
  /** The accepted referral that it answers. */
  readonly referralId: Scalars['ID']['output'];
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** Version of the programme under which it was accepted, whose terms it takes. */
  readonly programmeVersion: Scalars['Int']['output'];
  /** The association that runs it [opérateur]. */
  readonly operator?: Maybe<Organisation>;
  /** The social worker responsible for it [référent]. */
  readonly referent?: Maybe<StaffMember>;
  /** First day of the present referent. */
  readonly referentSince: Scalars['LocalDate']['output'];
  /**
   * Those who were responsible for it before [anciens référents], the first one first, the latest 50 at most; empty when there was none. Null
   * without error when the case is one of a colleague.
   */
  readonly formerReferents?: Maybe<ReadonlyArray<FormerReferent>>;
  /**
   * Stage that it has reached [étape], as its programme calls it. There is no enum beside it: what may be done is in `availableActions`, and
   * `supportStartedOn` and `closedOn` say how far the system's own rules have come.
   */
  readonly stage: ProgrammeTerm;
  /**
   * Stages in which it stood, the first one first, and the present one last; the latest 100 at most. Null without error when the case is one
   * of a colleague.
   */
  readonly stages?: Maybe<ReadonlyArray<CaseStage>>;
  /**
   * Stages to which it may go now without going back, in the order of the programme, 100 at most; empty before the contract is signed, after
   * the end, and in the last stage. Null without error when the case is one of a colleague.
   */
  readonly nextStages?: Maybe<ReadonlyArray<ProgrammeTerm>>;
  /**
   * Day by which the support should have ended, when its version of the programme says how many months it may last from the signature. Null
   * before the signature, where the programme does not say, and without error when the case is one of a colleague.
   */
  readonly supportUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether the support lasts, or lasted, longer than that; null where `supportUntil` is. */
  readonly isSupportOverdue?: Maybe<Scalars['Boolean']['output']>;
  /** Day of opening. */
  readonly openedOn: Scalars['LocalDate']['output'];
  /** Day on which the support contract was signed; null before. */
  readonly supportStartedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Day of closing; null while it is open. */
  readonly closedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** How it ended [sortie]: an OUTCOME of its version of the programme; null while it is open. */
  readonly outcome?: Maybe<ProgrammeTerm>;
  /** Goes up by one with each act on the case, also with what joins its file or its notes; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Interviews held [entretiens]. Null without error when the file is closed to the caller. */
  readonly interviews?: Maybe<InterviewConnection>;
  /** The interview held last. Null when there is none, or without error when the file is closed to the caller. */
  readonly lastInterview?: Maybe<Interview>;
  /** The diagnostic made last [diagnostic social global]. Null when there is none, or without error when the file is closed to the caller. */
  readonly diagnostic?: Maybe<SocialDiagnostic>;
  /** The signed support contract [contrat d'accompagnement]. Null when there is none, or without error when the file is closed to the caller. */
  readonly contract?: Maybe<SupportContract>;
  /** Case notes [écrits professionnels], newest first. Null without error to all but the referent; each reading is audited. */
  readonly notes?: Maybe<CaseNoteConnection>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  /**
   * Paths of the sections of a household's file, 10 at most, that are null here because the case is a colleague's, whatever there is in them; empty for
   * its referent. What the caller's role leaves closed is in `viewer.closedSections`, what the grants do in `Household.closedSections`.
   */
  readonly closedSections?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};


/**
 * A support case [accompagnement], from opening to closing. Its status is open to whoever may know that the household is supported; its
 * file (interviews, diagnostic, contract) to the operator's programme managers and the referent; its notes to the referent.
 */
export type SupportCaseInterviewsArgs = {
  filter?: InputMaybe<InterviewFilter>;
  orderBy?: InputMaybe<InterviewOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A support case [accompagnement], from opening to closing. Its status is open to whoever may know that the household is supported; its
 * file (interviews, diagnostic, contract) to the operator's programme managers and the referent; its notes to the referent.
 */
export type SupportCaseNotesArgs = {
  filter?: InputMaybe<CaseNoteFilter>;
  orderBy?: InputMaybe<CaseNoteOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A stage in which a case stood or stands [étape]. */
export type CaseStage = {
  /** The stage, as the version of the programme calls it by which the case went then. */
  readonly stage: ProgrammeTerm;
  /** Day on which the case entered it. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day on which it went on to the next one; null for the present one. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Day until which it was expected to last; null where the programme says no number of months. */
  readonly expectedUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** Day until which it may last; null where the programme says no number of months. */
  readonly latestUntil?: Maybe<Scalars['LocalDate']['output']>;
  /** Whether it lasts, or lasted, longer than expected; null where `expectedUntil` is. */
  readonly isOverdue?: Maybe<Scalars['Boolean']['output']>;
};

/** Somebody who was the referent of a case before [ancien référent]. */
export type FormerReferent = {
  /** The member of staff. */
  readonly referent?: Maybe<StaffMember>;
  /** First day on which he was responsible for it. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day on which the next one took over; the same as `from` for somebody who was named by mistake. */
  readonly to: Scalars['LocalDate']['output'];
};

/** An interview with the household [entretien], as coded content. */
export type Interview = {
  /** Id of the interview. */
  readonly id: Scalars['ID']['output'];
  /** Where and how it was held. */
  readonly kind: InterviewKind;
  /** Day on which it was held. */
  readonly heldOn: Scalars['LocalDate']['output'];
  /** How long it lasted, in minutes. */
  readonly durationMinutes: Scalars['Int']['output'];
  /** What was spoken about. */
  readonly topics: ReadonlyArray<InterviewTopic>;
  /** Who held it. */
  readonly author?: Maybe<StaffMember>;
};

/** A social diagnostic [diagnostic social global]: the needs by domain of life, on the day it was made. */
export type SocialDiagnostic = {
  /** Id of the diagnostic. */
  readonly id: Scalars['ID']['output'];
  /** Day on which it was made. */
  readonly madeOn: Scalars['LocalDate']['output'];
  /** The needs, one entry per domain that was looked at; 7 at most. */
  readonly domains: ReadonlyArray<DomainNeed>;
  /** Main cause of the arrears as the diagnostic finds it; null when it is not established. */
  readonly arrearsCause?: Maybe<ArrearsCause>;
  /** Who made it. */
  readonly author?: Maybe<StaffMember>;
};

/** The need found in one domain of life. */
export type DomainNeed = {
  /** Domain of life. */
  readonly domain: LifeDomain;
  /** Need, from 1 (none) to 5 (urgent). */
  readonly level: Scalars['Int']['output'];
  /** When it will be worked on. */
  readonly priority: NeedPriority;
};

/** A support contract [contrat d'accompagnement] signed with the household. */
export type SupportContract = {
  /** Id of the contract. */
  readonly id: Scalars['ID']['output'];
  /** Day of the signature: the support that is counted starts. */
  readonly signedOn: Scalars['LocalDate']['output'];
  /** First day on which it no longer holds; null when it was signed without an end. */
  readonly endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What was agreed, in order of the contract: at most 20 objectives. */
  readonly objectives: ReadonlyArray<ContractObjective>;
  /** The referent who signed it. */
  readonly signatory?: Maybe<StaffMember>;
};

/** An objective of a support contract. */
export type ContractObjective = {
  /** Id of the objective. */
  readonly id: Scalars['ID']['output'];
  /** Domain of life. */
  readonly domain: LifeDomain;
  /** The objective in words, at most 200 characters. */
  readonly label: Scalars['String']['output'];
  /** Day by which it should be reached. */
  readonly dueOn: Scalars['LocalDate']['output'];
};

/** A case note [écrit professionnel]: never changed once recorded. */
export type CaseNote = {
  /** Id of the note. */
  readonly id: Scalars['ID']['output'];
  /** Instant at which it was recorded. */
  readonly recordedAt: Scalars['Instant']['output'];
  /** Day on which what it tells happened. */
  readonly occurredOn: Scalars['LocalDate']['output'];
  /** The text, at most 4,000 characters. */
  readonly body: Scalars['String']['output'];
  /** Who wrote it. */
  readonly author?: Maybe<StaffMember>;
};

/** A note that was just recorded, without its text: a repeat of the mutation gives it again. */
export type RecordedCaseNote = {
  /** Id of the note. */
  readonly id: Scalars['ID']['output'];
  /** Instant at which it was recorded. */
  readonly recordedAt: Scalars['Instant']['output'];
};

/** How many cases the caller's organisation runs in a programme. */
export type Caseload = {
  /** Cases that are not closed: those before and those under a contract. */
  readonly open: Scalars['Int']['output'];
  /** Open cases in a stage of phase DIAGNOSTIC: before the contract. */
  readonly diagnostic: Scalars['Int']['output'];
  /** Open cases in a stage of phase SUPPORT: under contract. */
  readonly support: Scalars['Int']['output'];
  /** Closed cases, since the beginning. */
  readonly closed: Scalars['Int']['output'];
};

/** Where and how an interview was held. */
export type InterviewKind =
  /** At the household's home [visite à domicile]. */
  | 'HOME_VISIT'
  /** At the association's office [entretien au bureau]. */
  | 'OFFICE'
  /** By telephone [entretien téléphonique]. */
  | 'PHONE'
  /** By video call [visioconférence]. */
  | 'VIDEO';

/** What an interview was about. */
export type InterviewTopic =
  /** Budget of the household [budget]. */
  | 'BUDGET'
  /** Rent arrears and their repayment [impayé, plan d'apurement]. */
  | 'ARREARS'
  /** Rights and aids that may be claimed [accès aux droits]. */
  | 'RIGHTS'
  /** The present home [logement actuel]. */
  | 'HOUSING'
  /** Another home: application, visits, move [relogement]. */
  | 'REHOUSING'
  /** Energy use and bills [énergie]. */
  | 'ENERGY'
  /** Work and training [emploi, formation]. */
  | 'EMPLOYMENT'
  /** Family life and schooling [famille, scolarité]. */
  | 'FAMILY'
  /** Access to health care, never the state of health [accès aux soins]. */
  | 'HEALTH_ACCESS'
  /** A procedure under way: summons, hearing, commission [procédure]. */
  | 'PROCEDURE';

/** Domain of life that a diagnostic and a contract work on [domaine]. */
export type LifeDomain =
  /** Budget and debts [budget]. */
  | 'BUDGET'
  /** Rights and aids [accès aux droits]. */
  | 'RIGHTS'
  /** Home [logement]. */
  | 'HOUSING'
  /** Work and training [emploi]. */
  | 'EMPLOYMENT'
  /** Access to health care, never the state of health [accès aux soins]. */
  | 'HEALTH_ACCESS'
  /** Family life and schooling [famille]. */
  | 'FAMILY'
  /** Mobility [mobilité]. */
  | 'MOBILITY';

/** When a need will be worked on [priorité]. */
export type NeedPriority =
  /** At once [immédiate]. */
  | 'IMMEDIATE'
  /** In the course of the contract [programmée]. */
  | 'PLANNED'
  /** Only watched [à surveiller]. */
  | 'WATCH';

/** Main cause of rent arrears [cause de l'impayé]. */
export type ArrearsCause =
  /** Separation, departure or death in the household [rupture familiale]. */
  | 'FAMILY_BREAKUP'
  /** Loss of work [perte d'emploi]. */
  | 'JOB_LOSS'
  /** Lower income for another reason [baisse de ressources]. */
  | 'INCOME_DROP'
  /** Housing benefit suspended or lowered [suspension ou baisse de l'aide au logement]. */
  | 'BENEFIT_INTERRUPTION'
  /** Other debts [surendettement]. */
  | 'OVER_INDEBTEDNESS'
  /** Energy bills [charges énergétiques]. */
  | 'ENERGY_COST'
  /** The home costs too much for the household [taux d'effort excessif]. */
  | 'RENT_TOO_HIGH'
  /** Handling of the budget [gestion du budget]. */
  | 'BUDGET_MANAGEMENT'
  /** Disagreement with the landlord [litige avec le bailleur]. */
  | 'DISPUTE'
  /** Another cause [autre]. */
  | 'OTHER';

/** Order of a list of support cases. */
export type SupportCaseOrder =
  /** Opened last first. */
  | 'OPENED_ON_DESC'
  /** Opened first first. */
  | 'OPENED_ON_ASC'
  /** Closed last first; open cases last. */
  | 'CLOSED_ON_DESC';

/** Narrows a list of support cases; what is left out does not narrow. */
export type SupportCaseFilter = {
  /** The case of this reference, "ACC-2026-004217", in any case. Another text is refused (NOT_A_REFERENCE). */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Only cases that ended so: the code of an OUTCOME of some programme, or of the given one. Another one is refused (UNKNOWN_TERM). */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** Opened on this day or later. */
  openedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Opened on this day or earlier. */
  openedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Only cases in this stage: the code of a STAGE of some programme, or of the given one. Another one is refused (UNKNOWN_TERM). */
  stage?: InputMaybe<Scalars['String']['input']>;
  /** Only cases of this referent. */
  referentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only cases of this programme. */
  programmeId?: InputMaybe<Scalars['ID']['input']>;
};

/** What opening a support case takes. */
export type OpenSupportCaseInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the case, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The accepted referral. */
  referralId: Scalars['ID']['input'];
  /**
   * The social worker responsible: staff of the operator (else REFERENT_NOT_OF_OPERATOR). Whether the person is a social worker is in his
   * token alone and not checked here: one who is not can do nothing in the case, and `changeReferent` puts it right.
   */
  referentId: Scalars['ID']['input'];
  /** Day of opening, from the day of acceptance up to today; today unless given. */
  openedOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What a change of referent takes. */
export type ChangeReferentInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the case that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case, not closed. */
  caseId: Scalars['ID']['input'];
  /**
   * The social worker responsible from now on: other staff of the operator (else ALREADY_REFERENT, REFERENT_NOT_OF_OPERATOR). Whether the
   * person is a social worker is in his token alone and not checked here.
   */
  referentId: Scalars['ID']['input'];
  /**
   * First day of the new referent, from the first day of the present one (else DATE_TOO_EARLY) up to today (else IN_THE_FUTURE); today
   * unless given. What each of them may read changes at once, whatever the day.
   */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What recording an interview takes. */
export type RecordInterviewInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the interview, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** Where and how it was held. */
  kind: InterviewKind;
  /** Day on which it was held, from the opening of the case up to today. */
  heldOn: Scalars['LocalDate']['input'];
  /** How long it lasted, 1 to 600 minutes. */
  durationMinutes: Scalars['Int']['input'];
  /** What was spoken about: at least one topic, each once. */
  topics: Array<InterviewTopic>;
};

/** The need found in one domain of life. */
export type DomainNeedInput = {
  /** Domain of life, each at most once. */
  domain: LifeDomain;
  /** Need, from 1 (none) to 5 (urgent). */
  level: Scalars['Int']['input'];
  /** When it will be worked on. */
  priority: NeedPriority;
};

/** What recording a social diagnostic takes. */
export type RecordDiagnosticInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the diagnostic, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the case that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** Day on which it was made, from the opening of the case up to today. */
  madeOn: Scalars['LocalDate']['input'];
  /** The needs: 1 to 7 domains, each once. */
  domains: Array<DomainNeedInput>;
  /** Main cause of the arrears; leave it out when it is not established. */
  arrearsCause?: InputMaybe<ArrearsCause>;
};

/** An objective of a support contract. */
export type ContractObjectiveInput = {
  /** Domain of life. */
  domain: LifeDomain;
  /** The objective in words, 1 to 200 characters on one line. */
  label: Scalars['String']['input'];
  /** Day by which it should be reached: not before the signature, within the contract when it has an end. */
  dueOn: Scalars['LocalDate']['input'];
};

/** What recording the signature of a support contract takes. */
export type SignSupportContractInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the contract, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the case that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case, without a contract. */
  caseId: Scalars['ID']['input'];
  /** Day of the signature, from the first diagnostic up to today. */
  signedOn: Scalars['LocalDate']['input'];
  /** First day on which the contract no longer holds, after the signature; leave it out for a contract without an end. */
  endsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What was agreed: 1 to 20 objectives. */
  objectives: Array<ContractObjectiveInput>;
};

/** What a move to another stage takes. */
export type MoveCaseToStageInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the case that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case, under contract. */
  caseId: Scalars['ID']['input'];
  /** Code of a STAGE of its version of the programme that follows the present one, or of an earlier one, for instance PREPARATION. */
  stage: Scalars['String']['input'];
  /**
   * When it entered it: not in the future (IN_THE_FUTURE), at most 12 months ago (TOO_LONG_AGO) and not before the day on which it entered the
   * present one (DATE_TOO_EARLY); now unless given. Its day in Paris is kept.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
};

/** What recording a case note takes. */
export type RecordCaseNoteInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the note, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /** The text, 1 to 4,000 characters: facts, not judgement; no health data of third parties. */
  body: Scalars['String']['input'];
  /**
   * When what it tells happened: not in the future (IN_THE_FUTURE), at most 12 months ago (TOO_LONG_AGO) and not before the opening of the
   * case (DATE_TOO_EARLY); now unless given. Its day in Paris is kept.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
};

/** What closing a support case takes. */
export type CloseSupportCaseInput = {
  /** Chosen by the client: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the case that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The case. */
  caseId: Scalars['ID']['input'];
  /**
   * Day of closing, up to today (else IN_THE_FUTURE), and not before the last interview, diagnostic, signature or change of referent (else
   * DATE_TOO_EARLY).
   */
  closedOn: Scalars['LocalDate']['input'];
  /**
   * How it ended: the code of an OUTCOME of its version of the programme, for instance STABILISED. Another one is refused (UNKNOWN_TERM, which names
   * them; TERMS_NOT_KNOWN while the programme is not known here).
   */
  outcome: Scalars['String']['input'];
};

/** Result of opening a support case. */
export type OpenSupportCasePayload = {
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of a change of referent. */
export type ChangeReferentPayload = {
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of recording an interview. */
export type RecordInterviewPayload = {
  /** Id of the interview; null when refused. */
  readonly interviewId?: Maybe<Scalars['ID']['output']>;
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Results of recording several interviews. */
export type RecordInterviewsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<RecordInterviewPayload>;
};

/** Result of recording a diagnostic. */
export type RecordDiagnosticPayload = {
  /** Id of the diagnostic; null when refused. */
  readonly diagnosticId?: Maybe<Scalars['ID']['output']>;
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of recording the signature of a support contract. */
export type SignSupportContractPayload = {
  /** Id of the contract; null when refused. */
  readonly contractId?: Maybe<Scalars['ID']['output']>;
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of a move to another stage. */
export type MoveCaseToStagePayload = {
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of recording a case note. */
export type RecordCaseNotePayload = {
  /** The note, without its text; null when refused, and without error to whom its notes are closed by the time of a repeat. */
  readonly note?: Maybe<RecordedCaseNote>;
  /** The case; null when refused. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Result of closing a support case. */
export type CloseSupportCasePayload = {
  /** The case; null when refused, and when its closing has already ended the caller's access to it. */
  readonly supportCase?: Maybe<SupportCase>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A page of support cases. */
export type SupportCaseConnection = {
  /** The cases with their cursors. */
  readonly edges: ReadonlyArray<SupportCaseEdge>;
  /** The cases. */
  readonly nodes: ReadonlyArray<SupportCase>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** The cases of the list, on all pages. */
  readonly totalCount: ListCount;
  /**
   * How many are in which stage, 100 at most, whatever the filter says of the stage: DIAGNOSTIC, SUPPORT and CLOSED always, and the stages that
   * programmes define where a case is in them.
   */
  readonly stages: ReadonlyArray<FacetCount>;
};

/** A support case in a page. */
export type SupportCaseEdge = {
  /** Cursor of the case. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node: SupportCase;
};

/** A page of interviews. */
export type InterviewConnection = {
  /** The interviews with their cursors. */
  readonly edges: ReadonlyArray<InterviewEdge>;
  /** The interviews. */
  readonly nodes: ReadonlyArray<Interview>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** The interviews of the case, on all pages. */
  readonly totalCount: ListCount;
};

/** An interview in a page. */
export type InterviewEdge = {
  /** Cursor of the interview. */
  readonly cursor: Scalars['String']['output'];
  /** The interview. */
  readonly node: Interview;
};

/** Which case notes to list. */
export type CaseNoteFilter = {
  /** About this day or a later one. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** About this day or an earlier one. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Which cases of a household to list. */
export type HouseholdCaseFilter = {
  /** True: it is not closed. False: it is. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Opened on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Opened on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of the cases of a household; ties by id. */
export type HouseholdCaseOrder =
  /** Opened last first. */
  | 'OPENED_ON_DESC'
  /** Opened first first. */
  | 'OPENED_ON_ASC';

/** Which interviews to list. */
export type InterviewFilter = {
  /** How they were held. */
  kind?: InputMaybe<InterviewKind>;
  /** Held on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Held on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of a list of interviews; ties by id. */
export type InterviewOrder =
  /** Held last first. */
  | 'HELD_ON_DESC'
  /** Held first first. */
  | 'HELD_ON_ASC';

/** Order of a list of case notes. */
export type CaseNoteOrder =
  /** Recorded last first. */
  | 'RECORDED_AT_DESC'
  /** Recorded first first. */
  | 'RECORDED_AT_ASC';

/** A page of case notes. */
export type CaseNoteConnection = {
  /** The notes with their cursors. */
  readonly edges: ReadonlyArray<CaseNoteEdge>;
  /** The notes. */
  readonly nodes: ReadonlyArray<CaseNote>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** The notes that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A case note in a page. */
export type CaseNoteEdge = {
  /** Cursor of the note. */
  readonly cursor: Scalars['String']['output'];
  /** The note. */
  readonly node: CaseNote;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Household: Household;
  Programme: Programme;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Programme:
    ( { __typename: 'Programme' }
    & GraphQLRecursivePick<FederationTypes['Programme'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  BasisPoints: ResolverTypeWrapper<Scalars['BasisPoints']['output']>;
  Email: ResolverTypeWrapper<Scalars['Email']['output']>;
  Phone: ResolverTypeWrapper<Scalars['Phone']['output']>;
  INSEECode: ResolverTypeWrapper<Scalars['INSEECode']['output']>;
  RuleValue: ResolverTypeWrapper<Scalars['RuleValue']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ListCount: ResolverTypeWrapper<CountWhenAsked>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FacetCount: ResolverTypeWrapper<Omit<FacetCount, 'count'> & { count: ResolversTypes['ListCount'] }>;
  ProgrammeTerm: ResolverTypeWrapper<ProgrammeTerm>;
  MutationRefusal: ResolverTypeWrapper<RefusalModel>;
  MutationWarning: ResolverTypeWrapper<WarningModel>;
  AvailableAction: ResolverTypeWrapper<Omit<AvailableAction, 'refusals'> & { refusals: ReadonlyArray<ResolversTypes['MutationRefusal']> }>;
  MessageParameter: ResolverTypeWrapper<MessageParameter>;
  Verdict: Verdict;
  CriterionVerdict: ResolverTypeWrapper<CriterionVerdict>;
  UnitType: UnitType;
  AuditLine: ResolverTypeWrapper<AuditLine>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditEdge: ResolverTypeWrapper<AuditEdge>;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'totalCount'> & { totalCount: ResolversTypes['ListCount'] }>;
  AuditFilter: AuditFilter;
  AuditOrder: AuditOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Household: ResolverTypeWrapper<{ readonly id: string }>;
  Organisation: ResolverTypeWrapper<{ readonly id: string }>;
  StaffMember: ResolverTypeWrapper<{ readonly id: string }>;
  Programme: ResolverTypeWrapper<{ readonly id: string }>;
  HouseholdSupport: ResolverTypeWrapper<HouseholdSupportModel>;
  SupportAdmission: ResolverTypeWrapper<Admission>;
  SupportCase: ResolverTypeWrapper<CaseRow>;
  CaseStage: ResolverTypeWrapper<CaseStageModel>;
  FormerReferent: ResolverTypeWrapper<FormerReferentRow>;
  Interview: ResolverTypeWrapper<InterviewRow>;
  SocialDiagnostic: ResolverTypeWrapper<DiagnosticRow>;
  DomainNeed: ResolverTypeWrapper<DomainNeed>;
  SupportContract: ResolverTypeWrapper<ContractRow>;
  ContractObjective: ResolverTypeWrapper<ContractObjective>;
  CaseNote: ResolverTypeWrapper<NoteRow>;
  RecordedCaseNote: ResolverTypeWrapper<RecordedCaseNote>;
  Caseload: ResolverTypeWrapper<CaseloadModel>;
  InterviewKind: InterviewKind;
  InterviewTopic: InterviewTopic;
  LifeDomain: LifeDomain;
  NeedPriority: NeedPriority;
  ArrearsCause: ArrearsCause;
  SupportCaseOrder: SupportCaseOrder;
  SupportCaseFilter: SupportCaseFilter;
  OpenSupportCaseInput: OpenSupportCaseInput;
  ChangeReferentInput: ChangeReferentInput;
  RecordInterviewInput: RecordInterviewInput;
  DomainNeedInput: DomainNeedInput;
  RecordDiagnosticInput: RecordDiagnosticInput;
  ContractObjectiveInput: ContractObjectiveInput;
  SignSupportContractInput: SignSupportContractInput;
  MoveCaseToStageInput: MoveCaseToStageInput;
  RecordCaseNoteInput: RecordCaseNoteInput;
  CloseSupportCaseInput: CloseSupportCaseInput;
  OpenSupportCasePayload: ResolverTypeWrapper<CasePayload>;
  ChangeReferentPayload: ResolverTypeWrapper<CasePayload>;
  RecordInterviewPayload: ResolverTypeWrapper<CasePayload>;
  RecordInterviewsPayload: ResolverTypeWrapper<Omit<RecordInterviewsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['RecordInterviewPayload']> }>;
  RecordDiagnosticPayload: ResolverTypeWrapper<CasePayload>;
  SignSupportContractPayload: ResolverTypeWrapper<CasePayload>;
  MoveCaseToStagePayload: ResolverTypeWrapper<CasePayload>;
  RecordCaseNotePayload: ResolverTypeWrapper<CasePayload>;
  CloseSupportCasePayload: ResolverTypeWrapper<CasePayload>;
  SupportCaseConnection: ResolverTypeWrapper<CasePage>;
  SupportCaseEdge: ResolverTypeWrapper<Omit<SupportCaseEdge, 'node'> & { node: ResolversTypes['SupportCase'] }>;
  InterviewConnection: ResolverTypeWrapper<Omit<InterviewConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['InterviewEdge']>, nodes: ReadonlyArray<ResolversTypes['Interview']>, totalCount: ResolversTypes['ListCount'] }>;
  InterviewEdge: ResolverTypeWrapper<Omit<InterviewEdge, 'node'> & { node: ResolversTypes['Interview'] }>;
  CaseNoteFilter: CaseNoteFilter;
  HouseholdCaseFilter: HouseholdCaseFilter;
  HouseholdCaseOrder: HouseholdCaseOrder;
  InterviewFilter: InterviewFilter;
  InterviewOrder: InterviewOrder;
  CaseNoteOrder: CaseNoteOrder;
  CaseNoteConnection: ResolverTypeWrapper<Omit<CaseNoteConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['CaseNoteEdge']>, nodes: ReadonlyArray<ResolversTypes['CaseNote']>, totalCount: ResolversTypes['ListCount'] }>;
  CaseNoteEdge: ResolverTypeWrapper<Omit<CaseNoteEdge, 'node'> & { node: ResolversTypes['CaseNote'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  LocalDate: Scalars['LocalDate']['output'];
  Instant: Scalars['Instant']['output'];
  Cents: Scalars['Cents']['output'];
  BasisPoints: Scalars['BasisPoints']['output'];
  Email: Scalars['Email']['output'];
  Phone: Scalars['Phone']['output'];
  INSEECode: Scalars['INSEECode']['output'];
  RuleValue: Scalars['RuleValue']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  ListCount: CountWhenAsked;
  Int: Scalars['Int']['output'];
  FacetCount: Omit<FacetCount, 'count'> & { count: ResolversParentTypes['ListCount'] };
  ProgrammeTerm: ProgrammeTerm;
  MutationRefusal: RefusalModel;
  MutationWarning: WarningModel;
  AvailableAction: Omit<AvailableAction, 'refusals'> & { refusals: ReadonlyArray<ResolversParentTypes['MutationRefusal']> };
  MessageParameter: MessageParameter;
  CriterionVerdict: CriterionVerdict;
  AuditLine: AuditLine;
  ID: Scalars['ID']['output'];
  AuditEdge: AuditEdge;
  AuditConnection: Omit<AuditConnection, 'totalCount'> & { totalCount: ResolversParentTypes['ListCount'] };
  AuditFilter: AuditFilter;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Household: { readonly id: string };
  Organisation: { readonly id: string };
  StaffMember: { readonly id: string };
  Programme: { readonly id: string };
  HouseholdSupport: HouseholdSupportModel;
  SupportAdmission: Admission;
  SupportCase: CaseRow;
  CaseStage: CaseStageModel;
  FormerReferent: FormerReferentRow;
  Interview: InterviewRow;
  SocialDiagnostic: DiagnosticRow;
  DomainNeed: DomainNeed;
  SupportContract: ContractRow;
  ContractObjective: ContractObjective;
  CaseNote: NoteRow;
  RecordedCaseNote: RecordedCaseNote;
  Caseload: CaseloadModel;
  SupportCaseFilter: SupportCaseFilter;
  OpenSupportCaseInput: OpenSupportCaseInput;
  ChangeReferentInput: ChangeReferentInput;
  RecordInterviewInput: RecordInterviewInput;
  DomainNeedInput: DomainNeedInput;
  RecordDiagnosticInput: RecordDiagnosticInput;
  ContractObjectiveInput: ContractObjectiveInput;
  SignSupportContractInput: SignSupportContractInput;
  MoveCaseToStageInput: MoveCaseToStageInput;
  RecordCaseNoteInput: RecordCaseNoteInput;
  CloseSupportCaseInput: CloseSupportCaseInput;
  OpenSupportCasePayload: CasePayload;
  ChangeReferentPayload: CasePayload;
  RecordInterviewPayload: CasePayload;
  RecordInterviewsPayload: Omit<RecordInterviewsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['RecordInterviewPayload']> };
  RecordDiagnosticPayload: CasePayload;
  SignSupportContractPayload: CasePayload;
  MoveCaseToStagePayload: CasePayload;
  RecordCaseNotePayload: CasePayload;
  CloseSupportCasePayload: CasePayload;
  SupportCaseConnection: CasePage;
  SupportCaseEdge: Omit<SupportCaseEdge, 'node'> & { node: ResolversParentTypes['SupportCase'] };
  InterviewConnection: Omit<InterviewConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['InterviewEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interview']>, totalCount: ResolversParentTypes['ListCount'] };
  InterviewEdge: Omit<InterviewEdge, 'node'> & { node: ResolversParentTypes['Interview'] };
  CaseNoteFilter: CaseNoteFilter;
  HouseholdCaseFilter: HouseholdCaseFilter;
  InterviewFilter: InterviewFilter;
  CaseNoteConnection: Omit<CaseNoteConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['CaseNoteEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CaseNote']>, totalCount: ResolversParentTypes['ListCount'] };
  CaseNoteEdge: Omit<CaseNoteEdge, 'node'> & { node: ResolversParentTypes['CaseNote'] };
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface CentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cents'], any> {
  name: 'Cents';
}

export interface BasisPointsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BasisPoints'], any> {
  name: 'BasisPoints';
}

export interface EmailScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Email'], any> {
  name: 'Email';
}

export interface PhoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Phone'], any> {
  name: 'Phone';
}

export interface InseeCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['INSEECode'], any> {
  name: 'INSEECode';
}

export interface RuleValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RuleValue'], any> {
  name: 'RuleValue';
}

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ListCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ListCount'] = ResolversParentTypes['ListCount']> = {
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FacetCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FacetCount'] = ResolversParentTypes['FacetCount']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type ProgrammeTermResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeTerm'] = ResolversParentTypes['ProgrammeTerm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationRefusalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MutationRefusal'] = ResolversParentTypes['MutationRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['MessageParameter']>, ParentType, ContextType>;
};

export type MutationWarningResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MutationWarning'] = ResolversParentTypes['MutationWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['MessageParameter']>, ParentType, ContextType>;
};

export type AvailableActionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AvailableAction'] = ResolversParentTypes['AvailableAction']> = {
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
};

export type MessageParameterResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageParameter'] = ResolversParentTypes['MessageParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CriterionVerdictResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CriterionVerdict'] = ResolversParentTypes['CriterionVerdict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type AuditLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditLine'] = ResolversParentTypes['AuditLine']> = {
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  organisationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  useCase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asked?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  returned?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditLine'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType, RequireFields<QuerySupportCaseArgs, 'id'>>;
  supportCases?: Resolver<Maybe<ResolversTypes['SupportCaseConnection']>, ParentType, ContextType, RequireFields<QuerySupportCasesArgs, 'orderBy' | 'first'>>;
  caseNotes?: Resolver<Maybe<ResolversTypes['CaseNoteConnection']>, ParentType, ContextType, RequireFields<QueryCaseNotesArgs, 'caseId' | 'orderBy' | 'first'>>;
  supportAudit?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QuerySupportAuditArgs, 'orderBy' | 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  openSupportCase?: Resolver<ResolversTypes['OpenSupportCasePayload'], ParentType, ContextType, RequireFields<MutationOpenSupportCaseArgs, 'input'>>;
  changeReferent?: Resolver<ResolversTypes['ChangeReferentPayload'], ParentType, ContextType, RequireFields<MutationChangeReferentArgs, 'input'>>;
  recordInterview?: Resolver<ResolversTypes['RecordInterviewPayload'], ParentType, ContextType, RequireFields<MutationRecordInterviewArgs, 'input'>>;
  recordInterviews?: Resolver<ResolversTypes['RecordInterviewsPayload'], ParentType, ContextType, RequireFields<MutationRecordInterviewsArgs, 'items'>>;
  recordDiagnostic?: Resolver<ResolversTypes['RecordDiagnosticPayload'], ParentType, ContextType, RequireFields<MutationRecordDiagnosticArgs, 'input'>>;
  signSupportContract?: Resolver<ResolversTypes['SignSupportContractPayload'], ParentType, ContextType, RequireFields<MutationSignSupportContractArgs, 'input'>>;
  moveCaseToStage?: Resolver<ResolversTypes['MoveCaseToStagePayload'], ParentType, ContextType, RequireFields<MutationMoveCaseToStageArgs, 'input'>>;
  recordCaseNote?: Resolver<ResolversTypes['RecordCaseNotePayload'], ParentType, ContextType, RequireFields<MutationRecordCaseNoteArgs, 'input'>>;
  closeSupportCase?: Resolver<ResolversTypes['CloseSupportCasePayload'], ParentType, ContextType, RequireFields<MutationCloseSupportCaseArgs, 'input'>>;
};

export type HouseholdResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  support?: Resolver<Maybe<ResolversTypes['HouseholdSupport']>, ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'], FederationReferenceType extends FederationReferenceTypes['Programme'] = FederationReferenceTypes['Programme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Programme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseload?: Resolver<Maybe<ResolversTypes['Caseload']>, ParentType, ContextType>;
};

export type HouseholdSupportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdSupport'] = ResolversParentTypes['HouseholdSupport']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  admission?: Resolver<Maybe<ResolversTypes['SupportAdmission']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['SupportCaseConnection']>, ParentType, ContextType, RequireFields<HouseholdSupportCasesArgs, 'orderBy' | 'first'>>;
};

export type SupportAdmissionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SupportAdmission'] = ResolversParentTypes['SupportAdmission']> = {
  referralId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  acceptedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type SupportCaseResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SupportCase'] = ResolversParentTypes['SupportCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  referralId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  programmeVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  referent?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  referentSince?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  formerReferents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormerReferent']>>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  stages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseStage']>>, ParentType, ContextType>;
  nextStages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeTerm']>>, ParentType, ContextType>;
  supportUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isSupportOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  supportStartedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interviews?: Resolver<Maybe<ResolversTypes['InterviewConnection']>, ParentType, ContextType, RequireFields<SupportCaseInterviewsArgs, 'orderBy' | 'first'>>;
  lastInterview?: Resolver<Maybe<ResolversTypes['Interview']>, ParentType, ContextType>;
  diagnostic?: Resolver<Maybe<ResolversTypes['SocialDiagnostic']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['SupportContract']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['CaseNoteConnection']>, ParentType, ContextType, RequireFields<SupportCaseNotesArgs, 'orderBy' | 'first'>>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
  closedSections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CaseStageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CaseStage'] = ResolversParentTypes['CaseStage']> = {
  stage?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  expectedUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  latestUntil?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  isOverdue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type FormerReferentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FormerReferent'] = ResolversParentTypes['FormerReferent']> = {
  referent?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type InterviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Interview'] = ResolversParentTypes['Interview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InterviewKind'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  durationMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['InterviewTopic']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type SocialDiagnosticResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SocialDiagnostic'] = ResolversParentTypes['SocialDiagnostic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  domains?: Resolver<ReadonlyArray<ResolversTypes['DomainNeed']>, ParentType, ContextType>;
  arrearsCause?: Resolver<Maybe<ResolversTypes['ArrearsCause']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type DomainNeedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DomainNeed'] = ResolversParentTypes['DomainNeed']> = {
  domain?: Resolver<ResolversTypes['LifeDomain'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['NeedPriority'], ParentType, ContextType>;
};

export type SupportContractResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SupportContract'] = ResolversParentTypes['SupportContract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  objectives?: Resolver<ReadonlyArray<ResolversTypes['ContractObjective']>, ParentType, ContextType>;
  signatory?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type ContractObjectiveResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ContractObjective'] = ResolversParentTypes['ContractObjective']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['LifeDomain'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type CaseNoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CaseNote'] = ResolversParentTypes['CaseNote']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type RecordedCaseNoteResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordedCaseNote'] = ResolversParentTypes['RecordedCaseNote']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type CaseloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Caseload'] = ResolversParentTypes['Caseload']> = {
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  diagnostic?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpenSupportCasePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OpenSupportCasePayload'] = ResolversParentTypes['OpenSupportCasePayload']> = {
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeReferentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeReferentPayload'] = ResolversParentTypes['ChangeReferentPayload']> = {
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordInterviewPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordInterviewPayload'] = ResolversParentTypes['RecordInterviewPayload']> = {
  interviewId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordInterviewsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordInterviewsPayload'] = ResolversParentTypes['RecordInterviewsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['RecordInterviewPayload']>, ParentType, ContextType>;
};

export type RecordDiagnosticPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordDiagnosticPayload'] = ResolversParentTypes['RecordDiagnosticPayload']> = {
  diagnosticId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignSupportContractPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SignSupportContractPayload'] = ResolversParentTypes['SignSupportContractPayload']> = {
  contractId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveCaseToStagePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MoveCaseToStagePayload'] = ResolversParentTypes['MoveCaseToStagePayload']> = {
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordCaseNotePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordCaseNotePayload'] = ResolversParentTypes['RecordCaseNotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['RecordedCaseNote']>, ParentType, ContextType>;
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CloseSupportCasePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CloseSupportCasePayload'] = ResolversParentTypes['CloseSupportCasePayload']> = {
  supportCase?: Resolver<Maybe<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupportCaseConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SupportCaseConnection'] = ResolversParentTypes['SupportCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupportCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SupportCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type SupportCaseEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SupportCaseEdge'] = ResolversParentTypes['SupportCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportCase'], ParentType, ContextType>;
};

export type InterviewConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InterviewConnection'] = ResolversParentTypes['InterviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InterviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type InterviewEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InterviewEdge'] = ResolversParentTypes['InterviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interview'], ParentType, ContextType>;
};

export type CaseNoteConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CaseNoteConnection'] = ResolversParentTypes['CaseNoteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseNoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CaseNote']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type CaseNoteEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CaseNoteEdge'] = ResolversParentTypes['CaseNoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseNote'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  LocalDate?: GraphQLScalarType;
  Instant?: GraphQLScalarType;
  Cents?: GraphQLScalarType;
  BasisPoints?: GraphQLScalarType;
  Email?: GraphQLScalarType;
  Phone?: GraphQLScalarType;
  INSEECode?: GraphQLScalarType;
  RuleValue?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  ListCount?: ListCountResolvers<ContextType>;
  FacetCount?: FacetCountResolvers<ContextType>;
  ProgrammeTerm?: ProgrammeTermResolvers<ContextType>;
  MutationRefusal?: MutationRefusalResolvers<ContextType>;
  MutationWarning?: MutationWarningResolvers<ContextType>;
  AvailableAction?: AvailableActionResolvers<ContextType>;
  MessageParameter?: MessageParameterResolvers<ContextType>;
  CriterionVerdict?: CriterionVerdictResolvers<ContextType>;
  AuditLine?: AuditLineResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  HouseholdSupport?: HouseholdSupportResolvers<ContextType>;
  SupportAdmission?: SupportAdmissionResolvers<ContextType>;
  SupportCase?: SupportCaseResolvers<ContextType>;
  CaseStage?: CaseStageResolvers<ContextType>;
  FormerReferent?: FormerReferentResolvers<ContextType>;
  Interview?: InterviewResolvers<ContextType>;
  SocialDiagnostic?: SocialDiagnosticResolvers<ContextType>;
  DomainNeed?: DomainNeedResolvers<ContextType>;
  SupportContract?: SupportContractResolvers<ContextType>;
  ContractObjective?: ContractObjectiveResolvers<ContextType>;
  CaseNote?: CaseNoteResolvers<ContextType>;
  RecordedCaseNote?: RecordedCaseNoteResolvers<ContextType>;
  Caseload?: CaseloadResolvers<ContextType>;
  OpenSupportCasePayload?: OpenSupportCasePayloadResolvers<ContextType>;
  ChangeReferentPayload?: ChangeReferentPayloadResolvers<ContextType>;
  RecordInterviewPayload?: RecordInterviewPayloadResolvers<ContextType>;
  RecordInterviewsPayload?: RecordInterviewsPayloadResolvers<ContextType>;
  RecordDiagnosticPayload?: RecordDiagnosticPayloadResolvers<ContextType>;
  SignSupportContractPayload?: SignSupportContractPayloadResolvers<ContextType>;
  MoveCaseToStagePayload?: MoveCaseToStagePayloadResolvers<ContextType>;
  RecordCaseNotePayload?: RecordCaseNotePayloadResolvers<ContextType>;
  CloseSupportCasePayload?: CloseSupportCasePayloadResolvers<ContextType>;
  SupportCaseConnection?: SupportCaseConnectionResolvers<ContextType>;
  SupportCaseEdge?: SupportCaseEdgeResolvers<ContextType>;
  InterviewConnection?: InterviewConnectionResolvers<ContextType>;
  InterviewEdge?: InterviewEdgeResolvers<ContextType>;
  CaseNoteConnection?: CaseNoteConnectionResolvers<ContextType>;
  CaseNoteEdge?: CaseNoteEdgeResolvers<ContextType>;
};

