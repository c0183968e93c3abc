// Written by scripts/codegen.ts from schema.graphql and packages/shared/shared.graphql: do not edit, run `npm run codegen`.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountWhenAsked } from '@passerelle/shared/graphql/list-count';
import type { MutationRefusal as RefusalModel, MutationWarning as WarningModel } from '@passerelle/shared/graphql/mutate';
import type { ReferralPage, ShownDecision } from '../use-cases/read-referrals';
import type { HouseholdComposition as HouseholdCompositionModel } from '../use-cases/read-households';
import type { MemberRow, ResourcesRow } from '../database/households';
import type { ReferralRow } from '../database/referrals';
import type { VersionWithPartners } from '../use-cases/read-reference';
import type { DecidedRule } from '../domain/programmes/other-rules';
import type { SignalledHousehold as SignalledHouseholdModel } from '../use-cases/read-other-rules';
import type { WaitingReferral as WaitingReferralModel } from '../use-cases/read-waiting-list';
import type { ProgrammeProgress as ProgrammeProgressModel, ObjectiveProgress as ObjectiveProgressModel, FigureProgress as FigureProgressModel } from '../domain/programmes/progress';
import type { Preview, PreviewedHousehold } from '../use-cases/preview-programme';
import type { ShownEligibility, ShownComponent } from '../domain/programmes/shown-eligibility';
import type { ShownRule, ShownRemedy, ShownMissing } from '../domain/programmes/reserved';
import type { ComparisonRecord } from '../domain/eligibility';
import type { ProgrammeMembership } from '../domain/programme';
import type { ProgrammeReport as ProgrammeReportModel } from '../use-cases/programme-report';
import type { ViewerIdentity } from '../use-cases/read-viewer';
import type { HouseholdPayload, ReferralPayload, TeamPayload, StaffPostPayload, MandatePayload, ProgrammePayload, PublishedPayload, DraftPayload } from './act-payload';
import type { HouseholdPage } from '../use-cases/list-households';
import type { Overview } from '../use-cases/read-overviews';
import type { OverviewRow, HomeOverview } from '../database/overview';
import type { WorkItemPage } from '../use-cases/list-work-items';
import type { WorkItemRow } from '../database/work-items';
import type { ReadTeam, ReadStaffPost, ReadMandate } from '../database/organisations';
import type { CommuneRow } from '../database/commune-lists';
import type { NeighbourhoodFinding as NeighbourhoodFindingModel } from '../use-cases/read-territories';
import type { HouseholdSituation as HouseholdSituationModel } from '../use-cases/read-situations';
import type { AccommodationRow, StatusRow, AttestationRow, LifeEventRow, EnergyDebtRow, DisabilityRow } from '../database/situation';
import type { AttestationKind as AttestationKindModel } from '../use-cases/situation-terms';
import type { ProgrammeDocument as ProgrammeDocumentModel, Component, Partner, Rule, Trigger } from '../domain/programmes/programme-document';
import type { RuleTree as RuleTreeModel } from '@passerelle/shared/domain/rules/rule-tree';
import type { ShownDraft } from '../use-cases/own-programme';
import type { ProgrammeChange as ProgrammeChangeModel } from '../domain/programmes/compare-documents';
import type { FieldEntry } from '../domain/programmes/field-entry';
import type { RunningByVersion as RunningByVersionModel } from '../database/running-by-version';
import type { ReferralMove as ReferralMoveModel } from '../database/referral-moves';
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
  /** One household [ménage], by id. Null when it does not exist or no grant opens it to the caller's organisation: the two look alike, and the question is audited. */
  readonly household?: Maybe<Household>;
  /**
   * Households that are open to the caller's organisation, with what all services know of them. An order or a filter by what the caller's role may
   * not read is FORBIDDEN. Households without a value in the order come last.
   */
  readonly households?: Maybe<HouseholdConnection>;
  /**
   * What is to do for the caller's organisation by who has his role [corbeille], in all services: each row ends with the fact that settles it and with
   * the access to its household. A social worker sees what is to do in the files whose referent he is.
   */
  readonly workItems?: Maybe<WorkItemConnection>;
  /**
   * The days of a period that matter to the caller [agenda], in their order: what is to do by them, and what happens on them. INVALID_INPUT with
   * AGENDA_OUT_OF_RANGE for a period of more than 366 days or of none.
   */
  readonly agenda?: Maybe<WorkItemConnection>;
  /** One referral [orientation, demande de bilan], by id. Null when it does not exist or is not open to the caller's organisation. */
  readonly referral?: Maybe<Referral>;
  /** Referrals open to the caller's organisation: a landlord sees its own, an operator those that were confirmed to it. */
  readonly referrals?: Maybe<ReferralConnection>;
  /** Organisations of the system. */
  readonly organisations?: Maybe<OrganisationConnection>;
  /** Staff of one organisation. */
  readonly staff?: Maybe<StaffMemberConnection>;
  /** One programme [dispositif], by id; null when there is none. */
  readonly programme?: Maybe<Programme>;
  /**
   * Whether a household is eligible to a programme, with every rule, passing or not. A verdict refuses nothing by itself, and asking writes nothing. Null when the
   * household is not open to the caller, or no version of the programme is in force on the day.
   */
  readonly eligibility?: Maybe<ProgrammeEligibility>;
  /**
   * Every programme of support in force on the day with the household's eligibility, 100 at most: first those with PASS, then those with fewest unknown rules, with
   * fewest failed ones, by code. Null when the household is not open to the caller.
   */
  readonly eligibleProgrammes?: Maybe<ReadonlyArray<ProgrammeEligibility>>;
  /**
   * What the other rules of a programme say of a household: actions that may be offered, in their rank, conditions of stages, preferences, watch and outreach; 200 at most.
   * They decide nothing about entry. Null when the household is not open to the caller, or no version is in force on the day.
   */
  readonly otherRules?: Maybe<ReadonlyArray<OtherRule>>;
  /**
   * Households open to the caller that rules of a programme point at [veille, aller vers], 500 at most: whom to watch, to call first, or to prefer. Null when no version is in
   * force on the day, or the caller's organisation takes no part in it.
   */
  readonly signalledHouseholds?: Maybe<ReadonlyArray<SignalledHousehold>>;
  /**
   * Confirmed referrals of a programme that wait for a place [liste d'attente] and are open to the caller, 500 at most, in the order in which they
   * are to be taken: who meets more preferences of the version in force, then who was confirmed earlier. A preference orders and excludes nobody.
   * Null when no version is in force today, or the caller's organisation takes no part in it.
   */
  readonly waitingList?: Maybe<ReadonlyArray<WaitingReferral>>;
  /** Programmes of the system. */
  readonly programmes?: Maybe<ProgrammeConnection>;
  /** The person who asks, as his token says. */
  readonly viewer?: Maybe<Viewer>;
  /** What rules may ask about: the catalogue of fields. A rule on anything else is refused (`FIELD_UNKNOWN`). */
  readonly ruleFields?: Maybe<RuleFieldConnection>;
  /**
   * What differs between two versions of a programme, in words of the reader's language, 500 at most. Null when there is no such programme, version or
   * draft, or a draft is another organisation's.
   */
  readonly compareProgrammeVersions?: Maybe<ReadonlyArray<ProgrammeChange>>;
  /**
   * What a draft would change for the households that are open to the caller, beside the version in force on the day: who comes in, who falls out, of whom it would not
   * be known, and by which rule. It tells nothing that the caller may not read: a household of which a new rule asks something closed to him is left out, and of one that he
   * sees as its landlord alone, the homes and accounts of other landlords count in neither verdict. 20,000 households at most. Nothing is written. Null when there is no such draft or it is another organisation's; a draft that is not sound
   * is INVALID_INPUT, with what is wrong with it.
   */
  readonly previewProgrammeDraft?: Maybe<ProgrammePreview>;
  /** Holidays [jours fériés] of a year, in order, at most 20: those of the whole country, and of the department when one is given. */
  readonly holidays?: Maybe<ReadonlyArray<Holiday>>;
  /**
   * The day so many working days [jours ouvrés] after a day: Monday to Friday without holidays. 0 moves a delay that ends on another day to the
   * next working one (article 642 of the code of civil procedure).
   */
  readonly workingDayAfter?: Maybe<Scalars['LocalDate']['output']>;
  /**
   * Communes on a day, by their official code [code officiel géographique]: the ones that are there then. INVALID_INPUT with NOT_A_COMMUNE or
   * NOT_A_DEPARTMENT for a code that cannot be one.
   */
  readonly communes?: Maybe<CommuneConnection>;
  /**
   * The commune in which the territory of a code lies on a day: 93059 is in 93066 since 2025-01-01. Null when it is not known. INVALID_INPUT with
   * NOT_A_COMMUNE for what cannot be a code.
   */
  readonly commune?: Maybe<Commune>;
  /**
   * Whether an address lies in a priority neighbourhood [quartier prioritaire de la politique de la ville, QPV] of the list in force on a day: by
   * street and number, never by the commune. INVALID_INPUT with NOT_A_COMMUNE for what cannot be a code.
   */
  readonly priorityNeighbourhood?: Maybe<NeighbourhoodFinding>;
  /** Figures of a programme over a period [bilan]. Null unless the caller's organisation takes part in the programme today. */
  readonly programmeReport?: Maybe<ProgrammeReport>;
  /**
   * Where a version of a programme stands on a day: its objectives beside what was counted, and its published figures beside computed ones. Null unless the caller's organisation
   * takes part in the programme today, and where there is no such version.
   */
  readonly programmeProgress?: Maybe<ProgrammeProgress>;
  /** Who did or read what in this service, of the caller's organisation. Auditors only. */
  readonly referralsAudit?: Maybe<AuditConnection>;
  /** Priority statuses [statuts prioritaires] that screens offer, at most 200. The list is open: a household may have one that is not in it. */
  readonly priorityStatuses?: Maybe<ReadonlyArray<ProgrammeTerm>>;
  /** Kinds of judgement [attestations de professionnels] that screens offer, at most 200. The list is open. */
  readonly attestationKinds?: Maybe<ReadonlyArray<AttestationKind>>;
};


