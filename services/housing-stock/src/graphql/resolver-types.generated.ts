// Written by scripts/codegen.ts from schema.graphql and packages/shared/shared.graphql: do not edit, run `npm run codegen`.
/* eslint-disable */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountWhenAsked } from '@passerelle/shared/graphql/list-count';
import type { MutationRefusal as RefusalModel, MutationWarning as WarningModel } from '@passerelle/shared/graphql/mutate';
import type { UnitPage } from '../use-cases/list-units';
import type { CandidatePage, CandidateView } from '../use-cases/list-candidates';
import type { ApplicationPage } from '../use-cases/list-housing-applications';
import type { UnitView } from '../database/unit-views';
import type { LeaseView as LeaseModel, LeaseView as HomeModel } from '../database/lease-views';
import type { ApplicationView } from '../database/applications';
import type { AllocationView } from '../use-cases/read-allocations';
import type { CandidacyView } from '../use-cases/read-candidacies';
import type { ReservationView } from '../use-cases/read-reserved-units';
import type { HousingView } from '../use-cases/read-housing';
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
  /** Homes of the caller's organisation, let or free. */
  readonly units?: Maybe<UnitConnection>;
  /** One home of the caller's organisation; null when it is not theirs. */
  readonly unit?: Maybe<Unit>;
  /**
   * Households with a live application that the caller may see, judged for a free home [candidats]. At most 5,000 applications are judged. Null when the home is not the
   * caller's or has no open vacancy.
   */
  readonly candidates?: Maybe<CandidateConnection>;
  /** Applications for a home [demandes de logement social] of households that the caller may see; live ones unless the filter says otherwise. */
  readonly housingApplications?: Maybe<HousingApplicationConnection>;
  /** What the caller's organisation did and read in the housing stock, newest first; for its auditor. */
  readonly housingStockAudit?: Maybe<AuditConnection>;
};


