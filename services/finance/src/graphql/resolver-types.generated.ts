// Written by scripts/codegen.ts from schema.graphql and packages/shared/shared.graphql: do not edit, run `npm run codegen`.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountWhenAsked } from '@passerelle/shared/graphql/list-count';
import type { MutationRefusal as RefusalModel, MutationWarning as WarningModel } from '@passerelle/shared/graphql/mutate';
import type { HouseholdFinance as HouseholdFinanceModel, EffortRate as EffortRateModel } from '../use-cases/read-finance';
import type { AccountPage } from '../use-cases/list-accounts';
import type { AccountView, PlanView, BenefitView } from '../database/account-views';
import type { ProcedureRecordView } from '../use-cases/list-procedure-records';
import type { TermView, EntryView } from '../use-cases/list-of-account';
import type { ImportView } from '../use-cases/read-by-id';
import type { RejectedLine as RejectedLineModel } from '../domain/rent-movement';
import type { ActPayload } from './act-payload';
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
   * Rent accounts [comptes locataires] open to the caller: a landlord's staff see those of their own landlord, an association's those of the
   * households it assesses or supports. Arrears are as last judged; each row says when.
   */
  readonly rentAccounts?: Maybe<RentAccountConnection>;
  /** One rent account, by id. Null when it does not exist or is not open to the caller. */
  readonly rentAccount?: Maybe<RentAccount>;
  /** One import of rent movements of the caller's organisation, by id. Null when it does not exist or is not open to the caller. */
  readonly rentImport?: Maybe<RentImport>;
  /** Who did or read what in this service, of the caller's organisation. Auditors only. */
  readonly financeAudit?: Maybe<AuditConnection>;
};


export type QueryRentAccountsArgs = {
  filter?: InputMaybe<RentAccountFilter>;
  orderBy?: InputMaybe<RentAccountOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRentAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRentImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFinanceAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /**
   * Books a file of rent calls [quittancement] and payments [encaissements]. Good lines are booked, the others are reported by line; sending
   * the same lines again books nothing twice. Payments settle the oldest due rent first (Cass. 3e civ., 17 December 2015, n° 14-24.862).
   * Finance officer of the landlord.
   */
  readonly importRentMovements: ImportRentMovementsPayload;
  /**
   * Records a signed repayment plan [plan d'apurement] for the whole debt of an account. The instalments sum exactly to what was past due on
   * the day of signature, whatever was paid since; one plan runs at a time, and a new one can take its place. Finance officer of the
   * landlord.
   */
  readonly signRepaymentPlan: SignRepaymentPlanPayload;
  /** Records that housing benefit is paid again [rétablissement de l'APL] for the home of an account. Finance officer of the landlord. */
  readonly recordBenefitReinstatement: RecordBenefitReinstatementPayload;
  /**
   * Records several reinstatements, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200. Finance officer of the landlord.
   */
  readonly recordBenefitReinstatements: RecordBenefitReinstatementsPayload;
  /**
   * Books housing benefit received for past months [rappel d'APL]: it settles the oldest due rent first, as any payment. The same day,
   * amount and reference is the same money, also when a file booked it as BENEFIT. Finance officer of the landlord.
   */
  readonly recordBenefitBackPayment: RecordBenefitBackPaymentPayload;
  /**
   * Records that the procedure about the debt of an account reached a stage [procédure d'impayé et d'expulsion], with the act that proves it.
   * Stages follow each other by their days; one that goes back gives its reason, and nothing that was recorded is changed. Rental manager or
   * finance officer of the landlord.
   */
  readonly recordProcedureStage: RecordProcedureStagePayload;
};


export type MutationImportRentMovementsArgs = {
  input: ImportRentMovementsInput;
};


export type MutationSignRepaymentPlanArgs = {
  input: SignRepaymentPlanInput;
};


export type MutationRecordBenefitReinstatementArgs = {
  input: RecordBenefitReinstatementInput;
};


export type MutationRecordBenefitReinstatementsArgs = {
  items: Array<RecordBenefitReinstatementInput>;
};


export type MutationRecordBenefitBackPaymentArgs = {
  input: RecordBenefitBackPaymentInput;
};


export type MutationRecordProcedureStageArgs = {
  input: RecordProcedureStageInput;
};

/** A household [ménage], known here by its id; finance contributes its accounts and what it can afford. */
export type Household = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
  /** Money between the household and its landlord. Null without error when the caller's role or organisation does not open it; empty when there is none. */
  readonly finance?: Maybe<HouseholdFinance>;
};

/** An organisation: landlord, association or partner. Owned by referrals. */
export type Organisation = {
  /** Id, given by referrals. */
  readonly id: Scalars['ID']['output'];
};

/** What the household owes and can afford, as far as the caller may see. */
export type HouseholdFinance = {
  /**
   * Up to when it holds what the other services told about the household: the moment of the last such fact that was applied here. What this
   * service records itself is of the moment of asking. Null when nothing was told yet.
   */
  readonly asOf?: Maybe<Scalars['Instant']['output']>;
  /** Rent accounts, newest first, 50 at most. */
  readonly accounts?: Maybe<ReadonlyArray<RentAccount>>;
  /** The running repayment plan [plan d'apurement], or the latest one; null when none was signed. */
  readonly plan?: Maybe<RepaymentPlan>;
  /** Housing benefit of today: the one with the latest first day that has come; null when none is recorded, which is not the same as none paid. */
  readonly benefit?: Maybe<HousingBenefit>;
  /** Effort rate for the present home; null when no account is open. */
  readonly effortRate?: Maybe<EffortRate>;
};