export type QueryHouseholdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHouseholdsArgs = {
  filter?: InputMaybe<HouseholdFilter>;
  orderBy?: InputMaybe<HouseholdOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkItemsArgs = {
  filter?: InputMaybe<WorkItemFilter>;
  orderBy?: InputMaybe<WorkItemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAgendaArgs = {
  from: Scalars['LocalDate']['input'];
  to: Scalars['LocalDate']['input'];
  filter?: InputMaybe<WorkItemFilter>;
  orderBy?: InputMaybe<WorkItemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReferralArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReferralsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  orderBy?: InputMaybe<ReferralOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganisationsArgs = {
  filter?: InputMaybe<OrganisationFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStaffArgs = {
  organisationId: Scalars['ID']['input'];
  filter?: InputMaybe<StaffFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProgrammeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEligibilityArgs = {
  householdId: Scalars['ID']['input'];
  programmeId: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryEligibleProgrammesArgs = {
  householdId: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryOtherRulesArgs = {
  householdId: Scalars['ID']['input'];
  programmeId: Scalars['ID']['input'];
  decides?: InputMaybe<Array<OtherRuleKind>>;
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QuerySignalledHouseholdsArgs = {
  programmeId: Scalars['ID']['input'];
  decides: SignalKind;
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryWaitingListArgs = {
  programmeId: Scalars['ID']['input'];
};


export type QueryProgrammesArgs = {
  filter?: InputMaybe<ProgrammeFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRuleFieldsArgs = {
  filter?: InputMaybe<RuleFieldFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCompareProgrammeVersionsArgs = {
  programmeId: Scalars['ID']['input'];
  left: ProgrammeVersionChoice;
  right: ProgrammeVersionChoice;
};


export type QueryPreviewProgrammeDraftArgs = {
  draftId: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryHolidaysArgs = {
  year: Scalars['Int']['input'];
  department?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkingDayAfterArgs = {
  day: Scalars['LocalDate']['input'];
  days: Scalars['Int']['input'];
  department?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommunesArgs = {
  filter?: InputMaybe<CommuneFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommuneArgs = {
  code: Scalars['String']['input'];
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryPriorityNeighbourhoodArgs = {
  commune: Scalars['String']['input'];
  street: Scalars['String']['input'];
  number?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryProgrammeReportArgs = {
  programmeId: Scalars['ID']['input'];
  from: Scalars['LocalDate']['input'];
  to: Scalars['LocalDate']['input'];
};


export type QueryProgrammeProgressArgs = {
  programmeId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryReferralsAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /**
   * Registers a household with its members. The access of the registering landlord is born with it. Warns of a member with the names and the date
   * of birth of a person whom the organisation can see already (`POSSIBLE_DUPLICATE`, with that household's id). Rental manager of a landlord
   * (`NOT_A_LANDLORD` otherwise).
   */
  readonly registerHousehold: RegisterHouseholdPayload;
  /**
   * Registers several households, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200. Rental manager of a landlord.
   */
  readonly registerHouseholds: RegisterHouseholdsPayload;
  /** Records the means of a household [ressources] as of a day. Rental manager or social worker. */
  readonly recordResources: RecordResourcesPayload;
  /**
   * Confirms a proposed referral and chooses the association that is to answer it. Eligibility is judged at once, and refuses nothing by itself: of a FAIL it warns
   * (`CRITERIA_NOT_MET`, with the rules). The household is opened to the association for its assessment. Refused when one of the two takes
   * no part in the programme today and on the day of confirmation (`LANDLORD_NOT_IN_PROGRAMME`, `OPERATOR_NOT_IN_PROGRAMME`), and after its end (`PROGRAMME_ENDED`). `EXCLUSIVE_PROGRAMMES` when it is in a programme that excludes this one. Warns when the
   * household runs in another programme of the component (`RUNNING_IN_ANOTHER_PROGRAMME`). Rental manager of the landlord.
   */
  readonly confirmReferral: ConfirmReferralPayload;
  /**
   * Confirms several referrals, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200. Rental manager of the landlord.
   */
  readonly confirmReferrals: ConfirmReferralsPayload;
  /** Withdraws a referral that is not accepted yet [annulation]; the association's access for assessment ends. Rental manager of the landlord. */
  readonly cancelReferral: CancelReferralPayload;
  /**
   * Accepts a household into the programme [admission]. Eligibility is judged again at that moment: `NOT_ELIGIBLE` names the criteria that are
   * not met any more, `ELIGIBILITY_UNKNOWN` what is wanted; the referral then stays confirmed, unless a derogation says why the household is taken all the same
   * (`AUTHOR_UNKNOWN` when its author is not registered as staff). `EXCLUSIVE_PROGRAMMES` as for a confirmation; warns when as many are taken as there are places
   * (`CAPACITY_REACHED`). Warns when the household runs in another programme
   * of the component (`RUNNING_IN_ANOTHER_PROGRAMME`). Programme manager of the chosen association.
   */
  readonly acceptReferral: AcceptReferralPayload;
  /**
   * Declines a referral [refus]; the association's access for assessment ends. With NO_CAPACITY or OUTSIDE_MISSION a new referral is proposed at
   * once, for the landlord to confirm to another association, unless he left the programme. Programme manager of the chosen association.
   */
  readonly declineReferral: DeclineReferralPayload;
  /**
   * Registers an agency or a team of the caller's organisation; `TEAM_CODE_TAKEN` when it has one of that code. Programme manager or rental
   * manager.
   */
  readonly registerTeam: RegisterTeamPayload;
  /**
   * Records what somebody of the caller's organisation does, in which team, how long in a week and for which programmes, over a period. A change
   * is an end and a new post. Programme manager or rental manager.
   */
  readonly recordStaffPost: RecordStaffPostPayload;
  /** Ends a post; `ENDED_ALREADY` for one that has an end. Programme manager or rental manager of its organisation. */
  readonly endStaffPost: EndStaffPostPayload;
  /**
   * The owner of homes confides them to a manager [mandat de gestion]. From its first day the manager may hold the tenancy of who lives there; it
   * opens no household that is there already. `NOT_AN_OWNER` for who is no landlord, `MANDATE_TO_ONESELF`, and `MANDATES_OVERLAP` beside another
   * one of the same homes and days. Programme manager or rental manager of the owner.
   */
  readonly recordMandate: RecordMandatePayload;
  /** The owner ends a mandate; `ENDED_ALREADY` for one that has an end. Programme manager or rental manager of the owner. */
  readonly endMandate: EndMandatePayload;
  /**
   * Records where a household lives without a title of its own [hébergement]. It leaves what it lived in until then. Rental manager, programme manager
   * or social worker.
   */
  readonly recordAccommodation: RecordAccommodationPayload;
  /** A household does not live in an accommodation any more. Rental manager, programme manager or social worker. */
  readonly endAccommodation: EndAccommodationPayload;
  /** Records a priority status [statut prioritaire] with its proof. Rental manager, programme manager or social worker. */
  readonly recordPriorityStatus: RecordPriorityStatusPayload;
  /** A household does not have a priority status any more. Rental manager, programme manager or social worker. */
  readonly endPriorityStatus: EndPriorityStatusPayload;
  /**
   * Says that somebody looked and that the household has no priority status: known to be none is not the same as never looked at. Rental manager,
   * programme manager or social worker.
   */
  readonly confirmNoPriorityStatus: ConfirmNoPriorityStatusPayload;
  /**
   * Gives a professional's judgement of a household [attestation], in his own name and that of his organisation. Refused to who is not registered as
   * staff (`AUTHOR_NOT_REGISTERED`). Roles that may attest the kind (`NOT_YOUR_ATTESTATION` otherwise).
   */
  readonly attest: AttestPayload;
  /**
   * Takes a judgement back from a day on; the one before it then holds. The organisation that gave it, in a role that may attest the kind
   * (`NOT_YOUR_ATTESTATION` otherwise).
   */
  readonly withdrawAttestation: WithdrawAttestationPayload;
  /** Records what happened to a household on a day [événement de vie]. Rental manager, programme manager or social worker. */
  readonly recordLifeEvent: RecordLifeEventPayload;
  /** Records what a household owes for energy as of a day [dette d'énergie], declared or by notice. Rental manager, programme manager or social worker. */
  readonly recordEnergyDebt: RecordEnergyDebtPayload;
  /**
   * Adds somebody who comes to live in a household: a child is born, a partner moves in. Warns of a person who is in another household that the
   * organisation can see (`POSSIBLE_DUPLICATE`). Rental manager or social worker.
   */
  readonly addHouseholdMember: AddHouseholdMemberPayload;
  /** A member leaves the household; its head does not (`HEAD_STAYS`). Rental manager or social worker. */
  readonly endHouseholdMember: EndHouseholdMemberPayload;
  /** A child lives in the household more or less than before, from a day on [garde]. Rental manager or social worker. */
  readonly changeCustody: ChangeCustodyPayload;
  /** Records what was not known of a person, or was wrong: civil sex, date of birth. Rental manager or social worker. */
  readonly correctPerson: CorrectPersonPayload;
  /** Records whether a disability of a person is recognised [reconnaissance d'un handicap], and nothing of what it is. Social worker. */
  readonly recordDisability: RecordDisabilityPayload;
  /**
   * Creates a programme with its first draft. The caller's organisation keeps it: its programme managers write its versions. `CODE_TAKEN` where another
   * programme has the code. Programme manager.
   */
  readonly createProgramme: CreateProgrammePayload;
  /**
   * Copies a version of a programme as a draft, whose period and reason are still to be written. Programme manager of the organisation that keeps it
   * (`NOT_YOUR_PROGRAMME` otherwise).
   */
  readonly copyProgrammeVersion: CopyProgrammeVersionPayload;
  /**
   * Writes sections of a draft. What is written has its shape checked, each mistake at its path, and is stored even where the whole is not sound yet:
   * `draft { problems }` says what is still in the way of its publication. Programme manager of the organisation that keeps the programme.
   */
  readonly writeProgrammeDraft: WriteProgrammeDraftPayload;
  /** Gives a draft up; it can no longer be written or published. Programme manager of the organisation that keeps the programme. */
  readonly discardProgrammeDraft: DiscardProgrammeDraftPayload;
  /**
   * Publishes a draft as the next version of its programme and tells the other services. Refused with every problem of the whole, also for each organisation
   * that there is none of, as a partner or in a rule (`ORGANISATION_UNKNOWN`), and when another version holds on one of its days (`VERSIONS_OVERLAP`). A
   * published version is never changed, and what runs by an earlier one stays there: the answer says how much. Programme manager of the organisation that
   * keeps the programme.
   */
  readonly publishProgrammeDraft: PublishProgrammeDraftPayload;
  /**
   * Ends a programme: the version in force gets its last day. From then on no household is referred to it (`PROGRAMME_ENDED`); referrals that are confirmed are
   * decided, and cases run on. Refused when no version is in force (`NO_VERSION_IN_FORCE`), for a day in the past (`END_IN_THE_PAST`) and when a later
   * version is published (`LATER_VERSION_PUBLISHED`). Programme manager of the organisation that keeps it (`NOT_YOUR_PROGRAMME` otherwise).
   */
  readonly endProgramme: EndProgrammePayload;
  /**
   * Moves a running referral, and the case that it led to, to another version of its programme; until then it keeps its own. Its component must be there
   * (`COMPONENT_NOT_IN_VERSION`), its cause (`CAUSE_NOT_IN_VERSION`), its landlord (`LANDLORD_NOT_IN_VERSION`) and its association
   * (`OPERATOR_NOT_IN_VERSION`), and every stage that the case may be in, by itself or by the mapping (`STAGE_NOT_MAPPED`), in the same phase
   * (`STAGE_OF_ANOTHER_PHASE`). Warns where the landlord or the association takes part in the other version and not today (`PARTNER_AWAY`). A confirmed referral is judged again; an accepted one keeps its verdict. Programme manager of the organisation that keeps
   * the programme (`NOT_YOUR_PROGRAMME` otherwise), to which the referral is open.
   */
  readonly moveToVersion: MoveToVersionPayload;
};


export type MutationRegisterHouseholdArgs = {
  input: RegisterHouseholdInput;
};


export type MutationRegisterHouseholdsArgs = {
  items: Array<RegisterHouseholdInput>;
};


export type MutationRecordResourcesArgs = {
  input: RecordResourcesInput;
};


export type MutationConfirmReferralArgs = {
  input: ConfirmReferralInput;
};


export type MutationConfirmReferralsArgs = {
  items: Array<ConfirmReferralInput>;
};


export type MutationCancelReferralArgs = {
  input: CancelReferralInput;
};


export type MutationAcceptReferralArgs = {
  input: AcceptReferralInput;
};


export type MutationDeclineReferralArgs = {
  input: DeclineReferralInput;
};


export type MutationRegisterTeamArgs = {
  input: RegisterTeamInput;
};


export type MutationRecordStaffPostArgs = {
  input: RecordStaffPostInput;
};


export type MutationEndStaffPostArgs = {
  input: EndStaffPostInput;
};


export type MutationRecordMandateArgs = {
  input: RecordMandateInput;
};


export type MutationEndMandateArgs = {
  input: EndMandateInput;
};


export type MutationRecordAccommodationArgs = {
  input: RecordAccommodationInput;
};


export type MutationEndAccommodationArgs = {
  input: EndAccommodationInput;
};


export type MutationRecordPriorityStatusArgs = {
  input: RecordPriorityStatusInput;
};


export type MutationEndPriorityStatusArgs = {
  input: EndPriorityStatusInput;
};


export type MutationConfirmNoPriorityStatusArgs = {
  input: ConfirmNoPriorityStatusInput;
};


export type MutationAttestArgs = {
  input: AttestInput;
};


export type MutationWithdrawAttestationArgs = {
  input: WithdrawAttestationInput;
};


export type MutationRecordLifeEventArgs = {
  input: RecordLifeEventInput;
};


export type MutationRecordEnergyDebtArgs = {
  input: RecordEnergyDebtInput;
};


export type MutationAddHouseholdMemberArgs = {
  input: AddHouseholdMemberInput;
};


export type MutationEndHouseholdMemberArgs = {
  input: EndHouseholdMemberInput;
};


export type MutationChangeCustodyArgs = {
  input: ChangeCustodyInput;
};


export type MutationCorrectPersonArgs = {
  input: CorrectPersonInput;
};


export type MutationRecordDisabilityArgs = {
  input: RecordDisabilityInput;
};


export type MutationCreateProgrammeArgs = {
  input: CreateProgrammeInput;
};


export type MutationCopyProgrammeVersionArgs = {
  input: CopyProgrammeVersionInput;
};


export type MutationWriteProgrammeDraftArgs = {
  input: WriteProgrammeDraftInput;
};


export type MutationDiscardProgrammeDraftArgs = {
  input: DiscardProgrammeDraftInput;
};


export type MutationPublishProgrammeDraftArgs = {
  input: PublishProgrammeDraftInput;
};


export type MutationEndProgrammeArgs = {
  input: EndProgrammeInput;
};


export type MutationMoveToVersionArgs = {
  input: MoveToVersionInput;
};

/** A household [ménage]: the unit of support, matching and debt. Referrals owns its identity; the other services add what they know of it. */
export type Household = {
  /** Opaque id, the same in all services. */
  readonly id: Scalars['ID']['output'];
  /** What people name its file by, "DOS-2026-004217": unique within the organisation that registered it, without meaning, never given again. Null when its identity is not open to the caller. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Goes up by one with each change of its members or means; to be sent as `expectedVersion`. Null when its identity is not open to the caller. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** Day on which it was registered. */
  readonly registeredOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Who lives in it [composition du ménage] on a day. Null when its identity is not open to the caller. */
  readonly composition?: Maybe<HouseholdComposition>;
  /** Its means as last recorded [ressources]. Null when nobody recorded them or when they are not open to the caller. */
  readonly resources?: Maybe<HouseholdResources>;
  /** Its referrals. Null when referrals are not open to the caller's role. */
  readonly referrals?: Maybe<ReferralConnection>;
  /** What the caller may do with it now, in this service. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  /**
   * Paths of the sections that no grant of the caller's organisation opens, 20 at most: they are null whatever there is in them, and whatever his
   * role. What his role leaves closed is in `viewer.closedSections`. Null when nothing of the household is open to the caller.
   */
  readonly closedSections?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * Where it lives without a title, its priority statuses, what professionals judge, what happened to it, on a day. Null when it is not open to the
   * caller.
   */
  readonly situation?: Maybe<HouseholdSituation>;
  /** What all services know of it, in one row for lists; each part with its day, as the last facts said. Null when it is not open to the caller. */
  readonly overview?: Maybe<HouseholdOverview>;
};


/** A household [ménage]: the unit of support, matching and debt. Referrals owns its identity; the other services add what they know of it. */
export type HouseholdCompositionArgs = {
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};


/** A household [ménage]: the unit of support, matching and debt. Referrals owns its identity; the other services add what they know of it. */
export type HouseholdReferralsArgs = {
  filter?: InputMaybe<HouseholdReferralFilter>;
  orderBy?: InputMaybe<ReferralOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A household [ménage]: the unit of support, matching and debt. Referrals owns its identity; the other services add what they know of it. */
export type HouseholdSituationArgs = {
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** A household in one row, as far as the caller may see it. */
export type HouseholdOverview = {
  /** What it owes. Null when rent is not open to the caller's role or organisation. */
  readonly rent?: Maybe<HouseholdRentOverview>;
  /** Its support. Null when support is not open to the caller's role or organisation. */
  readonly support?: Maybe<HouseholdSupportOverview>;
  /** Its home; empty when it has none. Null when homes are not open to the caller's role or organisation. */
  readonly home?: Maybe<HouseholdHomeOverview>;
  /** Earliest day by which something is to do for it in the caller's inbox (workItems), past or to come; null when nothing is. */
  readonly nextDeadlineOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** What a household owes, on all its rent accounts that are open to the caller's organisation. */
export type HouseholdRentOverview = {
  /** Past due and open, in cents; null until an account was judged. */
  readonly arrearsCents?: Maybe<Scalars['Cents']['output']>;
  /** Months in arrears: missed terms of the account that has most; null until an account was judged. */
  readonly missedTerms?: Maybe<Scalars['Int']['output']>;
  /** Day of the last position; null until there is one. */
  readonly asOf?: Maybe<Scalars['LocalDate']['output']>;
  /** The running plan, else the one that was signed last. */
  readonly planState?: Maybe<HouseholdPlanState>;
  /** Day of what was told last of the plan; null without one. */
  readonly planAsOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Its housing benefit. */
  readonly benefitState?: Maybe<HouseholdBenefitState>;
  /** Day on which the benefit was recorded; null without one. */
  readonly benefitAsOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** The support of a household: its open case, else the one that was opened last. */
export type HouseholdSupportOverview = {
  /** Stage of the case, as its programme calls it; null without a case. */
  readonly stage?: Maybe<ProgrammeTerm>;
  /** Who is responsible for the case; null without one. */
  readonly referent?: Maybe<StaffMember>;
  /** Day of what was told last of the case; null without one. */
  readonly asOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** The home of a household. An address stays in housing-stock: `housing { home }`. */
export type HouseholdHomeOverview = {
  /** Lease by which it holds the home; null without one. */
  readonly leaseId?: Maybe<Scalars['ID']['output']>;
  /** Type of the home; null when it was not told. */
  readonly unitType?: Maybe<UnitType>;
  /** French department of the home, for instance 93, 2A or 974. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** First day of the lease. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which the household does not hold it; null without an end. */
  readonly until?: Maybe<Scalars['LocalDate']['output']>;
};

/** Where the repayment plan of a household stands. */
export type HouseholdPlanState =
  /** No plan was signed [aucun plan]. */
  | 'NONE'
  /** The debt is being repaid [en cours]. */
  | 'RUNNING'
  /** Every term of the debt at signature is paid [soldé]. */
  | 'COMPLETED';

/** Where the housing benefit of a household stands. */
export type HouseholdBenefitState =
  /** Nothing was recorded, which is not the same as none paid [non renseignée]. */
  | 'UNKNOWN'
  /** Paid again after an interruption [rétablie]. */
  | 'REINSTATED';

/**
 * Something to do, or a day to know of, wherever it lies. The id is that of the row, the same while it is there; `service`, `entityType` and `entityId`
 * say where it is done.
 */
export type WorkItem = {
  /** Opaque id of the row. */
  readonly id: Scalars['ID']['output'];
  /** What is to do, or what happens on the day. */
  readonly kind: WorkItemKind;
  /** True for what is to do, false for a day to know of. */
  readonly isTask: Scalars['Boolean']['output'];
  /** The household that it is about; null when it is about none. */
  readonly household?: Maybe<Household>;
  /** Who is to do it; null when that is whoever holds the permission. */
  readonly assignee?: Maybe<StaffMember>;
  /** The permission that opens it, for instance `referral:confirm`. */
  readonly permission: Scalars['String']['output'];
  /** Day since which it is to do; of a day to know of, that day. */
  readonly since: Scalars['LocalDate']['output'];
  /** Day by which it is to do, or on which it happens. The time allowed is an assumption of this service, written beside each kind. */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** True when it is to do and its day is past. */
  readonly isOverdue: Scalars['Boolean']['output'];
  /** Service in which it is done: referrals, support, housing-stock or finance. */
  readonly service: Scalars['String']['output'];
  /** Type of what it is done on, as the graph names it: Referral, SupportCase, RepaymentPlan or Lease. */
  readonly entityType: Scalars['String']['output'];
  /** Id of what it is done on. */
  readonly entityId: Scalars['ID']['output'];
};

/** What is to do, and the days to know of. */
export type WorkItemKind =
  /** A proposed referral waits for the landlord to confirm or to cancel it; 15 days. */
  | 'REFERRAL_TO_CONFIRM'
  /** A confirmed referral waits for the association's answer; 30 days. */
  | 'REFERRAL_TO_DECIDE'
  /** Something that eligibility asks for is not known; 15 days. */
  | 'ELIGIBILITY_TO_COMPLETE'
  /** An accepted household has no support case yet; 15 days. */
  | 'CASE_TO_OPEN'
  /** A case has no diagnostic yet; 30 days. */
  | 'DIAGNOSTIC_TO_MAKE'
  /** A case has its diagnostic and no contract yet; 30 days after the last diagnostic. */
  | 'CONTRACT_TO_SIGN'
  /** The next interview of an open case; 3 months after the last one, or after the opening. */
  | 'INTERVIEW_TO_HOLD'
  /** A support contract ends: a day to know of. */
  | 'CONTRACT_ENDS'
  /** An instalment of the running plan, due before the last position, is not covered by what was paid; its own day. */
  | 'INSTALMENT_MISSED'
  /** An instalment of the running plan is due: a day to know of. */
  | 'INSTALMENT_DUE'
  /** A household leaves its home: a day to know of. */
  | 'LEASE_ENDS';

/** Order of a list of things to do; ties by id. */
export type WorkItemOrder =
  /** Earliest day first. */
  | 'DUE_ON_ASC'
  /** Latest day first. */
  | 'DUE_ON_DESC';

/** Order of a list of households; ties by id, and those without a value last. */
export type HouseholdOrder =
  /** By the family name of the head. */
  | 'FAMILY_NAME_ASC'
  /** By the family name of the head, backwards. */
  | 'FAMILY_NAME_DESC'
  /** Smallest arrears first. */
  | 'ARREARS_ASC'
  /** Largest arrears first. */
  | 'ARREARS_DESC'
  /** Fewest months in arrears first. */
  | 'MISSED_TERMS_ASC'
  /** Most months in arrears first. */
  | 'MISSED_TERMS_DESC'
  /** Earliest deadline first. */
  | 'NEXT_DEADLINE_ASC'
  /** Latest deadline first. */
  | 'NEXT_DEADLINE_DESC';

/** What households are counted by. */
export type HouseholdFacet =
  /** By the stage of their case: codes of programmes, and NONE for those without a support case. */
  | 'STAGE'
  /** Values of HouseholdPlanState. */
  | 'PLAN_STATE'
  /** Values of HouseholdBenefitState. */
  | 'BENEFIT_STATE';

/** A holiday [jour férié]. */
export type Holiday = {
  /** Its day. */
  readonly on: Scalars['LocalDate']['output'];
  /** What it is called in French. */
  readonly name: Scalars['String']['output'];
  /** What it is called in English. */
  readonly nameInEnglish: Scalars['String']['output'];
};

/** Who lives in a household on a day. */
export type HouseholdComposition = {
  /** The day. */
  readonly at: Scalars['LocalDate']['output'];
  /** Number of persons. */
  readonly persons: Scalars['Int']['output'];
  /** The head and the partner, whatever their age, and others of 18 and over who are not dependent children. */
  readonly adults: Scalars['Int']['output'];
  /** Children of the head or the partner who are under 21 [enfants à charge], save those who only visit; the age is an assumption. */
  readonly dependentChildren: Scalars['Int']['output'];
  /** True for one parent without partner with at least one dependent child [famille monoparentale]; hosted adults do not change it. Null when nobody is head on that day. */
  readonly singleParent?: Maybe<Scalars['Boolean']['output']>;
  /** Age in completed years of the youngest dependent child; null without one. */
  readonly youngestChildAge?: Maybe<Scalars['Int']['output']>;
  /** The members, head first; 20 at most. */
  readonly members: ReadonlyArray<HouseholdMember>;
};

/** A person's place in a household over a period. */
export type HouseholdMember = {
  /** The person. */
  readonly person: Person;
  /** What the person is in the household. */
  readonly role: MemberRole;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last day; null while the person belongs to it. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** How much of the time a child lives here; null when not told, and for who is no child. */
  readonly custody?: Maybe<Custody>;
};

/** How much of the time a child lives in a household [garde, résidence de l'enfant]. */
export type Custody =
  /** All of it [résidence habituelle]. */
  | 'RESIDENT'
  /** Some of it, the rest with the other parent [résidence alternée]. */
  | 'SHARED'
  /** On visits only [droit de visite et d'hébergement]: the child is in nobody's charge here. */
  | 'VISITS';

/** A natural person [personne]. */
export type Person = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Given name [prénom]. */
  readonly givenName: Scalars['String']['output'];
  /** Family name [nom]. */
  readonly familyName: Scalars['String']['output'];
  /** Date of birth. */
  readonly birthDate: Scalars['LocalDate']['output'];
  /** Civil sex; null when not given. */
  readonly sex?: Maybe<Sex>;
  /** What the caller may do with the person and his place in the household now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** Civil sex [sexe à l'état civil]. */
export type Sex =
  /** Female [féminin]. */
  | 'FEMALE'
  /** Male [masculin]. */
  | 'MALE';

/** What a person is in a household. */
export type MemberRole =
  /** Head of the household [titulaire, personne de référence]; there is exactly one. */
  | 'HEAD'
  /** Spouse or partner living in [conjoint, concubin, partenaire]. */
  | 'PARTNER'
  /** Child of the head or of the partner [enfant]. */
  | 'CHILD'
  /** Another person in their charge [autre personne à charge]. */
  | 'DEPENDANT'
  /** An adult who is put up [adulte hébergé]. */
  | 'HOSTED_ADULT';

/** Means of a household as of a day [ressources]. */
export type HouseholdResources = {
  /** Means of all members in a month, as last recorded. */
  readonly monthlyCents: Scalars['Cents']['output'];
  /** Day as of which the monthly means hold. */
  readonly asOf: Scalars['LocalDate']['output'];
  /** What the monthly means were read from. */
  readonly source: ResourcesSource;
  /** Reference tax income of the household [revenu fiscal de référence], as last recorded: means recorded without it leave it. Null when nobody ever recorded it, which is not 0. */
  readonly referenceTaxIncomeCents?: Maybe<Scalars['Cents']['output']>;
  /** Day as of which the tax income was recorded; null when there is none. */
  readonly referenceTaxIncomeAsOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** What means were read from. */
export type ResourcesSource =
  /** Statement of the household [déclaration]. */
  | 'DECLARATION'
  /** Tax notice [avis d'imposition]. */
  | 'TAX_NOTICE'
  /** Payslips [bulletins de paie]. */
  | 'PAYSLIPS'
  /** Statement of the family benefits fund [attestation CAF]. */
  | 'CAF_STATEMENT';

/**
 * A household proposed to a programme [orientation, demande de bilan]. One runs at a time for a household and a programme. While the arrears
 * last, one that was declined, not eligible or cancelled as ENTERED_IN_ERROR is proposed again when the position changes and still crosses the
 * trigger; after any other end only a new arrears episode proposes it.
 */
export type Referral = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What people name it by, "ORI-2026-004217": unique within the landlord, without meaning, never given again. */
  readonly reference: Scalars['String']['output'];
  /** The household. */
  readonly household?: Maybe<Household>;
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** Version of the programme whose rules apply. */
  readonly programmeVersion: Scalars['Int']['output'];
  /** What the part of the programme is for. */
  readonly component: ProgrammeComponent;
  /** Code of the part in its version of the programme; the same as `component` where a programme has no names of its own for them. */
  readonly componentCode: Scalars['String']['output'];
  /** Landlord that refers. */
  readonly landlord?: Maybe<Organisation>;
  /** Association that is to answer; null until it is confirmed. */
  readonly operator?: Maybe<Organisation>;
  /** Where it stands. */
  readonly state: ReferralState;
  /** Why it was proposed: a CAUSE of its version of the programme. */
  readonly cause: ProgrammeTerm;
  /** Day on which the programme's trigger was crossed here. */
  readonly proposedOn: Scalars['LocalDate']['output'];
  /** Day on which the landlord confirmed it; null until then. */
  readonly confirmedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Day on which the association accepted it; null unless it did. */
  readonly acceptedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Day on which it was cancelled, declined, found not eligible or ended; null while it is open. */
  readonly endedOn?: Maybe<Scalars['LocalDate']['output']>;
  /**
   * Why it ended: NOT_ELIGIBLE or COMPLETED, which the system gives, or a CANCEL_REASON or DECLINE_REASON of its version of the programme. Null
   * while it is open.
   */
  readonly endReason?: Maybe<ProgrammeTerm>;
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The latest decision on eligibility, made again whenever a fact or time alone changes the answer of a rule, until the referral is decided; null until it is confirmed. */
  readonly eligibility?: Maybe<EligibilityDecision>;
  /** Why it was accepted against the verdict; null where it was not. */
  readonly derogation?: Maybe<Derogation>;
  /** Its moves to other versions of its programme, first one first, 50 at most; none while it has the one that it began with. */
  readonly moves?: Maybe<ReadonlyArray<ReferralMove>>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/**
 * Decision on eligibility, with all that is needed to understand and to replay it [décision d'éligibilité]. No verdict refuses by itself: a person
 * decides. From the decision on it is frozen.
 */
export type EligibilityDecision = {
  /** All rules met (PASS), one not met (FAIL), or something not known (UNKNOWN). */
  readonly verdict: Verdict;
  /** When it was decided. */
  readonly decidedAt: Scalars['Instant']['output'];
  /** Business day for which it was judged; null of decisions from before there was one. */
  readonly at?: Maybe<Scalars['LocalDate']['output']>;
  /** Version of the programme whose rules were applied. */
  readonly ruleVersion: Scalars['Int']['output'];
  /** SHA-256 of the inputs, in hexadecimal: the same inputs give the same hash. */
  readonly inputHash: Scalars['String']['output'];
  /** Answer of every rule, 200 at most; of a reserved one its verdict alone. */
  readonly criteria: ReadonlyArray<CriterionVerdict>;
  /** The same in full: level, comparisons, remedy; 200 at most. */
  readonly rules: ReadonlyArray<RuleVerdict>;
  /** What is asked for where the answer is UNKNOWN [pièces manquantes]; 50 at most. */
  readonly missingInformation: ReadonlyArray<MissingInformation>;
  /** Next day on which time alone may change it, a birthday or the end of a status: it is judged again that day. Null when none does, and once it is decided. */
  readonly nextChangeOn?: Maybe<Scalars['LocalDate']['output']>;
  /** The same rules judged again from the stored inputs: what is known today changes nothing of it. Null of decisions from before inputs were kept whole. */
  readonly replay?: Maybe<EligibilityReplay>;
};

/** What a rule that decides something else than entry says of a household. */
export type OtherRule = {
  /** What it decides. */
  readonly decides: OtherRuleKind;
  /** Stage or action that it decides on; null of the others. */
  readonly target?: Maybe<ProgrammeTerm>;
  /** Of a stage: whether it opens it or lets out of it; null of the others. */
  readonly moment?: Maybe<StageMoment>;
  /** Order in which graduated actions are offered; null where they have none. */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** The rule and its answer. */
  readonly rule: RuleVerdict;
};

/** What the other rules decide. */
export type OtherRuleKind =
  /** Whether a stage is entered or left [étape]. */
  | 'STAGE'
  /** Whether an action may be offered [action]. */
  | 'ACTION'
  /** Who comes first; it excludes nobody [préférence]. */
  | 'PREFERENCE'
  /** Whom the landlord keeps an eye on [veille]. */
  | 'WATCH'
  /** Whom to go to first [aller vers]. */
  | 'OUTREACH';

/** Rules that point at households. */
export type SignalKind =
  /** Whom the landlord keeps an eye on [veille]. */
  | 'WATCH'
  /** Whom to go to first [aller vers]. */
  | 'OUTREACH'
  /** Who comes first; it excludes nobody [préférence]. */
  | 'PREFERENCE';

/** A household that rules point at. */
export type SignalledHousehold = {
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Codes of the rules, 200 at most; those about data that are closed to the reader are not named. */
  readonly rules: ReadonlyArray<Scalars['String']['output']>;
};

/** A confirmed referral that waits for a place [liste d'attente]. */
export type WaitingReferral = {
  /** Its place on the list, from 1, among those that are open to the caller. */
  readonly position: Scalars['Int']['output'];
  /** The referral. */
  readonly referral?: Maybe<Referral>;
  /** First day on which it waits. */
  readonly confirmedOn: Scalars['LocalDate']['output'];
  /** Codes of the preferences that its household meets, 200 at most; those about data that are closed to the reader are not named. */
  readonly preferences: ReadonlyArray<Scalars['String']['output']>;
  /** True where it also meets a preference that is not named. */
  readonly hasReservedPreferences: Scalars['Boolean']['output'];
};

/** What a draft would change for the households that are open to the caller [simulation]. */
export type ProgrammePreview = {
  /** Business day for which both versions were judged. */
  readonly at: Scalars['LocalDate']['output'];
  /** How many households were judged: one of which something is closed to the caller that a rule of the draft asks anew is left out, as its way would tell it. */
  readonly households: Scalars['Int']['output'];
  /**
   * Of how many of them the caller is the landlord alone [ses seules lignes]: homes and accounts of other landlords are closed to him, and count in neither verdict, whatever
   * they are. So `before` may differ there from `eligibility`, which counts them.
   */
  readonly ofOwnRowsAlone: Scalars['Int']['output'];
  /** False when more are open to the caller than a preview looks at, or some were left out. */
  readonly isWhole: Scalars['Boolean']['output'];
  /** How many would become eligible. */
  readonly added: Scalars['Int']['output'];
  /** How many would not be eligible any more. */
  readonly removed: Scalars['Int']['output'];
  /** Of how many it would not be known any more, or yet. */
  readonly becomeUnknown: Scalars['Int']['output'];
  /** How many others would change: from not known to not eligible. */
  readonly others: Scalars['Int']['output'];
  /** How many changes each rule is responsible for, most first, 500 at most. */
  readonly rules: ReadonlyArray<RuleImpact>;
  /** The households that change, 500 at most, by their ids. */
  readonly changes: ReadonlyArray<PreviewChange>;
};


/** What a draft would change for the households that are open to the caller [simulation]. */
export type ProgrammePreviewChangesArgs = {
  kind?: InputMaybe<PreviewKind>;
};

/** How many households change by a rule. */
export type RuleImpact = {
  /** Code of the rule. */
  readonly code: Scalars['String']['output'];
  /** How many. */
  readonly households: Scalars['Int']['output'];
};

/** A household that a draft would treat otherwise. */
export type PreviewChange = {
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Which way it goes. */
  readonly kind: PreviewKind;
  /** By the version in force; FAIL where none is. */
  readonly before: Verdict;
  /** By the draft. */
  readonly after: Verdict;
  /** Codes of the rules by which it changes, 200 at most: those of the draft that keep it out or leave it open, else those that did. Reserved ones are not named. */
  readonly rules: ReadonlyArray<Scalars['String']['output']>;
  /** True when a rule is responsible that asks about data which are closed to the reader [critère réservé]. */
  readonly hasReservedRules: Scalars['Boolean']['output'];
};

/** Which way a household goes by another version. */
export type PreviewKind =
  /** It becomes eligible [ajouté]. */
  | 'ADDED'
  /** It is not eligible any more [retiré]. */
  | 'REMOVED'
  /** It is not known any more, or yet [devient inconnu]. */
  | 'BECOMES_UNKNOWN'
  /** From not known to not eligible [autre changement]. */
  | 'OTHER';

/** A decision judged again from its stored inputs. */
export type EligibilityReplay = {
  /** What the rules of its version answer. */
  readonly verdict: Verdict;
  /** True when every rule answers as it did. */
  readonly isSame: Scalars['Boolean']['output'];
};

/** Whether a household is eligible to a programme on a day, whoever asks [éligibilité]. Nothing is written by asking. */
export type ProgrammeEligibility = {
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** Version in force on the day. */
  readonly programmeVersion: Scalars['Int']['output'];
  /** Business day for which it was judged. */
  readonly at: Scalars['LocalDate']['output'];
  /** The best of its components: one is enough. */
  readonly verdict: Verdict;
  /** Its components, 20 at most, in their order. */
  readonly components: ReadonlyArray<ComponentEligibility>;
  /** Next day on which time alone may change it, by what is open to the caller; null when none does. */
  readonly nextChangeOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** Whether a household is eligible to a component of a programme: every rule of its landlord, of the programme and of the component must pass. */
export type ComponentEligibility = {
  /** The component [volet]. */
  readonly component: ProgrammeTerm;
  /** What it is for. */
  readonly family: ProgrammeComponent;
  /** One FAIL fails it, otherwise one UNKNOWN leaves it unknown. */
  readonly verdict: Verdict;
  /** The answer of every rule, passing or not, 200 at most. */
  readonly rules: ReadonlyArray<RuleVerdict>;
};

/**
 * Answer of a rule, with the value used and where it came from, and what would answer it. A reserved one asks about data that no grant or role opens to
 * the reader [critère réservé]: it counts, and shows its verdict alone.
 */
export type RuleVerdict = {
  /** Code of the rule; null when it is reserved. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The answer. */
  readonly verdict: Verdict;
  /** True when it asks about data that are closed to the reader. */
  readonly isReserved: Scalars['Boolean']['output'];
  /** Who added it; null when it is reserved. */
  readonly level?: Maybe<RuleLevel>;
  /** Code of the component or landlord that added it; null of a rule of the programme. */
  readonly owner?: Maybe<Scalars['String']['output']>;
  /** True when something is not known and the rule says what to answer then. */
  readonly isByPolicy: Scalars['Boolean']['output'];
  /** What it asks for, in one line; null when it is reserved. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** Each comparison, 50 at most; none when it is reserved. */
  readonly comparisons: ReadonlyArray<ComparisonVerdict>;
  /** Where the rule comes from; an assumption says so. Null when it is reserved. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** What answers it, and who can bring it; null where nothing is named. */
  readonly remedy?: Maybe<RuleRemedy>;
};

/** A comparison of a rule with what is known. */
export type ComparisonVerdict = {
  /** Name of the field in the catalogue. */
  readonly field: Scalars['String']['output'];
  /** What the field is, in the language of the reader. */
  readonly label: Scalars['String']['output'];
  /** How it is compared. */
  readonly operator: RuleOperator;
  /** What would be needed, as text. */
  readonly needed: Scalars['String']['output'];
  /** Unit of value and needed: BOOLEAN, COUNT, CENTS, BASIS_POINTS, YEARS, MONTHS, CODE, CODES, ORDINAL or DATE. */
  readonly unit: Scalars['String']['output'];
  /** The answer. */
  readonly verdict: Verdict;
  /** What was found, as text; null when it is not known or makes no sense. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Why there is no value that counts; null when there is one. */
  readonly reason?: Maybe<ComparisonReason>;
  /** Day of the value; null without one. */
  readonly asOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Service that said it; null when nobody did. */
  readonly from?: Maybe<Scalars['String']['output']>;
};

/** What answers a rule that is not known or not met. */
export type RuleRemedy = {
  /** The document. */
  readonly document: ProgrammeTerm;
  /** Who can bring it, 10 at most. */
  readonly givenBy: ReadonlyArray<InformationBringer>;
};

/** Who added a rule: a lower level adds to a higher one, and takes nothing away. */
export type RuleLevel =
  /** The landlord, for its own households [bailleur]. */
  | 'LANDLORD'
  /** The programme, for all its components [programme]. */
  | 'PROGRAMME'
  /** One component [volet]. */
  | 'COMPONENT';

/** Why a comparison has no value that counts. */
export type ComparisonReason =
  /** Nobody said anything [non renseigné]. */
  | 'NOT_KNOWN'
  /** What was said is older than the rule lets it be [trop ancien]. */
  | 'TOO_OLD'
  /** The question makes no sense for this household, as the age of the youngest child without child: that fails [sans objet]. */
  | 'NOT_APPLICABLE';

/** How a field is compared. */
export type RuleOperator =
  /** Equal to the value. */
  | 'EQ'
  /** One of the values. */
  | 'IN'
  /** One of the field's values is one of these. */
  | 'INTERSECTS'
  /** At least the value. */
  | 'GTE'
  /** At most the value. */
  | 'LTE'
  /** Above the value. */
  | 'GT'
  /** Below the value. */
  | 'LT'
  /** From the first value to the second, both included. */
  | 'BETWEEN';

/** Who can bring what is missing. */
export type InformationBringer =
  /** The household [ménage]. */
  | 'HOUSEHOLD'
  /** The landlord [bailleur]. */
  | 'LANDLORD'
  /** The owner of the home [propriétaire]. */
  | 'OWNER'
  /** The manager of the home [gestionnaire]. */
  | 'MANAGER'
  /** The finance department [comptabilité]. */
  | 'FINANCE'
  /** Who refers [prescripteur]. */
  | 'REFERRER'
  /** The association that supports [opérateur]. */
  | 'OPERATOR'
  /** The integrated reception and orientation service [SIAO]. */
  | 'SIAO'
  /** The prefecture [préfecture]. */
  | 'PREFECTURE'
  /** The State's departmental service for employment and solidarity [DDETS]. */
  | 'DDETS'
  /** The accommodation centre [centre d'hébergement]. */
  | 'ACCOMMODATION_CENTRE'
  /** The litigation officer of the landlord [chargé de contentieux]. */
  | 'LITIGATION_OFFICER'
  /** The system itself [système]. */
  | 'SYSTEM';

/** Something that is not known and would answer a criterion [pièce manquante]. */
export type MissingInformation = {
  /** Code of the criterion; null when it is reserved. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** The document that answers it, and who can give it: a term of the programme, with its text when the decision was taken. Null when the criterion is reserved. */
  readonly wantedDocument?: Maybe<ProgrammeTerm>;
  /** Who can bring it, 10 at most; none when the criterion is reserved. */
  readonly givenBy: ReadonlyArray<InformationBringer>;
};

/** A household taken against its verdict, with why [dérogation]. */
export type Derogation = {
  /** Why it was taken all the same. */
  readonly motive: Scalars['String']['output'];
  /** Who decided it. */
  readonly author?: Maybe<StaffMember>;
};

/** Part of a programme [volet]. */
export type ProgrammeComponent =
  /** Keeping a home [maintien]. */
  | 'MAINTENANCE'
  /** Entering a home [accès]. */
  | 'ACCESS';

/** Where a referral stands. */
export type ReferralState =
  /** The programme's trigger was crossed; the landlord has not decided yet [proposée]. */
  | 'PROPOSED'
  /** The landlord confirmed it and chose the association [confirmée]. */
  | 'CONFIRMED'
  /** A criterion was not met when it was confirmed [hors critères]: of referrals from before a person decided that. */
  | 'NOT_ELIGIBLE'
  /** The landlord withdrew it [annulée]. */
  | 'CANCELLED'
  /** The association accepted the household [acceptée]. */
  | 'ACCEPTED'
  /** The association declined it [refusée]. */
  | 'DECLINED'
  /** It was accepted, and its support is over [terminée]. */
  | 'ENDED';

/** Which referrals of a household to list. */
export type HouseholdReferralFilter = {
  /** State that they are in. */
  state?: InputMaybe<ReferralState>;
  /** Those for this programme. */
  programmeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Order of a list of referrals. */
export type ReferralOrder =
  /** Last proposed first. */
  | 'PROPOSED_ON_DESC'
  /** First proposed first. */
  | 'PROPOSED_ON_ASC';

/** An organisation: landlord, association, partner, funder, reserver, or the group of some of them. */
export type Organisation = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Short code that rules and files use. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it is. */
  readonly kind?: Maybe<OrganisationKind>;
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Group that it belongs to [groupe]; null when it belongs to none. */
  readonly parent?: Maybe<Organisation>;
  /** Its agencies and teams [agences, équipes]. */
  readonly teams?: Maybe<TeamConnection>;
  /** Mandates by which it confides homes to a manager, or manages those of an owner [mandats de gestion]. */
  readonly mandates?: Maybe<MandateConnection>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};


/** An organisation: landlord, association, partner, funder, reserver, or the group of some of them. */
export type OrganisationTeamsArgs = {
  filter?: InputMaybe<TeamFilter>;
  orderBy?: InputMaybe<NameOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An organisation: landlord, association, partner, funder, reserver, or the group of some of them. */
export type OrganisationMandatesArgs = {
  at?: InputMaybe<Scalars['LocalDate']['input']>;
  filter?: InputMaybe<MandateFilter>;
  orderBy?: InputMaybe<PeriodOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What an organisation is. */
export type OrganisationKind =
  /** Social landlord [bailleur social, organisme Hlm]. */
  | 'LANDLORD'
  /** Association that carries social support [association]. */
  | 'ASSOCIATION'
  /** Another partner, for instance the CAF [partenaire]. */
  | 'PARTNER'
  /** Funder of programmes [financeur]. */
  | 'FUNDER'
  /** Holder of rights over homes of landlords: prefecture, Action Logement, local authority [réservataire]. */
  | 'RESERVER'
  /** Group that others belong to [groupe]. */
  | 'GROUP';

/** A member of staff of an organisation [collaborateur, travailleur social]. */
export type StaffMember = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Name as colleagues see it. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** Organisation that the person works for. */
  readonly organisation?: Maybe<Organisation>;
  /** What the person does and did, in which team, how long in a week. Empty for another organisation than the person's own. */
  readonly posts?: Maybe<StaffPostConnection>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};


/** A member of staff of an organisation [collaborateur, travailleur social]. */
export type StaffMemberPostsArgs = {
  at?: InputMaybe<Scalars['LocalDate']['input']>;
  filter?: InputMaybe<StaffPostFilter>;
  orderBy?: InputMaybe<PeriodOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An agency or a team of an organisation [agence, équipe]. */
export type Team = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Short code, unique in the organisation. */
  readonly code: Scalars['String']['output'];
  /** What it is. */
  readonly kind: TeamKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Organisation that it belongs to. */
  readonly organisation?: Maybe<Organisation>;
  /** Goes up by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** What a part of an organisation is. */
export type TeamKind =
  /** Agency with a territory of its own [agence]. */
  | 'AGENCY'
  /** Team [équipe]. */
  | 'TEAM';

/** What a member of staff does over a period [poste]. It opens nothing: what a person may do is in his token. */
export type StaffPost = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The person. */
  readonly staffMember?: Maybe<StaffMember>;
  /** Team; null when the post is in none. */
  readonly team?: Maybe<Team>;
  /** What the person does. */
  readonly job: StaffJob;
  /** Working time in a week, in minutes, at most 2,880; null when it is not known. */
  readonly weeklyMinutes?: Maybe<Scalars['Int']['output']>;
  /** Programmes that the post works for, 20 at most. */
  readonly programmes: ReadonlyArray<Programme>;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** What somebody does in a team [métier]. */
export type StaffJob =
  /** Responsible worker of households [référent]. */
  | 'REFERENT'
  /** Social worker [travailleur social]. */
  | 'SOCIAL_WORKER'
  /** Psychologist [psychologue]. */
  | 'PSYCHOLOGIST'
  /** Specialised educator [éducateur spécialisé]. */
  | 'EDUCATOR'
  /** Rental manager [chargé de gestion locative]. */
  | 'RENTAL_MANAGER'
  /** Officer for arrears and litigation [chargé de contentieux]. */
  | 'LITIGATION_OFFICER'
  /** Allocation officer [chargé d'attribution]. */
  | 'ALLOCATION_OFFICER'
  /** Finance officer [comptable, chargé de recouvrement]. */
  | 'FINANCE_OFFICER'
  /** Programme manager [responsable de dispositif]. */
  | 'PROGRAMME_MANAGER'
  /** Technical officer or caretaker [agent technique, gardien]. */
  | 'TECHNICAL_OFFICER'
  /** Another one [autre]. */
  | 'OTHER';

/** The homes of an owner, or those of one of its residences, confided to a manager over a period [mandat de gestion]. */
export type Mandate = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Who owns the homes [propriétaire]. */
  readonly owner?: Maybe<Organisation>;
  /** Who manages them [gestionnaire]. */
  readonly manager?: Maybe<Organisation>;
  /** The one residence that it is about; null for all homes of the owner. */
  readonly residenceId?: Maybe<Scalars['ID']['output']>;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** What it is read from, or why it is assumed. */
  readonly source: Scalars['String']['output'];
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** What an organisation is in a mandate. */
export type MandatePart =
  /** It owns the homes [propriétaire]. */
  | 'OWNER'
  /** It manages them [gestionnaire]. */
  | 'MANAGER';

/** Order of a list of what holds over periods. */
export type PeriodOrder =
  /** Last begun first. */
  | 'FROM_DESC'
  /** First begun first. */
  | 'FROM_ASC';

/** A commune over a period, by its official code [commune]. */
export type Commune = {
  /** Opaque id of the period. */
  readonly id: Scalars['ID']['output'];
  /** INSEE code. */
  readonly code: Scalars['String']['output'];
  /** Its name, the last one of the period. */
  readonly name: Scalars['String']['output'];
  /** Code of its department, for instance 93, 2A or 974. */
  readonly department: Scalars['String']['output'];
  /** Code of its region as regions are today; null when it is not known. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** SIREN of its inter-municipality as last loaded [EPCI]; null when it has none or it is not known. */
  readonly epciCode?: Maybe<Scalars['String']['output']>;
  /** Name of its inter-municipality; null when it has none or it is not known. */
  readonly epciName?: Maybe<Scalars['String']['output']>;
  /** First day of the code; 1943-01-01 where the official history begins. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while it lasts. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Code of the commune that it went into; null while it lasts, and where it was shared out. */
  readonly intoCode?: Maybe<Scalars['String']['output']>;
};

/** Whether an address lies in a priority neighbourhood on a day. */
export type NeighbourhoodFinding = {
  /** The day. */
  readonly on: Scalars['LocalDate']['output'];
  /** What is known. */
  readonly position: NeighbourhoodPosition;
  /** The neighbourhood; null unless the address lies in one. */
  readonly neighbourhood?: Maybe<PriorityNeighbourhood>;
};

/** Where an address lies as to priority neighbourhoods. */
export type NeighbourhoodPosition =
  /** In one [en quartier prioritaire]. */
  | 'INSIDE'
  /** In none [hors quartier prioritaire]. */
  | 'OUTSIDE'
  /** Not known: no list is in force, the addresses of the commune are not loaded, or the number does not say it [inconnu]. */
  | 'UNKNOWN';

/** A priority neighbourhood of the list in force [quartier prioritaire de la politique de la ville]. */
export type PriorityNeighbourhood = {
  /** Official code. */
  readonly code: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** What is funded and run, with its rules and partners [programme, dispositif]. */
export type Programme = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Short code. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its dated versions, first one first; 50 at most. */
  readonly versions?: Maybe<ReadonlyArray<ProgrammeVersion>>;
  /** Organisation that keeps it: its programme managers write its versions. Null of a programme from before there was one. */
  readonly steward?: Maybe<Organisation>;
  /** Versions that are being written, last written first, 50 at most. Null unless the caller is a programme manager of the organisation that keeps it. */
  readonly drafts?: Maybe<ReadonlyArray<ProgrammeDraft>>;
  /** The version that holds on a day; null where none does. */
  readonly versionInForce?: Maybe<ProgrammeVersion>;
  /** What the caller may do with it now, in this service. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  /** Its places and how many are taken [capacité]. Null where its version in force has no capacity, and to who takes no part in it today. */
  readonly places?: Maybe<ProgrammePlaces>;
  /** How much runs by each of its versions, first one first, 50 at most; one by which nothing runs is left out. Null to who takes no part in it today. */
  readonly runningByVersion?: Maybe<ReadonlyArray<RunningByVersion>>;
};


/** What is funded and run, with its rules and partners [programme, dispositif]. */
export type ProgrammeVersionInForceArgs = {
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** How much runs by one version of a programme [files actives d'une version]; `referrals(filter: { programmeId, programmeVersion })` lists it. */
export type RunningByVersion = {
  /** Number of the version. */
  readonly version: Scalars['Int']['output'];
  /** Proposed referrals that the caller's organisation made, as landlord: others hear of one when it is confirmed. */
  readonly proposed: Scalars['Int']['output'];
  /** Confirmed referrals that wait for an answer. */
  readonly confirmed: Scalars['Int']['output'];
  /** Accepted referrals that run. */
  readonly accepted: Scalars['Int']['output'];
  /** Those of them whose support case is open [accompagnements en cours]. */
  readonly supports: Scalars['Int']['output'];
};

/** Where a version of a programme stands on a day [suivi des objectifs]. */
export type ProgrammeProgress = {
  /** Number of the version. */
  readonly version: Scalars['Int']['output'];
  /** The day. */
  readonly at: Scalars['LocalDate']['output'];
  /** Its objectives, 100 at most, in their order. */
  readonly objectives: ReadonlyArray<ObjectiveProgress>;
  /** Its published figures, 100 at most, in their order. */
  readonly figures: ReadonlyArray<FigureProgress>;
};

/** An objective beside what was counted. */
export type ObjectiveProgress = {
  /** The objective. */
  readonly objective: ProgrammeObjective;
  /** First day that counts. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last day that counts: of an objective of a year the year of the version in which the day lies. */
  readonly to: Scalars['LocalDate']['output'];
  /** How many were counted by the day on which they happened; null where this service counts nothing of it, which is not none. */
  readonly counted?: Maybe<Scalars['Int']['output']>;
};

/** A figure as it was published, beside the one that is computed by the definition of its measure. */
export type FigureProgress = {
  /** The published figure. */
  readonly figure: ProgrammeFigure;
  /** What is computed over its period; null where it has none, or this service counts nothing of it. */
  readonly computed?: Maybe<Scalars['Int']['output']>;
};

/** Places of a programme. */
export type ProgrammePlaces = {
  /** Files that it can have at once. */
  readonly places: Scalars['Int']['output'];
  /** True where confirmed referrals wait for a place [liste d'attente]. */
  readonly hasWaitingList: Scalars['Boolean']['output'];
  /** Accepted referrals that run. */
  readonly taken: Scalars['Int']['output'];
  /** Confirmed referrals that wait for an answer. */
  readonly waiting: Scalars['Int']['output'];
};

/** A programme as it holds over a period: every value of it has a source, or says that it is an assumption. */
export type ProgrammeVersion = {
  /** Number, from 1. */
  readonly version: Scalars['Int']['output'];
  /** First day on which it holds. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Why there is this version. */
  readonly reason: Scalars['String']['output'];
  /** Where the period comes from; an assumption says so. */
  readonly source: Scalars['String']['output'];
  /** SHA-256 of the canonical form of what it says, in hexadecimal: equal for a file and for mutations that say the same. Null of a version from before programmes were documents. */
  readonly contentHash?: Maybe<Scalars['String']['output']>;
  /** What it says, in full. */
  readonly document: ProgrammeDocument;
  /** Organisations that take part, 100 at most. */
  readonly partners: ReadonlyArray<ProgrammePartner>;
  /** What the programme defines of a kind, in its order, 200 at most. Referrals and cases take and show these codes. */
  readonly terms: ReadonlyArray<ProgrammeTerm>;
};


/** A programme as it holds over a period: every value of it has a source, or says that it is an assumption. */
export type ProgrammeVersionTermsArgs = {
  kind: ProgrammeTermKind;
};

/** Kinds of what a programme defines of its own. */
export type ProgrammeTermKind =
  /** Stages of a support case [étapes]. Those through which the system moves a case are among them: DIAGNOSTIC, SUPPORT, CLOSED. */
  | 'STAGE'
  /** How a support case ends [issues, motifs de sortie]. */
  | 'OUTCOME'
  /** Why a referral is proposed [causes]. */
  | 'CAUSE'
  /** Why an association declines a referral [motifs de refus]. With NO_CAPACITY or OUTSIDE_MISSION the landlord is asked at once for another one. */
  | 'DECLINE_REASON'
  /** Why a landlord withdraws a referral [motifs d'annulation]. With ENTERED_IN_ERROR it may be proposed again in the same arrears episode. */
  | 'CANCEL_REASON'
  /** Documents that the criteria ask for where something is not known, each with who can give it [pièces]. */
  | 'DOCUMENT';

/** An organisation's part in a programme over a period. */
export type ProgrammePartner = {
  /** The organisation. */
  readonly organisation?: Maybe<Organisation>;
  /** Its part. */
  readonly part: ProgrammePart;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
};

/** What an organisation does in a programme. */
export type ProgrammePart =
  /** Landlord that refers [bailleur]. */
  | 'LANDLORD'
  /** Who manages homes for their owner [gestionnaire]. */
  | 'MANAGER'
  /** Association that supports [opérateur]. */
  | 'OPERATOR'
  /** Funder [financeur]. */
  | 'FUNDER'
  /** Another partner, for instance the CAF or the department [partenaire]. */
  | 'PARTNER'
  /** Who orients households to it, for instance the SIAO [prescripteur]. */
  | 'REFERRER'
  /** Who holds rights over homes, for instance the prefecture [réservataire]. */
  | 'RESERVER';

/** The person who asks, as his token says, and what is open to his roles. */
export type Viewer = {
  /** The person as a member of staff; null when not registered here. */
  readonly staffMember?: Maybe<StaffMember>;
  /** Subject of the token, as the identity provider writes it; also of a person who is not registered here. */
  readonly subject: Scalars['String']['output'];
  /** Organisation on whose behalf the person acts. */
  readonly organisation?: Maybe<Organisation>;
  /** Organisations on whose behalf the token lets the person act: at most 1 today. */
  readonly organisations: ReadonlyArray<Organisation>;
  /** Roles that the token carries, 6 at most. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Permissions that the roles hold, each once and in the order of the alphabet, 100 at most. A refusal FORBIDDEN names the one that is missing. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Sections of a household's file that no role of the person opens, whatever the household, 50 at most: a screen leaves them out. */
  readonly closedSections: ReadonlyArray<ClosedSection>;
};

/** A section of a household's file that the roles of the person do not open. */
export type ClosedSection = {
  /** Its path from the household, for instance `support.case.notes`. */
  readonly path: Scalars['String']['output'];
  /** The permission that opens it. */
  readonly permission: Scalars['String']['output'];
};

/**
 * Figures of a programme over a period [bilan], counted by the day on which things happened. Stock and flow close:
 * pendingAtStart + received = notEligibleOrCancelled + supportsOpened + closedWithoutSupport + pendingAtEnd.
 */
export type ProgrammeReport = {
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** First day that counts. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last day that counts. */
  readonly to: Scalars['LocalDate']['output'];
  /** Referrals in diagnostic when the period began. */
  readonly pendingAtStart: Scalars['Int']['output'];
  /** Referrals confirmed in the period [demandes de bilan]; one that an association declined and the landlord confirmed to another is received twice: once declined, once pending or further on. */
  readonly received: Scalars['Int']['output'];
  /** Referrals found not eligible, declined, or cancelled after confirmation. */
  readonly notEligibleOrCancelled: Scalars['Int']['output'];
  /** Supports opened: the support contract was signed [accompagnements ouverts]. */
  readonly supportsOpened: Scalars['Int']['output'];
  /** Cases closed in diagnostic, before any support contract [diagnostics sans suite]. */
  readonly closedWithoutSupport: Scalars['Int']['output'];
  /** Referrals in diagnostic when the period ended: confirmed or accepted, and none of the above [bilans en cours]. */
  readonly pendingAtEnd: Scalars['Int']['output'];
  /** Repayment plans signed for accepted households [plans d'apurement signés], by the day of signing: from the day of acceptance to the day of the end, both included. */
  readonly plansSigned: Scalars['Int']['output'];
  /** Referrals with housing benefit reinstated or paid back, each once [remise en place ou rappel d'APL], from the day of acceptance to the day of the end, both included. */
  readonly benefitsReinstated: Scalars['Int']['output'];
  /** Supports closed [sorties]. */
  readonly supportsClosed: Scalars['Int']['output'];
};

/** Narrows a list of households. */
export type HouseholdFilter = {
  /** Beginning of a member's family name, 2 to 100 characters (`SEARCH_OUT_OF_RANGE`) without control characters (`SEARCH_UNREADABLE`); case and accents do not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** The file of this reference, "DOS-2026-004217", in any case; one of each organisation that has one so numbered. Another text is refused (NOT_A_REFERENCE). */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Arrears of at least this many cents, 0 to 100,000,000 euros. */
  minimumArrearsCents?: InputMaybe<Scalars['Cents']['input']>;
  /** At least this many months in arrears, 0 to 1,200. */
  minimumMissedTerms?: InputMaybe<Scalars['Int']['input']>;
  /** Only with a plan in this state. */
  planState?: InputMaybe<HouseholdPlanState>;
  /** Only with housing benefit in this state. */
  benefitState?: InputMaybe<HouseholdBenefitState>;
  /** Only in this stage: the code of a STAGE of some programme, or NONE for those without a support case. Another one is refused (`UNKNOWN_TERM`). */
  stage?: InputMaybe<Scalars['String']['input']>;
  /** Only of this referent. */
  referentId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only those whose referent the caller is. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only with something to do in the caller's inbox before this day. */
  deadlineBefore?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Narrows a list of things to do. */
export type WorkItemFilter = {
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<WorkItemKind>>;
  /** True: only what the caller is to do himself. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only what this member of staff is to do. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Only about this household. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what is to do before this day. */
  dueBefore?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Narrows a list of referrals. */
export type ReferralFilter = {
  /** Only in this state. */
  state?: InputMaybe<ReferralState>;
  /** Only of this household. */
  householdId?: InputMaybe<Scalars['ID']['input']>;
  /** Only to this programme. */
  programmeId?: InputMaybe<Scalars['ID']['input']>;
  /** Only by the version of this number, from 1; the number is the programme's own, so name the programme too. */
  programmeVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Only to this association. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** The referral of this reference, "ORI-2026-004217", in any case. Another text is refused (NOT_A_REFERENCE). */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Proposed on this day or later. */
  proposedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Proposed on this day or earlier. */
  proposedTo?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Narrows a list of organisations. */
export type OrganisationFilter = {
  /** Only of this kind. */
  kind?: InputMaybe<OrganisationKind>;
  /** Beginning of the name, 1 to 100 characters; case does not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Narrows a list of staff. */
export type StaffFilter = {
  /** Beginning of the name, 1 to 100 characters; case does not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Narrows a list of programmes. */
export type ProgrammeFilter = {
  /** Beginning of the name, 1 to 100 characters; case does not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of what has a name. */
export type NameOrder =
  /** From A to Z. */
  | 'NAME_ASC'
  /** From Z to A. */
  | 'NAME_DESC';

/** A new household. */
export type RegisterHouseholdInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the household, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Its members, 1 to 20, with exactly one HEAD and at most one PARTNER. */
  members: Array<HouseholdMemberInput>;
};

/** A member of a household. */
export type HouseholdMemberInput = {
  /** Id for the person, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`, `MEMBER_ID_TWICE`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Given name [prénom], at most 100 characters. */
  givenName: Scalars['String']['input'];
  /** Family name [nom], at most 100 characters. */
  familyName: Scalars['String']['input'];
  /** Date of birth. */
  birthDate: Scalars['LocalDate']['input'];
  /** Civil sex; left out when not given. */
  sex?: InputMaybe<Sex>;
  /** What the person is in the household. */
  role: MemberRole;
  /** First day in the household; neither before birth nor in the future. */
  from: Scalars['LocalDate']['input'];
  /** How much of the time a child lives here; left out when not told. Of who is no child it is refused (`CUSTODY_OF_A_CHILD`). */
  custody?: InputMaybe<Custody>;
};

/** Means of a household. */
export type RecordResourcesInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Means of all members in a month, in cents, 0 to 100,000 euros; above it is refused (`MONTHLY_MEANS_TOO_HIGH`): a yearly amount, most often. */
  monthlyCents: Scalars['Cents']['input'];
  /** Reference tax income [revenu fiscal de référence], 0 or more; left out when not known on that day: the one that was recorded before stays. */
  referenceTaxIncomeCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Day as of which they hold: one of the last ten years, not in the future. */
  asOf: Scalars['LocalDate']['input'];
  /** What they were read from. */
  source: ResourcesSource;
};

/** Confirmation of a referral. */
export type ConfirmReferralInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the referral that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not to come (`IN_THE_FUTURE`), at most 12 months ago (`TOO_LONG_AGO`), and not on a day before it was proposed
   * (`BEFORE_EARLIER_STEP`). It counts for the programme on that day of Europe/Paris; access begins and ends when it is recorded.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Association that is to answer; it must be an operator of the programme today. */
  operatorId: Scalars['ID']['input'];
};

/** Withdrawal of a referral. */
export type CancelReferralInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the referral that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not to come (`IN_THE_FUTURE`), at most 12 months ago (`TOO_LONG_AGO`), and not on a day before it was proposed or confirmed
   * (`BEFORE_EARLIER_STEP`). It counts for the programme on that day of Europe/Paris; access begins and ends when it is recorded.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Why: the code of a CANCEL_REASON of its version of the programme, for instance MOVED_AWAY. Another one is refused (`UNKNOWN_TERM`, which names them). */
  reason: Scalars['String']['input'];
};

/** Acceptance of a referral. */
export type AcceptReferralInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the referral that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not to come (`IN_THE_FUTURE`), at most 12 months ago (`TOO_LONG_AGO`), and not on a day before it was confirmed
   * (`BEFORE_EARLIER_STEP`). It counts for the programme on that day of Europe/Paris; access begins and ends when it is recorded.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Why the household is taken against its verdict [motif de dérogation], 10 to 1,000 characters; changes nothing when every rule is met. */
  derogationMotive?: InputMaybe<Scalars['String']['input']>;
};

/** Refusal of a referral by the association. */
export type DeclineReferralInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the referral that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not to come (`IN_THE_FUTURE`), at most 12 months ago (`TOO_LONG_AGO`), and not on a day before it was confirmed
   * (`BEFORE_EARLIER_STEP`). It counts for the programme on that day of Europe/Paris; access begins and ends when it is recorded.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The referral. */
  referralId: Scalars['ID']['input'];
  /** Why: the code of a DECLINE_REASON of its version of the programme, for instance NO_CAPACITY. Another one is refused (`UNKNOWN_TERM`, which names them). */
  reason: Scalars['String']['input'];
};

/** What came of registerHousehold. */
export type RegisterHouseholdPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Results of registering several households. */
export type RegisterHouseholdsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<RegisterHouseholdPayload>;
};

/** What came of recordResources. */
export type RecordResourcesPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of confirmReferral. */
export type ConfirmReferralPayload = {
  /** The referral; null when the act was refused. */
  readonly referral?: Maybe<Referral>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Results of confirming several referrals. */
export type ConfirmReferralsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<ConfirmReferralPayload>;
};

/** What came of cancelReferral. */
export type CancelReferralPayload = {
  /** The referral; null when the act was refused. */
  readonly referral?: Maybe<Referral>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of acceptReferral. */
export type AcceptReferralPayload = {
  /** The referral; null when the act was refused. */
  readonly referral?: Maybe<Referral>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of declineReferral. */
export type DeclineReferralPayload = {
  /** The referral; null when the act was refused. When it is declined the association sees it no more, and this is null. */
  readonly referral?: Maybe<Referral>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of households. */
export type HouseholdConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<HouseholdEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Household>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows of all pages; counted when asked for. */
  readonly totalCount: ListCount;
  /**
   * The rows of all pages by the values of a column, 100 at most, in the order of its enum, whatever the filter says of that column; counted
   * when asked for. By stage: NONE, DIAGNOSTIC, SUPPORT and CLOSED always, and the stages that programmes define where a case is in them.
   */
  readonly facet?: Maybe<ReadonlyArray<FacetCount>>;
};


/** A page of a list of households. */
export type HouseholdConnectionFacetArgs = {
  by: HouseholdFacet;
};

/** A row of a list of households, with its cursor. */
export type HouseholdEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Household;
};

/** A page of a list of things to do. */
export type WorkItemConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<WorkItemEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<WorkItem>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows of all pages; counted when asked for. */
  readonly totalCount: ListCount;
  /**
   * The rows of all pages by their kind, 50 at most: the kinds that the caller's role opens, in the order of the enum, whatever the filter
   * says of kinds; counted when asked for.
   */
  readonly byKind?: Maybe<ReadonlyArray<FacetCount>>;
};

/** A row of a list of things to do, with its cursor. */
export type WorkItemEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: WorkItem;
};

/** A page of a list of referrals. */
export type ReferralConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ReferralEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Referral>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
  /** How many are in which state, 7 at most, whatever the filter says of the state. */
  readonly states: ReadonlyArray<FacetCount>;
};

/** A row of a list of referrals, with its cursor. */
export type ReferralEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Referral;
};

/** A page of a list of organisations. */
export type OrganisationConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<OrganisationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of organisations, with its cursor. */
export type OrganisationEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Organisation;
};

/** A page of a list of staff. */
export type StaffMemberConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<StaffMemberEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<StaffMember>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of staff, with its cursor. */
export type StaffMemberEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: StaffMember;
};

/** A page of a list of programmes. */
export type ProgrammeConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProgrammeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Programme>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of programmes, with its cursor. */
export type ProgrammeEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Programme;
};

/** Narrows a list of communes. */
export type CommuneFilter = {
  /** Only the one of this INSEE code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Beginning of the name, 1 to 100 characters; case and accents do not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this department, for instance "93". */
  department?: InputMaybe<Scalars['String']['input']>;
  /** As they are on this day; today unless said. */
  at?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Narrows a list of teams. */
export type TeamFilter = {
  /** Only of this kind. */
  kind?: InputMaybe<TeamKind>;
  /** Beginning of the name, 1 to 100 characters; case does not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Narrows a list of mandates. */
export type MandateFilter = {
  /** Only those in which the organisation has this part. */
  part?: InputMaybe<MandatePart>;
};

/** Narrows a list of posts. */
export type StaffPostFilter = {
  /** Only of this job. */
  job?: InputMaybe<StaffJob>;
  /** Only those that work for this programme. */
  programmeId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new agency or team. */
export type RegisterTeamInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the team, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The organisation: the caller's own. */
  organisationId: Scalars['ID']['input'];
  /** Short code, unique in the organisation: small letters, digits and hyphens, at most 40. */
  code: Scalars['String']['input'];
  /** What it is. */
  kind: TeamKind;
  /** Its name, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** What a member of staff does over a period. */
export type RecordStaffPostInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the post, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The person, of the caller's organisation. */
  staffId: Scalars['ID']['input'];
  /** Team of the organisation; left out when the post is in none. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** What the person does. */
  job: StaffJob;
  /** Working time in a week, in minutes, 1 to 2,880; left out when it is not known. */
  weeklyMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Programmes that the post works for, at most 20. */
  programmeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** First day. */
  from: Scalars['LocalDate']['input'];
  /** Day after the last; left out while no end is known. Not on the first day or before it (`PERIOD_WITHOUT_DAY`). */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** The end of a post. */
export type EndStaffPostInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the post that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The post. */
  postId: Scalars['ID']['input'];
  /** Day after the last. Not on the first day or before it (`PERIOD_WITHOUT_DAY`). */
  to: Scalars['LocalDate']['input'];
};

/** A new mandate. */
export type RecordMandateInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the mandate, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Who owns the homes: the caller's organisation. */
  ownerId: Scalars['ID']['input'];
  /** Who is to manage them. */
  managerId: Scalars['ID']['input'];
  /** The one residence that it is about, by the id that its homes name (`Unit.residence`); left out for all homes of the owner. It goes before a mandate for all of them. */
  residenceId?: InputMaybe<Scalars['ID']['input']>;
  /** First day. */
  from: Scalars['LocalDate']['input'];
  /** Day after the last; left out while no end is known. Not on the first day or before it (`PERIOD_WITHOUT_DAY`). */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What it is read from, for instance the agreement and its day; 1 to 400 characters. */
  source: Scalars['String']['input'];
};

/** The end of a mandate. */
export type EndMandateInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the mandate that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The mandate. */
  mandateId: Scalars['ID']['input'];
  /** Day after the last. Not on the first day or before it (`PERIOD_WITHOUT_DAY`). */
  to: Scalars['LocalDate']['input'];
};

/** What came of registerTeam. */
export type RegisterTeamPayload = {
  /** The team; null when the act was refused. */
  readonly team?: Maybe<Team>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of recordStaffPost. */
export type RecordStaffPostPayload = {
  /** The post; null when the act was refused. */
  readonly post?: Maybe<StaffPost>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endStaffPost. */
export type EndStaffPostPayload = {
  /** The post; null when the act was refused. */
  readonly post?: Maybe<StaffPost>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of recordMandate. */
export type RecordMandatePayload = {
  /** The mandate; null when the act was refused. */
  readonly mandate?: Maybe<Mandate>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endMandate. */
export type EndMandatePayload = {
  /** The mandate; null when the act was refused. */
  readonly mandate?: Maybe<Mandate>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of teams. */
export type TeamConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Team>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of teams, with its cursor. */
export type TeamEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Team;
};

/** A page of a list of posts. */
export type StaffPostConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<StaffPostEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<StaffPost>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of posts, with its cursor. */
export type StaffPostEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: StaffPost;
};

/** A page of a list of mandates. */
export type MandateConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MandateEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Mandate>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of mandates, with its cursor. */
export type MandateEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Mandate;
};

/** A page of a list of communes. */
export type CommuneConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommuneEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Commune>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of a list of communes, with its cursor. */
export type CommuneEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Commune;
};

/** The situation of a household on a day, as it was told by then. What nobody told is null, which is never no. */
export type HouseholdSituation = {
  /** The day. */
  readonly at: Scalars['LocalDate']['output'];
  /** Where it lives on the day without a title of its own; null when nothing was told, as for a household with a home of its own. */
  readonly accommodation?: Maybe<Accommodation>;
  /** Where it comes from: what it held the day before it entered the operator's own residence, else where it lives. Null when that was not told. */
  readonly origin?: Maybe<Accommodation>;
  /** Where it lived until the day, the latest first; at most 100. */
  readonly accommodations: ReadonlyArray<Accommodation>;
  /** Its priority statuses on the day, the latest first; at most 100. */
  readonly statuses: ReadonlyArray<PriorityStatus>;
  /**
   * Day as of which its priority statuses are known: one was proved, or ended, or somebody saw that there is none. Null when nobody ever looked, which
   * is not the same as none.
   */
  readonly statusesKnownAsOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Judgements of professionals, the latest first; at most 100: for each kind the last one in force on the day, by a role that may attest it. */
  readonly attestations: ReadonlyArray<Attestation>;
  /** What happened to it until the day, the latest first; at most 100. */
  readonly lifeEvents: ReadonlyArray<LifeEvent>;
  /** What it owes for energy, as told last by the day; null when nobody told, which is not 0. */
  readonly energyDebt?: Maybe<EnergyDebt>;
  /**
   * For each person of whom it was told whether a disability is recognised, as told last by the day; at most 100. Null when health is not open to the
   * caller's role or organisation.
   */
  readonly disabilities?: Maybe<ReadonlyArray<PersonDisability>>;
};


/** The situation of a household on a day, as it was told by then. What nobody told is null, which is never no. */
export type HouseholdSituationStatusesArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The situation of a household on a day, as it was told by then. What nobody told is null, which is never no. */
export type HouseholdSituationAttestationsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  all?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The situation of a household on a day, as it was told by then. What nobody told is null, which is never no. */
export type HouseholdSituationLifeEventsArgs = {
  kind?: InputMaybe<LifeEventKind>;
};

/** Whether a disability of a person is recognised [reconnaissance d'un handicap]. */
export type PersonDisability = {
  /** Id of the person, a member of the household. */
  readonly personId: Scalars['ID']['output'];
  /** True when it is recognised, false when it is known not to be. */
  readonly recognised: Scalars['Boolean']['output'];
  /** Day as of which it is so. */
  readonly asOf: Scalars['LocalDate']['output'];
};

/** Where a household lives over a period without a title of its own [situation de logement, hébergement]. */
export type Accommodation = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: AccommodationKind;
  /** INSEE code of the department, for instance 93, 2A or 974; null when not known. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** INSEE code of the commune, for instance 93066; null when not known. */
  readonly commune?: Maybe<Scalars['String']['output']>;
  /** Organisation that accommodates it; null when it was not told, or is none. */
  readonly structure?: Maybe<Organisation>;
  /** True for the own residence of the association that runs the programme: a step of the programme, not where the household comes from. */
  readonly operatorsOwn: Scalars['Boolean']['output'];
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Who told of it. */
  readonly source: AccommodationSource;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** Where a household lives that has no title of its own. */
export type AccommodationKind =
  /** On the street [à la rue]. */
  | 'STREET'
  /** In a makeshift shelter, a car, a tent or a squat [abri de fortune, squat]. */
  | 'MAKESHIFT'
  /** In a hotel [hôtel]. */
  | 'HOTEL'
  /** In emergency accommodation [hébergement d'urgence]. */
  | 'EMERGENCY_ACCOMMODATION'
  /** In a centre of accommodation and social reintegration [CHRS, hors urgence]. */
  | 'CHRS'
  /** In accommodation for asylum seekers or refugees [CADA, HUDA, CPH]. */
  | 'ASYLUM_ACCOMMODATION'
  /** In a social residence, boarding house or workers' hostel [résidence sociale, pension de famille, foyer]. */
  | 'SOCIAL_RESIDENCE'
  /** In temporary housing of an association [logement temporaire, ALT]. */
  | 'TEMPORARY_HOUSING'
  /** Put up by family [hébergé par la famille]. */
  | 'HOSTED_BY_FAMILY'
  /** Put up by friends or others [hébergé par un tiers]. */
  | 'HOSTED_BY_FRIENDS'
  /** In an institution: hospital, prison, child protection [institution]. */
  | 'INSTITUTION'
  /** Elsewhere [autre]. */
  | 'OTHER';

/** Who told where a household lives. */
export type AccommodationSource =
  /** The household [déclaration]. */
  | 'DECLARATION'
  /** The structure that accommodates it [attestation de la structure]. */
  | 'STRUCTURE_STATEMENT'
  /** Who puts it up [attestation d'hébergement]. */
  | 'HOST_STATEMENT'
  /** The SIAO [attestation du SIAO]. */
  | 'SIAO_STATEMENT';

/** A status that gives a household priority over a period, with its proof [statut prioritaire]. */
export type PriorityStatus = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The status; its label is its code where the list of the service does not have it. */
  readonly status: ProgrammeTerm;
  /** Code of the document that proves it, for instance SIAO_NOTICE. */
  readonly proof: Scalars['String']['output'];
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Who recorded it; null when not registered as staff. */
  readonly recordedBy?: Maybe<StaffMember>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** A professional's judgement of a household [attestation]. */
export type Attestation = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What is judged; its label is its code where the list of the service does not have it. */
  readonly kind: ProgrammeTerm;
  /** True: the professional says that it is so; false: that it is not. */
  readonly value: Scalars['Boolean']['output'];
  /** Who judged. */
  readonly author?: Maybe<StaffMember>;
  /** The role in which he judged, for instance SOCIAL_WORKER. */
  readonly authorRole: Scalars['String']['output'];
  /** The organisation that he worked for. */
  readonly authorOrganisation?: Maybe<Organisation>;
  /** Day of the judgement. */
  readonly attestedOn: Scalars['LocalDate']['output'];
  /** First day on which it does not hold any more; null while it was not withdrawn. */
  readonly withdrawnOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why it was withdrawn; null while it was not. */
  readonly withdrawalReason?: Maybe<WithdrawalReason>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** Why a judgement was withdrawn. */
export type WithdrawalReason =
  /** It should not have been recorded [erreur de saisie]. */
  | 'ENTERED_IN_ERROR'
  /** What was judged is not so any more [situation changée]. */
  | 'SITUATION_CHANGED'
  /** It was not the author's to give [auteur non compétent]. */
  | 'NOT_COMPETENT';

/** A kind of judgement, and who may give it. */
export type AttestationKind = {
  /** The kind. */
  readonly kind: ProgrammeTerm;
  /** Roles that may attest it, at most 20, for instance SOCIAL_WORKER. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
};

/** Something that happened to a household [événement de vie]. */
export type LifeEvent = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: LifeEventKind;
  /** Day on which it happened. */
  readonly on: Scalars['LocalDate']['output'];
};

/** What happened to a household. */
export type LifeEventKind =
  /** A couple separated, or somebody left the family [rupture familiale]. */
  | 'FAMILY_BREAK_UP'
  /** A member or a close relative died [décès]. */
  | 'BEREAVEMENT'
  /** A member lost his job [perte d'emploi]. */
  | 'JOB_LOSS'
  /** A member retired [départ en retraite]. */
  | 'RETIREMENT'
  /** The home was damaged by fire, water or weather [sinistre]. */
  | 'HOME_DISASTER';

/** What a household owes for energy as of a day [dette d'énergie]. */
export type EnergyDebt = {
  /** Owed, in cents; 0 when it is known to owe nothing. */
  readonly amountCents: Scalars['Cents']['output'];
  /** Day as of which it is owed. */
  readonly asOf: Scalars['LocalDate']['output'];
  /** Who told of it. */
  readonly source: EnergyDebtSource;
};

/** Who told what a household owes for energy. */
export type EnergyDebtSource =
  /** The household [déclaration]. */
  | 'DECLARED'
  /** The supplier [avis du fournisseur]. */
  | 'SUPPLIER_NOTICE'
  /** The solidarity fund for housing [avis du FSL]. */
  | 'FSL_NOTICE';

/** Where a household lives over a period. */
export type RecordAccommodationInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** What it is. */
  kind: AccommodationKind;
  /** INSEE code of the department, for instance 93, 2A or 974 (`NOT_A_DEPARTMENT`); that of the commune unless given, left out when not known. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** INSEE code of the commune, for instance 93066 (`NOT_A_COMMUNE`), in the department (`COMMUNE_ELSEWHERE`); left out when not known. */
  commune?: InputMaybe<Scalars['String']['input']>;
  /** Organisation of this system that accommodates it; left out when it is none. */
  structureId?: InputMaybe<Scalars['ID']['input']>;
  /** True for the own residence of the association that runs the programme. */
  operatorsOwn?: InputMaybe<Scalars['Boolean']['input']>;
  /** First day, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). With one that runs it is the day of the move; another overlap is refused (`ACCOMMODATION_OVERLAPS`). */
  from: Scalars['LocalDate']['input'];
  /** Day after the last, after its first day (`PERIOD_EMPTY`); left out while no end is known. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Who told of it. */
  source: AccommodationSource;
};

/** End of an accommodation. */
export type EndAccommodationInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The accommodation; one that ended is refused (`ALREADY_ENDED`). */
  accommodationId: Scalars['ID']['input'];
  /** Day after the last, after its first day (`PERIOD_EMPTY`), neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  to: Scalars['LocalDate']['input'];
};

/** A priority status over a period. */
export type RecordPriorityStatusInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Code of the status, for instance SIAO_ORIENTATION: 1 to 64 capitals, digits and underscores. Twice on one day is refused (`STATUS_OVERLAPS`). */
  code: Scalars['String']['input'];
  /** Code of the document that proves it, for instance SIAO_NOTICE: 1 to 64 capitals, digits and underscores. */
  proof: Scalars['String']['input'];
  /** First day, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  from: Scalars['LocalDate']['input'];
  /** Day after the last, after its first day (`PERIOD_EMPTY`); left out while no end is known. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** End of a priority status. */
export type EndPriorityStatusInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The status of the household; one that ended is refused (`ALREADY_ENDED`), an end to come is brought forward. */
  statusId: Scalars['ID']['input'];
  /** Day after the last, after its first day (`PERIOD_EMPTY`), neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  to: Scalars['LocalDate']['input'];
};

/** Statement that a household has no priority status. */
export type ConfirmNoPriorityStatusInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Day on which it has none, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`); one in force is refused (`STATUS_IN_FORCE`). */
  asOf: Scalars['LocalDate']['input'];
};

/** Judgement of a household. */
export type AttestInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Code of what is judged, for instance GREAT_DIFFICULTY: 1 to 64 capitals, digits and underscores. */
  kind: Scalars['String']['input'];
  /** True when it is so, false when it is not. */
  value: Scalars['Boolean']['input'];
  /** Day of the judgement, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  attestedOn: Scalars['LocalDate']['input'];
};

/** Withdrawal of a judgement. */
export type WithdrawAttestationInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The judgement; one that is withdrawn is refused (`ALREADY_WITHDRAWN`). */
  attestationId: Scalars['ID']['input'];
  /** First day on which it does not hold any more: not before that of the judgement (`WITHDRAWN_BEFORE_ATTESTED`), not in the future (`DAY_IMPOSSIBLE`). */
  withdrawnOn: Scalars['LocalDate']['input'];
  /** Why. */
  reason: WithdrawalReason;
};

/** Something that happened to a household. */
export type RecordLifeEventInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** What happened. */
  kind: LifeEventKind;
  /** Day on which it happened, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`); told twice is refused (`EVENT_TOLD_ALREADY`). */
  on: Scalars['LocalDate']['input'];
};

/** What a household owes for energy. */
export type RecordEnergyDebtInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /** Owed, in cents, 0 to 100,000,000 euros. */
  amountCents: Scalars['Cents']['input'];
  /** Day as of which it is owed, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  asOf: Scalars['LocalDate']['input'];
  /** Who told of it. */
  source: EnergyDebtSource;
};

/** What came of recordAccommodation. */
export type RecordAccommodationPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endAccommodation. */
export type EndAccommodationPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of recordPriorityStatus. */
export type RecordPriorityStatusPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endPriorityStatus. */
export type EndPriorityStatusPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of confirmNoPriorityStatus. */
export type ConfirmNoPriorityStatusPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of attest. */
export type AttestPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of withdrawAttestation. */
export type WithdrawAttestationPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of recordLifeEvent. */
export type RecordLifeEventPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of recordEnergyDebt. */
export type RecordEnergyDebtPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Somebody who comes to live in a household. */
export type AddHouseholdMemberInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The household. */
  householdId: Scalars['ID']['input'];
  /**
   * Who comes. A second head or partner is refused (`ONE_HEAD_NEEDED`, `ONE_PARTNER_AT_MOST`), so is who is there already (`MEMBER_TWICE`) and the
   * twenty-first (`MEMBERS_OUT_OF_RANGE`).
   */
  member: HouseholdMemberInput;
};

/** End of a membership. */
export type EndHouseholdMemberInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The person; one who left is refused (`ALREADY_ENDED`). */
  personId: Scalars['ID']['input'];
  /** Day after the last in the household, after the first one (`PERIOD_EMPTY`), neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  to: Scalars['LocalDate']['input'];
};

/** Another custody of a child. */
export type ChangeCustodyInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The child; who is none is refused (`CUSTODY_OF_A_CHILD`), so is one who left (`ALREADY_ENDED`). */
  personId: Scalars['ID']['input'];
  /** How much of the time the child lives here from then on. */
  custody: Custody;
  /** First day on which it is so, after the one from which it was as before (`PERIOD_EMPTY`), neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  from: Scalars['LocalDate']['input'];
};

/** What is known better of a person; without any of it the act is refused (`NOTHING_TO_CORRECT`). */
export type CorrectPersonInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
  /** Civil sex; left out it stays as it is. */
  sex?: InputMaybe<Sex>;
  /** Date of birth, of a person of at most 120 years who was born when he came to the household (`BORN_AFTER_JOINING`); left out it stays as it is. */
  birthDate?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** What came of addHouseholdMember. */
export type AddHouseholdMemberPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endHouseholdMember. */
export type EndHouseholdMemberPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of changeCustody. */
export type ChangeCustodyPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of correctPerson. */
export type CorrectPersonPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Whether a disability of a person is recognised. */
export type RecordDisabilityInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the household that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Id for what is recorded, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
  /** True when it is recognised, false when it is known not to be. */
  recognised: Scalars['Boolean']['input'];
  /** Day as of which it is so, neither in the future nor more than fifty years ago (`DAY_IMPOSSIBLE`). */
  asOf: Scalars['LocalDate']['input'];
};

/** What came of recordDisability. */
export type RecordDisabilityPayload = {
  /** The household; null when the act was refused. */
  readonly household?: Maybe<Household>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A version of a programme that is being written. It is shown to the organisation that keeps the programme alone. */
export type ProgrammeDraft = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** Number of the version that it was copied from; null of a new one. */
  readonly basedOnVersion?: Maybe<Scalars['Int']['output']>;
  /** First day on which it is to hold; null until it is known. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Why there is to be another version; empty until it is written. */
  readonly reason: Scalars['String']['output'];
  /** Where the period comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why the period is assumed; null where it has a source. */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of the period; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Sections that were written so far. */
  readonly document: ProgrammeDocument;
  /** What stands in the way of its publication, each with its path in the draft; 50 at most. */
  readonly problems: ReadonlyArray<MutationRefusal>;
  /** Who wrote it last; null of somebody who is not registered as staff. */
  readonly writtenBy?: Maybe<StaffMember>;
  /** When it was written last. */
  readonly writtenAt: Scalars['Instant']['output'];
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** A version of a programme, by its number or as a draft: one of the two is given (`VERSION_OR_DRAFT`). */
export type ProgrammeVersionChoice = {
  /** Number of a published version. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** A draft of the caller's organisation. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that differs between two versions. */
export type ProgrammeChange = {
  /** What became of it. */
  readonly kind: ProgrammeChangeKind;
  /** Section of the document as it is written, for instance `rules`; `version` for the period and the reason. */
  readonly section: Scalars['String']['output'];
  /** Code of what changed in the section, within its component or partner where it has one (`MAINTENANCE / P1-AGE`); null of a section without codes. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Property that changed as it is written, for instance `onUnknown`; null where the whole was added or removed. */
  readonly property?: Maybe<Scalars['String']['output']>;
  /** The change in one sentence, in the language of the reader. */
  readonly text: Scalars['String']['output'];
  /** What it was, as text; null where it was not there. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What it is, as text; null where it is not there. */
  readonly after?: Maybe<Scalars['String']['output']>;
};

/** What became of something between two versions. */
export type ProgrammeChangeKind =
  /** It is only on the right [ajouté]. */
  | 'ADDED'
  /** It is only on the left [retiré]. */
  | 'REMOVED'
  /** It is on both sides and says something else [modifié]. */
  | 'CHANGED';

/** Something that rules may ask about [champ]. */
export type RuleField = {
  /** Name as rules write it; a `*` stands for a code that the version defines. */
  readonly name: Scalars['String']['output'];
  /** Type of its values. */
  readonly type: RuleFieldType;
  /** Values of a field that has few, in their order, 100 at most; none where any value of the type is one. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
  /** Unit of its values, in the language of the reader; null where they have none. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** Service that owns it: referrals, support, housing-stock or finance. */
  readonly owner: Scalars['String']['output'];
  /** Facts by which the judging service hears of it, 20 at most; none of what it records itself. */
  readonly fedBy: ReadonlyArray<Scalars['String']['output']>;
  /** Category of access that opens its values to a reader. */
  readonly category: Scalars['String']['output'];
  /** Rules that may ask it. */
  readonly decides: ReadonlyArray<RuleDecision>;
  /** True for sex, health and offences: a rule on it needs its legal ground. */
  readonly needsJustification: Scalars['Boolean']['output'];
  /** An older answer does not count, in months; null where any age does. */
  readonly maxAgeMonths?: Maybe<Scalars['Int']['output']>;
  /** What it is, in the language of the reader. */
  readonly description: Scalars['String']['output'];
};

/** Type of the values of a field. */
export type RuleFieldType =
  /** True or false [oui ou non]. */
  | 'BOOLEAN'
  /** A number of things [nombre]. */
  | 'COUNT'
  /** An amount in cents [centimes]. */
  | 'CENTS'
  /** Hundredths of a percent [points de base]. */
  | 'BASIS_POINTS'
  /** Completed years [années révolues]. */
  | 'YEARS'
  /** Completed months [mois révolus]. */
  | 'MONTHS'
  /** One code [code]. */
  | 'CODE'
  /** Several codes [codes]. */
  | 'CODES'
  /** One code of a scale, lowest first [échelle]. */
  | 'ORDINAL'
  /** A day [date]. */
  | 'DATE';

/** Narrows the catalogue of fields. */
export type RuleFieldFilter = {
  /** Beginning of the name, 1 to 100 characters; case does not matter. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Only fields that rules of this kind may ask. */
  decides?: InputMaybe<RuleDecision>;
  /** Only of this service: referrals, support, housing-stock or finance. */
  owner?: InputMaybe<Scalars['String']['input']>;
};

/** A new programme. */
export type CreateProgrammeInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the programme, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Its code, 1 to 40 small letters, digits and hyphens. */
  code: Scalars['String']['input'];
  /** Its name, 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** A copy of a version, as a draft. */
export type CopyProgrammeVersionInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the draft, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (`ID_TAKEN`). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The programme. */
  programmeId: Scalars['ID']['input'];
  /** Number of the version that is copied. */
  version: Scalars['Int']['input'];
};

/** What is written of a draft: what is left out stays as it is. */
export type WriteProgrammeDraftInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the draft that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The draft. */
  draftId: Scalars['ID']['input'];
  /** First day on which it is to hold. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Day after the last; null while no end is known. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Why there is to be another version, 1 to 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Where the period comes from, 1 to 1,000 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why the period is assumed, 1 to 1,000 characters. */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of the period, 1 to 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Sections that are written. */
  document?: InputMaybe<ProgrammeDocumentInput>;
};

/** A draft that is given up. */
export type DiscardProgrammeDraftInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the draft that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The draft. */
  draftId: Scalars['ID']['input'];
};

/** Publication of a draft. */
export type PublishProgrammeDraftInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the draft that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The draft. */
  draftId: Scalars['ID']['input'];
  /** True to give the version that holds without an end its end, on the first day of this one: today or later (`END_IN_THE_PAST`). */
  endEarlier?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The end of a programme. */
export type EndProgrammeInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Number of the version in force that the decision was made on; another one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The programme. */
  programmeId: Scalars['ID']['input'];
  /** First day on which it no longer holds: today or later (`END_IN_THE_PAST`). */
  to: Scalars['LocalDate']['input'];
};

/** A referral that goes on by another version of its programme. */
export type MoveToVersionInput = {
  /** Chosen by the client, new for each act: a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the referral that the decision was made on; an outdated one is refused (`STALE_VERSION`). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The referral: proposed, confirmed or accepted. */
  referralId: Scalars['ID']['input'];
  /** Number of the version of its programme by which it goes on. */
  version: Scalars['Int']['input'];
  /** Where each stage of its own version that the other one does not have goes, 100 at most. */
  stages?: InputMaybe<Array<StageMappingInput>>;
  /** Why it is moved, 10 to 1,000 characters. Nothing about the household. */
  reason: Scalars['String']['input'];
};

/** A move of a referral to another version of its programme. */
export type ReferralMove = {
  /** Number of the version by which it went until then. */
  readonly fromVersion: Scalars['Int']['output'];
  /** Number of the version by which it goes on. */
  readonly toVersion: Scalars['Int']['output'];
  /** Where stages of the one version go in the other, 100 at most; one that is not named keeps its code. */
  readonly stages: ReadonlyArray<StageMapping>;
  /** Why it was moved. */
  readonly reason: Scalars['String']['output'];
  /** Who moved it; null of somebody who is not registered as staff. */
  readonly movedBy?: Maybe<StaffMember>;
  /** When it was moved. */
  readonly movedAt: Scalars['Instant']['output'];
};

/** Where a stage goes. */
export type StageMapping = {
  /** Code of a stage of the one version. */
  readonly from: Scalars['String']['output'];
  /** Code of a stage of the other, in the same phase. */
  readonly to: Scalars['String']['output'];
};

/** Where a stage goes. */
export type StageMappingInput = {
  /** Code of a stage of the referral's own version. */
  from: Scalars['String']['input'];
  /** Code of a stage of the version by which it goes on. */
  to: Scalars['String']['input'];
};

/** What came of createProgramme. */
export type CreateProgrammePayload = {
  /** The programme, with its first draft; null when the act was refused. */
  readonly programme?: Maybe<Programme>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of copyProgrammeVersion. */
export type CopyProgrammeVersionPayload = {
  /** The draft; null when the act was refused. */
  readonly draft?: Maybe<ProgrammeDraft>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of writeProgrammeDraft. */
export type WriteProgrammeDraftPayload = {
  /** The draft, with the problems of the whole; null when the act was refused. */
  readonly draft?: Maybe<ProgrammeDraft>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of discardProgrammeDraft. */
export type DiscardProgrammeDraftPayload = {
  /** The programme; null when the act was refused. */
  readonly programme?: Maybe<Programme>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of publishProgrammeDraft. */
export type PublishProgrammeDraftPayload = {
  /** The programme, with its new version; null when the act was refused. */
  readonly programme?: Maybe<Programme>;
  /**
   * What runs by each earlier version and keeps it until it is moved (`moveToVersion`), first version first, 50 at most. Null when the act was refused, and
   * to who takes no part in the programme today.
   */
  readonly staysBehind?: Maybe<ReadonlyArray<RunningByVersion>>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of endProgramme. */
export type EndProgrammePayload = {
  /** The programme; null when the act was refused. */
  readonly programme?: Maybe<Programme>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What came of moveToVersion. */
export type MoveToVersionPayload = {
  /** The referral; null when the act was refused. */
  readonly referral?: Maybe<Referral>;
  /** Why the act was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A page of the catalogue of fields. */
export type RuleFieldConnection = {
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<RuleFieldEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<RuleField>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The rows that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A row of the catalogue of fields, with its cursor. */
export type RuleFieldEdge = {
  /** Cursor of the row. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: RuleField;
};

/** What a version of a programme says, as data: the same in a file, in a mutation and here. */
export type ProgrammeDocument = {
  /** What the programme is. */
  readonly kind: ProgrammeKind;
  /** Its parts [volets], 20 at most. */
  readonly components: ReadonlyArray<ComponentOfProgramme>;
  /** Whom it is for, 100 at most. */
  readonly publics: ReadonlyArray<ProgrammePublic>;
  /** Where it holds; null where nothing says so. */
  readonly territory?: Maybe<ProgrammeTerritory>;
  /** Who takes part, 100 at most. */
  readonly partners: ReadonlyArray<PartnerOfProgramme>;
  /** Who may bring a household, 100 at most; none where anybody may. */
  readonly referralSources: ReadonlyArray<ProgrammeEntry>;
  /** Rules of the whole programme, 100 at most. */
  readonly rules: ReadonlyArray<ProgrammeRule>;
  /** What makes the system propose a referral, 20 at most. */
  readonly triggers: ReadonlyArray<ReferralTrigger>;
  /** Its stages in their order, 100 at most. */
  readonly stages: ReadonlyArray<ProgrammeStage>;
  /** What comes round again, 100 at most. */
  readonly rhythms: ReadonlyArray<ProgrammeRhythm>;
  /** Posts of its team, 100 at most. */
  readonly team: ReadonlyArray<ProgrammePost>;
  /** Its committees, 100 at most. */
  readonly committees: ReadonlyArray<ProgrammeCommittee>;
  /** Documents that its rules ask for, 100 at most. */
  readonly documents: ReadonlyArray<ProgrammeWantedDocument>;
  /** Judgements that its rules ask for, 100 at most. */
  readonly attestations: ReadonlyArray<ProgrammeAttestation>;
  /** Actions that it offers, 100 at most. */
  readonly actions: ReadonlyArray<ProgrammeActionKind>;
  /** What it is to reach, 100 at most. */
  readonly objectives: ReadonlyArray<ProgrammeObjective>;
  /** How many files it holds at once; null where nothing says so. */
  readonly capacity?: Maybe<ProgrammeCapacity>;
  /** What is followed, 100 at most. */
  readonly indicators: ReadonlyArray<ProgrammeIndicator>;
  /** How a support ends [issues], 100 at most. */
  readonly outcomes: ReadonlyArray<ProgrammeEntry>;
  /** Why a household is referred, 100 at most. */
  readonly causes: ReadonlyArray<ProgrammeEntry>;
  /** Why an association declines [motifs de refus], 100 at most. */
  readonly declineReasons: ReadonlyArray<ProgrammeEntry>;
  /** Why a landlord withdraws [motifs d’annulation], 100 at most. */
  readonly cancelReasons: ReadonlyArray<ProgrammeEntry>;
  /** How a support is closed; null where nothing says so. */
  readonly closing?: Maybe<ProgrammeClosing>;
  /** Homes that it wishes for, 100 at most. */
  readonly reservations: ReadonlyArray<ProgrammeReservation>;
  /** Its funding plan, 100 at most. */
  readonly funding: ReadonlyArray<ProgrammeFundingLine>;
  /** What makes it call households by itself, 100 at most. */
  readonly outreach: ReadonlyArray<ProgrammeOutreach>;
  /** Figures as they were published, 100 at most. */
  readonly figures: ReadonlyArray<ProgrammeFigure>;
  /** Programmes in which a household cannot be at the same time; null for none. */
  readonly exclusiveWith?: Maybe<ProgrammeExclusions>;
  /** Of a programme of funding: its calls, 100 at most. */
  readonly calls: ReadonlyArray<ProgrammeCall>;
  /** Of a programme of funding: its projects, 500 at most. */
  readonly projects: ReadonlyArray<ProgrammeProject>;
};

/** Part of a programme [volet]: a household is eligible by one of them. */
export type ComponentOfProgramme = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** What it is for. */
  readonly family: ProgrammeComponent;
  /** Its own rules, on top of those of the programme, 100 at most. */
  readonly rules: ReadonlyArray<ProgrammeRule>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Whom a programme is for [public]. */
export type ProgrammePublic = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** First day; null for as long as the version holds. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Where a programme holds [territoire]; it has at least one department or commune (TERRITORY_EMPTY). */
export type ProgrammeTerritory = {
  /** French departments, for instance 93, 2A or 974, 110 at most. */
  readonly departments: ReadonlyArray<Scalars['String']['output']>;
  /** INSEE codes, 1,000 at most; none where whole departments are meant. */
  readonly communes: ReadonlyArray<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** An organisation that takes part [partenaire]. */
export type PartnerOfProgramme = {
  /** Code of the organisation. */
  readonly organisation: Scalars['String']['output'];
  /** Its part. */
  readonly part: ProgrammePart;
  /** First day; null for as long as the version holds. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Rules of a landlord for its own households, 100 at most. */
  readonly rules: ReadonlyArray<ProgrammeRule>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A rule, as it is written. It decides by its tree; only a preference that cannot be measured has none. */
export type ProgrammeRule = {
  /** Its code, once in the version, 1 to 40 characters. */
  readonly code: Scalars['String']['output'];
  /** What it decides. */
  readonly decides: RuleDecision;
  /** Its condition in one line; null of a preference that cannot be measured. */
  readonly condition?: Maybe<Scalars['String']['output']>;
  /** Its condition as a tree; null of a preference that cannot be measured. */
  readonly when?: Maybe<RuleTree>;
  /** What it answers where something is not known. */
  readonly onUnknown: UnknownPolicy;
  /** Code of the stage or action that it decides on. */
  readonly target?: Maybe<Scalars['String']['output']>;
  /** Of a STAGE rule: at which end of the stage it stands. */
  readonly moment?: Maybe<StageMoment>;
  /** Code of the document that answers it. */
  readonly wantedDocument?: Maybe<Scalars['String']['output']>;
  /** Older answers do not count, in months, 1 to 600; null for the age that the catalogue says. */
  readonly maxAgeMonths?: Maybe<Scalars['Int']['output']>;
  /** Legal ground of a rule on sex, health or offences (JUSTIFICATION_MISSING). */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What makes the system propose a referral [déclencheur]. */
export type ReferralTrigger = {
  /** Its code, once in its section. */
  readonly code: Scalars['String']['output'];
  /** Code of the component that it proposes to. */
  readonly component: Scalars['String']['output'];
  /** Its condition in one line. */
  readonly condition: Scalars['String']['output'];
  /** Its condition. */
  readonly when: RuleTree;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A stage of the support [étape]; stages stand in their order. */
export type ProgrammeStage = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** What the engine may do in it. */
  readonly phase: StagePhase;
  /** Codes of the stages from which it is entered, 100 at most; none for a first one. */
  readonly follows: ReadonlyArray<Scalars['String']['output']>;
  /** How long it is expected to last, in months, 1 to 600. */
  readonly expectedMonths?: Maybe<Scalars['Int']['output']>;
  /** How long it may last, in months, 1 to 600. */
  readonly maximumMonths?: Maybe<Scalars['Int']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What comes round again while a household is in the programme [périodicité]. */
export type ProgrammeRhythm = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Code of the stage in which it does; null where it does throughout. */
  readonly stage?: Maybe<Scalars['String']['output']>;
  /** Every so many months, 1 to 600. */
  readonly everyMonths: Scalars['Int']['output'];
  /** So many months before each it is told, 1 to 600. */
  readonly noticeMonths?: Maybe<Scalars['Int']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A post of the team [poste]. */
export type ProgrammePost = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Hundredths of a full-time post [ETP], 1 to 100,000; null where nothing says so. */
  readonly fullTimeHundredths?: Maybe<Scalars['Int']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Who decides together [comité, commission]. */
export type ProgrammeCommittee = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Who sits in it, 100 at most. */
  readonly seats: ReadonlyArray<ProgrammeCommitteeSeat>;
  /** Voting seats that must be filled, 1 to 100, no more than vote (QUORUM_IMPOSSIBLE). */
  readonly quorum: Scalars['Int']['output'];
  /** What it decides, 1 to 10. */
  readonly decides: ReadonlyArray<CommitteeQuestion>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A seat of a committee. */
export type ProgrammeCommitteeSeat = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** True when it votes. */
  readonly votes: Scalars['Boolean']['output'];
};

/** A document that a rule asks for [pièce]. */
export type ProgrammeWantedDocument = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Who can bring it, 1 to 10. */
  readonly givenBy: ReadonlyArray<InformationBringer>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A judgement that somebody attests and rules may ask for as attestation.CODE [attestation]. */
export type ProgrammeAttestation = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Codes of the jobs whose attestation counts, 1 to 20. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** An action that is offered [action]. */
export type ProgrammeActionKind = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Order in which graduated actions are offered, 1 to 100; null where they have none. */
  readonly rank?: Maybe<Scalars['Int']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What is to be reached [objectif]. */
export type ProgrammeObjective = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** What is counted. */
  readonly counts: ProgrammeMeasure;
  /** Its unit. */
  readonly unit: ProgrammeUnit;
  /** How many, 0 to 1,000,000,000, in its unit. */
  readonly target: Scalars['Int']['output'];
  /** Over which time. */
  readonly per: ProgrammePeriod;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** How many files a programme holds at once [file active]. */
export type ProgrammeCapacity = {
  /** Files at once, 1 to 1,000,000. */
  readonly files: Scalars['Int']['output'];
  /** True when who comes after them waits. */
  readonly waitingList: Scalars['Boolean']['output'];
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What is followed [indicateur]. */
export type ProgrammeIndicator = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** What is counted. */
  readonly counts: ProgrammeMeasure;
  /** Its unit. */
  readonly unit: ProgrammeUnit;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A code with its texts: a source of referrals, an outcome, a cause, a reason. */
export type ProgrammeEntry = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** How a support is closed [clôture]. */
export type ProgrammeClosing = {
  /** Code of the committee that decides it; null where none does. */
  readonly committee?: Maybe<Scalars['String']['output']>;
  /** True when the household is met before. */
  readonly afterMeetingWithHousehold: Scalars['Boolean']['output'];
  /** How long a support may last at most, in months, 1 to 600. */
  readonly maximumMonths?: Maybe<Scalars['Int']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Homes that the programme wishes for [réservation souhaitée]. */
export type ProgrammeReservation = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Homes, 1 to 100,000. */
  readonly homes: Scalars['Int']['output'];
  /** Over which time. */
  readonly per: ProgrammePeriod;
  /** Of these, how many are earmarked. */
  readonly earmarked?: Maybe<Scalars['Int']['output']>;
  /** Types of homes, 7 at most; none where any will do. */
  readonly unitTypes: ReadonlyArray<UnitType>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A line of the funding plan [plan de financement]. */
export type ProgrammeFundingLine = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Where the money comes from. */
  readonly kind: FundingKind;
  /** Code of the organisation that pays; null where none is named. */
  readonly funder?: Maybe<Scalars['String']['output']>;
  /** What it is for; null where nothing says so. */
  readonly category?: Maybe<BudgetCategory>;
  /** Amount in cents; null where nothing says so. */
  readonly amountCents?: Maybe<Scalars['Cents']['output']>;
  /** Share of the whole in basis points, 0 to 10,000; null where nothing says so. */
  readonly shareBasisPoints?: Maybe<Scalars['BasisPoints']['output']>;
  /** Over which time. */
  readonly per: ProgrammePeriod;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What makes the programme call households by itself [aller-vers]. */
export type ProgrammeOutreach = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** The event. */
  readonly event: OutreachEvent;
  /** Code of the OUTREACH rule that says who is called first; null for nobody in particular. */
  readonly first?: Maybe<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A figure as it was published, kept beside the one that the system computes [chiffre publié]. */
export type ProgrammeFigure = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** The figure as published, 1 to 200 characters. */
  readonly value: Scalars['String']['output'];
  /** Its unit. */
  readonly unit: ProgrammeUnit;
  /** First day; null for as long as the version holds. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** What the system computes beside it; null for nothing. */
  readonly computedBy?: Maybe<ProgrammeMeasure>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Programmes in which a household cannot be at the same time [cumul exclu]. */
export type ProgrammeExclusions = {
  /** Codes of the programmes, 100 at most. */
  readonly programmes: ReadonlyArray<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A call for projects [appel à projets]. */
export type ProgrammeCall = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** First day; null for as long as the version holds. */
  readonly from?: Maybe<Scalars['LocalDate']['output']>;
  /** Day after the last; null while no end is known. */
  readonly to?: Maybe<Scalars['LocalDate']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A project that a call funds [projet]. */
export type ProgrammeProject = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  readonly code: Scalars['String']['output'];
  /** Its text in English, 1 to 200 characters. */
  readonly en: Scalars['String']['output'];
  /** Its text in French, 1 to 200 characters. */
  readonly fr: Scalars['String']['output'];
  /** Code of the call. */
  readonly call: Scalars['String']['output'];
  /** Code of the programme that the project is; null where the system does not run it. */
  readonly programme?: Maybe<Scalars['String']['output']>;
  /** Where it comes from; null where it is assumed. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Why it is assumed; null where it has a source. One of the two is given (SOURCE_MISSING). */
  readonly assumption?: Maybe<Scalars['String']['output']>;
  /** What else is to be known of it; null for nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A comparison, or others joined: the form in which it is written. Fields of other forms are null. */
export type RuleTree = {
  /** Of a comparison: name of the field in the catalogue (ruleFields). */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Of a comparison: how the field is compared. */
  readonly operator?: Maybe<RuleOperator>;
  /** Of a comparison: what it is compared with; a list for IN and INTERSECTS, both ends for BETWEEN. */
  readonly value?: Maybe<Scalars['RuleValue']['output']>;
  /** All of these, 50 at most. */
  readonly all?: Maybe<ReadonlyArray<RuleTree>>;
  /** One of these, 50 at most. */
  readonly any?: Maybe<ReadonlyArray<RuleTree>>;
  /** Not this. */
  readonly not?: Maybe<RuleTree>;
  /** With `of`: how many of them. */
  readonly atLeast?: Maybe<Scalars['Int']['output']>;
  /** With `atLeast`: of these so many, 50 at most. */
  readonly of?: Maybe<ReadonlyArray<RuleTree>>;
};

/** What a programme is. */
export type ProgrammeKind =
  /** It takes referrals and supports households [accompagnement]. */
  | 'SUPPORT'
  /** It is a parent of calls and of the projects that they fund, and takes no referrals [appel à projets]. */
  | 'FUNDING';

/** What a rule decides. Only ENTRY makes eligibility. */
export type RuleDecision =
  /** Whether the household may enter [entrée]. */
  | 'ENTRY'
  /** Whether a stage is entered or left [étape]. */
  | 'STAGE'
  /** Whether an action is offered [action]. */
  | 'ACTION'
  /** Whether a home fits the household; judged where the homes are [logement]. */
  | 'HOME'
  /** In which order, never whether [préférence]. */
  | 'PREFERENCE'
  /** What is watched, without any effect of its own [veille]. */
  | 'WATCH'
  /** Who is called first [aller-vers]. */
  | 'OUTREACH';

/** What a rule answers where something is not known; once, at its root. */
export type UnknownPolicy =
  /** Not met [non]. */
  | 'FAIL'
  /** Met [oui]. */
  | 'PASS'
  /** Not known: the missing information is asked for [à compléter]. */
  | 'REVIEW';

/** At which end of a stage a rule stands. */
export type StageMoment =
  /** It opens the stage [entrée]. */
  | 'ENTRY'
  /** It lets the household leave the stage [sortie]. */
  | 'EXIT';

/** What the engine may do in a stage. */
export type StagePhase =
  /** Before the contract is signed [diagnostic]. */
  | 'DIAGNOSTIC'
  /** Under contract [accompagnement]. */
  | 'SUPPORT'
  /** Over [clos]. */
  | 'CLOSED';

/** What a committee decides. */
export type CommitteeQuestion =
  /** Who enters [entrée]. */
  | 'ENTRY'
  /** How the support goes on [suivi]. */
  | 'FOLLOW_UP'
  /** When it ends [sortie]. */
  | 'CLOSING'
  /** Which levers are used [leviers]. */
  | 'LEVERS'
  /** Who is taken against the rules [dérogation]. */
  | 'DEROGATION'
  /** What is done before an eviction [prévention]. */
  | 'PREVENTION';

/** Unit of an objective, an indicator or a published figure. */
export type ProgrammeUnit =
  /** Households [ménages]. */
  | 'HOUSEHOLDS'
  /** Referrals [orientations]. */
  | 'REFERRALS'
  /** Support cases [accompagnements]. */
  | 'CASES'
  /** Homes [logements]. */
  | 'HOMES'
  /** Persons [personnes]. */
  | 'PERSONS'
  /** Cents of a euro [centimes]. */
  | 'CENTS'
  /** Hundredths of a percent [points de base]. */
  | 'BASIS_POINTS'
  /** Months [mois]. */
  | 'MONTHS'
  /** Interventions [interventions]. */
  | 'INTERVENTIONS'
  /** Projects [projets]. */
  | 'PROJECTS';

/** What is counted. */
export type ProgrammeMeasure =
  /** Referrals received [orientations reçues]. */
  | 'REFERRALS_RECEIVED'
  /** Households with a diagnostic [ménages diagnostiqués]. */
  | 'HOUSEHOLDS_DIAGNOSED'
  /** Households supported [ménages accompagnés]. */
  | 'HOUSEHOLDS_SUPPORTED'
  /** Households that entered [ménages entrés]. */
  | 'HOUSEHOLDS_ENTERED'
  /** Households rehoused [ménages relogés]. */
  | 'HOUSEHOLDS_REHOUSED'
  /** Homes reserved [logements réservés]. */
  | 'HOMES_RESERVED'
  /** Repayment plans signed [plans d’apurement signés]. */
  | 'PLANS_SIGNED'
  /** Housing benefits reinstated [APL rétablies]. */
  | 'BENEFITS_REINSTATED'
  /** Supports closed [sorties]. */
  | 'SUPPORTS_CLOSED'
  /** Evictions avoided [expulsions évitées]. */
  | 'EVICTIONS_AVOIDED'
  /** Share of households that are up to date with their rent [part des ménages à jour]. */
  | 'UP_TO_DATE_SHARE'
  /** Households contacted [ménages contactés]. */
  | 'HOUSEHOLDS_CONTACTED'
  /** Households visited [ménages visités]. */
  | 'HOUSEHOLDS_VISITED'
  /** Cost for one household [coût par ménage]. */
  | 'COST_PER_HOUSEHOLD'
  /** Mean length in months [durée moyenne]. */
  | 'MEAN_MONTHS'
  /** Projects funded [projets financés]. */
  | 'PROJECTS_FUNDED';

/** Over which time a number holds. */
export type ProgrammePeriod =
  /** Each year [par an]. */
  | 'YEAR'
  /** The whole of the version [sur la durée]. */
  | 'WHOLE';

/** Where money comes from, or that it goes. */
export type FundingKind =
  /** A grant [subvention]. */
  | 'GRANT'
  /** Own funds [fonds propres]. */
  | 'OWN_FUNDS'
  /** In kind [en nature]. */
  | 'IN_KIND'
  /** What it costs [coût]. */
  | 'COST';

/** What money is for. */
export type BudgetCategory =
  /** Social support [accompagnement social]. */
  | 'SOCIAL_SUPPORT'
  /** Adapted rental management [gestion locative adaptée]. */
  | 'ADAPTED_MANAGEMENT'
  /** Steering [pilotage]. */
  | 'STEERING';

/** What makes the programme call households by itself. */
export type OutreachEvent =
  /** A heatwave [canicule]. */
  | 'HEATWAVE'
  /** A cold snap [grand froid]. */
  | 'COLD_SNAP'
  /** A flood [inondation]. */
  | 'FLOOD'
  /** Arrears [impayés]. */
  | 'ARREARS'
  /** Another event [autre]. */
  | 'OTHER';

/** Sections of a document. A section that is given replaces the one that is there, null empties it; one that is left out stays. */
export type ProgrammeDocumentInput = {
  /** What the programme is. */
  kind?: InputMaybe<ProgrammeKind>;
  /** Its parts [volets], 20 at most. */
  components?: InputMaybe<Array<ComponentOfProgrammeInput>>;
  /** Whom it is for, 100 at most. */
  publics?: InputMaybe<Array<ProgrammePublicInput>>;
  /** Where it holds. */
  territory?: InputMaybe<ProgrammeTerritoryInput>;
  /** Who takes part, 100 at most. */
  partners?: InputMaybe<Array<PartnerOfProgrammeInput>>;
  /** Who may bring a household, 100 at most; none where anybody may. */
  referralSources?: InputMaybe<Array<ProgrammeEntryInput>>;
  /** Rules of the whole programme, 100 at most. */
  rules?: InputMaybe<Array<ProgrammeRuleInput>>;
  /** What makes the system propose a referral, 20 at most. */
  triggers?: InputMaybe<Array<ReferralTriggerInput>>;
  /** Its stages in their order, 100 at most. */
  stages?: InputMaybe<Array<ProgrammeStageInput>>;
  /** What comes round again, 100 at most. */
  rhythms?: InputMaybe<Array<ProgrammeRhythmInput>>;
  /** Posts of its team, 100 at most. */
  team?: InputMaybe<Array<ProgrammePostInput>>;
  /** Its committees, 100 at most. */
  committees?: InputMaybe<Array<ProgrammeCommitteeInput>>;
  /** Documents that its rules ask for, 100 at most. */
  documents?: InputMaybe<Array<ProgrammeWantedDocumentInput>>;
  /** Judgements that its rules ask for, 100 at most. */
  attestations?: InputMaybe<Array<ProgrammeAttestationInput>>;
  /** Actions that it offers, 100 at most. */
  actions?: InputMaybe<Array<ProgrammeActionKindInput>>;
  /** What it is to reach, 100 at most. */
  objectives?: InputMaybe<Array<ProgrammeObjectiveInput>>;
  /** How many files it holds at once. */
  capacity?: InputMaybe<ProgrammeCapacityInput>;
  /** What is followed, 100 at most. */
  indicators?: InputMaybe<Array<ProgrammeIndicatorInput>>;
  /** How a support ends [issues], 100 at most. */
  outcomes?: InputMaybe<Array<ProgrammeEntryInput>>;
  /** Why a household is referred, 100 at most. */
  causes?: InputMaybe<Array<ProgrammeEntryInput>>;
  /** Why an association declines [motifs de refus], 100 at most. */
  declineReasons?: InputMaybe<Array<ProgrammeEntryInput>>;
  /** Why a landlord withdraws [motifs d’annulation], 100 at most. */
  cancelReasons?: InputMaybe<Array<ProgrammeEntryInput>>;
  /** How a support is closed. */
  closing?: InputMaybe<ProgrammeClosingInput>;
  /** Homes that it wishes for, 100 at most. */
  reservations?: InputMaybe<Array<ProgrammeReservationInput>>;
  /** Its funding plan, 100 at most. */
  funding?: InputMaybe<Array<ProgrammeFundingLineInput>>;
  /** What makes it call households by itself, 100 at most. */
  outreach?: InputMaybe<Array<ProgrammeOutreachInput>>;
  /** Figures as they were published, 100 at most. */
  figures?: InputMaybe<Array<ProgrammeFigureInput>>;
  /** Programmes in which a household cannot be at the same time. */
  exclusiveWith?: InputMaybe<ProgrammeExclusionsInput>;
  /** Of a programme of funding: its calls, 100 at most. */
  calls?: InputMaybe<Array<ProgrammeCallInput>>;
  /** Of a programme of funding: its projects, 500 at most. */
  projects?: InputMaybe<Array<ProgrammeProjectInput>>;
};

/** Part of a programme [volet]: a household is eligible by one of them. */
export type ComponentOfProgrammeInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** What it is for. */
  family: ProgrammeComponent;
  /** Its own rules, on top of those of the programme, 100 at most. */
  rules?: InputMaybe<Array<ProgrammeRuleInput>>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Whom a programme is for [public]. */
export type ProgrammePublicInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** First day. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Day after the last. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Where a programme holds [territoire]; it has at least one department or commune (TERRITORY_EMPTY). */
export type ProgrammeTerritoryInput = {
  /** French departments, for instance 93, 2A or 974, 110 at most. */
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** INSEE codes, 1,000 at most; none where whole departments are meant. */
  communes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation that takes part [partenaire]. */
export type PartnerOfProgrammeInput = {
  /** Code of the organisation. */
  organisation: Scalars['String']['input'];
  /** Its part. */
  part: ProgrammePart;
  /** First day. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Day after the last. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Rules of a landlord for its own households, 100 at most. */
  rules?: InputMaybe<Array<ProgrammeRuleInput>>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A rule, as it is written. It decides by its tree; only a preference that cannot be measured has none. */
export type ProgrammeRuleInput = {
  /** Its code, once in the version, 1 to 40 characters. */
  code: Scalars['String']['input'];
  /** What it decides; ENTRY unless said. */
  decides?: InputMaybe<RuleDecision>;
  /** Its condition. */
  when?: InputMaybe<RuleTreeInput>;
  /** What it answers where something is not known. */
  onUnknown: UnknownPolicy;
  /** Code of the stage or action that it decides on. */
  target?: InputMaybe<Scalars['String']['input']>;
  /** Of a STAGE rule: at which end of the stage it stands. */
  moment?: InputMaybe<StageMoment>;
  /** Code of the document that answers it. */
  wantedDocument?: InputMaybe<Scalars['String']['input']>;
  /** Older answers do not count, in months, 1 to 600. */
  maxAgeMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Legal ground of a rule on sex, health or offences (JUSTIFICATION_MISSING). */
  justification?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What makes the system propose a referral [déclencheur]. */
export type ReferralTriggerInput = {
  /** Its code, once in its section. */
  code: Scalars['String']['input'];
  /** Code of the component that it proposes to. */
  component: Scalars['String']['input'];
  /** Its condition. */
  when: RuleTreeInput;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A stage of the support [étape]; stages stand in their order. */
export type ProgrammeStageInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** What the engine may do in it. */
  phase: StagePhase;
  /** Codes of the stages from which it is entered, 100 at most; none for a first one. */
  follows?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How long it is expected to last, in months, 1 to 600. */
  expectedMonths?: InputMaybe<Scalars['Int']['input']>;
  /** How long it may last, in months, 1 to 600. */
  maximumMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What comes round again while a household is in the programme [périodicité]. */
export type ProgrammeRhythmInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Code of the stage in which it does. */
  stage?: InputMaybe<Scalars['String']['input']>;
  /** Every so many months, 1 to 600. */
  everyMonths: Scalars['Int']['input'];
  /** So many months before each it is told, 1 to 600. */
  noticeMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A post of the team [poste]. */
export type ProgrammePostInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Hundredths of a full-time post [ETP], 1 to 100,000. */
  fullTimeHundredths?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Who decides together [comité, commission]. */
export type ProgrammeCommitteeInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Who sits in it, 100 at most. */
  seats?: InputMaybe<Array<ProgrammeCommitteeSeatInput>>;
  /** Voting seats that must be filled, 1 to 100, no more than vote (QUORUM_IMPOSSIBLE). */
  quorum: Scalars['Int']['input'];
  /** What it decides, 1 to 10. */
  decides: Array<CommitteeQuestion>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A seat of a committee. */
export type ProgrammeCommitteeSeatInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** True when it votes. */
  votes: Scalars['Boolean']['input'];
};

/** A document that a rule asks for [pièce]. */
export type ProgrammeWantedDocumentInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Who can bring it, 1 to 10. */
  givenBy: Array<InformationBringer>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A judgement that somebody attests and rules may ask for as attestation.CODE [attestation]. */
export type ProgrammeAttestationInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Codes of the jobs whose attestation counts, 1 to 20. */
  roles: Array<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** An action that is offered [action]. */
export type ProgrammeActionKindInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Order in which graduated actions are offered, 1 to 100. */
  rank?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What is to be reached [objectif]. */
export type ProgrammeObjectiveInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** What is counted. */
  counts: ProgrammeMeasure;
  /** Its unit. */
  unit: ProgrammeUnit;
  /** How many, 0 to 1,000,000,000, in its unit. */
  target: Scalars['Int']['input'];
  /** Over which time. */
  per: ProgrammePeriod;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** How many files a programme holds at once [file active]. */
export type ProgrammeCapacityInput = {
  /** Files at once, 1 to 1,000,000. */
  files: Scalars['Int']['input'];
  /** True when who comes after them waits. */
  waitingList: Scalars['Boolean']['input'];
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What is followed [indicateur]. */
export type ProgrammeIndicatorInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** What is counted. */
  counts: ProgrammeMeasure;
  /** Its unit. */
  unit: ProgrammeUnit;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A code with its texts: a source of referrals, an outcome, a cause, a reason. */
export type ProgrammeEntryInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** How a support is closed [clôture]. */
export type ProgrammeClosingInput = {
  /** Code of the committee that decides it. */
  committee?: InputMaybe<Scalars['String']['input']>;
  /** True when the household is met before. */
  afterMeetingWithHousehold: Scalars['Boolean']['input'];
  /** How long a support may last at most, in months, 1 to 600. */
  maximumMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Homes that the programme wishes for [réservation souhaitée]. */
export type ProgrammeReservationInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Homes, 1 to 100,000. */
  homes: Scalars['Int']['input'];
  /** Over which time. */
  per: ProgrammePeriod;
  /** Of these, how many are earmarked. */
  earmarked?: InputMaybe<Scalars['Int']['input']>;
  /** Types of homes, 7 at most; none where any will do. */
  unitTypes?: InputMaybe<Array<UnitType>>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A line of the funding plan [plan de financement]. */
export type ProgrammeFundingLineInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Where the money comes from. */
  kind: FundingKind;
  /** Code of the organisation that pays. */
  funder?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  category?: InputMaybe<BudgetCategory>;
  /** Amount in cents. */
  amountCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Share of the whole in basis points, 0 to 10,000. */
  shareBasisPoints?: InputMaybe<Scalars['BasisPoints']['input']>;
  /** Over which time. */
  per: ProgrammePeriod;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What makes the programme call households by itself [aller-vers]. */
export type ProgrammeOutreachInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** The event. */
  event: OutreachEvent;
  /** Code of the OUTREACH rule that says who is called first. */
  first?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A figure as it was published, kept beside the one that the system computes [chiffre publié]. */
export type ProgrammeFigureInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** The figure as published, 1 to 200 characters. */
  value: Scalars['String']['input'];
  /** Its unit. */
  unit: ProgrammeUnit;
  /** First day. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Day after the last. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** What the system computes beside it. */
  computedBy?: InputMaybe<ProgrammeMeasure>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Programmes in which a household cannot be at the same time [cumul exclu]. */
export type ProgrammeExclusionsInput = {
  /** Codes of the programmes, 100 at most. */
  programmes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A call for projects [appel à projets]. */
export type ProgrammeCallInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** First day. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Day after the last. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A project that a call funds [projet]. */
export type ProgrammeProjectInput = {
  /** Its code, once in its section: 1 to 64 capitals, digits and underscores. */
  code: Scalars['String']['input'];
  /** Its text in English, 1 to 200 characters. */
  en: Scalars['String']['input'];
  /** Its text in French, 1 to 200 characters. */
  fr: Scalars['String']['input'];
  /** Code of the call. */
  call: Scalars['String']['input'];
  /** Code of the programme that the project is. */
  programme?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Why it is assumed. One of the two is given (SOURCE_MISSING). */
  assumption?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be known of it. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A comparison (field, operator, value), or others joined (all, any, not, or atLeast with of): one form and no other (RULE_FORM_UNKNOWN), 8 levels at most. */
export type RuleTreeInput = {
  /** Of a comparison: name of the field in the catalogue (ruleFields). */
  field?: InputMaybe<Scalars['String']['input']>;
  /** Of a comparison: how the field is compared. */
  operator?: InputMaybe<RuleOperator>;
  /** Of a comparison: what it is compared with; a list for IN and INTERSECTS, both ends for BETWEEN. */
  value?: InputMaybe<Scalars['RuleValue']['input']>;
  /** All of these, 50 at most. */
  all?: InputMaybe<Array<RuleTreeInput>>;
  /** One of these, 50 at most. */
  any?: InputMaybe<Array<RuleTreeInput>>;
  /** Not this. */
  not?: InputMaybe<RuleTreeInput>;
  /** With `of`: how many of them. */
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  /** With `atLeast`: of these so many, 50 at most. */
  of?: InputMaybe<Array<RuleTreeInput>>;
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
  Organisation: Organisation;
  StaffMember: StaffMember;
  Programme: Programme;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
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
  HouseholdOverview: ResolverTypeWrapper<Overview>;
  HouseholdRentOverview: ResolverTypeWrapper<OverviewRow>;
  HouseholdSupportOverview: ResolverTypeWrapper<OverviewRow>;
  HouseholdHomeOverview: ResolverTypeWrapper<HomeOverview>;
  HouseholdPlanState: HouseholdPlanState;
  HouseholdBenefitState: HouseholdBenefitState;
  WorkItem: ResolverTypeWrapper<WorkItemRow>;
  WorkItemKind: WorkItemKind;
  WorkItemOrder: WorkItemOrder;
  HouseholdOrder: HouseholdOrder;
  HouseholdFacet: HouseholdFacet;
  Holiday: ResolverTypeWrapper<Holiday>;
  HouseholdComposition: ResolverTypeWrapper<HouseholdCompositionModel>;
  HouseholdMember: ResolverTypeWrapper<MemberRow>;
  Custody: Custody;
  Person: ResolverTypeWrapper<Omit<Person, 'availableActions'> & { availableActions?: Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>> }>;
  Sex: Sex;
  MemberRole: MemberRole;
  HouseholdResources: ResolverTypeWrapper<ResourcesRow>;
  ResourcesSource: ResourcesSource;
  Referral: ResolverTypeWrapper<ReferralRow>;
  EligibilityDecision: ResolverTypeWrapper<ShownDecision>;
  OtherRule: ResolverTypeWrapper<DecidedRule>;
  OtherRuleKind: OtherRuleKind;
  SignalKind: SignalKind;
  SignalledHousehold: ResolverTypeWrapper<SignalledHouseholdModel>;
  WaitingReferral: ResolverTypeWrapper<WaitingReferralModel>;
  ProgrammePreview: ResolverTypeWrapper<Preview>;
  RuleImpact: ResolverTypeWrapper<RuleImpact>;
  PreviewChange: ResolverTypeWrapper<PreviewedHousehold>;
  PreviewKind: PreviewKind;
  EligibilityReplay: ResolverTypeWrapper<EligibilityReplay>;
  ProgrammeEligibility: ResolverTypeWrapper<ShownEligibility>;
  ComponentEligibility: ResolverTypeWrapper<ShownComponent>;
  RuleVerdict: ResolverTypeWrapper<ShownRule>;
  ComparisonVerdict: ResolverTypeWrapper<ComparisonRecord>;
  RuleRemedy: ResolverTypeWrapper<ShownRemedy>;
  RuleLevel: RuleLevel;
  ComparisonReason: ComparisonReason;
  RuleOperator: RuleOperator;
  InformationBringer: InformationBringer;
  MissingInformation: ResolverTypeWrapper<ShownMissing>;
  Derogation: ResolverTypeWrapper<ReferralRow>;
  ProgrammeComponent: ProgrammeComponent;
  ReferralState: ReferralState;
  HouseholdReferralFilter: HouseholdReferralFilter;
  ReferralOrder: ReferralOrder;
  Organisation: ResolverTypeWrapper<{ readonly id: string }>;
  OrganisationKind: OrganisationKind;
  StaffMember: ResolverTypeWrapper<{ readonly id: string }>;
  Team: ResolverTypeWrapper<ReadTeam>;
  TeamKind: TeamKind;
  StaffPost: ResolverTypeWrapper<ReadStaffPost>;
  StaffJob: StaffJob;
  Mandate: ResolverTypeWrapper<ReadMandate>;
  MandatePart: MandatePart;
  PeriodOrder: PeriodOrder;
  Commune: ResolverTypeWrapper<CommuneRow>;
  NeighbourhoodFinding: ResolverTypeWrapper<NeighbourhoodFindingModel>;
  NeighbourhoodPosition: NeighbourhoodPosition;
  PriorityNeighbourhood: ResolverTypeWrapper<PriorityNeighbourhood>;
  Programme: ResolverTypeWrapper<{ readonly id: string }>;
  RunningByVersion: ResolverTypeWrapper<RunningByVersionModel>;
  ProgrammeProgress: ResolverTypeWrapper<ProgrammeProgressModel>;
  ObjectiveProgress: ResolverTypeWrapper<ObjectiveProgressModel>;
  FigureProgress: ResolverTypeWrapper<FigureProgressModel>;
  ProgrammePlaces: ResolverTypeWrapper<ProgrammePlaces>;
  ProgrammeVersion: ResolverTypeWrapper<VersionWithPartners>;
  ProgrammeTermKind: ProgrammeTermKind;
  ProgrammePartner: ResolverTypeWrapper<ProgrammeMembership>;
  ProgrammePart: ProgrammePart;
  Viewer: ResolverTypeWrapper<ViewerIdentity>;
  ClosedSection: ResolverTypeWrapper<ClosedSection>;
  ProgrammeReport: ResolverTypeWrapper<ProgrammeReportModel>;
  HouseholdFilter: HouseholdFilter;
  WorkItemFilter: WorkItemFilter;
  ReferralFilter: ReferralFilter;
  OrganisationFilter: OrganisationFilter;
  StaffFilter: StaffFilter;
  ProgrammeFilter: ProgrammeFilter;
  NameOrder: NameOrder;
  RegisterHouseholdInput: RegisterHouseholdInput;
  HouseholdMemberInput: HouseholdMemberInput;
  RecordResourcesInput: RecordResourcesInput;
  ConfirmReferralInput: ConfirmReferralInput;
  CancelReferralInput: CancelReferralInput;
  AcceptReferralInput: AcceptReferralInput;
  DeclineReferralInput: DeclineReferralInput;
  RegisterHouseholdPayload: ResolverTypeWrapper<HouseholdPayload>;
  RegisterHouseholdsPayload: ResolverTypeWrapper<Omit<RegisterHouseholdsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['RegisterHouseholdPayload']> }>;
  RecordResourcesPayload: ResolverTypeWrapper<HouseholdPayload>;
  ConfirmReferralPayload: ResolverTypeWrapper<ReferralPayload>;
  ConfirmReferralsPayload: ResolverTypeWrapper<Omit<ConfirmReferralsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['ConfirmReferralPayload']> }>;
  CancelReferralPayload: ResolverTypeWrapper<ReferralPayload>;
  AcceptReferralPayload: ResolverTypeWrapper<ReferralPayload>;
  DeclineReferralPayload: ResolverTypeWrapper<ReferralPayload>;
  HouseholdConnection: ResolverTypeWrapper<HouseholdPage>;
  HouseholdEdge: ResolverTypeWrapper<Omit<HouseholdEdge, 'node'> & { node: ResolversTypes['Household'] }>;
  WorkItemConnection: ResolverTypeWrapper<WorkItemPage>;
  WorkItemEdge: ResolverTypeWrapper<Omit<WorkItemEdge, 'node'> & { node: ResolversTypes['WorkItem'] }>;
  ReferralConnection: ResolverTypeWrapper<ReferralPage>;
  ReferralEdge: ResolverTypeWrapper<Omit<ReferralEdge, 'node'> & { node: ResolversTypes['Referral'] }>;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organisation']>, totalCount: ResolversTypes['ListCount'] }>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  StaffMemberConnection: ResolverTypeWrapper<Omit<StaffMemberConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['StaffMemberEdge']>, nodes: ReadonlyArray<ResolversTypes['StaffMember']>, totalCount: ResolversTypes['ListCount'] }>;
  StaffMemberEdge: ResolverTypeWrapper<Omit<StaffMemberEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  ProgrammeConnection: ResolverTypeWrapper<Omit<ProgrammeConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['ProgrammeEdge']>, nodes: ReadonlyArray<ResolversTypes['Programme']>, totalCount: ResolversTypes['ListCount'] }>;
  ProgrammeEdge: ResolverTypeWrapper<Omit<ProgrammeEdge, 'node'> & { node: ResolversTypes['Programme'] }>;
  CommuneFilter: CommuneFilter;
  TeamFilter: TeamFilter;
  MandateFilter: MandateFilter;
  StaffPostFilter: StaffPostFilter;
  RegisterTeamInput: RegisterTeamInput;
  RecordStaffPostInput: RecordStaffPostInput;
  EndStaffPostInput: EndStaffPostInput;
  RecordMandateInput: RecordMandateInput;
  EndMandateInput: EndMandateInput;
  RegisterTeamPayload: ResolverTypeWrapper<TeamPayload>;
  RecordStaffPostPayload: ResolverTypeWrapper<StaffPostPayload>;
  EndStaffPostPayload: ResolverTypeWrapper<StaffPostPayload>;
  RecordMandatePayload: ResolverTypeWrapper<MandatePayload>;
  EndMandatePayload: ResolverTypeWrapper<MandatePayload>;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['TeamEdge']>, nodes: ReadonlyArray<ResolversTypes['Team']>, totalCount: ResolversTypes['ListCount'] }>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  StaffPostConnection: ResolverTypeWrapper<Omit<StaffPostConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['StaffPostEdge']>, nodes: ReadonlyArray<ResolversTypes['StaffPost']>, totalCount: ResolversTypes['ListCount'] }>;
  StaffPostEdge: ResolverTypeWrapper<Omit<StaffPostEdge, 'node'> & { node: ResolversTypes['StaffPost'] }>;
  MandateConnection: ResolverTypeWrapper<Omit<MandateConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['MandateEdge']>, nodes: ReadonlyArray<ResolversTypes['Mandate']>, totalCount: ResolversTypes['ListCount'] }>;
  MandateEdge: ResolverTypeWrapper<Omit<MandateEdge, 'node'> & { node: ResolversTypes['Mandate'] }>;
  CommuneConnection: ResolverTypeWrapper<Omit<CommuneConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['CommuneEdge']>, nodes: ReadonlyArray<ResolversTypes['Commune']>, totalCount: ResolversTypes['ListCount'] }>;
  CommuneEdge: ResolverTypeWrapper<Omit<CommuneEdge, 'node'> & { node: ResolversTypes['Commune'] }>;
  HouseholdSituation: ResolverTypeWrapper<HouseholdSituationModel>;
  PersonDisability: ResolverTypeWrapper<DisabilityRow>;
  Accommodation: ResolverTypeWrapper<AccommodationRow>;
  AccommodationKind: AccommodationKind;
  AccommodationSource: AccommodationSource;
  PriorityStatus: ResolverTypeWrapper<StatusRow>;
  Attestation: ResolverTypeWrapper<AttestationRow>;
  WithdrawalReason: WithdrawalReason;
  AttestationKind: ResolverTypeWrapper<AttestationKindModel>;
  LifeEvent: ResolverTypeWrapper<LifeEventRow>;
  LifeEventKind: LifeEventKind;
  EnergyDebt: ResolverTypeWrapper<EnergyDebtRow>;
  EnergyDebtSource: EnergyDebtSource;
  RecordAccommodationInput: RecordAccommodationInput;
  EndAccommodationInput: EndAccommodationInput;
  RecordPriorityStatusInput: RecordPriorityStatusInput;
  EndPriorityStatusInput: EndPriorityStatusInput;
  ConfirmNoPriorityStatusInput: ConfirmNoPriorityStatusInput;
  AttestInput: AttestInput;
  WithdrawAttestationInput: WithdrawAttestationInput;
  RecordLifeEventInput: RecordLifeEventInput;
  RecordEnergyDebtInput: RecordEnergyDebtInput;
  RecordAccommodationPayload: ResolverTypeWrapper<HouseholdPayload>;
  EndAccommodationPayload: ResolverTypeWrapper<HouseholdPayload>;
  RecordPriorityStatusPayload: ResolverTypeWrapper<HouseholdPayload>;
  EndPriorityStatusPayload: ResolverTypeWrapper<HouseholdPayload>;
  ConfirmNoPriorityStatusPayload: ResolverTypeWrapper<HouseholdPayload>;
  AttestPayload: ResolverTypeWrapper<HouseholdPayload>;
  WithdrawAttestationPayload: ResolverTypeWrapper<HouseholdPayload>;
  RecordLifeEventPayload: ResolverTypeWrapper<HouseholdPayload>;
  RecordEnergyDebtPayload: ResolverTypeWrapper<HouseholdPayload>;
  AddHouseholdMemberInput: AddHouseholdMemberInput;
  EndHouseholdMemberInput: EndHouseholdMemberInput;
  ChangeCustodyInput: ChangeCustodyInput;
  CorrectPersonInput: CorrectPersonInput;
  AddHouseholdMemberPayload: ResolverTypeWrapper<HouseholdPayload>;
  EndHouseholdMemberPayload: ResolverTypeWrapper<HouseholdPayload>;
  ChangeCustodyPayload: ResolverTypeWrapper<HouseholdPayload>;
  CorrectPersonPayload: ResolverTypeWrapper<HouseholdPayload>;
  RecordDisabilityInput: RecordDisabilityInput;
  RecordDisabilityPayload: ResolverTypeWrapper<HouseholdPayload>;
  ProgrammeDraft: ResolverTypeWrapper<ShownDraft>;
  ProgrammeVersionChoice: ProgrammeVersionChoice;
  ProgrammeChange: ResolverTypeWrapper<ProgrammeChangeModel>;
  ProgrammeChangeKind: ProgrammeChangeKind;
  RuleField: ResolverTypeWrapper<FieldEntry>;
  RuleFieldType: RuleFieldType;
  RuleFieldFilter: RuleFieldFilter;
  CreateProgrammeInput: CreateProgrammeInput;
  CopyProgrammeVersionInput: CopyProgrammeVersionInput;
  WriteProgrammeDraftInput: WriteProgrammeDraftInput;
  DiscardProgrammeDraftInput: DiscardProgrammeDraftInput;
  PublishProgrammeDraftInput: PublishProgrammeDraftInput;
  EndProgrammeInput: EndProgrammeInput;
  MoveToVersionInput: MoveToVersionInput;
  ReferralMove: ResolverTypeWrapper<ReferralMoveModel>;
  StageMapping: ResolverTypeWrapper<StageMapping>;
  StageMappingInput: StageMappingInput;
  CreateProgrammePayload: ResolverTypeWrapper<ProgrammePayload>;
  CopyProgrammeVersionPayload: ResolverTypeWrapper<DraftPayload>;
  WriteProgrammeDraftPayload: ResolverTypeWrapper<DraftPayload>;
  DiscardProgrammeDraftPayload: ResolverTypeWrapper<ProgrammePayload>;
  PublishProgrammeDraftPayload: ResolverTypeWrapper<PublishedPayload>;
  EndProgrammePayload: ResolverTypeWrapper<ProgrammePayload>;
  MoveToVersionPayload: ResolverTypeWrapper<ReferralPayload>;
  RuleFieldConnection: ResolverTypeWrapper<Omit<RuleFieldConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['RuleFieldEdge']>, nodes: ReadonlyArray<ResolversTypes['RuleField']>, totalCount: ResolversTypes['ListCount'] }>;
  RuleFieldEdge: ResolverTypeWrapper<Omit<RuleFieldEdge, 'node'> & { node: ResolversTypes['RuleField'] }>;
  ProgrammeDocument: ResolverTypeWrapper<ProgrammeDocumentModel>;
  ComponentOfProgramme: ResolverTypeWrapper<Component>;
  ProgrammePublic: ResolverTypeWrapper<ProgrammePublic>;
  ProgrammeTerritory: ResolverTypeWrapper<ProgrammeTerritory>;
  PartnerOfProgramme: ResolverTypeWrapper<Partner>;
  ProgrammeRule: ResolverTypeWrapper<Rule>;
  ReferralTrigger: ResolverTypeWrapper<Trigger>;
  ProgrammeStage: ResolverTypeWrapper<ProgrammeStage>;
  ProgrammeRhythm: ResolverTypeWrapper<ProgrammeRhythm>;
  ProgrammePost: ResolverTypeWrapper<ProgrammePost>;
  ProgrammeCommittee: ResolverTypeWrapper<ProgrammeCommittee>;
  ProgrammeCommitteeSeat: ResolverTypeWrapper<ProgrammeCommitteeSeat>;
  ProgrammeWantedDocument: ResolverTypeWrapper<ProgrammeWantedDocument>;
  ProgrammeAttestation: ResolverTypeWrapper<ProgrammeAttestation>;
  ProgrammeActionKind: ResolverTypeWrapper<ProgrammeActionKind>;
  ProgrammeObjective: ResolverTypeWrapper<ProgrammeObjective>;
  ProgrammeCapacity: ResolverTypeWrapper<ProgrammeCapacity>;
  ProgrammeIndicator: ResolverTypeWrapper<ProgrammeIndicator>;
  ProgrammeEntry: ResolverTypeWrapper<ProgrammeEntry>;
  ProgrammeClosing: ResolverTypeWrapper<ProgrammeClosing>;
  ProgrammeReservation: ResolverTypeWrapper<ProgrammeReservation>;
  ProgrammeFundingLine: ResolverTypeWrapper<ProgrammeFundingLine>;
  ProgrammeOutreach: ResolverTypeWrapper<ProgrammeOutreach>;
  ProgrammeFigure: ResolverTypeWrapper<ProgrammeFigure>;
  ProgrammeExclusions: ResolverTypeWrapper<ProgrammeExclusions>;
  ProgrammeCall: ResolverTypeWrapper<ProgrammeCall>;
  ProgrammeProject: ResolverTypeWrapper<ProgrammeProject>;
  RuleTree: ResolverTypeWrapper<RuleTreeModel>;
  ProgrammeKind: ProgrammeKind;
  RuleDecision: RuleDecision;
  UnknownPolicy: UnknownPolicy;
  StageMoment: StageMoment;
  StagePhase: StagePhase;
  CommitteeQuestion: CommitteeQuestion;
  ProgrammeUnit: ProgrammeUnit;
  ProgrammeMeasure: ProgrammeMeasure;
  ProgrammePeriod: ProgrammePeriod;
  FundingKind: FundingKind;
  BudgetCategory: BudgetCategory;
  OutreachEvent: OutreachEvent;
  ProgrammeDocumentInput: ProgrammeDocumentInput;
  ComponentOfProgrammeInput: ComponentOfProgrammeInput;
  ProgrammePublicInput: ProgrammePublicInput;
  ProgrammeTerritoryInput: ProgrammeTerritoryInput;
  PartnerOfProgrammeInput: PartnerOfProgrammeInput;
  ProgrammeRuleInput: ProgrammeRuleInput;
  ReferralTriggerInput: ReferralTriggerInput;
  ProgrammeStageInput: ProgrammeStageInput;
  ProgrammeRhythmInput: ProgrammeRhythmInput;
  ProgrammePostInput: ProgrammePostInput;
  ProgrammeCommitteeInput: ProgrammeCommitteeInput;
  ProgrammeCommitteeSeatInput: ProgrammeCommitteeSeatInput;
  ProgrammeWantedDocumentInput: ProgrammeWantedDocumentInput;
  ProgrammeAttestationInput: ProgrammeAttestationInput;
  ProgrammeActionKindInput: ProgrammeActionKindInput;
  ProgrammeObjectiveInput: ProgrammeObjectiveInput;
  ProgrammeCapacityInput: ProgrammeCapacityInput;
  ProgrammeIndicatorInput: ProgrammeIndicatorInput;
  ProgrammeEntryInput: ProgrammeEntryInput;
  ProgrammeClosingInput: ProgrammeClosingInput;
  ProgrammeReservationInput: ProgrammeReservationInput;
  ProgrammeFundingLineInput: ProgrammeFundingLineInput;
  ProgrammeOutreachInput: ProgrammeOutreachInput;
  ProgrammeFigureInput: ProgrammeFigureInput;
  ProgrammeExclusionsInput: ProgrammeExclusionsInput;
  ProgrammeCallInput: ProgrammeCallInput;
  ProgrammeProjectInput: ProgrammeProjectInput;
  RuleTreeInput: RuleTreeInput;
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
  HouseholdOverview: Overview;
  HouseholdRentOverview: OverviewRow;
  HouseholdSupportOverview: OverviewRow;
  HouseholdHomeOverview: HomeOverview;
  WorkItem: WorkItemRow;
  Holiday: Holiday;
  HouseholdComposition: HouseholdCompositionModel;
  HouseholdMember: MemberRow;
  Person: Omit<Person, 'availableActions'> & { availableActions?: Maybe<ReadonlyArray<ResolversParentTypes['AvailableAction']>> };
  HouseholdResources: ResourcesRow;
  Referral: ReferralRow;
  EligibilityDecision: ShownDecision;
  OtherRule: DecidedRule;
  SignalledHousehold: SignalledHouseholdModel;
  WaitingReferral: WaitingReferralModel;
  ProgrammePreview: Preview;
  RuleImpact: RuleImpact;
  PreviewChange: PreviewedHousehold;
  EligibilityReplay: EligibilityReplay;
  ProgrammeEligibility: ShownEligibility;
  ComponentEligibility: ShownComponent;
  RuleVerdict: ShownRule;
  ComparisonVerdict: ComparisonRecord;
  RuleRemedy: ShownRemedy;
  MissingInformation: ShownMissing;
  Derogation: ReferralRow;
  HouseholdReferralFilter: HouseholdReferralFilter;
  Organisation: { readonly id: string };
  StaffMember: { readonly id: string };
  Team: ReadTeam;
  StaffPost: ReadStaffPost;
  Mandate: ReadMandate;
  Commune: CommuneRow;
  NeighbourhoodFinding: NeighbourhoodFindingModel;
  PriorityNeighbourhood: PriorityNeighbourhood;
  Programme: { readonly id: string };
  RunningByVersion: RunningByVersionModel;
  ProgrammeProgress: ProgrammeProgressModel;
  ObjectiveProgress: ObjectiveProgressModel;
  FigureProgress: FigureProgressModel;
  ProgrammePlaces: ProgrammePlaces;
  ProgrammeVersion: VersionWithPartners;
  ProgrammePartner: ProgrammeMembership;
  Viewer: ViewerIdentity;
  ClosedSection: ClosedSection;
  ProgrammeReport: ProgrammeReportModel;
  HouseholdFilter: HouseholdFilter;
  WorkItemFilter: WorkItemFilter;
  ReferralFilter: ReferralFilter;
  OrganisationFilter: OrganisationFilter;
  StaffFilter: StaffFilter;
  ProgrammeFilter: ProgrammeFilter;
  RegisterHouseholdInput: RegisterHouseholdInput;
  HouseholdMemberInput: HouseholdMemberInput;
  RecordResourcesInput: RecordResourcesInput;
  ConfirmReferralInput: ConfirmReferralInput;
  CancelReferralInput: CancelReferralInput;
  AcceptReferralInput: AcceptReferralInput;
  DeclineReferralInput: DeclineReferralInput;
  RegisterHouseholdPayload: HouseholdPayload;
  RegisterHouseholdsPayload: Omit<RegisterHouseholdsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['RegisterHouseholdPayload']> };
  RecordResourcesPayload: HouseholdPayload;
  ConfirmReferralPayload: ReferralPayload;
  ConfirmReferralsPayload: Omit<ConfirmReferralsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ConfirmReferralPayload']> };
  CancelReferralPayload: ReferralPayload;
  AcceptReferralPayload: ReferralPayload;
  DeclineReferralPayload: ReferralPayload;
  HouseholdConnection: HouseholdPage;
  HouseholdEdge: Omit<HouseholdEdge, 'node'> & { node: ResolversParentTypes['Household'] };
  WorkItemConnection: WorkItemPage;
  WorkItemEdge: Omit<WorkItemEdge, 'node'> & { node: ResolversParentTypes['WorkItem'] };
  ReferralConnection: ReferralPage;
  ReferralEdge: Omit<ReferralEdge, 'node'> & { node: ResolversParentTypes['Referral'] };
  OrganisationConnection: Omit<OrganisationConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organisation']>, totalCount: ResolversParentTypes['ListCount'] };
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  StaffMemberConnection: Omit<StaffMemberConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['StaffMemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StaffMember']>, totalCount: ResolversParentTypes['ListCount'] };
  StaffMemberEdge: Omit<StaffMemberEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  ProgrammeConnection: Omit<ProgrammeConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['ProgrammeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Programme']>, totalCount: ResolversParentTypes['ListCount'] };
  ProgrammeEdge: Omit<ProgrammeEdge, 'node'> & { node: ResolversParentTypes['Programme'] };
  CommuneFilter: CommuneFilter;
  TeamFilter: TeamFilter;
  MandateFilter: MandateFilter;
  StaffPostFilter: StaffPostFilter;
  RegisterTeamInput: RegisterTeamInput;
  RecordStaffPostInput: RecordStaffPostInput;
  EndStaffPostInput: EndStaffPostInput;
  RecordMandateInput: RecordMandateInput;
  EndMandateInput: EndMandateInput;
  RegisterTeamPayload: TeamPayload;
  RecordStaffPostPayload: StaffPostPayload;
  EndStaffPostPayload: StaffPostPayload;
  RecordMandatePayload: MandatePayload;
  EndMandatePayload: MandatePayload;
  TeamConnection: Omit<TeamConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['TeamEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Team']>, totalCount: ResolversParentTypes['ListCount'] };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  StaffPostConnection: Omit<StaffPostConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['StaffPostEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StaffPost']>, totalCount: ResolversParentTypes['ListCount'] };
  StaffPostEdge: Omit<StaffPostEdge, 'node'> & { node: ResolversParentTypes['StaffPost'] };
  MandateConnection: Omit<MandateConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['MandateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Mandate']>, totalCount: ResolversParentTypes['ListCount'] };
  MandateEdge: Omit<MandateEdge, 'node'> & { node: ResolversParentTypes['Mandate'] };
  CommuneConnection: Omit<CommuneConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['CommuneEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Commune']>, totalCount: ResolversParentTypes['ListCount'] };
  CommuneEdge: Omit<CommuneEdge, 'node'> & { node: ResolversParentTypes['Commune'] };
  HouseholdSituation: HouseholdSituationModel;
  PersonDisability: DisabilityRow;
  Accommodation: AccommodationRow;
  PriorityStatus: StatusRow;
  Attestation: AttestationRow;
  AttestationKind: AttestationKindModel;
  LifeEvent: LifeEventRow;
  EnergyDebt: EnergyDebtRow;
  RecordAccommodationInput: RecordAccommodationInput;
  EndAccommodationInput: EndAccommodationInput;
  RecordPriorityStatusInput: RecordPriorityStatusInput;
  EndPriorityStatusInput: EndPriorityStatusInput;
  ConfirmNoPriorityStatusInput: ConfirmNoPriorityStatusInput;
  AttestInput: AttestInput;
  WithdrawAttestationInput: WithdrawAttestationInput;
  RecordLifeEventInput: RecordLifeEventInput;
  RecordEnergyDebtInput: RecordEnergyDebtInput;
  RecordAccommodationPayload: HouseholdPayload;
  EndAccommodationPayload: HouseholdPayload;
  RecordPriorityStatusPayload: HouseholdPayload;
  EndPriorityStatusPayload: HouseholdPayload;
  ConfirmNoPriorityStatusPayload: HouseholdPayload;
  AttestPayload: HouseholdPayload;
  WithdrawAttestationPayload: HouseholdPayload;
  RecordLifeEventPayload: HouseholdPayload;
  RecordEnergyDebtPayload: HouseholdPayload;
  AddHouseholdMemberInput: AddHouseholdMemberInput;
  EndHouseholdMemberInput: EndHouseholdMemberInput;
  ChangeCustodyInput: ChangeCustodyInput;
  CorrectPersonInput: CorrectPersonInput;
  AddHouseholdMemberPayload: HouseholdPayload;
  EndHouseholdMemberPayload: HouseholdPayload;
  ChangeCustodyPayload: HouseholdPayload;
  CorrectPersonPayload: HouseholdPayload;
  RecordDisabilityInput: RecordDisabilityInput;
  RecordDisabilityPayload: HouseholdPayload;
  ProgrammeDraft: ShownDraft;
  ProgrammeVersionChoice: ProgrammeVersionChoice;
  ProgrammeChange: ProgrammeChangeModel;
  RuleField: FieldEntry;
  RuleFieldFilter: RuleFieldFilter;
  CreateProgrammeInput: CreateProgrammeInput;
  CopyProgrammeVersionInput: CopyProgrammeVersionInput;
  WriteProgrammeDraftInput: WriteProgrammeDraftInput;
  DiscardProgrammeDraftInput: DiscardProgrammeDraftInput;
  PublishProgrammeDraftInput: PublishProgrammeDraftInput;
  EndProgrammeInput: EndProgrammeInput;
  MoveToVersionInput: MoveToVersionInput;
  ReferralMove: ReferralMoveModel;
  StageMapping: StageMapping;
  StageMappingInput: StageMappingInput;
  CreateProgrammePayload: ProgrammePayload;
  CopyProgrammeVersionPayload: DraftPayload;
  WriteProgrammeDraftPayload: DraftPayload;
  DiscardProgrammeDraftPayload: ProgrammePayload;
  PublishProgrammeDraftPayload: PublishedPayload;
  EndProgrammePayload: ProgrammePayload;
  MoveToVersionPayload: ReferralPayload;
  RuleFieldConnection: Omit<RuleFieldConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['RuleFieldEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RuleField']>, totalCount: ResolversParentTypes['ListCount'] };
  RuleFieldEdge: Omit<RuleFieldEdge, 'node'> & { node: ResolversParentTypes['RuleField'] };
  ProgrammeDocument: ProgrammeDocumentModel;
  ComponentOfProgramme: Component;
  ProgrammePublic: ProgrammePublic;
  ProgrammeTerritory: ProgrammeTerritory;
  PartnerOfProgramme: Partner;
  ProgrammeRule: Rule;
  ReferralTrigger: Trigger;
  ProgrammeStage: ProgrammeStage;
  ProgrammeRhythm: ProgrammeRhythm;
  ProgrammePost: ProgrammePost;
  ProgrammeCommittee: ProgrammeCommittee;
  ProgrammeCommitteeSeat: ProgrammeCommitteeSeat;
  ProgrammeWantedDocument: ProgrammeWantedDocument;
  ProgrammeAttestation: ProgrammeAttestation;
  ProgrammeActionKind: ProgrammeActionKind;
  ProgrammeObjective: ProgrammeObjective;
  ProgrammeCapacity: ProgrammeCapacity;
  ProgrammeIndicator: ProgrammeIndicator;
  ProgrammeEntry: ProgrammeEntry;
  ProgrammeClosing: ProgrammeClosing;
  ProgrammeReservation: ProgrammeReservation;
  ProgrammeFundingLine: ProgrammeFundingLine;
  ProgrammeOutreach: ProgrammeOutreach;
  ProgrammeFigure: ProgrammeFigure;
  ProgrammeExclusions: ProgrammeExclusions;
  ProgrammeCall: ProgrammeCall;
  ProgrammeProject: ProgrammeProject;
  RuleTree: RuleTreeModel;
  ProgrammeDocumentInput: ProgrammeDocumentInput;
  ComponentOfProgrammeInput: ComponentOfProgrammeInput;
  ProgrammePublicInput: ProgrammePublicInput;
  ProgrammeTerritoryInput: ProgrammeTerritoryInput;
  PartnerOfProgrammeInput: PartnerOfProgrammeInput;
  ProgrammeRuleInput: ProgrammeRuleInput;
  ReferralTriggerInput: ReferralTriggerInput;
  ProgrammeStageInput: ProgrammeStageInput;
  ProgrammeRhythmInput: ProgrammeRhythmInput;
  ProgrammePostInput: ProgrammePostInput;
  ProgrammeCommitteeInput: ProgrammeCommitteeInput;
  ProgrammeCommitteeSeatInput: ProgrammeCommitteeSeatInput;
  ProgrammeWantedDocumentInput: ProgrammeWantedDocumentInput;
  ProgrammeAttestationInput: ProgrammeAttestationInput;
  ProgrammeActionKindInput: ProgrammeActionKindInput;
  ProgrammeObjectiveInput: ProgrammeObjectiveInput;
  ProgrammeCapacityInput: ProgrammeCapacityInput;
  ProgrammeIndicatorInput: ProgrammeIndicatorInput;
  ProgrammeEntryInput: ProgrammeEntryInput;
  ProgrammeClosingInput: ProgrammeClosingInput;
  ProgrammeReservationInput: ProgrammeReservationInput;
  ProgrammeFundingLineInput: ProgrammeFundingLineInput;
  ProgrammeOutreachInput: ProgrammeOutreachInput;
  ProgrammeFigureInput: ProgrammeFigureInput;
  ProgrammeExclusionsInput: ProgrammeExclusionsInput;
  ProgrammeCallInput: ProgrammeCallInput;
  ProgrammeProjectInput: ProgrammeProjectInput;
  RuleTreeInput: RuleTreeInput;
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
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType, RequireFields<QueryHouseholdArgs, 'id'>>;
  households?: Resolver<Maybe<ResolversTypes['HouseholdConnection']>, ParentType, ContextType, RequireFields<QueryHouseholdsArgs, 'orderBy' | 'first'>>;
  workItems?: Resolver<Maybe<ResolversTypes['WorkItemConnection']>, ParentType, ContextType, RequireFields<QueryWorkItemsArgs, 'orderBy' | 'first'>>;
  agenda?: Resolver<Maybe<ResolversTypes['WorkItemConnection']>, ParentType, ContextType, RequireFields<QueryAgendaArgs, 'from' | 'to' | 'orderBy' | 'first'>>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType, RequireFields<QueryReferralArgs, 'id'>>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<QueryReferralsArgs, 'orderBy' | 'first'>>;
  organisations?: Resolver<Maybe<ResolversTypes['OrganisationConnection']>, ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'orderBy' | 'first'>>;
  staff?: Resolver<Maybe<ResolversTypes['StaffMemberConnection']>, ParentType, ContextType, RequireFields<QueryStaffArgs, 'organisationId' | 'orderBy' | 'first'>>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType, RequireFields<QueryProgrammeArgs, 'id'>>;
  eligibility?: Resolver<Maybe<ResolversTypes['ProgrammeEligibility']>, ParentType, ContextType, RequireFields<QueryEligibilityArgs, 'householdId' | 'programmeId'>>;
  eligibleProgrammes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeEligibility']>>, ParentType, ContextType, RequireFields<QueryEligibleProgrammesArgs, 'householdId'>>;
  otherRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OtherRule']>>, ParentType, ContextType, RequireFields<QueryOtherRulesArgs, 'householdId' | 'programmeId'>>;
  signalledHouseholds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SignalledHousehold']>>, ParentType, ContextType, RequireFields<QuerySignalledHouseholdsArgs, 'programmeId' | 'decides'>>;
  waitingList?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WaitingReferral']>>, ParentType, ContextType, RequireFields<QueryWaitingListArgs, 'programmeId'>>;
  programmes?: Resolver<Maybe<ResolversTypes['ProgrammeConnection']>, ParentType, ContextType, RequireFields<QueryProgrammesArgs, 'orderBy' | 'first'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  ruleFields?: Resolver<Maybe<ResolversTypes['RuleFieldConnection']>, ParentType, ContextType, RequireFields<QueryRuleFieldsArgs, 'orderBy' | 'first'>>;
  compareProgrammeVersions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeChange']>>, ParentType, ContextType, RequireFields<QueryCompareProgrammeVersionsArgs, 'programmeId' | 'left' | 'right'>>;
  previewProgrammeDraft?: Resolver<Maybe<ResolversTypes['ProgrammePreview']>, ParentType, ContextType, RequireFields<QueryPreviewProgrammeDraftArgs, 'draftId'>>;
  holidays?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Holiday']>>, ParentType, ContextType, RequireFields<QueryHolidaysArgs, 'year'>>;
  workingDayAfter?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType, RequireFields<QueryWorkingDayAfterArgs, 'day' | 'days'>>;
  communes?: Resolver<Maybe<ResolversTypes['CommuneConnection']>, ParentType, ContextType, RequireFields<QueryCommunesArgs, 'orderBy' | 'first'>>;
  commune?: Resolver<Maybe<ResolversTypes['Commune']>, ParentType, ContextType, RequireFields<QueryCommuneArgs, 'code'>>;
  priorityNeighbourhood?: Resolver<Maybe<ResolversTypes['NeighbourhoodFinding']>, ParentType, ContextType, RequireFields<QueryPriorityNeighbourhoodArgs, 'commune' | 'street'>>;
  programmeReport?: Resolver<Maybe<ResolversTypes['ProgrammeReport']>, ParentType, ContextType, RequireFields<QueryProgrammeReportArgs, 'programmeId' | 'from' | 'to'>>;
  programmeProgress?: Resolver<Maybe<ResolversTypes['ProgrammeProgress']>, ParentType, ContextType, RequireFields<QueryProgrammeProgressArgs, 'programmeId'>>;
  referralsAudit?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryReferralsAuditArgs, 'orderBy' | 'first'>>;
  priorityStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeTerm']>>, ParentType, ContextType>;
  attestationKinds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AttestationKind']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerHousehold?: Resolver<ResolversTypes['RegisterHouseholdPayload'], ParentType, ContextType, RequireFields<MutationRegisterHouseholdArgs, 'input'>>;
  registerHouseholds?: Resolver<ResolversTypes['RegisterHouseholdsPayload'], ParentType, ContextType, RequireFields<MutationRegisterHouseholdsArgs, 'items'>>;
  recordResources?: Resolver<ResolversTypes['RecordResourcesPayload'], ParentType, ContextType, RequireFields<MutationRecordResourcesArgs, 'input'>>;
  confirmReferral?: Resolver<ResolversTypes['ConfirmReferralPayload'], ParentType, ContextType, RequireFields<MutationConfirmReferralArgs, 'input'>>;
  confirmReferrals?: Resolver<ResolversTypes['ConfirmReferralsPayload'], ParentType, ContextType, RequireFields<MutationConfirmReferralsArgs, 'items'>>;
  cancelReferral?: Resolver<ResolversTypes['CancelReferralPayload'], ParentType, ContextType, RequireFields<MutationCancelReferralArgs, 'input'>>;
  acceptReferral?: Resolver<ResolversTypes['AcceptReferralPayload'], ParentType, ContextType, RequireFields<MutationAcceptReferralArgs, 'input'>>;
  declineReferral?: Resolver<ResolversTypes['DeclineReferralPayload'], ParentType, ContextType, RequireFields<MutationDeclineReferralArgs, 'input'>>;
  registerTeam?: Resolver<ResolversTypes['RegisterTeamPayload'], ParentType, ContextType, RequireFields<MutationRegisterTeamArgs, 'input'>>;
  recordStaffPost?: Resolver<ResolversTypes['RecordStaffPostPayload'], ParentType, ContextType, RequireFields<MutationRecordStaffPostArgs, 'input'>>;
  endStaffPost?: Resolver<ResolversTypes['EndStaffPostPayload'], ParentType, ContextType, RequireFields<MutationEndStaffPostArgs, 'input'>>;
  recordMandate?: Resolver<ResolversTypes['RecordMandatePayload'], ParentType, ContextType, RequireFields<MutationRecordMandateArgs, 'input'>>;
  endMandate?: Resolver<ResolversTypes['EndMandatePayload'], ParentType, ContextType, RequireFields<MutationEndMandateArgs, 'input'>>;
  recordAccommodation?: Resolver<ResolversTypes['RecordAccommodationPayload'], ParentType, ContextType, RequireFields<MutationRecordAccommodationArgs, 'input'>>;
  endAccommodation?: Resolver<ResolversTypes['EndAccommodationPayload'], ParentType, ContextType, RequireFields<MutationEndAccommodationArgs, 'input'>>;
  recordPriorityStatus?: Resolver<ResolversTypes['RecordPriorityStatusPayload'], ParentType, ContextType, RequireFields<MutationRecordPriorityStatusArgs, 'input'>>;
  endPriorityStatus?: Resolver<ResolversTypes['EndPriorityStatusPayload'], ParentType, ContextType, RequireFields<MutationEndPriorityStatusArgs, 'input'>>;
  confirmNoPriorityStatus?: Resolver<ResolversTypes['ConfirmNoPriorityStatusPayload'], ParentType, ContextType, RequireFields<MutationConfirmNoPriorityStatusArgs, 'input'>>;
  attest?: Resolver<ResolversTypes['AttestPayload'], ParentType, ContextType, RequireFields<MutationAttestArgs, 'input'>>;
  withdrawAttestation?: Resolver<ResolversTypes['WithdrawAttestationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawAttestationArgs, 'input'>>;
  recordLifeEvent?: Resolver<ResolversTypes['RecordLifeEventPayload'], ParentType, ContextType, RequireFields<MutationRecordLifeEventArgs, 'input'>>;
  recordEnergyDebt?: Resolver<ResolversTypes['RecordEnergyDebtPayload'], ParentType, ContextType, RequireFields<MutationRecordEnergyDebtArgs, 'input'>>;
  addHouseholdMember?: Resolver<ResolversTypes['AddHouseholdMemberPayload'], ParentType, ContextType, RequireFields<MutationAddHouseholdMemberArgs, 'input'>>;
  endHouseholdMember?: Resolver<ResolversTypes['EndHouseholdMemberPayload'], ParentType, ContextType, RequireFields<MutationEndHouseholdMemberArgs, 'input'>>;
  changeCustody?: Resolver<ResolversTypes['ChangeCustodyPayload'], ParentType, ContextType, RequireFields<MutationChangeCustodyArgs, 'input'>>;
  correctPerson?: Resolver<ResolversTypes['CorrectPersonPayload'], ParentType, ContextType, RequireFields<MutationCorrectPersonArgs, 'input'>>;
  recordDisability?: Resolver<ResolversTypes['RecordDisabilityPayload'], ParentType, ContextType, RequireFields<MutationRecordDisabilityArgs, 'input'>>;
  createProgramme?: Resolver<ResolversTypes['CreateProgrammePayload'], ParentType, ContextType, RequireFields<MutationCreateProgrammeArgs, 'input'>>;
  copyProgrammeVersion?: Resolver<ResolversTypes['CopyProgrammeVersionPayload'], ParentType, ContextType, RequireFields<MutationCopyProgrammeVersionArgs, 'input'>>;
  writeProgrammeDraft?: Resolver<ResolversTypes['WriteProgrammeDraftPayload'], ParentType, ContextType, RequireFields<MutationWriteProgrammeDraftArgs, 'input'>>;
  discardProgrammeDraft?: Resolver<ResolversTypes['DiscardProgrammeDraftPayload'], ParentType, ContextType, RequireFields<MutationDiscardProgrammeDraftArgs, 'input'>>;
  publishProgrammeDraft?: Resolver<ResolversTypes['PublishProgrammeDraftPayload'], ParentType, ContextType, RequireFields<MutationPublishProgrammeDraftArgs, 'input'>>;
  endProgramme?: Resolver<ResolversTypes['EndProgrammePayload'], ParentType, ContextType, RequireFields<MutationEndProgrammeArgs, 'input'>>;
  moveToVersion?: Resolver<ResolversTypes['MoveToVersionPayload'], ParentType, ContextType, RequireFields<MutationMoveToVersionArgs, 'input'>>;
};

export type HouseholdResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  registeredOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  composition?: Resolver<Maybe<ResolversTypes['HouseholdComposition']>, ParentType, ContextType, Partial<HouseholdCompositionArgs>>;
  resources?: Resolver<Maybe<ResolversTypes['HouseholdResources']>, ParentType, ContextType>;
  referrals?: Resolver<Maybe<ResolversTypes['ReferralConnection']>, ParentType, ContextType, RequireFields<HouseholdReferralsArgs, 'orderBy' | 'first'>>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
  closedSections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  situation?: Resolver<Maybe<ResolversTypes['HouseholdSituation']>, ParentType, ContextType, Partial<HouseholdSituationArgs>>;
  overview?: Resolver<Maybe<ResolversTypes['HouseholdOverview']>, ParentType, ContextType>;
};

export type HouseholdOverviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdOverview'] = ResolversParentTypes['HouseholdOverview']> = {
  rent?: Resolver<Maybe<ResolversTypes['HouseholdRentOverview']>, ParentType, ContextType>;
  support?: Resolver<Maybe<ResolversTypes['HouseholdSupportOverview']>, ParentType, ContextType>;
  home?: Resolver<Maybe<ResolversTypes['HouseholdHomeOverview']>, ParentType, ContextType>;
  nextDeadlineOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type HouseholdRentOverviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdRentOverview'] = ResolversParentTypes['HouseholdRentOverview']> = {
  arrearsCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  missedTerms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  planState?: Resolver<Maybe<ResolversTypes['HouseholdPlanState']>, ParentType, ContextType>;
  planAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  benefitState?: Resolver<Maybe<ResolversTypes['HouseholdBenefitState']>, ParentType, ContextType>;
  benefitAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type HouseholdSupportOverviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdSupportOverview'] = ResolversParentTypes['HouseholdSupportOverview']> = {
  stage?: Resolver<Maybe<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType>;
  referent?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type HouseholdHomeOverviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdHomeOverview'] = ResolversParentTypes['HouseholdHomeOverview']> = {
  leaseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkItemKind'], ParentType, ContextType>;
  isTask?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HolidayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Holiday'] = ResolversParentTypes['Holiday']> = {
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameInEnglish?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HouseholdCompositionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdComposition'] = ResolversParentTypes['HouseholdComposition']> = {
  at?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  adults?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dependentChildren?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  singleParent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  youngestChildAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['HouseholdMember']>, ParentType, ContextType>;
};

export type HouseholdMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdMember'] = ResolversParentTypes['HouseholdMember']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  custody?: Resolver<Maybe<ResolversTypes['Custody']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  givenName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  birthDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type HouseholdResourcesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdResources'] = ResolversParentTypes['HouseholdResources']> = {
  monthlyCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ResourcesSource'], ParentType, ContextType>;
  referenceTaxIncomeCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  referenceTaxIncomeAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type ReferralResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  programmeVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  component?: Resolver<ResolversTypes['ProgrammeComponent'], ParentType, ContextType>;
  componentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReferralState'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  confirmedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['EligibilityDecision']>, ParentType, ContextType>;
  derogation?: Resolver<Maybe<ResolversTypes['Derogation']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReferralMove']>>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type EligibilityDecisionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EligibilityDecision'] = ResolversParentTypes['EligibilityDecision']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inputHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['CriterionVerdict']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['RuleVerdict']>, ParentType, ContextType>;
  missingInformation?: Resolver<ReadonlyArray<ResolversTypes['MissingInformation']>, ParentType, ContextType>;
  nextChangeOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  replay?: Resolver<Maybe<ResolversTypes['EligibilityReplay']>, ParentType, ContextType>;
};

export type OtherRuleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OtherRule'] = ResolversParentTypes['OtherRule']> = {
  decides?: Resolver<ResolversTypes['OtherRuleKind'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType>;
  moment?: Resolver<Maybe<ResolversTypes['StageMoment']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleVerdict'], ParentType, ContextType>;
};

export type SignalledHouseholdResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SignalledHousehold'] = ResolversParentTypes['SignalledHousehold']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WaitingReferralResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WaitingReferral'] = ResolversParentTypes['WaitingReferral']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  confirmedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  preferences?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hasReservedPreferences?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProgrammePreviewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammePreview'] = ResolversParentTypes['ProgrammePreview']> = {
  at?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ofOwnRowsAlone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isWhole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  becomeUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  others?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['RuleImpact']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['PreviewChange']>, ParentType, ContextType, Partial<ProgrammePreviewChangesArgs>>;
};

export type RuleImpactResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleImpact'] = ResolversParentTypes['RuleImpact']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PreviewChangeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PreviewChange'] = ResolversParentTypes['PreviewChange']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PreviewKind'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hasReservedRules?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EligibilityReplayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EligibilityReplay'] = ResolversParentTypes['EligibilityReplay']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  isSame?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProgrammeEligibilityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeEligibility'] = ResolversParentTypes['ProgrammeEligibility']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  programmeVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ComponentEligibility']>, ParentType, ContextType>;
  nextChangeOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type ComponentEligibilityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ComponentEligibility'] = ResolversParentTypes['ComponentEligibility']> = {
  component?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  family?: Resolver<ResolversTypes['ProgrammeComponent'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['RuleVerdict']>, ParentType, ContextType>;
};

export type RuleVerdictResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleVerdict'] = ResolversParentTypes['RuleVerdict']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  isReserved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['RuleLevel']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isByPolicy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comparisons?: Resolver<ReadonlyArray<ResolversTypes['ComparisonVerdict']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['RuleRemedy']>, ParentType, ContextType>;
};

export type ComparisonVerdictResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ComparisonVerdict'] = ResolversParentTypes['ComparisonVerdict']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['RuleOperator'], ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ComparisonReason']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RuleRemedyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleRemedy'] = ResolversParentTypes['RuleRemedy']> = {
  document?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  givenBy?: Resolver<ReadonlyArray<ResolversTypes['InformationBringer']>, ParentType, ContextType>;
};

export type MissingInformationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MissingInformation'] = ResolversParentTypes['MissingInformation']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wantedDocument?: Resolver<Maybe<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType>;
  givenBy?: Resolver<ReadonlyArray<ResolversTypes['InformationBringer']>, ParentType, ContextType>;
};

export type DerogationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Derogation'] = ResolversParentTypes['Derogation']> = {
  motive?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganisationKind']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ResolversTypes['TeamConnection']>, ParentType, ContextType, RequireFields<OrganisationTeamsArgs, 'orderBy' | 'first'>>;
  mandates?: Resolver<Maybe<ResolversTypes['MandateConnection']>, ParentType, ContextType, RequireFields<OrganisationMandatesArgs, 'orderBy' | 'first'>>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['StaffPostConnection']>, ParentType, ContextType, RequireFields<StaffMemberPostsArgs, 'orderBy' | 'first'>>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TeamKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffPostResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffPost'] = ResolversParentTypes['StaffPost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['StaffJob'], ParentType, ContextType>;
  weeklyMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  programmes?: Resolver<ReadonlyArray<ResolversTypes['Programme']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type MandateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  residenceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type CommuneResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Commune'] = ResolversParentTypes['Commune']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  epciCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  epciName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  intoCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NeighbourhoodFindingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NeighbourhoodFinding'] = ResolversParentTypes['NeighbourhoodFinding']> = {
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['NeighbourhoodPosition'], ParentType, ContextType>;
  neighbourhood?: Resolver<Maybe<ResolversTypes['PriorityNeighbourhood']>, ParentType, ContextType>;
};

export type PriorityNeighbourhoodResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriorityNeighbourhood'] = ResolversParentTypes['PriorityNeighbourhood']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'], FederationReferenceType extends FederationReferenceTypes['Programme'] = FederationReferenceTypes['Programme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Programme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeVersion']>>, ParentType, ContextType>;
  steward?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  drafts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeDraft']>>, ParentType, ContextType>;
  versionInForce?: Resolver<Maybe<ResolversTypes['ProgrammeVersion']>, ParentType, ContextType, Partial<ProgrammeVersionInForceArgs>>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
  places?: Resolver<Maybe<ResolversTypes['ProgrammePlaces']>, ParentType, ContextType>;
  runningByVersion?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RunningByVersion']>>, ParentType, ContextType>;
};

export type RunningByVersionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RunningByVersion'] = ResolversParentTypes['RunningByVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supports?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgrammeProgressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeProgress'] = ResolversParentTypes['ProgrammeProgress']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  objectives?: Resolver<ReadonlyArray<ResolversTypes['ObjectiveProgress']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['FigureProgress']>, ParentType, ContextType>;
};

export type ObjectiveProgressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ObjectiveProgress'] = ResolversParentTypes['ObjectiveProgress']> = {
  objective?: Resolver<ResolversTypes['ProgrammeObjective'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  counted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FigureProgressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FigureProgress'] = ResolversParentTypes['FigureProgress']> = {
  figure?: Resolver<ResolversTypes['ProgrammeFigure'], ParentType, ContextType>;
  computed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProgrammePlacesResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammePlaces'] = ResolversParentTypes['ProgrammePlaces']> = {
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasWaitingList?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgrammeVersionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeVersion'] = ResolversParentTypes['ProgrammeVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['ProgrammeDocument'], ParentType, ContextType>;
  partners?: Resolver<ReadonlyArray<ResolversTypes['ProgrammePartner']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeTerm']>, ParentType, ContextType, RequireFields<ProgrammeVersionTermsArgs, 'kind'>>;
};

export type ProgrammePartnerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammePartner'] = ResolversParentTypes['ProgrammePartner']> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['ProgrammePart'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  organisations?: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  closedSections?: Resolver<ReadonlyArray<ResolversTypes['ClosedSection']>, ParentType, ContextType>;
};

export type ClosedSectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ClosedSection'] = ResolversParentTypes['ClosedSection']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProgrammeReportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeReport'] = ResolversParentTypes['ProgrammeReport']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  pendingAtStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notEligibleOrCancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supportsOpened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedWithoutSupport?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pendingAtEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plansSigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  benefitsReinstated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  supportsClosed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegisterHouseholdPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterHouseholdPayload'] = ResolversParentTypes['RegisterHouseholdPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterHouseholdsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterHouseholdsPayload'] = ResolversParentTypes['RegisterHouseholdsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['RegisterHouseholdPayload']>, ParentType, ContextType>;
};

export type RecordResourcesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordResourcesPayload'] = ResolversParentTypes['RecordResourcesPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmReferralPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfirmReferralPayload'] = ResolversParentTypes['ConfirmReferralPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmReferralsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfirmReferralsPayload'] = ResolversParentTypes['ConfirmReferralsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ConfirmReferralPayload']>, ParentType, ContextType>;
};