export type QueryUnitsArgs = {
  filter?: InputMaybe<UnitFilter>;
  orderBy?: InputMaybe<UnitOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCandidatesArgs = {
  unitId: Scalars['ID']['input'];
  filter?: InputMaybe<CandidateFilter>;
  orderBy?: InputMaybe<CandidateOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHousingApplicationsArgs = {
  filter?: InputMaybe<HousingApplicationFilter>;
  orderBy?: InputMaybe<HousingApplicationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHousingStockAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  orderBy?: InputMaybe<AuditOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Enters a home of the caller's organisation into the stock. */
  readonly registerUnit: RegisterUnitPayload;
  /**
   * Enters several homes, each with its own key and result: what one is refused for keeps none of the others back. Top-level error INVALID_INPUT
   * with ITEMS_OUT_OF_RANGE for no item or more than 200.
   */
  readonly registerUnits: RegisterUnitsPayload;
  /**
   * Completes or corrects what a home is: its kind, its commune and with it the department, its owner, its ceiling zone, its ALT agreement. What is
   * left out, or null, stays. The lease that runs follows; allocations and ended leases keep what they were made on.
   */
  readonly describeUnit: DescribeUnitPayload;
  /**
   * Does it for several homes, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200.
   */
  readonly describeUnits: DescribeUnitsPayload;
  /**
   * Says that a home is or will be free [vacance, préavis]. Said again while nobody was chosen for the home, the day replaces the one before.
   * CONFLICT with UNIT_ALREADY_ALLOCATED once an allocation was decided: withdraw it first. Warning: VACANCY_LONG_PAST for a day more than 3
   * months ago.
   */
  readonly recordVacancy: RecordVacancyPayload;
  /**
   * Says it of several homes, each with its own key and result: what one is refused for keeps none of the others back. Top-level error
   * INVALID_INPUT with ITEMS_OUT_OF_RANGE for no item or more than 200.
   */
  readonly recordVacancies: RecordVacanciesPayload;
  /** Keeps a home for the households of a programme in which the caller's organisation takes part [réservation, fléchage]. */
  readonly reserveUnit: ReserveUnitPayload;
  /**
   * Records the lease [bail] of a household that already lives in a home of the stock; the home's rent and charges are copied unless given.
   * REFUSED with NOT_THE_LANDLORD when the household is open to the organisation for another purpose than that of its landlord.
   */
  readonly recordLease: RecordLeasePayload;
  /** Records what a household asks for [demande de logement social]; a new application replaces the live one. */
  readonly recordHousingApplication: RecordHousingApplicationPayload;
  /**
   * Allocates a free home to an eligible candidate [attribution]; keeps the verdicts and the figures of the moment. Warning:
   * EFFORT_RATE_CLOSE_TO_CAP for an effort rate above nine tenths of the cap.
   */
  readonly decideAllocation: DecideAllocationPayload;
  /**
   * Takes back an allocation whose lease has not started: the home is free as before, and the household, whose application is still live, can
   * be given another one. Works also after the household was closed to the landlord. CONFLICT with ALLOCATION_ALREADY_LEASED once its lease has
   * started and ALLOCATION_ALREADY_WITHDRAWN the second time.
   */
  readonly withdrawAllocation: WithdrawAllocationPayload;
  /** Starts the lease that follows an allocation and ends the lease that it replaces. */
  readonly startLease: StartLeasePayload;
  /**
   * Ends the lease of a household that left [congé]; what the lease opened to its landlord ends with it. A home under notice is then free from
   * the day on which the lease ends, also when that is earlier than announced. A lease that was entered in error (ENTERED_IN_ERROR) ends on its
   * first day: its home is not let, a notice given under it is taken back, and its number stays used.
   */
  readonly endLease: EndLeasePayload;
};


export type MutationRegisterUnitArgs = {
  input: RegisterUnitInput;
};


export type MutationRegisterUnitsArgs = {
  items: Array<RegisterUnitInput>;
};


export type MutationDescribeUnitArgs = {
  input: DescribeUnitInput;
};


export type MutationDescribeUnitsArgs = {
  items: Array<DescribeUnitInput>;
};


export type MutationRecordVacancyArgs = {
  input: RecordVacancyInput;
};


export type MutationRecordVacanciesArgs = {
  items: Array<RecordVacancyInput>;
};


export type MutationReserveUnitArgs = {
  input: ReserveUnitInput;
};


export type MutationRecordLeaseArgs = {
  input: RecordLeaseInput;
};


export type MutationRecordHousingApplicationArgs = {
  input: RecordHousingApplicationInput;
};


export type MutationDecideAllocationArgs = {
  input: DecideAllocationInput;
};


export type MutationWithdrawAllocationArgs = {
  input: WithdrawAllocationInput;
};


export type MutationStartLeaseArgs = {
  input: StartLeaseInput;
};


export type MutationEndLeaseArgs = {
  input: EndLeaseInput;
};

/** A household [ménage], owned by referrals. */
export type Household = {
  /** Opaque id of the household. */
  readonly id: Scalars['ID']['output'];
  /** Where it lives and what it asks for; null when no grant of the caller's organisation opens its home. */
  readonly housing?: Maybe<HouseholdHousing>;
};

/** A programme of supported housing [dispositif], owned by referrals. */
export type Programme = {
  /** Opaque id of the programme. */
  readonly id: Scalars['ID']['output'];
  /** Homes kept for the programme; null when the caller's organisation does not take part in it. At most 1,000 are read. */
  readonly reservedUnits?: Maybe<ReservationConnection>;
};


/** A programme of supported housing [dispositif], owned by referrals. */
export type ProgrammeReservedUnitsArgs = {
  filter?: InputMaybe<ReservationFilter>;
  orderBy?: InputMaybe<ReservationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The housing side of a household's file. */
export type HouseholdHousing = {
  /**
   * Up to when it holds what the other services told about the household: the moment of the last such fact that was applied here. What this
   * service records itself is of the moment of asking. Null when nothing was told yet.
   */
  readonly asOf?: Maybe<Scalars['Instant']['output']>;
  /** The lease under which it lives today; null when none is known to the caller. */
  readonly currentHome?: Maybe<Home>;
  /** Its leases that the caller may see, ended ones included. */
  readonly leases?: Maybe<LeaseConnection>;
  /** Its live application for a home [demande de logement social]. */
  readonly application?: Maybe<HousingApplication>;
  /**
   * How it stands for each free home of the caller's organisation, of which at most 200 are judged; none while it has no live application. Null
   * when the role may not match or no grant opens what the household asks for.
   */
  readonly candidacies?: Maybe<CandidacyConnection>;
  /** The allocation decided for it whose lease has not started. */
  readonly allocation?: Maybe<AllocationDecision>;
  /** What the caller may do for it here now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};


/** The housing side of a household's file. */
export type HouseholdHousingLeasesArgs = {
  filter?: InputMaybe<LeaseFilter>;
  orderBy?: InputMaybe<LeaseOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The housing side of a household's file. */
export type HouseholdHousingCandidaciesArgs = {
  filter?: InputMaybe<CandidacyFilter>;
  orderBy?: InputMaybe<CandidacyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How social housing was financed, which sets its rent and the resource ceiling. */
export type FinancingClass =
  /** Prêt locatif aidé d'intégration: the lowest rents and ceilings. */
  | 'PLAI'
  /** Prêt locatif à usage social. */
  | 'PLUS'
  /** Prêt locatif social. */
  | 'PLS'
  /** Prêt locatif intermédiaire. */
  | 'PLI';

/** Zone of the resource ceilings (arrêté of 29 July 1987, annex I). */
export type CeilingZone =
  /** Paris et communes limitrophes. */
  | 'PARIS_AND_NEIGHBOURS'
  /** Île-de-France hors Paris et communes limitrophes. */
  | 'ILE_DE_FRANCE'
  /** Autres régions. */
  | 'OTHER_REGIONS';

/** Where a home stands between two leases. */
export type UnitState =
  /** Not let, and no vacancy was declared yet [non loué]. */
  | 'NOT_LET'
  /** Let [occupé]. */
  | 'OCCUPIED'
  /** Will be free: notice was given [préavis]. */
  | 'NOTICE'
  /** Declared free [vacant]. */
  | 'VACANT'
  /** An allocation was decided, its lease has not started [attribué]. */
  | 'ALLOCATED';

/** Where an allocation stands. */
export type AllocationState =
  /** Decided; its lease has not started [attribué]. */
  | 'DECIDED'
  /** Its lease has started [bail signé]. */
  | 'LEASED'
  /** Taken back by the landlord before a lease [attribution retirée]. */
  | 'WITHDRAWN';

/** Why a landlord takes back an allocation. */
export type AllocationWithdrawalReason =
  /** The household does not want the home [refus du ménage]. */
  | 'HOUSEHOLD_REFUSED'
  /** The household no longer meets the criteria [ménage devenu inéligible]. */
  | 'NOT_ELIGIBLE_ANY_MORE'
  /** The home is not free after all, or cannot be let [logement indisponible]. */
  | 'HOME_NOT_FREE'
  /** The allocation was entered by mistake [erreur de saisie]. */
  | 'ENTERED_IN_ERROR';

/** Why a landlord ends a lease. */
export type LeaseEndReason =
  /** The household left [congé, départ]. */
  | 'TENANT_LEFT'
  /** The lease was entered by mistake and never held; it ends on its first day [erreur de saisie]. */
  | 'ENTERED_IN_ERROR';

/** Order of a list of homes. */
export type UnitOrder =
  /** By the landlord's own reference. */
  | 'REFERENCE'
  /** The lowest rent first. */
  | 'RENT'
  /** The highest rent first. */
  | 'RENT_DESC'
  /** Free first first; homes without an open vacancy last. */
  | 'FREE_ON_ASC';

/** Which homes; every given field must match. */
export type UnitFilter = {
  /** Size [typologie]. */
  type?: InputMaybe<UnitType>;
  /** Financing class. */
  financingClass?: InputMaybe<FinancingClass>;
  /** Code of the department, for instance 93. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** State between two leases. */
  state?: InputMaybe<UnitState>;
  /** The landlord's own reference starts with this. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** At most this rent a month, in cents. */
  maximumRentCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Homes kept for this programme. */
  reservedForId?: InputMaybe<Scalars['ID']['input']>;
  /** The home of the lease of this reference, "BAI-2026-004217", or of the allocation decision of this one, "DEC-2026-000042", in any case. Another text is refused (NOT_A_REFERENCE). */
  documentReference?: InputMaybe<Scalars['String']['input']>;
};

/** Which candidates. */
export type CandidateFilter = {
  /** Overall verdict. */
  verdict?: InputMaybe<Verdict>;
  /** Waiting since this day or longer. */
  appliedTo?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Which leases of a household; every given field must match. */
export type LeaseFilter = {
  /** True: no end of it is known. False: it ended or its end is known. */
  running?: InputMaybe<Scalars['Boolean']['input']>;
  /** It starts on this day or later. */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** It starts on this day or earlier. */
  to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of the leases of a household; ties by id. */
export type LeaseOrder =
  /** Latest start first. */
  | 'STARTS_ON_DESC'
  /** Earliest start first. */
  | 'STARTS_ON_ASC';

/** Which candidacies of a household. */
export type CandidacyFilter = {
  /** Overall verdict. */
  verdict?: InputMaybe<Verdict>;
};

/** Order of the candidacies of a household; ties by the home. */
export type CandidacyOrder =
  /** Eligible first, then not known, then failing; inside each by effort rate. */
  | 'RANK'
  /** Lowest effort rate first, whatever the verdict; unknown ones last. */
  | 'EFFORT_RATE_ASC';

/** Which homes kept for a programme; every given field must match. */
export type ReservationFilter = {
  /** Size [typologie]. */
  unitType?: InputMaybe<UnitType>;
  /** Financing class. */
  financingClass?: InputMaybe<FinancingClass>;
  /** Code of the department, for instance 93. */
  department?: InputMaybe<Scalars['String']['input']>;
};

/** Order of the homes kept for a programme; ties by id. */
export type ReservationOrder =
  /** Kept longest first. */
  | 'RESERVED_ON_ASC'
  /** Kept last first. */
  | 'RESERVED_ON_DESC';

/** Order of a list of candidates. */
export type CandidateOrder =
  /** Eligible first, then not known, then failing; inside each by how many preferences are met, most first, then by effort rate. */
  | 'RANK'
  /** Waiting longest first. */
  | 'APPLIED_ON_ASC';

/** Which applications; every given field must match. */
export type HousingApplicationFilter = {
  /** Applications that would take this size. */
  wantedType?: InputMaybe<UnitType>;
  /** Applications that would take this department. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands; LIVE unless said. */
  state?: InputMaybe<HousingApplicationState>;
  /** The application of this reference, "DDL-2026-004217", in any case. Another text is refused (NOT_A_REFERENCE). */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Made on this day or later. */
  recordedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Made on this day or earlier. */
  recordedTo?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Order of a list of applications. */
export type HousingApplicationOrder =
  /** Waiting longest first. */
  | 'RECORDED_ON_ASC'
  /** Made last first. */
  | 'RECORDED_ON_DESC';

/** Where an application for a home stands. */
export type HousingApplicationState =
  /** It waits [en cours]. */
  | 'LIVE'
  /** Its household got a home [radiée pour attribution]. */
  | 'HOUSED'
  /** A newer application of the household took its place [remplacée]. */
  | 'REPLACED';

/** A postal address in France. */
export type HomeAddress = {
  /** Number and street [voie]. */
  readonly street?: Maybe<Scalars['String']['output']>;
  /** Five digits [code postal]. */
  readonly postcode?: Maybe<Scalars['String']['output']>;
  /** Town [commune]. */
  readonly city?: Maybe<Scalars['String']['output']>;
};

/** A building or estate [résidence]. */
export type Residence = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Name that the landlord gave it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its address. */
  readonly address?: Maybe<HomeAddress>;
};

/** A home of the stock [logement]. */
export type Unit = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Goes up by one with each change, also of its vacancy, its reservation, its allocation or its lease; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The landlord's own reference. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Building it stands in. */
  readonly residence?: Maybe<Residence>;
  /** Size [typologie]. */
  readonly type?: Maybe<UnitType>;
  /** What it is let as; null when nobody recorded it. */
  readonly kind?: Maybe<UnitKind>;
  /** Who owns it: the landlord itself, unless it manages it by mandate [mandat de gestion]. */
  readonly owner?: Maybe<Organisation>;
  /** True when an association holds an agreement for the temporary housing allowance for it [convention ALT]; null when nobody recorded it. */
  readonly altAgreement?: Maybe<Scalars['Boolean']['output']>;
  /** Financing class. */
  readonly financingClass?: Maybe<FinancingClass>;
  /** Code of the department. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** INSEE code of the commune, valid on the day of recording; null when not recorded. */
  readonly commune?: Maybe<Scalars['String']['output']>;
  /** Zone of the resource ceilings; null when not recorded, and the ceiling is then not judged. */
  readonly ceilingZone?: Maybe<CeilingZone>;
  /** Monthly rent [loyer], in cents. */
  readonly rentCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly recoverable charges [charges récupérables], in cents. */
  readonly serviceChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly energy [charges énergétiques], in cents; null when not known. */
  readonly energyChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Where it stands between two leases. */
  readonly state?: Maybe<UnitState>;
  /** The open vacancy. */
  readonly vacancy?: Maybe<Vacancy>;
  /** The programme for which it is kept. */
  readonly reservedFor?: Maybe<Programme>;
  /** What the caller may do with it now; for an allocation, whether the home is to be had: who may have it is told by `candidates`. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** Page of homes. */
export type UnitConnection = {
  /** Homes with their cursors. */
  readonly edges: ReadonlyArray<UnitEdge>;
  /** The homes. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The homes that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
  /** How many there are of each state, 5 at most, whatever the filter says of the state. */
  readonly states: ReadonlyArray<FacetCount>;
  /** How many there are of each size, 7 at most, whatever the filter says of the size. */
  readonly types: ReadonlyArray<FacetCount>;
};

/** A home in a list. */
export type UnitEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The home. */
  readonly node: Unit;
};

/** A home is or will be free [vacance]. */
export type Vacancy = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** First day on which it can be let; the day on which the tenant under notice left, once he has. */
  readonly freeOn?: Maybe<Scalars['LocalDate']['output']>;
  /** True while the tenant who gave notice still lives there [préavis]. */
  readonly notice?: Maybe<Scalars['Boolean']['output']>;
};

/** A home kept for a programme [réservation], as every organisation of the programme sees it. */
export type Reservation = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** Size [typologie]. */
  readonly unitType?: Maybe<UnitType>;
  /** Financing class. */
  readonly financingClass?: Maybe<FinancingClass>;
  /** Code of the department. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** Since when it is kept. */
  readonly reservedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Landlord of the home. */
  readonly landlord?: Maybe<Organisation>;
  /** The home itself; null for other organisations than its landlord. */
  readonly unit?: Maybe<Unit>;
};

/** Page of reservations. */
export type ReservationConnection = {
  /** Reservations with their cursors. */
  readonly edges: ReadonlyArray<ReservationEdge>;
  /** The reservations. */
  readonly nodes: ReadonlyArray<Reservation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The reservations of the programme, on all pages. */
  readonly totalCount: ListCount;
};

/** A reservation in a list. */
export type ReservationEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The reservation. */
  readonly node: Reservation;
};

/** An organisation, owned by referrals. */
export type Organisation = {
  /** Opaque id of the organisation. */
  readonly id: Scalars['ID']['output'];
};

/** Where a household lives today, as its lease says. */
export type Home = {
  /** Opaque id of the lease. */
  readonly leaseId: Scalars['ID']['output'];
  /** What people name the lease by, "BAI-2026-004217". */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** The landlord's own number of the lease. */
  readonly leaseNumber?: Maybe<Scalars['String']['output']>;
  /** First day of the lease. */
  readonly startsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Size [typologie]. */
  readonly unitType?: Maybe<UnitType>;
  /** Financing class. */
  readonly financingClass?: Maybe<FinancingClass>;
  /** Code of the department. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** Monthly rent [loyer], in cents. */
  readonly rentCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly recoverable charges, in cents. */
  readonly serviceChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly energy, in cents; null when not known. */
  readonly energyChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Where it is. */
  readonly address?: Maybe<HomeAddress>;
  /** Landlord of the home. */
  readonly landlord?: Maybe<Organisation>;
};

/** What a home is let as. */
export type UnitKind =
  /** Family home [logement familial]. */
  | 'FAMILY'
  /** Place in a residence [foyer, résidence sociale]. */
  | 'FOYER'
  /** Dispersed accommodation [hébergement en diffus]. */
  | 'DISPERSED_ACCOMMODATION';

/** Whose title a household lives in a home under. */
export type TitleHolder =
  /** Its own [titre du ménage]. */
  | 'HOUSEHOLD'
  /** That of an association, which lets it live there [titre de l'association : sous-location, hébergement]. */
  | 'ASSOCIATION';

/** A title to live in a home [bail]. */
export type Lease = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What people name it by, "BAI-2026-004217": unique within the landlord, without meaning, never given again. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The landlord's own number. */
  readonly leaseNumber?: Maybe<Scalars['String']['output']>;
  /** Household that lives there. */
  readonly household?: Maybe<Household>;
  /** First day. */
  readonly startsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** First day on which it no longer holds; null while it runs, the first day itself when the lease was entered in error and never held. */
  readonly endsOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Size [typologie]. */
  readonly unitType?: Maybe<UnitType>;
  /** Financing class. */
  readonly financingClass?: Maybe<FinancingClass>;
  /** Code of the department. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** INSEE code of the commune; null when not recorded. */
  readonly commune?: Maybe<Scalars['String']['output']>;
  /** What the home is let as; null when not recorded. */
  readonly unitKind?: Maybe<UnitKind>;
  /** Who owns the home: the landlord itself, unless it manages it by mandate. */
  readonly owner?: Maybe<Organisation>;
  /** Whose title the household lives there under. */
  readonly titleHolder?: Maybe<TitleHolder>;
  /** The association that holds the title; null when the household does, or when it is not known. */
  readonly holder?: Maybe<Organisation>;
  /** Monthly rent at the start, in cents. */
  readonly rentCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly recoverable charges at the start, in cents. */
  readonly serviceChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Monthly energy at the start, in cents; null when not known. */
  readonly energyChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Where it is. */
  readonly address?: Maybe<HomeAddress>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** Page of leases. */
export type LeaseConnection = {
  /** Leases with their cursors. */
  readonly edges: ReadonlyArray<LeaseEdge>;
  /** The leases. */
  readonly nodes: ReadonlyArray<Lease>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The leases of the household, on all pages. */
  readonly totalCount: ListCount;
};

/** A lease in a list. */
export type LeaseEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The lease. */
  readonly node: Lease;
};

/** What a household asks for [demande de logement social]. */
export type HousingApplication = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What people name it by, "DDL-2026-004217": unique within the organisation that recorded it, without meaning, never given again. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Goes up with each change, and from one application of the household to the next; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Household that asks. */
  readonly household?: Maybe<Household>;
  /** Sizes it would take. */
  readonly wantedTypes?: Maybe<ReadonlyArray<UnitType>>;
  /** Codes of the departments it would live in, 20 at most. */
  readonly departments?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Day of the application; waiting counts from here. */
  readonly recordedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Where it stands. */
  readonly state?: Maybe<HousingApplicationState>;
  /** Day on which it was closed; null while it waits. */
  readonly closedOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** Page of applications. */
export type HousingApplicationConnection = {
  /** Applications with their cursors. */
  readonly edges: ReadonlyArray<HousingApplicationEdge>;
  /** The applications. */
  readonly nodes: ReadonlyArray<HousingApplication>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The applications that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
  /** How many there are in each state, 3 at most, whatever the filter says of the state. */
  readonly states: ReadonlyArray<FacetCount>;
};

/** An application in a list. */
export type HousingApplicationEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: HousingApplication;
};

/** Effort rate of a household in a free home [taux d'effort] (art. R.441-3-1 CCH, arrêté of 10 March 2011), with what it was computed from. */
export type CandidateEffortRate = {
  /** Net housing cost over resources (2644 = 26.44 %), half up; null when the aid or the resources are not known. */
  readonly basisPoints?: Maybe<Scalars['BasisPoints']['output']>;
  /** What it was computed from. */
  readonly inputs?: Maybe<CandidateEffortRateInputs>;
};

/**
 * Monthly figures of an effort rate. The aid is the housing benefit that the household gets today under its leases with the landlord, of all that
 * finance told the one with the latest first day that is not after today: an assumption for another home. One that starts in the future does
 * not count yet.
 */
export type CandidateEffortRateInputs = {
  /** Rent of the home, in cents. */
  readonly rentCents?: Maybe<Scalars['Cents']['output']>;
  /** Recoverable charges of the home, in cents. */
  readonly serviceChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Energy of the home, in cents; null when not known: left out of the rate, which then fails above the cap and is unknown below it. */
  readonly energyChargesCents?: Maybe<Scalars['Cents']['output']>;
  /** Housing benefit paid today (APL, AL), in cents; null when none is known that has begun, which is not 0. */
  readonly monthlyAidCents?: Maybe<Scalars['Cents']['output']>;
  /** First day from which that amount of benefit is paid. */
  readonly aidAsOf?: Maybe<Scalars['LocalDate']['output']>;
  /** Resources of the household, in cents; null when not recorded. */
  readonly monthlyResourcesCents?: Maybe<Scalars['Cents']['output']>;
  /** Day to which those resources belong. */
  readonly resourcesAsOf?: Maybe<Scalars['LocalDate']['output']>;
};

/** What a programme prefers of a home for a household in it: it orders, and never excludes. */
export type CandidatePreference = {
  /** Stable code of the rule. */
  readonly code: Scalars['String']['output'];
  /** PASS when it is met; UNKNOWN when that is not known. */
  readonly verdict: Verdict;
  /** Where it comes from; an assumption says so. */
  readonly source: Scalars['String']['output'];
};

/** A household for a free home [candidat]. */
export type Candidate = {
  /** The household. */
  readonly household?: Maybe<Household>;
  /** All criteria together: one failure fails, otherwise one unknown leaves it unknown. */
  readonly verdict?: Maybe<Verdict>;
  /** What the home would weigh on its resources. */
  readonly effortRate?: Maybe<CandidateEffortRate>;
  /** Every criterion with what was found and what was needed, 200 at most: last those of the programmes in which it is enrolled on the day. */
  readonly criteria?: Maybe<ReadonlyArray<CriterionVerdict>>;
  /** What its programmes prefer of a home, 50 at most: those met put it before others of its verdict, none excludes it. */
  readonly preferences?: Maybe<ReadonlyArray<CandidatePreference>>;
  /** Day of its application; it has waited since then. */
  readonly appliedOn?: Maybe<Scalars['LocalDate']['output']>;
};

/** Page of candidates. */
export type CandidateConnection = {
  /** Candidates with their cursors. */
  readonly edges: ReadonlyArray<CandidateEdge>;
  /** The candidates. */
  readonly nodes: ReadonlyArray<Candidate>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The candidates that the filter lets through, on all pages. */
  readonly totalCount: ListCount;
  /** How many there are of each verdict, 3 at most, whatever the filter says of the verdict. */
  readonly verdicts: ReadonlyArray<FacetCount>;
};

/** A candidate in a list. */
export type CandidateEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The candidate. */
  readonly node: Candidate;
};

/** A free home for a household: the same judgement, seen from the household. */
export type Candidacy = {
  /** The free home. */
  readonly unit?: Maybe<Unit>;
  /** All criteria together. */
  readonly verdict?: Maybe<Verdict>;
  /** What the home would weigh on its resources. */
  readonly effortRate?: Maybe<CandidateEffortRate>;
  /** Every criterion with what was found and what was needed, 200 at most: last those of the programmes in which the household is enrolled on the day. */
  readonly criteria?: Maybe<ReadonlyArray<CriterionVerdict>>;
  /** What its programmes prefer of a home, 50 at most: those met put the home before others of its verdict, none excludes it. */
  readonly preferences?: Maybe<ReadonlyArray<CandidatePreference>>;
};

/** Page of candidacies, in the same order as candidates. */
export type CandidacyConnection = {
  /** Candidacies with their cursors. */
  readonly edges: ReadonlyArray<CandidacyEdge>;
  /** The candidacies. */
  readonly nodes: ReadonlyArray<Candidacy>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** The candidacies of the household, on all pages. */
  readonly totalCount: ListCount;
};

/** A candidacy in a list. */
export type CandidacyEdge = {
  /** Cursor to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The candidacy. */
  readonly node: Candidacy;
};

/** A home was allocated to a household [décision d'attribution]. */
export type AllocationDecision = {
  /** Opaque id. */
  readonly id: Scalars['ID']['output'];
  /** What people name it by, "DEC-2026-004217": unique within the landlord, without meaning, never given again. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Goes up by one with each change; to be sent as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Day of the decision. */
  readonly decidedOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Where it stands. */
  readonly state?: Maybe<AllocationState>;
  /** Day on which the landlord took it back; null unless it did. */
  readonly withdrawnOn?: Maybe<Scalars['LocalDate']['output']>;
  /** Why the landlord took it back; null unless it did. */
  readonly withdrawalReason?: Maybe<AllocationWithdrawalReason>;
  /** Size of the home [typologie]. */
  readonly unitType?: Maybe<UnitType>;
  /** Financing class of the home. */
  readonly financingClass?: Maybe<FinancingClass>;
  /** Code of the department of the home. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** Verdicts as they were when it was decided, 200 at most. */
  readonly criteria?: Maybe<ReadonlyArray<CriterionVerdict>>;
  /** The home itself; null for other organisations than its landlord. */
  readonly unit?: Maybe<Unit>;
  /** What the caller may do with it now. */
  readonly availableActions?: Maybe<ReadonlyArray<AvailableAction>>;
};

/** A home to enter. */
export type RegisterUnitInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the home, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (ID_TAKEN). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The landlord's own reference, unique among its homes: letters, digits and . _ / -, at most 40. */
  reference: Scalars['String']['input'];
  /** Building it stands in; entered with the first home that names it. */
  residence: ResidenceInput;
  /** Size [typologie]. */
  type: UnitType;
  /** What it is let as; leave out when not known. */
  kind?: InputMaybe<UnitKind>;
  /** INSEE code of the commune, 93066 or 2A004: surer than the postcode, and the department is then read from it (NOT_A_COMMUNE for another text). */
  commune?: InputMaybe<Scalars['String']['input']>;
  /** Owner for whom it is managed by mandate; the caller's organisation unless given. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether an association holds an agreement for the temporary housing allowance for it [convention ALT]; leave out when not known. */
  altAgreement?: InputMaybe<Scalars['Boolean']['input']>;
  /** Financing class. */
  financingClass: FinancingClass;
  /** Zone of the resource ceilings. Left out: the department's, except in 92, 93 and 94, where it depends on the town and stays unknown. */
  ceilingZone?: InputMaybe<CeilingZone>;
  /** Monthly rent, in cents: above 0, at most 2000000 (20,000.00 euros). */
  rentCents: Scalars['Cents']['input'];
  /** Monthly recoverable charges, in cents: at most 2000000. */
  serviceChargesCents: Scalars['Cents']['input'];
  /** Monthly energy, in cents: at most 2000000; leave out when not known. */
  energyChargesCents?: InputMaybe<Scalars['Cents']['input']>;
};