/** A page of rent accounts. */
export type RentAccountConnection = {
  /** The accounts with their cursors. */
  readonly edges: ReadonlyArray<RentAccountEdge>;
  /** The accounts. */
  readonly nodes: ReadonlyArray<RentAccount>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The accounts that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
  /** How many stand how, 3 at most, whatever the filter says of the standing. */
  readonly standings: ReadonlyArray<FacetCount>;
};

/** A rent account of a list, with its cursor. */
export type RentAccountEdge = {
  /** Cursor of the account. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: RentAccount;
};

/** Which rent accounts to list. */
export type RentAccountFilter = {
  /**
   * True: something past due is open. False: nothing is, as last judged; accounts never judged are in neither.
   * @deprecated Use standing instead; served until 2027-06-30.
   */
  inArrears?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the account stands, as last judged. */
  standing?: InputMaybe<RentAccountStanding>;
  /** The account of this reference, "CPT-2026-004217", or with the plan of this one, "PLA-2026-000042", in any case. Another text is refused (NOT_A_REFERENCE). */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The lease number starts with this, as written by the landlord. */
  leaseNumber?: InputMaybe<Scalars['String']['input']>;
  /** At least this many missed terms [échéances impayées], 0 to 1,200. */
  minimumMissedTerms?: InputMaybe<Scalars['Int']['input']>;
  /** At least this much past due and open, in cents. */
  minimumArrearsCents?: InputMaybe<Scalars['Cents']['input']>;
  /** The lease began on this day or later. */
  openedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The lease began on this day or earlier. */
  openedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** True: the lease runs today or starts later. False: it ended. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of the rent accounts. */
export type RentAccountOrder =
  /** Largest arrears first. */
  | 'ARREARS_DESC'
  /** By the landlord's lease number. */
  | 'LEASE_NUMBER'
  /** Longest past due first; accounts with nothing past due last. */
  | 'OLDEST_DUE_ON_ASC'
  /** Latest lease first. */
  | 'OPENED_ON_DESC';

/** How a rent account stands, as last judged. */
export type RentAccountStanding =
  /** Something past due is open [en impayé]. */
  | 'IN_ARREARS'
  /** Nothing past due is open [à jour]. */
  | 'UP_TO_DATE'
  /** Never judged yet: nothing was booked on it. */
  | 'NOT_JUDGED';

/** What one household owes one landlord under one lease [compte locataire], kept in double entry. */
export type RentAccount = {
  /** Id; it is the id of the lease. */
  readonly id: Scalars['ID']['output'];
  /** Goes up by one with each change of the account, and with each plan and benefit recorded on it; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What people name it by, "CPT-2026-004217": unique within the landlord, without meaning, never given again. */
  readonly reference: Scalars['String']['output'];
  /** How it stands. */
  readonly standing: RentAccountStanding;
  /** The landlord's own number of the lease [numéro de bail]. */
  readonly leaseNumber: Scalars['String']['output'];
  /** First day of the lease. */
  readonly openedOn: Scalars['LocalDate']['output'];
  /** First day on which the lease no longer runs; null while it runs. A closed account still takes payments. */
  readonly closedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** What the household owes, in cents: above 0 a debt, below 0 a credit kept for the next rent call. Called rent counts even before it is due. */
  readonly balanceCents: Scalars['Cents']['output'];
  /** What is past due; null until the account was judged for the first time. */
  readonly arrears?: Maybe<RentArrears>;
  /** Rent terms [échéances]. */
  readonly terms?: Maybe<RentTermConnection>;
  /** Ledger entries [écritures]. */
  readonly entries?: Maybe<LedgerEntryConnection>;
  /** Where the procedure about its debt stands. */
  readonly procedure?: Maybe<AccountProcedure>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
  /** The landlord [bailleur]. */
  readonly landlord?: Maybe<Organisation>;
  /** The household that holds the lease. */
  readonly household?: Maybe<Household>;
};


/** What one household owes one landlord under one lease [compte locataire], kept in double entry. */
export type RentAccountTermsArgs = {
  filter?: InputMaybe<RentTermFilter>;
  orderBy?: InputMaybe<RentTermOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What one household owes one landlord under one lease [compte locataire], kept in double entry. */
export type RentAccountEntriesArgs = {
  filter?: InputMaybe<LedgerEntryFilter>;
  orderBy?: InputMaybe<LedgerEntryOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where the procedure about the debt of an account stands [procédure d'impayé et d'expulsion]. */
export type AccountProcedure = {
  /** The stage recorded last; without one, or once the procedure has ended, IMPAYE while something past due is open, else NONE. */
  readonly stage: ProcedureStage;
  /** Day since which it stands there; null for an account that nothing happened to since stages are recorded. */
  readonly since?: Maybe<Scalars['LocalDate']['output']>;
  /** The stages that were recorded. */
  readonly history?: Maybe<ProcedureRecordConnection>;
};


/** Where the procedure about the debt of an account stands [procédure d'impayé et d'expulsion]. */
export type AccountProcedureHistoryArgs = {
  filter?: InputMaybe<ProcedureRecordFilter>;
  orderBy?: InputMaybe<ProcedureRecordOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of recorded stages. */
export type ProcedureRecordConnection = {
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ProcedureRecordEdge>;
  /** The records. */
  readonly nodes: ReadonlyArray<ProcedureRecord>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The records that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** A recorded stage of a list, with its cursor. */
export type ProcedureRecordEdge = {
  /** Cursor of the record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: ProcedureRecord;
};

/** Which recorded stages to list. */
export type ProcedureRecordFilter = {
  /** The stage. */
  stage?: InputMaybe<ProcedureStage>;
  /** Reached on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Reached on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of a list of recorded stages; ties by id. */
export type ProcedureRecordOrder =
  /** Latest first. */
  | 'REACHED_ON_DESC'
  /** Earliest first. */
  | 'REACHED_ON_ASC';

/** A stage that the procedure about an account reached; never changed afterwards. */
export type ProcedureRecord = {
  /** Id of the record. */
  readonly id: Scalars['ID']['output'];
  /** The stage. */
  readonly stage: ProcedureStage;
  /** Day on which it was reached. */
  readonly reachedOn: Scalars['LocalDate']['output'];
  /** Why the procedure went back; null when it did not. */
  readonly reason?: Maybe<StepBackReason>;
  /** Reference of the act that proves it. */
  readonly evidence: Scalars['String']['output'];
  /** Day of recording. */
  readonly recordedOn: Scalars['LocalDate']['output'];
};

/** Stages of a procedure about rent arrears, each further than the one before it. */
export type ProcedureStage =
  /** Nothing past due is open, and no procedure runs [aucune procédure]. */
  | 'NONE'
  /** Something past due is open, and no procedure runs [impayé]. */
  | 'IMPAYE'
  /** The landlord reminds and negotiates before any act [précontentieux]. */
  | 'PRE_LITIGATION'
  /** Summons to pay by a commissaire de justice [commandement de payer]. */
  | 'COMMANDEMENT_PAYER'
  /** Summons before the judge [assignation]. */
  | 'ASSIGNATION'
  /** Hearing held [audience]. */
  | 'AUDIENCE'
  /** Judgment that grants time to pay [jugement accordant des délais]. */
  | 'JUGEMENT_DELAIS'
  /** Judgment that ends the lease [jugement de résiliation]. */
  | 'JUGEMENT_RESILIATION'
  /** Summons to leave the home [commandement de quitter les lieux]. */
  | 'COMMANDEMENT_QUITTER'
  /** Help of the police was asked for or granted [concours de la force publique]. */
  | 'CONCOURS_FP'
  /** The household was evicted [expulsion]. */
  | 'EXPULSION';

/** Why a procedure went back to a lower stage. */
export type StepBackReason =
  /** The debt was settled [dette soldée]. */
  | 'SETTLED'
  /** The landlord withdrew its act [désistement]. */
  | 'WITHDRAWN'
  /** A plan or an agreement suspends it [plan d'apurement ou protocole]. */
  | 'PLAN'
  /** The stage before was recorded by mistake and never reached [erreur de saisie]. */
  | 'ENTERED_IN_ERROR';

/** What was past due and open on a day [impayé], payments settling the oldest term first. */
export type RentArrears = {
  /** Missed terms: rent terms past due with any cent open. */
  readonly missedTerms: Scalars['Int']['output'];
  /** Sum past due and open, in cents. */
  readonly arrearsCents: Scalars['Cents']['output'];
  /** Due date of the oldest open term; null when nothing past due is open. */
  readonly oldestDueOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Day of the judgement: terms due before it are past due. */
  readonly asOf: Scalars['LocalDate']['output'];
};

/** A page of rent terms. */
export type RentTermConnection = {
  /** The terms with their cursors. */
  readonly edges: ReadonlyArray<RentTermEdge>;
  /** The terms. */
  readonly nodes: ReadonlyArray<RentTerm>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The terms of the account, on all pages. */
  readonly totalCount: ListCount;
};

/** A rent term of a list, with its cursor. */
export type RentTermEdge = {
  /** Cursor of the term. */
  readonly cursor: Scalars['String']['output'];
  /** The term. */
  readonly node: RentTerm;
};

/** The rent called for one month [échéance]. */
export type RentTerm = {
  /** Month that the rent is for: "2026-11". */
  readonly month: Scalars['String']['output'];
  /** Day on which it is due. */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** Amount called, in cents. */
  readonly amountCents: Scalars['Cents']['output'];
  /**
   * What is still open of it, in cents, from 0 to the amount; 0 once it is cancelled. Money paid in advance settles it when the account is
   * judged on or after its due date.
   */
  readonly outstandingCents: Scalars['Cents']['output'];
  /** Day on which it was cancelled [annulation de quittancement], as the lease had ended before its month; null unless it was. */
  readonly cancelledOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** A page of ledger entries. */
export type LedgerEntryConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<LedgerEntryEdge>;
  /** The entries. */
  readonly nodes: ReadonlyArray<LedgerEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** The entries that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
};

/** Which ledger entries to list. */
export type LedgerEntryFilter = {
  /** What was booked. */
  kind?: InputMaybe<LedgerEntryKind>;
  /** Counting from this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Counting from this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of a list of ledger entries; ties by id. */
export type LedgerEntryOrder =
  /** Latest first. */
  | 'BOOKED_ON_DESC'
  /** Earliest first. */
  | 'BOOKED_ON_ASC';

/** Which rent terms to list. */
export type RentTermFilter = {
  /** True: something of it is open and it was not cancelled. False: it is paid or cancelled. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Due on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Due on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of a list of rent terms; ties by id. */
export type RentTermOrder =
  /** Latest due first. */
  | 'DUE_ON_DESC'
  /** Earliest due first. */
  | 'DUE_ON_ASC';

/** A ledger entry of a list, with its cursor. */
export type LedgerEntryEdge = {
  /** Cursor of the entry. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: LedgerEntry;
};

/** Something booked on a rent account; never changed afterwards. */
export type LedgerEntry = {
  /** What was booked. */
  readonly kind: LedgerEntryKind;
  /** Day that it counts from: the due date of a rent call, the day on which a payment was received or a call cancelled. */
  readonly bookedOn: Scalars['LocalDate']['output'];
  /** Effect on what the household owes, in cents: above 0 for a rent call, below 0 for its cancellation and for a payment. */
  readonly amountCents: Scalars['Cents']['output'];
  /** Reference given with it; null for a rent call without one and for a cancellation. */
  readonly reference?: Maybe<Scalars['String']['output']>;
};

/** Kinds of ledger entries. */
export type LedgerEntryKind =
  /** Rent and charges called for a month [quittancement]. */
  | 'RENT_CALL'
  /**
   * Rent cancelled [annulation de quittancement]: it was called for a month that lies wholly after the end of the lease. The month of leaving
   * stays called whole, without a pro rata.
   */
  | 'RENT_CANCELLED'
  /** Payment by the household [encaissement]. */
  | 'PAYMENT'
  /** Housing benefit of a month paid to the landlord [tiers payant]. */
  | 'BENEFIT'
  /** Housing benefit for past months paid to the landlord [rappel]. */
  | 'BACK_PAYMENT';

/** A repayment plan [plan d'apurement]: the debt of an account, split into dated instalments that sum to it exactly. */
export type RepaymentPlan = {
  /** Id of the plan. */
  readonly id: Scalars['ID']['output'];
  /** Goes up by one with each change; what acts expect is the version of the account. */
  readonly version: Scalars['Int']['output'];
  /** What people name it by, "PLA-2026-000042": unique within the landlord, without meaning, never given again. */
  readonly reference: Scalars['String']['output'];
  /** The debt at signature, in cents. */
  readonly debtCents: Scalars['Cents']['output'];
  /** Where the plan stands. */
  readonly state: RepaymentPlanState;
  /** Day of signature. */
  readonly signedOn: Scalars['LocalDate']['output'];
  /** The plan that it took the place of; null when it replaced none. */
  readonly replacesPlanId?: Maybe<Scalars['ID']['output']>;
  /** The instalments in order, 36 at most. */
  readonly instalments: ReadonlyArray<Instalment>;
  /** The account whose debt it spreads; null when it is not open to the caller. */
  readonly account?: Maybe<RentAccount>;
};

/** Where a repayment plan stands. */
export type RepaymentPlanState =
  /** The debt is being repaid [en cours]. */
  | 'RUNNING'
  /** Every term of the debt at signature is paid [soldé]. */
  | 'COMPLETED'
  /** Another plan took its place [remplacé]. */
  | 'REPLACED';

/** One part of a repayment plan [échéance du plan]. */
export type Instalment = {
  /** Place in the plan, from 1. */
  readonly number: Scalars['Int']['output'];
  /** Day on which it is due. */
  readonly dueOn: Scalars['LocalDate']['output'];
  /** Amount in cents. */
  readonly amountCents: Scalars['Cents']['output'];
};

/** Housing benefit of a household [aide personnalisée au logement, APL], as recorded by the landlord; the payer's own figure is the truth. */
export type HousingBenefit = {
  /** Id of the record. */
  readonly id: Scalars['ID']['output'];
  /** Goes up by one with each change; what acts expect is the version of the account. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: HousingBenefitState;
  /** Amount a month, in cents. */
  readonly monthlyCents: Scalars['Cents']['output'];
  /** First day that it is paid for. */
  readonly from: Scalars['LocalDate']['output'];
  /** Day on which it was recorded. */
  readonly recordedOn: Scalars['LocalDate']['output'];
};

/** Where housing benefit stands. */
export type HousingBenefitState =
  /** Paid again after an interruption [rétablie]. */
  | 'REINSTATED';

/**
 * Effort rate [taux d'effort]: what the home costs a month, less housing benefit, over the resources of the household (arrêté of 10 March
 * 2011). No legal ceiling.
 */
export type EffortRate = {
  /** In basis points, rounded half up: 2644 is 26.44 %. Null when benefit or resources are not known, or resources are 0. */
  readonly basisPoints?: Maybe<Scalars['BasisPoints']['output']>;
  /** The figures it was made of. */
  readonly inputs: EffortRateInputs;
};

/** The figures that an effort rate was made of, all a month. */
export type EffortRateInputs = {
  /** Rent of the present home, in cents. */
  readonly rentCents: Scalars['Cents']['output'];
  /** Service charges [charges récupérables], in cents. */
  readonly serviceChargesCents: Scalars['Cents']['output'];
  /** Energy charges, in cents; null when they are not known, and then left out. */
  readonly energyChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Housing benefit paid today, in cents; null when none is recorded. It may have been recorded for the home before: see `aidAsOf`. */
  readonly monthlyAidCents?: Maybe<Scalars['Cents']['output']>;
  /** Resources of the household, in cents; null when nobody recorded them, or to a role that reads rent and not means: it gets the rate alone. */
  readonly monthlyResourcesCents?: Maybe<Scalars['Cents']['output']>;
  /** First day from which the amount of benefit is paid. */
  readonly aidAsOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Date of the resources. */
  readonly resourcesAsOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** A file of rent movements and what became of its lines: read = accepted + repeated + rejected. */
export type RentImport = {
  /** Id of the import. */
  readonly id: Scalars['ID']['output'];
  /** Day of the import. */
  readonly importedOn: Scalars['LocalDate']['output'];
  /** Lines read, without the header and blank lines. */
  readonly linesRead: Scalars['Int']['output'];
  /** Lines booked by this import. */
  readonly accepted: Scalars['Int']['output'];
  /** Lines that were booked before and so passed over. */
  readonly repeated: Scalars['Int']['output'];
  /** Lines that were not booked, in the order of the file; 2,000 at most. */
  readonly rejected: ReadonlyArray<RejectedLine>;
};

/** A line of the file that was not booked. Its content is not kept. */
export type RejectedLine = {
  /** Number of the line in the file; the header is line 1. */
  readonly line: Scalars['Int']['output'];
  /** Stable code of the reason. */
  readonly code: RejectionCode;
  /** One sentence for a person, with the way out, in the language of the request. */
  readonly message: Scalars['String']['output'];
};

/** Why a line was not booked. */
export type RejectionCode =
  /** Not as many fields as the header, quotes that do not close, or control characters. */
  | 'LINE_MALFORMED'
  /** The lease number is empty or has characters that a lease number cannot have. */
  | 'LEASE_NUMBER_INVALID'
  /** The caller's organisation has no open file under this lease number. */
  | 'LEASE_UNKNOWN'
  /** The kind is not RENT_CALL, PAYMENT or BENEFIT. */
  | 'KIND_UNKNOWN'
  /** The month is not written 2026-11, or is more than 12 months ahead. */
  | 'MONTH_INVALID'
  /** The month lies wholly before or after the lease. */
  | 'MONTH_OUTSIDE_LEASE'
  /** The due date is not a date, lies more than a month away from the month of the rent, or before the first day of the lease. */
  | 'DUE_ON_INVALID'
  /** The date of payment is not a date, lies in the future, or before 1990. */
  | 'PAID_ON_INVALID'
  /** The amount is not written 512.00 or 512,00, is not above 0, or exceeds 100,000.00 for a payment, 20,000.00 for a rent call. */
  | 'AMOUNT_INVALID'
  /** A payment needs a reference of 1 to 40 letters, digits and . _ / - ; a rent call may have one. */
  | 'REFERENCE_INVALID'
  /** A field is filled that this kind of line does not have: a payment cannot name a month yet. */
  | 'FIELD_NOT_EXPECTED'
  /** The rent of this month was already called with another amount or due date, or twice in this file. */
  | 'RENT_ALREADY_CALLED';

/** What an import takes. */
export type ImportRentMovementsInput = {
  /** Chosen by the client, new for each act; a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the import, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Text of a CSV file, at most 90 KB and 2,000 lines. First line: lease_number;kind;month;due_on;amount;paid_on;reference, in any order,
   * separated by semicolons or commas throughout. RENT_CALL lines fill month (2026-11), due_on and amount; PAYMENT and BENEFIT lines fill
   * amount, paid_on and reference. Dates are 2026-11-05; amounts 512.00 or 512,00 (in double quotes where commas separate).
   */
  csv: Scalars['String']['input'];
};

/** Result of an import. */
export type ImportRentMovementsPayload = {
  /** The import; null when it was refused. */
  readonly import?: Maybe<RentImport>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** One part of a plan to be signed. */
export type InstalmentInput = {
  /** Day on which it is due; later than the one before. */
  dueOn: Scalars['LocalDate']['input'];
  /** Amount in cents, above 0. */
  amountCents: Scalars['Cents']['input'];
};

/** What the signature of a repayment plan takes. */
export type SignRepaymentPlanInput = {
  /** Chosen by the client, new for each act; a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the plan, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the account that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account whose debt is spread. */
  accountId: Scalars['ID']['input'];
  /** Day of signature, not in the future. */
  signedOn: Scalars['LocalDate']['input'];
  /**
   * The running plan that this one takes the place of, in the same act; it becomes REPLACED. Without it a running plan refuses another
   * (PLAN_ALREADY_RUNNING); another id than the running plan's is refused (PLAN_NOT_RUNNING).
   */
  replacesPlanId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 36 instalments; the first is not due before the signature. */
  instalments: Array<InstalmentInput>;
};

/** Result of signing a repayment plan. */
export type SignRepaymentPlanPayload = {
  /** The plan; null when it was refused. */
  readonly plan?: Maybe<RepaymentPlan>;
  /** The account of the plan, in its new version; null when it was refused. */
  readonly account?: Maybe<RentAccount>;
  /** The household concerned; null when it was refused. */
  readonly household?: Maybe<Household>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What recording a reinstatement of housing benefit takes. */
export type RecordBenefitReinstatementInput = {
  /** Chosen by the client, new for each act; a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the benefit, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the account that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account of the home that it is paid for. */
  accountId: Scalars['ID']['input'];
  /** First day that it is paid for: at most 3 months ahead, and before the lease ended (FROM_AFTER_LEASE). */
  from: Scalars['LocalDate']['input'];
  /** Amount a month, in cents, above 0 and at most 300,000. */
  monthlyCents: Scalars['Cents']['input'];
  /** Day on which the landlord learnt of it; today unless said. */
  recordedOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Result of recording a reinstatement of housing benefit. */
export type RecordBenefitReinstatementPayload = {
  /** The benefit; null when it was refused. */
  readonly benefit?: Maybe<HousingBenefit>;
  /** The account of its home, in its new version; null when it was refused. */
  readonly account?: Maybe<RentAccount>;
  /** The household concerned; null when it was refused. */
  readonly household?: Maybe<Household>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What booking a back-payment of housing benefit takes. */
export type RecordBenefitBackPaymentInput = {
  /** Chosen by the client, new for each act; a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the account that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account that it is booked on. */
  accountId: Scalars['ID']['input'];
  /** Day on which it was received, not in the future. */
  receivedOn: Scalars['LocalDate']['input'];
  /** Amount in cents, above 0 and at most 10,000,000. */
  amountCents: Scalars['Cents']['input'];
  /** Reference of the payer: 1 to 40 letters, digits and . _ / - . */
  reference: Scalars['String']['input'];
};

/** Result of booking a back-payment of housing benefit. */
export type RecordBenefitBackPaymentPayload = {
  /** The account after the booking; null when it was refused. */
  readonly account?: Maybe<RentAccount>;
  /** The household concerned; null when it was refused. */
  readonly household?: Maybe<Household>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** What recording a stage of a procedure takes. */
export type RecordProcedureStageInput = {
  /** Chosen by the client, new for each act; a repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the record, made by the client (a UUID); made by the service unless given. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the account that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The account whose debt the procedure is about. */
  accountId: Scalars['ID']['input'];
  /** The stage; NONE or IMPAYE ends a procedure (NO_PROCEDURE_TO_END without one). */
  stage: ProcedureStage;
  /** Day on which it was reached, not in the future, not before the stage recorded last (STAGE_BEFORE_LAST) or the lease (STAGE_BEFORE_LEASE). */
  reachedOn: Scalars['LocalDate']['input'];
  /** Reference of the act that proves it: 1 to 40 letters, digits and . _ / - . */
  evidence: Scalars['String']['input'];
  /** Why it goes back: needed for a lower stage than the last (STEP_BACK_WITHOUT_REASON), refused for any other (REASON_NOT_EXPECTED). */
  reason?: InputMaybe<StepBackReason>;
};

/** Result of recording a stage of a procedure. */
export type RecordProcedureStagePayload = {
  /** The account, in its new version; null when it was refused. */
  readonly account?: Maybe<RentAccount>;
  /** The household concerned; null when it was refused. */
  readonly household?: Maybe<Household>;
  /** Why it was refused; empty when it was done. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Results of recording several reinstatements of housing benefit. */
export type RecordBenefitReinstatementsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<RecordBenefitReinstatementPayload>;
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
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
  HouseholdFinance: ResolverTypeWrapper<HouseholdFinanceModel>;
  RentAccountConnection: ResolverTypeWrapper<AccountPage>;
  RentAccountEdge: ResolverTypeWrapper<Omit<RentAccountEdge, 'node'> & { node: ResolversTypes['RentAccount'] }>;
  RentAccountFilter: RentAccountFilter;
  RentAccountOrder: RentAccountOrder;
  RentAccountStanding: RentAccountStanding;
  RentAccount: ResolverTypeWrapper<AccountView>;
  AccountProcedure: ResolverTypeWrapper<AccountView>;
  ProcedureRecordConnection: ResolverTypeWrapper<Omit<ProcedureRecordConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['ProcedureRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['ProcedureRecord']>, totalCount: ResolversTypes['ListCount'] }>;
  ProcedureRecordEdge: ResolverTypeWrapper<Omit<ProcedureRecordEdge, 'node'> & { node: ResolversTypes['ProcedureRecord'] }>;
  ProcedureRecordFilter: ProcedureRecordFilter;
  ProcedureRecordOrder: ProcedureRecordOrder;
  ProcedureRecord: ResolverTypeWrapper<ProcedureRecordView>;
  ProcedureStage: ProcedureStage;
  StepBackReason: StepBackReason;
  RentArrears: ResolverTypeWrapper<RentArrears>;
  RentTermConnection: ResolverTypeWrapper<Omit<RentTermConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['RentTermEdge']>, nodes: ReadonlyArray<ResolversTypes['RentTerm']>, totalCount: ResolversTypes['ListCount'] }>;
  RentTermEdge: ResolverTypeWrapper<Omit<RentTermEdge, 'node'> & { node: ResolversTypes['RentTerm'] }>;
  RentTerm: ResolverTypeWrapper<TermView>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LedgerEntry']>, totalCount: ResolversTypes['ListCount'] }>;
  LedgerEntryFilter: LedgerEntryFilter;
  LedgerEntryOrder: LedgerEntryOrder;
  RentTermFilter: RentTermFilter;
  RentTermOrder: RentTermOrder;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntry: ResolverTypeWrapper<EntryView>;
  LedgerEntryKind: LedgerEntryKind;
  RepaymentPlan: ResolverTypeWrapper<PlanView>;
  RepaymentPlanState: RepaymentPlanState;
  Instalment: ResolverTypeWrapper<Instalment>;
  HousingBenefit: ResolverTypeWrapper<BenefitView>;
  HousingBenefitState: HousingBenefitState;
  EffortRate: ResolverTypeWrapper<EffortRateModel>;
  EffortRateInputs: ResolverTypeWrapper<EffortRateInputs>;
  RentImport: ResolverTypeWrapper<ImportView>;
  RejectedLine: ResolverTypeWrapper<RejectedLineModel>;
  RejectionCode: RejectionCode;
  ImportRentMovementsInput: ImportRentMovementsInput;
  ImportRentMovementsPayload: ResolverTypeWrapper<ActPayload>;
  InstalmentInput: InstalmentInput;
  SignRepaymentPlanInput: SignRepaymentPlanInput;
  SignRepaymentPlanPayload: ResolverTypeWrapper<ActPayload>;
  RecordBenefitReinstatementInput: RecordBenefitReinstatementInput;
  RecordBenefitReinstatementPayload: ResolverTypeWrapper<ActPayload>;
  RecordBenefitBackPaymentInput: RecordBenefitBackPaymentInput;
  RecordBenefitBackPaymentPayload: ResolverTypeWrapper<ActPayload>;
  RecordProcedureStageInput: RecordProcedureStageInput;
  RecordProcedureStagePayload: ResolverTypeWrapper<ActPayload>;
  RecordBenefitReinstatementsPayload: ResolverTypeWrapper<Omit<RecordBenefitReinstatementsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['RecordBenefitReinstatementPayload']> }>;
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
  HouseholdFinance: HouseholdFinanceModel;
  RentAccountConnection: AccountPage;
  RentAccountEdge: Omit<RentAccountEdge, 'node'> & { node: ResolversParentTypes['RentAccount'] };
  RentAccountFilter: RentAccountFilter;
  RentAccount: AccountView;
  AccountProcedure: AccountView;
  ProcedureRecordConnection: Omit<ProcedureRecordConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['ProcedureRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProcedureRecord']>, totalCount: ResolversParentTypes['ListCount'] };
  ProcedureRecordEdge: Omit<ProcedureRecordEdge, 'node'> & { node: ResolversParentTypes['ProcedureRecord'] };
  ProcedureRecordFilter: ProcedureRecordFilter;
  ProcedureRecord: ProcedureRecordView;
  RentArrears: RentArrears;
  RentTermConnection: Omit<RentTermConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['RentTermEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RentTerm']>, totalCount: ResolversParentTypes['ListCount'] };
  RentTermEdge: Omit<RentTermEdge, 'node'> & { node: ResolversParentTypes['RentTerm'] };
  RentTerm: TermView;
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['LedgerEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LedgerEntry']>, totalCount: ResolversParentTypes['ListCount'] };
  LedgerEntryFilter: LedgerEntryFilter;
  RentTermFilter: RentTermFilter;
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerEntry: EntryView;
  RepaymentPlan: PlanView;
  Instalment: Instalment;
  HousingBenefit: BenefitView;
  EffortRate: EffortRateModel;
  EffortRateInputs: EffortRateInputs;
  RentImport: ImportView;
  RejectedLine: RejectedLineModel;
  ImportRentMovementsInput: ImportRentMovementsInput;
  ImportRentMovementsPayload: ActPayload;
  InstalmentInput: InstalmentInput;
  SignRepaymentPlanInput: SignRepaymentPlanInput;
  SignRepaymentPlanPayload: ActPayload;
  RecordBenefitReinstatementInput: RecordBenefitReinstatementInput;
  RecordBenefitReinstatementPayload: ActPayload;
  RecordBenefitBackPaymentInput: RecordBenefitBackPaymentInput;
  RecordBenefitBackPaymentPayload: ActPayload;
  RecordProcedureStageInput: RecordProcedureStageInput;
  RecordProcedureStagePayload: ActPayload;
  RecordBenefitReinstatementsPayload: Omit<RecordBenefitReinstatementsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['RecordBenefitReinstatementPayload']> };
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
  rentAccounts?: Resolver<Maybe<ResolversTypes['RentAccountConnection']>, ParentType, ContextType, RequireFields<QueryRentAccountsArgs, 'orderBy' | 'first'>>;
  rentAccount?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType, RequireFields<QueryRentAccountArgs, 'id'>>;
  rentImport?: Resolver<Maybe<ResolversTypes['RentImport']>, ParentType, ContextType, RequireFields<QueryRentImportArgs, 'id'>>;
  financeAudit?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryFinanceAuditArgs, 'orderBy' | 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importRentMovements?: Resolver<ResolversTypes['ImportRentMovementsPayload'], ParentType, ContextType, RequireFields<MutationImportRentMovementsArgs, 'input'>>;
  signRepaymentPlan?: Resolver<ResolversTypes['SignRepaymentPlanPayload'], ParentType, ContextType, RequireFields<MutationSignRepaymentPlanArgs, 'input'>>;
  recordBenefitReinstatement?: Resolver<ResolversTypes['RecordBenefitReinstatementPayload'], ParentType, ContextType, RequireFields<MutationRecordBenefitReinstatementArgs, 'input'>>;
  recordBenefitReinstatements?: Resolver<ResolversTypes['RecordBenefitReinstatementsPayload'], ParentType, ContextType, RequireFields<MutationRecordBenefitReinstatementsArgs, 'items'>>;
  recordBenefitBackPayment?: Resolver<ResolversTypes['RecordBenefitBackPaymentPayload'], ParentType, ContextType, RequireFields<MutationRecordBenefitBackPaymentArgs, 'input'>>;
  recordProcedureStage?: Resolver<ResolversTypes['RecordProcedureStagePayload'], ParentType, ContextType, RequireFields<MutationRecordProcedureStageArgs, 'input'>>;
};

export type HouseholdResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  finance?: Resolver<Maybe<ResolversTypes['HouseholdFinance']>, ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HouseholdFinanceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdFinance'] = ResolversParentTypes['HouseholdFinance']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  accounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RentAccount']>>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['RepaymentPlan']>, ParentType, ContextType>;
  benefit?: Resolver<Maybe<ResolversTypes['HousingBenefit']>, ParentType, ContextType>;
  effortRate?: Resolver<Maybe<ResolversTypes['EffortRate']>, ParentType, ContextType>;
};

export type RentAccountConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentAccountConnection'] = ResolversParentTypes['RentAccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RentAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RentAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  standings?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type RentAccountEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentAccountEdge'] = ResolversParentTypes['RentAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RentAccount'], ParentType, ContextType>;
};

export type RentAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentAccount'] = ResolversParentTypes['RentAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['RentAccountStanding'], ParentType, ContextType>;
  leaseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  balanceCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  arrears?: Resolver<Maybe<ResolversTypes['RentArrears']>, ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['RentTermConnection']>, ParentType, ContextType, RequireFields<RentAccountTermsArgs, 'orderBy' | 'first'>>;
  entries?: Resolver<Maybe<ResolversTypes['LedgerEntryConnection']>, ParentType, ContextType, RequireFields<RentAccountEntriesArgs, 'orderBy' | 'first'>>;
  procedure?: Resolver<Maybe<ResolversTypes['AccountProcedure']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
};

export type AccountProcedureResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountProcedure'] = ResolversParentTypes['AccountProcedure']> = {
  stage?: Resolver<ResolversTypes['ProcedureStage'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['ProcedureRecordConnection']>, ParentType, ContextType, RequireFields<AccountProcedureHistoryArgs, 'orderBy' | 'first'>>;
};

export type ProcedureRecordConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProcedureRecordConnection'] = ResolversParentTypes['ProcedureRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProcedureRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProcedureRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type ProcedureRecordEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProcedureRecordEdge'] = ResolversParentTypes['ProcedureRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcedureRecord'], ParentType, ContextType>;
};

export type ProcedureRecordResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProcedureRecord'] = ResolversParentTypes['ProcedureRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProcedureStage'], ParentType, ContextType>;
  reachedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['StepBackReason']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type RentArrearsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentArrears'] = ResolversParentTypes['RentArrears']> = {
  missedTerms?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  arrearsCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  oldestDueOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type RentTermConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentTermConnection'] = ResolversParentTypes['RentTermConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RentTermEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RentTerm']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type RentTermEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentTermEdge'] = ResolversParentTypes['RentTermEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RentTerm'], ParentType, ContextType>;
};

export type RentTermResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentTerm'] = ResolversParentTypes['RentTerm']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  outstandingCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  cancelledOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  kind?: Resolver<ResolversTypes['LedgerEntryKind'], ParentType, ContextType>;
  bookedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RepaymentPlanResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RepaymentPlan'] = ResolversParentTypes['RepaymentPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  debtCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RepaymentPlanState'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  replacesPlanId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instalments?: Resolver<ReadonlyArray<ResolversTypes['Instalment']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType>;
};

export type InstalmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Instalment'] = ResolversParentTypes['Instalment']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  amountCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
};

export type HousingBenefitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HousingBenefit'] = ResolversParentTypes['HousingBenefit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HousingBenefitState'], ParentType, ContextType>;
  monthlyCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type EffortRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EffortRate'] = ResolversParentTypes['EffortRate']> = {
  basisPoints?: Resolver<Maybe<ResolversTypes['BasisPoints']>, ParentType, ContextType>;
  inputs?: Resolver<ResolversTypes['EffortRateInputs'], ParentType, ContextType>;
};

export type EffortRateInputsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EffortRateInputs'] = ResolversParentTypes['EffortRateInputs']> = {
  rentCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  serviceChargesCents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  energyChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  monthlyAidCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  monthlyResourcesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  aidAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  resourcesAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type RentImportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RentImport'] = ResolversParentTypes['RentImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedOn?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  linesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ReadonlyArray<ResolversTypes['RejectedLine']>, ParentType, ContextType>;
};

export type RejectedLineResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RejectedLine'] = ResolversParentTypes['RejectedLine']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RejectionCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportRentMovementsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ImportRentMovementsPayload'] = ResolversParentTypes['ImportRentMovementsPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['RentImport']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignRepaymentPlanPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SignRepaymentPlanPayload'] = ResolversParentTypes['SignRepaymentPlanPayload']> = {
  plan?: Resolver<Maybe<ResolversTypes['RepaymentPlan']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordBenefitReinstatementPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordBenefitReinstatementPayload'] = ResolversParentTypes['RecordBenefitReinstatementPayload']> = {
  benefit?: Resolver<Maybe<ResolversTypes['HousingBenefit']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordBenefitBackPaymentPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordBenefitBackPaymentPayload'] = ResolversParentTypes['RecordBenefitBackPaymentPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordProcedureStagePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordProcedureStagePayload'] = ResolversParentTypes['RecordProcedureStagePayload']> = {
  account?: Resolver<Maybe<ResolversTypes['RentAccount']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordBenefitReinstatementsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordBenefitReinstatementsPayload'] = ResolversParentTypes['RecordBenefitReinstatementsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['RecordBenefitReinstatementPayload']>, ParentType, ContextType>;
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
  HouseholdFinance?: HouseholdFinanceResolvers<ContextType>;
  RentAccountConnection?: RentAccountConnectionResolvers<ContextType>;
  RentAccountEdge?: RentAccountEdgeResolvers<ContextType>;
  RentAccount?: RentAccountResolvers<ContextType>;
  AccountProcedure?: AccountProcedureResolvers<ContextType>;
  ProcedureRecordConnection?: ProcedureRecordConnectionResolvers<ContextType>;
  ProcedureRecordEdge?: ProcedureRecordEdgeResolvers<ContextType>;
  ProcedureRecord?: ProcedureRecordResolvers<ContextType>;
  RentArrears?: RentArrearsResolvers<ContextType>;
  RentTermConnection?: RentTermConnectionResolvers<ContextType>;
  RentTermEdge?: RentTermEdgeResolvers<ContextType>;
  RentTerm?: RentTermResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  RepaymentPlan?: RepaymentPlanResolvers<ContextType>;
  Instalment?: InstalmentResolvers<ContextType>;
  HousingBenefit?: HousingBenefitResolvers<ContextType>;
  EffortRate?: EffortRateResolvers<ContextType>;
  EffortRateInputs?: EffortRateInputsResolvers<ContextType>;
  RentImport?: RentImportResolvers<ContextType>;
  RejectedLine?: RejectedLineResolvers<ContextType>;
  ImportRentMovementsPayload?: ImportRentMovementsPayloadResolvers<ContextType>;
  SignRepaymentPlanPayload?: SignRepaymentPlanPayloadResolvers<ContextType>;
  RecordBenefitReinstatementPayload?: RecordBenefitReinstatementPayloadResolvers<ContextType>;
  RecordBenefitBackPaymentPayload?: RecordBenefitBackPaymentPayloadResolvers<ContextType>;
  RecordProcedureStagePayload?: RecordProcedureStagePayloadResolvers<ContextType>;
  RecordBenefitReinstatementsPayload?: RecordBenefitReinstatementsPayloadResolvers<ContextType>;
};