export type CancelReferralPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CancelReferralPayload'] = ResolversParentTypes['CancelReferralPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AcceptReferralPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AcceptReferralPayload'] = ResolversParentTypes['AcceptReferralPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeclineReferralPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DeclineReferralPayload'] = ResolversParentTypes['DeclineReferralPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HouseholdConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdConnection'] = ResolversParentTypes['HouseholdConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HouseholdEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Household']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  facet?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FacetCount']>>, ParentType, ContextType, RequireFields<HouseholdConnectionFacetArgs, 'by'>>;
};

export type HouseholdEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdEdge'] = ResolversParentTypes['HouseholdEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
};

export type WorkItemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WorkItemConnection'] = ResolversParentTypes['WorkItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  byKind?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FacetCount']>>, ParentType, ContextType>;
};

export type WorkItemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WorkItemEdge'] = ResolversParentTypes['WorkItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
};

export type ReferralConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReferralConnection'] = ResolversParentTypes['ReferralConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReferralEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Referral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type ReferralEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReferralEdge'] = ResolversParentTypes['ReferralEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Referral'], ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type StaffMemberConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type ProgrammeConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeConnection'] = ResolversParentTypes['ProgrammeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Programme']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type ProgrammeEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeEdge'] = ResolversParentTypes['ProgrammeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
};