/** A building; the department is read from its postcode. */
export type ResidenceInput = {
  /** Name, 1 to 100 characters that can be shown: no line breaks, no control characters. */
  name: Scalars['String']['input'];
  /** Number and street, under the same rule as the name. */
  street: Scalars['String']['input'];
  /** Five digits. */
  postcode: Scalars['String']['input'];
  /** Town, under the same rule as the name. */
  city: Scalars['String']['input'];
};

/** A home entered, or why not. */
export type RegisterUnitPayload = {
  /** The home; null when refused. */
  readonly unit?: Maybe<Unit>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Homes entered, or why not. */
export type RegisterUnitsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<RegisterUnitPayload>;
};

/** What is known of a home, or known better; without any of it the act is refused (NOTHING_TO_DESCRIBE). What is left out, or null, stays as it is. */
export type DescribeUnitInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the home that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The home. */
  unitId: Scalars['ID']['input'];
  /** What it is let as. */
  kind?: InputMaybe<UnitKind>;
  /** INSEE code of the commune, 93066 or 2A004: the department is then read from it (NOT_A_COMMUNE for another text). */
  commune?: InputMaybe<Scalars['String']['input']>;
  /**
   * Zone of the resource ceilings. Left out it stays, unless the commune lies in another department: then it is that department's, and in 92, 93 and
   * 94, where it depends on the town, it is not known.
   */
  ceilingZone?: InputMaybe<CeilingZone>;
  /** Owner for whom it is managed by mandate; the caller's organisation where that owns it itself. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether an association holds an agreement for the temporary housing allowance for it [convention ALT]. */
  altAgreement?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Home described, or why not. */
export type DescribeUnitPayload = {
  /** The home as it is known now; null when refused. */
  readonly unit?: Maybe<Unit>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Homes described, or why not. */
export type DescribeUnitsPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<DescribeUnitPayload>;
};

/** A vacancy to declare, or to move to another day. */
export type RecordVacancyInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the home that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The home. */
  unitId: Scalars['ID']['input'];
  /** First day on which it can be let; at most a year ahead and a year back. */
  freeOn: Scalars['LocalDate']['input'];
  /** True when the sitting tenant gave notice [préavis]; needed for a home that is let, once. Refused for a home in which nobody lives. */
  notice?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Vacancy declared, or why not. */
export type RecordVacancyPayload = {
  /** The home, with its vacancy. */
  readonly unit?: Maybe<Unit>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** Vacancies declared, or why not. */
export type RecordVacanciesPayload = {
  /** One for each item, in their order: 200 at most. */
  readonly results: ReadonlyArray<RecordVacancyPayload>;
};

/** A home to keep for a programme. */
export type ReserveUnitInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the home that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not in the future (IN_THE_FUTURE), at most 12 months ago (TOO_LONG_AGO), and at a time when the
   * organisation took part in the programme (NOT_IN_PROGRAMME_THEN). The home is kept since that day of Europe/Paris.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The home. */
  unitId: Scalars['ID']['input'];
  /** The programme. */
  programmeId: Scalars['ID']['input'];
};