export type RegisterTeamPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterTeamPayload'] = ResolversParentTypes['RegisterTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordStaffPostPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordStaffPostPayload'] = ResolversParentTypes['RecordStaffPostPayload']> = {
  post?: Resolver<Maybe<ResolversTypes['StaffPost']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndStaffPostPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndStaffPostPayload'] = ResolversParentTypes['EndStaffPostPayload']> = {
  post?: Resolver<Maybe<ResolversTypes['StaffPost']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordMandatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordMandatePayload'] = ResolversParentTypes['RecordMandatePayload']> = {
  mandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndMandatePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndMandatePayload'] = ResolversParentTypes['EndMandatePayload']> = {
  mandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type StaffPostConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffPostConnection'] = ResolversParentTypes['StaffPostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffPostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StaffPost']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type StaffPostEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StaffPostEdge'] = ResolversParentTypes['StaffPostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffPost'], ParentType, ContextType>;
};

export type MandateConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MandateConnection'] = ResolversParentTypes['MandateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MandateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mandate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type MandateEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MandateEdge'] = ResolversParentTypes['MandateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
};

export type CommuneConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommuneConnection'] = ResolversParentTypes['CommuneConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommuneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Commune']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type CommuneEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CommuneEdge'] = ResolversParentTypes['CommuneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commune'], ParentType, ContextType>;
};