/** Reservation made, or why not. */
export type ReserveUnitPayload = {
  /** The home. */
  readonly unit?: Maybe<Unit>;
  /** The programme. */
  readonly programme?: Maybe<Programme>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A lease to record. */
export type RecordLeaseInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the lease, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (ID_TAKEN). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the home that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The household that lives there. */
  householdId: Scalars['ID']['input'];
  /** The home. */
  unitId: Scalars['ID']['input'];
  /** The landlord's own number, unique among its leases: letters, digits and . _ / -, at most 40. */
  leaseNumber: Scalars['String']['input'];
  /** First day, not after today and at most 50 years back. */
  startsOn: Scalars['LocalDate']['input'];
  /** Monthly rent, in cents: above 0, at most 2000000 (20,000.00 euros); the home's when left out. */
  rentCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Monthly recoverable charges, in cents: at most 2000000; the home's when left out. */
  serviceChargesCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Monthly energy, in cents: at most 2000000; the home's when left out. */
  energyChargesCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Whose title the household lives there under. */
  titleHolder?: InputMaybe<TitleHolder>;
  /** The association that holds the title; refused for a title of the household (HOLDER_NOT_EXPECTED). */
  holderId?: InputMaybe<Scalars['ID']['input']>;
};

/** Lease recorded, or why not. */
export type RecordLeasePayload = {
  /** The lease. */
  readonly lease?: Maybe<Lease>;
  /** The home, let. */
  readonly unit?: Maybe<Unit>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** An application to record. */
export type RecordHousingApplicationInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the application, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (ID_TAKEN). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Version of the live application that this one replaces, 0 where the person saw none; an outdated one is refused (STALE_VERSION, whose
   * currentVersion is 0 where there is none).
   */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The household that asks. */
  householdId: Scalars['ID']['input'];
  /** Sizes it would take, at least one. */
  wantedTypes: Array<UnitType>;
  /** Codes of the departments it would live in, 1 to 20, for instance 93 or 2A. */
  departments: Array<Scalars['String']['input']>;
  /** Day of the application, not after today and at most 50 years back. */
  recordedOn: Scalars['LocalDate']['input'];
};