export type HouseholdSituationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdSituation'] = ResolversParentTypes['HouseholdSituation']> = {
  at?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  accommodation?: Resolver<Maybe<ResolversTypes['Accommodation']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['Accommodation']>, ParentType, ContextType>;
  accommodations?: Resolver<ReadonlyArray<ResolversTypes['Accommodation']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['PriorityStatus']>, ParentType, ContextType, RequireFields<HouseholdSituationStatusesArgs, 'all'>>;
  statusesKnownAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  attestations?: Resolver<ReadonlyArray<ResolversTypes['Attestation']>, ParentType, ContextType, RequireFields<HouseholdSituationAttestationsArgs, 'all'>>;
  lifeEvents?: Resolver<ReadonlyArray<ResolversTypes['LifeEvent']>, ParentType, ContextType, Partial<HouseholdSituationLifeEventsArgs>>;
  energyDebt?: Resolver<Maybe<ResolversTypes['EnergyDebt']>, ParentType, ContextType>;
  disabilities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PersonDisability']>>, ParentType, ContextType>;
};

export type PersonDisabilityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PersonDisability'] = ResolversParentTypes['PersonDisability']> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recognised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type AccommodationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Accommodation'] = ResolversParentTypes['Accommodation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccommodationKind'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  operatorsOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AccommodationSource'], ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type PriorityStatusResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriorityStatus'] = ResolversParentTypes['PriorityStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type AttestationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Attestation'] = ResolversParentTypes['Attestation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  authorRole?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorOrganisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  attestedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['WithdrawalReason']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type AttestationKindResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AttestationKind'] = ResolversParentTypes['AttestationKind']> = {
  kind?: Resolver<ResolversTypes['ProgrammeTerm'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LifeEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LifeEvent'] = ResolversParentTypes['LifeEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LifeEventKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type EnergyDebtResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EnergyDebt'] = ResolversParentTypes['EnergyDebt']> = {
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['EnergyDebtSource'], ParentType, ContextType>;
};

export type RecordAccommodationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordAccommodationPayload'] = ResolversParentTypes['RecordAccommodationPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndAccommodationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndAccommodationPayload'] = ResolversParentTypes['EndAccommodationPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordPriorityStatusPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordPriorityStatusPayload'] = ResolversParentTypes['RecordPriorityStatusPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndPriorityStatusPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndPriorityStatusPayload'] = ResolversParentTypes['EndPriorityStatusPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmNoPriorityStatusPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConfirmNoPriorityStatusPayload'] = ResolversParentTypes['ConfirmNoPriorityStatusPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttestPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AttestPayload'] = ResolversParentTypes['AttestPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithdrawAttestationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WithdrawAttestationPayload'] = ResolversParentTypes['WithdrawAttestationPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordLifeEventPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordLifeEventPayload'] = ResolversParentTypes['RecordLifeEventPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordEnergyDebtPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordEnergyDebtPayload'] = ResolversParentTypes['RecordEnergyDebtPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddHouseholdMemberPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AddHouseholdMemberPayload'] = ResolversParentTypes['AddHouseholdMemberPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndHouseholdMemberPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndHouseholdMemberPayload'] = ResolversParentTypes['EndHouseholdMemberPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeCustodyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ChangeCustodyPayload'] = ResolversParentTypes['ChangeCustodyPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CorrectPersonPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CorrectPersonPayload'] = ResolversParentTypes['CorrectPersonPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordDisabilityPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordDisabilityPayload'] = ResolversParentTypes['RecordDisabilityPayload']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeDraftResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeDraft'] = ResolversParentTypes['ProgrammeDraft']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  basedOnVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['ProgrammeDocument'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  writtenBy?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type ProgrammeChangeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeChange'] = ResolversParentTypes['ProgrammeChange']> = {
  kind?: Resolver<ResolversTypes['ProgrammeChangeKind'], ParentType, ContextType>;
  section?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RuleFieldResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleField'] = ResolversParentTypes['RuleField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RuleFieldType'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decides?: Resolver<ReadonlyArray<ResolversTypes['RuleDecision']>, ParentType, ContextType>;
  needsJustification?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxAgeMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReferralMoveResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReferralMove'] = ResolversParentTypes['ReferralMove']> = {
  fromVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['StageMapping']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  movedBy?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type StageMappingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StageMapping'] = ResolversParentTypes['StageMapping']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateProgrammePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CreateProgrammePayload'] = ResolversParentTypes['CreateProgrammePayload']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CopyProgrammeVersionPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CopyProgrammeVersionPayload'] = ResolversParentTypes['CopyProgrammeVersionPayload']> = {
  draft?: Resolver<Maybe<ResolversTypes['ProgrammeDraft']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WriteProgrammeDraftPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WriteProgrammeDraftPayload'] = ResolversParentTypes['WriteProgrammeDraftPayload']> = {
  draft?: Resolver<Maybe<ResolversTypes['ProgrammeDraft']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DiscardProgrammeDraftPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DiscardProgrammeDraftPayload'] = ResolversParentTypes['DiscardProgrammeDraftPayload']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishProgrammeDraftPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PublishProgrammeDraftPayload'] = ResolversParentTypes['PublishProgrammeDraftPayload']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  staysBehind?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RunningByVersion']>>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndProgrammePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndProgrammePayload'] = ResolversParentTypes['EndProgrammePayload']> = {
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveToVersionPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MoveToVersionPayload'] = ResolversParentTypes['MoveToVersionPayload']> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RuleFieldConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleFieldConnection'] = ResolversParentTypes['RuleFieldConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RuleFieldEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RuleField']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type RuleFieldEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleFieldEdge'] = ResolversParentTypes['RuleFieldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RuleField'], ParentType, ContextType>;
};