/** Application recorded, or why not. */
export type RecordHousingApplicationPayload = {
  /** The application. */
  readonly application?: Maybe<HousingApplication>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** An allocation to decide. */
export type DecideAllocationInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the allocation, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (ID_TAKEN). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the home that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The free home. */
  unitId: Scalars['ID']['input'];
  /** The candidate; every criterion must pass. */
  householdId: Scalars['ID']['input'];
  /** Day of the decision, not after today; today when left out. */
  decidedOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Allocation decided, or why not. */
export type DecideAllocationPayload = {
  /** The decision. */
  readonly allocation?: Maybe<AllocationDecision>;
  /** The home, allocated. */
  readonly unit?: Maybe<Unit>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** An allocation to take back. */
export type WithdrawAllocationInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the allocation that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /**
   * When it happened; now unless given. Not in the future (IN_THE_FUTURE), at most 12 months ago (TOO_LONG_AGO), and not on a day before the
   * decision (BEFORE_ALLOCATION). Its day of Europe/Paris is kept.
   */
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** An allocation of a home of the caller's organisation; any other is NOT_FOUND. */
  allocationId: Scalars['ID']['input'];
  /** Why it is taken back. */
  reason: AllocationWithdrawalReason;
};

/** Allocation taken back, or why not. */
export type WithdrawAllocationPayload = {
  /** The allocation; null when nothing opens the household's request to the caller any more. */
  readonly allocation?: Maybe<AllocationDecision>;
  /** The home, free as before. */
  readonly unit?: Maybe<Unit>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A lease that follows an allocation. */
export type StartLeaseInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Id for the lease, made by the client (a UUID in lower case); made by the service unless given. A taken one is refused (ID_TAKEN). */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the allocation that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The allocation. */
  allocationId: Scalars['ID']['input'];
  /** The landlord's own number, unique among its leases: letters, digits and . _ / -, at most 40. */
  leaseNumber: Scalars['String']['input'];
  /** First day, not after today and not before the home is free; the replaced lease ends on it. */
  startsOn: Scalars['LocalDate']['input'];
  /** The household's running lease with the same landlord; needed when there is one. */
  replacesLeaseId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose title the household lives there under. */
  titleHolder?: InputMaybe<TitleHolder>;
  /** The association that holds the title; refused for a title of the household (HOLDER_NOT_EXPECTED). */
  holderId?: InputMaybe<Scalars['ID']['input']>;
};

/** Lease started, or why not. */
export type StartLeasePayload = {
  /** The new lease. */
  readonly lease?: Maybe<Lease>;
  /** The allocation that it follows. */
  readonly allocation?: Maybe<AllocationDecision>;
  /** The home, let. */
  readonly unit?: Maybe<Unit>;
  /** The lease that it ended. */
  readonly endedLease?: Maybe<Lease>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
};

/** A lease that came to its end. */
export type EndLeaseInput = {
  /** A repeat with the same key and body returns the first result. */
  clientKey: Scalars['ID']['input'];
  /** True to check everything and to write nothing but the audit line: `refusals` and `warnings` say what stands in the way. */
  validateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Codes of the warnings that the person has seen and goes on in spite of; at most 20. */
  acknowledge?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Version of the lease that the decision was made on; an outdated one is refused (STALE_VERSION). */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The running lease. */
  leaseId: Scalars['ID']['input'];
  /** First day on which it no longer holds: not after today, and after the first day; the first day itself with ENTERED_IN_ERROR. */
  endsOn: Scalars['LocalDate']['input'];
  /** Why it ends. */
  reason?: InputMaybe<LeaseEndReason>;
};

/** Lease ended, or why not. */
export type EndLeasePayload = {
  /** The lease; null when nothing else opens the household's home to the caller any more. */
  readonly lease?: Maybe<Lease>;
  /** The home, let no more. */
  readonly unit?: Maybe<Unit>;
  /** The household. */
  readonly household?: Maybe<Household>;
  /** Why nothing was done; empty when it was. */
  readonly refusals: ReadonlyArray<MutationRefusal>;
  /** What a person must know before it goes through, acknowledged or not. */
  readonly warnings: ReadonlyArray<MutationWarning>;
  /** To be sent with what is read next (header x-change-token): other services then know of it. Null when there is nothing to wait for. */
  readonly changeToken?: Maybe<Scalars['String']['output']>;
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
  Programme: ResolverTypeWrapper<{ readonly id: string }>;
  HouseholdHousing: ResolverTypeWrapper<HousingView>;
  FinancingClass: FinancingClass;
  CeilingZone: CeilingZone;
  UnitState: UnitState;
  AllocationState: AllocationState;
  AllocationWithdrawalReason: AllocationWithdrawalReason;
  LeaseEndReason: LeaseEndReason;
  UnitOrder: UnitOrder;
  UnitFilter: UnitFilter;
  CandidateFilter: CandidateFilter;
  LeaseFilter: LeaseFilter;
  LeaseOrder: LeaseOrder;
  CandidacyFilter: CandidacyFilter;
  CandidacyOrder: CandidacyOrder;
  ReservationFilter: ReservationFilter;
  ReservationOrder: ReservationOrder;
  CandidateOrder: CandidateOrder;
  HousingApplicationFilter: HousingApplicationFilter;
  HousingApplicationOrder: HousingApplicationOrder;
  HousingApplicationState: HousingApplicationState;
  HomeAddress: ResolverTypeWrapper<HomeAddress>;
  Residence: ResolverTypeWrapper<Residence>;
  Unit: ResolverTypeWrapper<UnitView>;
  UnitConnection: ResolverTypeWrapper<UnitPage>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  Vacancy: ResolverTypeWrapper<Vacancy>;
  Reservation: ResolverTypeWrapper<ReservationView>;
  ReservationConnection: ResolverTypeWrapper<Omit<ReservationConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['ReservationEdge']>, nodes: ReadonlyArray<ResolversTypes['Reservation']>, totalCount: ResolversTypes['ListCount'] }>;
  ReservationEdge: ResolverTypeWrapper<Omit<ReservationEdge, 'node'> & { node: ResolversTypes['Reservation'] }>;
  Organisation: ResolverTypeWrapper<{ readonly id: string }>;
  Home: ResolverTypeWrapper<HomeModel>;
  UnitKind: UnitKind;
  TitleHolder: TitleHolder;
  Lease: ResolverTypeWrapper<LeaseModel>;
  LeaseConnection: ResolverTypeWrapper<Omit<LeaseConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['LeaseEdge']>, nodes: ReadonlyArray<ResolversTypes['Lease']>, totalCount: ResolversTypes['ListCount'] }>;
  LeaseEdge: ResolverTypeWrapper<Omit<LeaseEdge, 'node'> & { node: ResolversTypes['Lease'] }>;
  HousingApplication: ResolverTypeWrapper<ApplicationView>;
  HousingApplicationConnection: ResolverTypeWrapper<ApplicationPage>;
  HousingApplicationEdge: ResolverTypeWrapper<Omit<HousingApplicationEdge, 'node'> & { node: ResolversTypes['HousingApplication'] }>;
  CandidateEffortRate: ResolverTypeWrapper<CandidateEffortRate>;
  CandidateEffortRateInputs: ResolverTypeWrapper<CandidateEffortRateInputs>;
  CandidatePreference: ResolverTypeWrapper<CandidatePreference>;
  Candidate: ResolverTypeWrapper<CandidateView>;
  CandidateConnection: ResolverTypeWrapper<CandidatePage>;
  CandidateEdge: ResolverTypeWrapper<Omit<CandidateEdge, 'node'> & { node: ResolversTypes['Candidate'] }>;
  Candidacy: ResolverTypeWrapper<CandidacyView>;
  CandidacyConnection: ResolverTypeWrapper<Omit<CandidacyConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversTypes['CandidacyEdge']>, nodes: ReadonlyArray<ResolversTypes['Candidacy']>, totalCount: ResolversTypes['ListCount'] }>;
  CandidacyEdge: ResolverTypeWrapper<Omit<CandidacyEdge, 'node'> & { node: ResolversTypes['Candidacy'] }>;
  AllocationDecision: ResolverTypeWrapper<AllocationView>;
  RegisterUnitInput: RegisterUnitInput;
  ResidenceInput: ResidenceInput;
  RegisterUnitPayload: ResolverTypeWrapper<ActPayload>;
  RegisterUnitsPayload: ResolverTypeWrapper<Omit<RegisterUnitsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['RegisterUnitPayload']> }>;
  DescribeUnitInput: DescribeUnitInput;
  DescribeUnitPayload: ResolverTypeWrapper<ActPayload>;
  DescribeUnitsPayload: ResolverTypeWrapper<Omit<DescribeUnitsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['DescribeUnitPayload']> }>;
  RecordVacancyInput: RecordVacancyInput;
  RecordVacancyPayload: ResolverTypeWrapper<ActPayload>;
  RecordVacanciesPayload: ResolverTypeWrapper<Omit<RecordVacanciesPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['RecordVacancyPayload']> }>;
  ReserveUnitInput: ReserveUnitInput;
  ReserveUnitPayload: ResolverTypeWrapper<ActPayload>;
  RecordLeaseInput: RecordLeaseInput;
  RecordLeasePayload: ResolverTypeWrapper<ActPayload>;
  RecordHousingApplicationInput: RecordHousingApplicationInput;
  RecordHousingApplicationPayload: ResolverTypeWrapper<ActPayload>;
  DecideAllocationInput: DecideAllocationInput;
  DecideAllocationPayload: ResolverTypeWrapper<ActPayload>;
  WithdrawAllocationInput: WithdrawAllocationInput;
  WithdrawAllocationPayload: ResolverTypeWrapper<ActPayload>;
  StartLeaseInput: StartLeaseInput;
  StartLeasePayload: ResolverTypeWrapper<ActPayload>;
  EndLeaseInput: EndLeaseInput;
  EndLeasePayload: ResolverTypeWrapper<ActPayload>;
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
  Programme: { readonly id: string };
  HouseholdHousing: HousingView;
  UnitFilter: UnitFilter;
  CandidateFilter: CandidateFilter;
  LeaseFilter: LeaseFilter;
  CandidacyFilter: CandidacyFilter;
  ReservationFilter: ReservationFilter;
  HousingApplicationFilter: HousingApplicationFilter;
  HomeAddress: HomeAddress;
  Residence: Residence;
  Unit: UnitView;
  UnitConnection: UnitPage;
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  Vacancy: Vacancy;
  Reservation: ReservationView;
  ReservationConnection: Omit<ReservationConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['ReservationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Reservation']>, totalCount: ResolversParentTypes['ListCount'] };
  ReservationEdge: Omit<ReservationEdge, 'node'> & { node: ResolversParentTypes['Reservation'] };
  Organisation: { readonly id: string };
  Home: HomeModel;
  Lease: LeaseModel;
  LeaseConnection: Omit<LeaseConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['LeaseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Lease']>, totalCount: ResolversParentTypes['ListCount'] };
  LeaseEdge: Omit<LeaseEdge, 'node'> & { node: ResolversParentTypes['Lease'] };
  HousingApplication: ApplicationView;
  HousingApplicationConnection: ApplicationPage;
  HousingApplicationEdge: Omit<HousingApplicationEdge, 'node'> & { node: ResolversParentTypes['HousingApplication'] };
  CandidateEffortRate: CandidateEffortRate;
  CandidateEffortRateInputs: CandidateEffortRateInputs;
  CandidatePreference: CandidatePreference;
  Candidate: CandidateView;
  CandidateConnection: CandidatePage;
  CandidateEdge: Omit<CandidateEdge, 'node'> & { node: ResolversParentTypes['Candidate'] };
  Candidacy: CandidacyView;
  CandidacyConnection: Omit<CandidacyConnection, 'edges' | 'nodes' | 'totalCount'> & { edges: ReadonlyArray<ResolversParentTypes['CandidacyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Candidacy']>, totalCount: ResolversParentTypes['ListCount'] };
  CandidacyEdge: Omit<CandidacyEdge, 'node'> & { node: ResolversParentTypes['Candidacy'] };
  AllocationDecision: AllocationView;
  RegisterUnitInput: RegisterUnitInput;
  ResidenceInput: ResidenceInput;
  RegisterUnitPayload: ActPayload;
  RegisterUnitsPayload: Omit<RegisterUnitsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['RegisterUnitPayload']> };
  DescribeUnitInput: DescribeUnitInput;
  DescribeUnitPayload: ActPayload;
  DescribeUnitsPayload: Omit<DescribeUnitsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['DescribeUnitPayload']> };
  RecordVacancyInput: RecordVacancyInput;
  RecordVacancyPayload: ActPayload;
  RecordVacanciesPayload: Omit<RecordVacanciesPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['RecordVacancyPayload']> };
  ReserveUnitInput: ReserveUnitInput;
  ReserveUnitPayload: ActPayload;
  RecordLeaseInput: RecordLeaseInput;
  RecordLeasePayload: ActPayload;
  RecordHousingApplicationInput: RecordHousingApplicationInput;
  RecordHousingApplicationPayload: ActPayload;
  DecideAllocationInput: DecideAllocationInput;
  DecideAllocationPayload: ActPayload;
  WithdrawAllocationInput: WithdrawAllocationInput;
  WithdrawAllocationPayload: ActPayload;
  StartLeaseInput: StartLeaseInput;
  StartLeasePayload: ActPayload;
  EndLeaseInput: EndLeaseInput;
  EndLeasePayload: ActPayload;
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
  units?: Resolver<Maybe<ResolversTypes['UnitConnection']>, ParentType, ContextType, RequireFields<QueryUnitsArgs, 'orderBy' | 'first'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  candidates?: Resolver<Maybe<ResolversTypes['CandidateConnection']>, ParentType, ContextType, RequireFields<QueryCandidatesArgs, 'unitId' | 'orderBy' | 'first'>>;
  housingApplications?: Resolver<Maybe<ResolversTypes['HousingApplicationConnection']>, ParentType, ContextType, RequireFields<QueryHousingApplicationsArgs, 'orderBy' | 'first'>>;
  housingStockAudit?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryHousingStockAuditArgs, 'orderBy' | 'first'>>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerUnit?: Resolver<ResolversTypes['RegisterUnitPayload'], ParentType, ContextType, RequireFields<MutationRegisterUnitArgs, 'input'>>;
  registerUnits?: Resolver<ResolversTypes['RegisterUnitsPayload'], ParentType, ContextType, RequireFields<MutationRegisterUnitsArgs, 'items'>>;
  describeUnit?: Resolver<ResolversTypes['DescribeUnitPayload'], ParentType, ContextType, RequireFields<MutationDescribeUnitArgs, 'input'>>;
  describeUnits?: Resolver<ResolversTypes['DescribeUnitsPayload'], ParentType, ContextType, RequireFields<MutationDescribeUnitsArgs, 'items'>>;
  recordVacancy?: Resolver<ResolversTypes['RecordVacancyPayload'], ParentType, ContextType, RequireFields<MutationRecordVacancyArgs, 'input'>>;
  recordVacancies?: Resolver<ResolversTypes['RecordVacanciesPayload'], ParentType, ContextType, RequireFields<MutationRecordVacanciesArgs, 'items'>>;
  reserveUnit?: Resolver<ResolversTypes['ReserveUnitPayload'], ParentType, ContextType, RequireFields<MutationReserveUnitArgs, 'input'>>;
  recordLease?: Resolver<ResolversTypes['RecordLeasePayload'], ParentType, ContextType, RequireFields<MutationRecordLeaseArgs, 'input'>>;
  recordHousingApplication?: Resolver<ResolversTypes['RecordHousingApplicationPayload'], ParentType, ContextType, RequireFields<MutationRecordHousingApplicationArgs, 'input'>>;
  decideAllocation?: Resolver<ResolversTypes['DecideAllocationPayload'], ParentType, ContextType, RequireFields<MutationDecideAllocationArgs, 'input'>>;
  withdrawAllocation?: Resolver<ResolversTypes['WithdrawAllocationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawAllocationArgs, 'input'>>;
  startLease?: Resolver<ResolversTypes['StartLeasePayload'], ParentType, ContextType, RequireFields<MutationStartLeaseArgs, 'input'>>;
  endLease?: Resolver<ResolversTypes['EndLeasePayload'], ParentType, ContextType, RequireFields<MutationEndLeaseArgs, 'input'>>;
};

export type HouseholdResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  housing?: Resolver<Maybe<ResolversTypes['HouseholdHousing']>, ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'], FederationReferenceType extends FederationReferenceTypes['Programme'] = FederationReferenceTypes['Programme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Programme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reservedUnits?: Resolver<Maybe<ResolversTypes['ReservationConnection']>, ParentType, ContextType, RequireFields<ProgrammeReservedUnitsArgs, 'orderBy' | 'first'>>;
};

export type HouseholdHousingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HouseholdHousing'] = ResolversParentTypes['HouseholdHousing']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  currentHome?: Resolver<Maybe<ResolversTypes['Home']>, ParentType, ContextType>;
  leases?: Resolver<Maybe<ResolversTypes['LeaseConnection']>, ParentType, ContextType, RequireFields<HouseholdHousingLeasesArgs, 'orderBy' | 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['HousingApplication']>, ParentType, ContextType>;
  candidacies?: Resolver<Maybe<ResolversTypes['CandidacyConnection']>, ParentType, ContextType, RequireFields<HouseholdHousingCandidaciesArgs, 'orderBy' | 'first'>>;
  allocation?: Resolver<Maybe<ResolversTypes['AllocationDecision']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type HomeAddressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HomeAddress'] = ResolversParentTypes['HomeAddress']> = {
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Residence'] = ResolversParentTypes['Residence']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['HomeAddress']>, ParentType, ContextType>;
};

export type UnitResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residence?: Resolver<Maybe<ResolversTypes['Residence']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['UnitKind']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  altAgreement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  financingClass?: Resolver<Maybe<ResolversTypes['FinancingClass']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ceilingZone?: Resolver<Maybe<ResolversTypes['CeilingZone']>, ParentType, ContextType>;
  rentCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  serviceChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  energyChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['UnitState']>, ParentType, ContextType>;
  vacancy?: Resolver<Maybe<ResolversTypes['Vacancy']>, ParentType, ContextType>;
  reservedFor?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type VacancyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Vacancy'] = ResolversParentTypes['Vacancy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  freeOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  financingClass?: Resolver<Maybe<ResolversTypes['FinancingClass']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reservedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type ReservationConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReservationConnection'] = ResolversParentTypes['ReservationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReservationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reservation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type ReservationEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReservationEdge'] = ResolversParentTypes['ReservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HomeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Home'] = ResolversParentTypes['Home']> = {
  leaseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leaseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  financingClass?: Resolver<Maybe<ResolversTypes['FinancingClass']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rentCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  serviceChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  energyChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['HomeAddress']>, ParentType, ContextType>;
  landlord?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
};

export type LeaseResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Lease'] = ResolversParentTypes['Lease']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  financingClass?: Resolver<Maybe<ResolversTypes['FinancingClass']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commune?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitKind?: Resolver<Maybe<ResolversTypes['UnitKind']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  titleHolder?: Resolver<Maybe<ResolversTypes['TitleHolder']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  rentCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  serviceChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  energyChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['HomeAddress']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type LeaseConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LeaseConnection'] = ResolversParentTypes['LeaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lease']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type LeaseEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LeaseEdge'] = ResolversParentTypes['LeaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lease'], ParentType, ContextType>;
};