export type ProgrammeDocumentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeDocument'] = ResolversParentTypes['ProgrammeDocument']> = {
  kind?: Resolver<ResolversTypes['ProgrammeKind'], ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ComponentOfProgramme']>, ParentType, ContextType>;
  publics?: Resolver<ReadonlyArray<ResolversTypes['ProgrammePublic']>, ParentType, ContextType>;
  territory?: Resolver<Maybe<ResolversTypes['ProgrammeTerritory']>, ParentType, ContextType>;
  partners?: Resolver<ReadonlyArray<ResolversTypes['PartnerOfProgramme']>, ParentType, ContextType>;
  referralSources?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEntry']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeRule']>, ParentType, ContextType>;
  triggers?: Resolver<ReadonlyArray<ResolversTypes['ReferralTrigger']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeStage']>, ParentType, ContextType>;
  rhythms?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeRhythm']>, ParentType, ContextType>;
  team?: Resolver<ReadonlyArray<ResolversTypes['ProgrammePost']>, ParentType, ContextType>;
  committees?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeCommittee']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeWantedDocument']>, ParentType, ContextType>;
  attestations?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeAttestation']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeActionKind']>, ParentType, ContextType>;
  objectives?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeObjective']>, ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['ProgrammeCapacity']>, ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeIndicator']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEntry']>, ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEntry']>, ParentType, ContextType>;
  declineReasons?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEntry']>, ParentType, ContextType>;
  cancelReasons?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeEntry']>, ParentType, ContextType>;
  closing?: Resolver<Maybe<ResolversTypes['ProgrammeClosing']>, ParentType, ContextType>;
  reservations?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeReservation']>, ParentType, ContextType>;
  funding?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeFundingLine']>, ParentType, ContextType>;
  outreach?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeOutreach']>, ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeFigure']>, ParentType, ContextType>;
  exclusiveWith?: Resolver<Maybe<ResolversTypes['ProgrammeExclusions']>, ParentType, ContextType>;
  calls?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeCall']>, ParentType, ContextType>;
  projects?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeProject']>, ParentType, ContextType>;
};

export type ComponentOfProgrammeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ComponentOfProgramme'] = ResolversParentTypes['ComponentOfProgramme']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  family?: Resolver<ResolversTypes['ProgrammeComponent'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeRule']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammePublicResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammePublic'] = ResolversParentTypes['ProgrammePublic']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeTerritoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeTerritory'] = ResolversParentTypes['ProgrammeTerritory']> = {
  departments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  communes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerOfProgrammeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PartnerOfProgramme'] = ResolversParentTypes['PartnerOfProgramme']> = {
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  part?: Resolver<ResolversTypes['ProgrammePart'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeRule']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeRuleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeRule'] = ResolversParentTypes['ProgrammeRule']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decides?: Resolver<ResolversTypes['RuleDecision'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  when?: Resolver<Maybe<ResolversTypes['RuleTree']>, ParentType, ContextType>;
  onUnknown?: Resolver<ResolversTypes['UnknownPolicy'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  moment?: Resolver<Maybe<ResolversTypes['StageMoment']>, ParentType, ContextType>;
  wantedDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxAgeMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReferralTriggerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReferralTrigger'] = ResolversParentTypes['ReferralTrigger']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  component?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  when?: Resolver<ResolversTypes['RuleTree'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeStageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeStage'] = ResolversParentTypes['ProgrammeStage']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['StagePhase'], ParentType, ContextType>;
  follows?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expectedMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maximumMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeRhythmResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeRhythm'] = ResolversParentTypes['ProgrammeRhythm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  everyMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noticeMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammePostResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammePost'] = ResolversParentTypes['ProgrammePost']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullTimeHundredths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeCommitteeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeCommittee'] = ResolversParentTypes['ProgrammeCommittee']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seats?: Resolver<ReadonlyArray<ResolversTypes['ProgrammeCommitteeSeat']>, ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decides?: Resolver<ReadonlyArray<ResolversTypes['CommitteeQuestion']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeCommitteeSeatResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeCommitteeSeat'] = ResolversParentTypes['ProgrammeCommitteeSeat']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProgrammeWantedDocumentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeWantedDocument'] = ResolversParentTypes['ProgrammeWantedDocument']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenBy?: Resolver<ReadonlyArray<ResolversTypes['InformationBringer']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeAttestationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeAttestation'] = ResolversParentTypes['ProgrammeAttestation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeActionKindResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeActionKind'] = ResolversParentTypes['ProgrammeActionKind']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeObjectiveResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeObjective'] = ResolversParentTypes['ProgrammeObjective']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ProgrammeMeasure'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ProgrammeUnit'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  per?: Resolver<ResolversTypes['ProgrammePeriod'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeCapacityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeCapacity'] = ResolversParentTypes['ProgrammeCapacity']> = {
  files?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingList?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeIndicatorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeIndicator'] = ResolversParentTypes['ProgrammeIndicator']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ProgrammeMeasure'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ProgrammeUnit'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeEntryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeEntry'] = ResolversParentTypes['ProgrammeEntry']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeClosingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeClosing'] = ResolversParentTypes['ProgrammeClosing']> = {
  committee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  afterMeetingWithHousehold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maximumMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeReservationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeReservation'] = ResolversParentTypes['ProgrammeReservation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  homes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  per?: Resolver<ResolversTypes['ProgrammePeriod'], ParentType, ContextType>;
  earmarked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unitTypes?: Resolver<ReadonlyArray<ResolversTypes['UnitType']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeFundingLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeFundingLine'] = ResolversParentTypes['ProgrammeFundingLine']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FundingKind'], ParentType, ContextType>;
  funder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['BudgetCategory']>, ParentType, ContextType>;
  amountCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  shareBasisPoints?: Resolver<Maybe<ResolversTypes['BasisPoints']>, ParentType, ContextType>;
  per?: Resolver<ResolversTypes['ProgrammePeriod'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeOutreachResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeOutreach'] = ResolversParentTypes['ProgrammeOutreach']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['OutreachEvent'], ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeFigureResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeFigure'] = ResolversParentTypes['ProgrammeFigure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ProgrammeUnit'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  computedBy?: Resolver<Maybe<ResolversTypes['ProgrammeMeasure']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeExclusionsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeExclusions'] = ResolversParentTypes['ProgrammeExclusions']> = {
  programmes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeCallResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeCall'] = ResolversParentTypes['ProgrammeCall']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgrammeProjectResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProgrammeProject'] = ResolversParentTypes['ProgrammeProject']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fr?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assumption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RuleTreeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RuleTree'] = ResolversParentTypes['RuleTree']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['RuleOperator']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['RuleValue']>, ParentType, ContextType>;
  all?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RuleTree']>>, ParentType, ContextType>;
  any?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RuleTree']>>, ParentType, ContextType>;
  not?: Resolver<Maybe<ResolversTypes['RuleTree']>, ParentType, ContextType>;
  atLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RuleTree']>>, ParentType, ContextType>;
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
  HouseholdOverview?: HouseholdOverviewResolvers<ContextType>;
  HouseholdRentOverview?: HouseholdRentOverviewResolvers<ContextType>;
  HouseholdSupportOverview?: HouseholdSupportOverviewResolvers<ContextType>;
  HouseholdHomeOverview?: HouseholdHomeOverviewResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  HouseholdComposition?: HouseholdCompositionResolvers<ContextType>;
  HouseholdMember?: HouseholdMemberResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  HouseholdResources?: HouseholdResourcesResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  EligibilityDecision?: EligibilityDecisionResolvers<ContextType>;
  OtherRule?: OtherRuleResolvers<ContextType>;
  SignalledHousehold?: SignalledHouseholdResolvers<ContextType>;
  WaitingReferral?: WaitingReferralResolvers<ContextType>;
  ProgrammePreview?: ProgrammePreviewResolvers<ContextType>;
  RuleImpact?: RuleImpactResolvers<ContextType>;
  PreviewChange?: PreviewChangeResolvers<ContextType>;
  EligibilityReplay?: EligibilityReplayResolvers<ContextType>;
  ProgrammeEligibility?: ProgrammeEligibilityResolvers<ContextType>;
  ComponentEligibility?: ComponentEligibilityResolvers<ContextType>;
  RuleVerdict?: RuleVerdictResolvers<ContextType>;
  ComparisonVerdict?: ComparisonVerdictResolvers<ContextType>;
  RuleRemedy?: RuleRemedyResolvers<ContextType>;
  MissingInformation?: MissingInformationResolvers<ContextType>;
  Derogation?: DerogationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  StaffPost?: StaffPostResolvers<ContextType>;
  Mandate?: MandateResolvers<ContextType>;
  Commune?: CommuneResolvers<ContextType>;
  NeighbourhoodFinding?: NeighbourhoodFindingResolvers<ContextType>;
  PriorityNeighbourhood?: PriorityNeighbourhoodResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  RunningByVersion?: RunningByVersionResolvers<ContextType>;
  ProgrammeProgress?: ProgrammeProgressResolvers<ContextType>;
  ObjectiveProgress?: ObjectiveProgressResolvers<ContextType>;
  FigureProgress?: FigureProgressResolvers<ContextType>;
  ProgrammePlaces?: ProgrammePlacesResolvers<ContextType>;
  ProgrammeVersion?: ProgrammeVersionResolvers<ContextType>;
  ProgrammePartner?: ProgrammePartnerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ClosedSection?: ClosedSectionResolvers<ContextType>;
  ProgrammeReport?: ProgrammeReportResolvers<ContextType>;
  RegisterHouseholdPayload?: RegisterHouseholdPayloadResolvers<ContextType>;
  RegisterHouseholdsPayload?: RegisterHouseholdsPayloadResolvers<ContextType>;
  RecordResourcesPayload?: RecordResourcesPayloadResolvers<ContextType>;
  ConfirmReferralPayload?: ConfirmReferralPayloadResolvers<ContextType>;
  ConfirmReferralsPayload?: ConfirmReferralsPayloadResolvers<ContextType>;
  CancelReferralPayload?: CancelReferralPayloadResolvers<ContextType>;
  AcceptReferralPayload?: AcceptReferralPayloadResolvers<ContextType>;
  DeclineReferralPayload?: DeclineReferralPayloadResolvers<ContextType>;
  HouseholdConnection?: HouseholdConnectionResolvers<ContextType>;
  HouseholdEdge?: HouseholdEdgeResolvers<ContextType>;
  WorkItemConnection?: WorkItemConnectionResolvers<ContextType>;
  WorkItemEdge?: WorkItemEdgeResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  ReferralEdge?: ReferralEdgeResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  ProgrammeConnection?: ProgrammeConnectionResolvers<ContextType>;
  ProgrammeEdge?: ProgrammeEdgeResolvers<ContextType>;
  RegisterTeamPayload?: RegisterTeamPayloadResolvers<ContextType>;
  RecordStaffPostPayload?: RecordStaffPostPayloadResolvers<ContextType>;
  EndStaffPostPayload?: EndStaffPostPayloadResolvers<ContextType>;
  RecordMandatePayload?: RecordMandatePayloadResolvers<ContextType>;
  EndMandatePayload?: EndMandatePayloadResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  StaffPostConnection?: StaffPostConnectionResolvers<ContextType>;
  StaffPostEdge?: StaffPostEdgeResolvers<ContextType>;
  MandateConnection?: MandateConnectionResolvers<ContextType>;
  MandateEdge?: MandateEdgeResolvers<ContextType>;
  CommuneConnection?: CommuneConnectionResolvers<ContextType>;
  CommuneEdge?: CommuneEdgeResolvers<ContextType>;
  HouseholdSituation?: HouseholdSituationResolvers<ContextType>;
  PersonDisability?: PersonDisabilityResolvers<ContextType>;
  Accommodation?: AccommodationResolvers<ContextType>;
  PriorityStatus?: PriorityStatusResolvers<ContextType>;
  Attestation?: AttestationResolvers<ContextType>;
  AttestationKind?: AttestationKindResolvers<ContextType>;
  LifeEvent?: LifeEventResolvers<ContextType>;
  EnergyDebt?: EnergyDebtResolvers<ContextType>;
  RecordAccommodationPayload?: RecordAccommodationPayloadResolvers<ContextType>;
  EndAccommodationPayload?: EndAccommodationPayloadResolvers<ContextType>;
  RecordPriorityStatusPayload?: RecordPriorityStatusPayloadResolvers<ContextType>;
  EndPriorityStatusPayload?: EndPriorityStatusPayloadResolvers<ContextType>;
  ConfirmNoPriorityStatusPayload?: ConfirmNoPriorityStatusPayloadResolvers<ContextType>;
  AttestPayload?: AttestPayloadResolvers<ContextType>;
  WithdrawAttestationPayload?: WithdrawAttestationPayloadResolvers<ContextType>;
  RecordLifeEventPayload?: RecordLifeEventPayloadResolvers<ContextType>;
  RecordEnergyDebtPayload?: RecordEnergyDebtPayloadResolvers<ContextType>;
  AddHouseholdMemberPayload?: AddHouseholdMemberPayloadResolvers<ContextType>;
  EndHouseholdMemberPayload?: EndHouseholdMemberPayloadResolvers<ContextType>;
  ChangeCustodyPayload?: ChangeCustodyPayloadResolvers<ContextType>;
  CorrectPersonPayload?: CorrectPersonPayloadResolvers<ContextType>;
  RecordDisabilityPayload?: RecordDisabilityPayloadResolvers<ContextType>;
  ProgrammeDraft?: ProgrammeDraftResolvers<ContextType>;
  ProgrammeChange?: ProgrammeChangeResolvers<ContextType>;
  RuleField?: RuleFieldResolvers<ContextType>;
  ReferralMove?: ReferralMoveResolvers<ContextType>;
  StageMapping?: StageMappingResolvers<ContextType>;
  CreateProgrammePayload?: CreateProgrammePayloadResolvers<ContextType>;
  CopyProgrammeVersionPayload?: CopyProgrammeVersionPayloadResolvers<ContextType>;
  WriteProgrammeDraftPayload?: WriteProgrammeDraftPayloadResolvers<ContextType>;
  DiscardProgrammeDraftPayload?: DiscardProgrammeDraftPayloadResolvers<ContextType>;
  PublishProgrammeDraftPayload?: PublishProgrammeDraftPayloadResolvers<ContextType>;
  EndProgrammePayload?: EndProgrammePayloadResolvers<ContextType>;
  MoveToVersionPayload?: MoveToVersionPayloadResolvers<ContextType>;
  RuleFieldConnection?: RuleFieldConnectionResolvers<ContextType>;
  RuleFieldEdge?: RuleFieldEdgeResolvers<ContextType>;
  ProgrammeDocument?: ProgrammeDocumentResolvers<ContextType>;
  ComponentOfProgramme?: ComponentOfProgrammeResolvers<ContextType>;
  ProgrammePublic?: ProgrammePublicResolvers<ContextType>;
  ProgrammeTerritory?: ProgrammeTerritoryResolvers<ContextType>;
  PartnerOfProgramme?: PartnerOfProgrammeResolvers<ContextType>;
  ProgrammeRule?: ProgrammeRuleResolvers<ContextType>;
  ReferralTrigger?: ReferralTriggerResolvers<ContextType>;
  ProgrammeStage?: ProgrammeStageResolvers<ContextType>;
  ProgrammeRhythm?: ProgrammeRhythmResolvers<ContextType>;
  ProgrammePost?: ProgrammePostResolvers<ContextType>;
  ProgrammeCommittee?: ProgrammeCommitteeResolvers<ContextType>;
  ProgrammeCommitteeSeat?: ProgrammeCommitteeSeatResolvers<ContextType>;
  ProgrammeWantedDocument?: ProgrammeWantedDocumentResolvers<ContextType>;
  ProgrammeAttestation?: ProgrammeAttestationResolvers<ContextType>;
  ProgrammeActionKind?: ProgrammeActionKindResolvers<ContextType>;
  ProgrammeObjective?: ProgrammeObjectiveResolvers<ContextType>;
  ProgrammeCapacity?: ProgrammeCapacityResolvers<ContextType>;
  ProgrammeIndicator?: ProgrammeIndicatorResolvers<ContextType>;
  ProgrammeEntry?: ProgrammeEntryResolvers<ContextType>;
  ProgrammeClosing?: ProgrammeClosingResolvers<ContextType>;
  ProgrammeReservation?: ProgrammeReservationResolvers<ContextType>;
  ProgrammeFundingLine?: ProgrammeFundingLineResolvers<ContextType>;
  ProgrammeOutreach?: ProgrammeOutreachResolvers<ContextType>;
  ProgrammeFigure?: ProgrammeFigureResolvers<ContextType>;
  ProgrammeExclusions?: ProgrammeExclusionsResolvers<ContextType>;
  ProgrammeCall?: ProgrammeCallResolvers<ContextType>;
  ProgrammeProject?: ProgrammeProjectResolvers<ContextType>;
  RuleTree?: RuleTreeResolvers<ContextType>;
};