export type HousingApplicationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HousingApplication'] = ResolversParentTypes['HousingApplication']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  wantedTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UnitType']>>, ParentType, ContextType>;
  departments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  recordedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['HousingApplicationState']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type HousingApplicationConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HousingApplicationConnection'] = ResolversParentTypes['HousingApplicationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HousingApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HousingApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type HousingApplicationEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['HousingApplicationEdge'] = ResolversParentTypes['HousingApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HousingApplication'], ParentType, ContextType>;
};

export type CandidateEffortRateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidateEffortRate'] = ResolversParentTypes['CandidateEffortRate']> = {
  basisPoints?: Resolver<Maybe<ResolversTypes['BasisPoints']>, ParentType, ContextType>;
  inputs?: Resolver<Maybe<ResolversTypes['CandidateEffortRateInputs']>, ParentType, ContextType>;
};

export type CandidateEffortRateInputsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidateEffortRateInputs'] = ResolversParentTypes['CandidateEffortRateInputs']> = {
  rentCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  serviceChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  energyChargesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  monthlyAidCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  aidAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  monthlyResourcesCents?: Resolver<Maybe<ResolversTypes['Cents']>, ParentType, ContextType>;
  resourcesAsOf?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type CandidatePreferenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidatePreference'] = ResolversParentTypes['CandidatePreference']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CandidateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate']> = {
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  effortRate?: Resolver<Maybe<ResolversTypes['CandidateEffortRate']>, ParentType, ContextType>;
  criteria?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CriterionVerdict']>>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CandidatePreference']>>, ParentType, ContextType>;
  appliedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type CandidateConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidateConnection'] = ResolversParentTypes['CandidateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CandidateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Candidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['FacetCount']>, ParentType, ContextType>;
};

export type CandidateEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidateEdge'] = ResolversParentTypes['CandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Candidate'], ParentType, ContextType>;
};

export type CandidacyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Candidacy'] = ResolversParentTypes['Candidacy']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  effortRate?: Resolver<Maybe<ResolversTypes['CandidateEffortRate']>, ParentType, ContextType>;
  criteria?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CriterionVerdict']>>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CandidatePreference']>>, ParentType, ContextType>;
};

export type CandidacyConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidacyConnection'] = ResolversParentTypes['CandidacyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CandidacyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Candidacy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['ListCount'], ParentType, ContextType>;
};

export type CandidacyEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CandidacyEdge'] = ResolversParentTypes['CandidacyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Candidacy'], ParentType, ContextType>;
};

export type AllocationDecisionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AllocationDecision'] = ResolversParentTypes['AllocationDecision']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['AllocationState']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['AllocationWithdrawalReason']>, ParentType, ContextType>;
  unitType?: Resolver<Maybe<ResolversTypes['UnitType']>, ParentType, ContextType>;
  financingClass?: Resolver<Maybe<ResolversTypes['FinancingClass']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  criteria?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CriterionVerdict']>>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  availableActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailableAction']>>, ParentType, ContextType>;
};

export type RegisterUnitPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterUnitPayload'] = ResolversParentTypes['RegisterUnitPayload']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterUnitsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RegisterUnitsPayload'] = ResolversParentTypes['RegisterUnitsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['RegisterUnitPayload']>, ParentType, ContextType>;
};

export type DescribeUnitPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DescribeUnitPayload'] = ResolversParentTypes['DescribeUnitPayload']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DescribeUnitsPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DescribeUnitsPayload'] = ResolversParentTypes['DescribeUnitsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['DescribeUnitPayload']>, ParentType, ContextType>;
};

export type RecordVacancyPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordVacancyPayload'] = ResolversParentTypes['RecordVacancyPayload']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordVacanciesPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordVacanciesPayload'] = ResolversParentTypes['RecordVacanciesPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['RecordVacancyPayload']>, ParentType, ContextType>;
};

export type ReserveUnitPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReserveUnitPayload'] = ResolversParentTypes['ReserveUnitPayload']> = {
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordLeasePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordLeasePayload'] = ResolversParentTypes['RecordLeasePayload']> = {
  lease?: Resolver<Maybe<ResolversTypes['Lease']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordHousingApplicationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecordHousingApplicationPayload'] = ResolversParentTypes['RecordHousingApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['HousingApplication']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DecideAllocationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DecideAllocationPayload'] = ResolversParentTypes['DecideAllocationPayload']> = {
  allocation?: Resolver<Maybe<ResolversTypes['AllocationDecision']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithdrawAllocationPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WithdrawAllocationPayload'] = ResolversParentTypes['WithdrawAllocationPayload']> = {
  allocation?: Resolver<Maybe<ResolversTypes['AllocationDecision']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StartLeasePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StartLeasePayload'] = ResolversParentTypes['StartLeasePayload']> = {
  lease?: Resolver<Maybe<ResolversTypes['Lease']>, ParentType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['AllocationDecision']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  endedLease?: Resolver<Maybe<ResolversTypes['Lease']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndLeasePayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EndLeasePayload'] = ResolversParentTypes['EndLeasePayload']> = {
  lease?: Resolver<Maybe<ResolversTypes['Lease']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['MutationRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['MutationWarning']>, ParentType, ContextType>;
  changeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  Programme?: ProgrammeResolvers<ContextType>;
  HouseholdHousing?: HouseholdHousingResolvers<ContextType>;
  HomeAddress?: HomeAddressResolvers<ContextType>;
  Residence?: ResidenceResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  Vacancy?: VacancyResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationConnection?: ReservationConnectionResolvers<ContextType>;
  ReservationEdge?: ReservationEdgeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  Home?: HomeResolvers<ContextType>;
  Lease?: LeaseResolvers<ContextType>;
  LeaseConnection?: LeaseConnectionResolvers<ContextType>;
  LeaseEdge?: LeaseEdgeResolvers<ContextType>;
  HousingApplication?: HousingApplicationResolvers<ContextType>;
  HousingApplicationConnection?: HousingApplicationConnectionResolvers<ContextType>;
  HousingApplicationEdge?: HousingApplicationEdgeResolvers<ContextType>;
  CandidateEffortRate?: CandidateEffortRateResolvers<ContextType>;
  CandidateEffortRateInputs?: CandidateEffortRateInputsResolvers<ContextType>;
  CandidatePreference?: CandidatePreferenceResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  CandidateConnection?: CandidateConnectionResolvers<ContextType>;
  CandidateEdge?: CandidateEdgeResolvers<ContextType>;
  Candidacy?: CandidacyResolvers<ContextType>;
  CandidacyConnection?: CandidacyConnectionResolvers<ContextType>;
  CandidacyEdge?: CandidacyEdgeResolvers<ContextType>;
  AllocationDecision?: AllocationDecisionResolvers<ContextType>;
  RegisterUnitPayload?: RegisterUnitPayloadResolvers<ContextType>;
  RegisterUnitsPayload?: RegisterUnitsPayloadResolvers<ContextType>;
  DescribeUnitPayload?: DescribeUnitPayloadResolvers<ContextType>;
  DescribeUnitsPayload?: DescribeUnitsPayloadResolvers<ContextType>;
  RecordVacancyPayload?: RecordVacancyPayloadResolvers<ContextType>;
  RecordVacanciesPayload?: RecordVacanciesPayloadResolvers<ContextType>;
  ReserveUnitPayload?: ReserveUnitPayloadResolvers<ContextType>;
  RecordLeasePayload?: RecordLeasePayloadResolvers<ContextType>;
  RecordHousingApplicationPayload?: RecordHousingApplicationPayloadResolvers<ContextType>;
  DecideAllocationPayload?: DecideAllocationPayloadResolvers<ContextType>;
  WithdrawAllocationPayload?: WithdrawAllocationPayloadResolvers<ContextType>;
  StartLeasePayload?: StartLeasePayloadResolvers<ContextType>;
  EndLeasePayload?: EndLeasePayloadResolvers<ContextType>;
};

