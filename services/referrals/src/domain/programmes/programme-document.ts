// What a version of a programme says, as data. No rule of a programme is written in code, and none of its values stands without its origin.
import type { UnknownPolicy } from '@passerelle/shared/domain/rules/evaluate';
import type { RuleTree } from '@passerelle/shared/domain/rules/rule-tree';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Bringer, Decides } from './field-entry';

/** Where a value comes from: a source, or why it is assumed. One with neither is refused (`SOURCE_MISSING`). */
export interface Origin {
  readonly source?: string | undefined;
  readonly assumption?: string | undefined;
  /** What else is to be known of it, for instance that the source contradicts itself. */
  readonly note?: string | undefined;
}

/** Something that the programme names, with its text in both languages. */
export interface Named extends Origin {
  readonly code: string;
  readonly en: string;
  readonly fr: string;
}

export const COMPONENT_FAMILIES = ['ACCESS', 'MAINTENANCE'] as const;
export type ComponentFamily = (typeof COMPONENT_FAMILIES)[number];

/** Part of a programme [volet]; a household is eligible to the programme by one of them. */
export interface Component extends Named {
  readonly family: ComponentFamily;
  readonly rules: readonly Rule[];
}

export interface Rule extends Origin {
  readonly code: string;
  readonly decides: Decides;
  /** Absent of a preference that cannot be measured: it keeps the phrase of the sheet and orders nothing. */
  readonly when?: RuleTree | undefined;
  readonly onUnknown: UnknownPolicy;
  /** Code of the stage or action that it decides on; of a HOME rule, of the stage in which it holds, or none where it always does. */
  readonly target?: string | undefined;
  /** Of a STAGE rule: whether it opens the stage or lets the household leave it. */
  readonly moment?: 'ENTRY' | 'EXIT' | undefined;
  /** Code of the document that answers it. */
  readonly wantedDocument?: string | undefined;
  readonly maxAgeMonths?: number | undefined;
  /** Legal ground of a rule on sex, health or offences. */
  readonly justification?: string | undefined;
}

export interface Territory extends Origin {
  readonly departments: readonly string[];
  /** INSEE codes; empty where whole departments are meant. */
  readonly communes: readonly string[];
}

export interface Public extends Named {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export const PARTS = ['LANDLORD', 'MANAGER', 'OPERATOR', 'FUNDER', 'PARTNER', 'REFERRER', 'RESERVER'] as const;
export type Part = (typeof PARTS)[number];

export interface Partner extends Origin {
  /** Code of the organisation. */
  readonly organisation: string;
  readonly part: Part;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Rules of a landlord for its own households, on top of those of the programme. */
  readonly rules: readonly Rule[];
}

/** What makes the system propose a referral to a component. */
export interface Trigger extends Origin {
  readonly code: string;
  readonly component: string;
  readonly when: RuleTree;
}

export const STAGE_PHASES = ['DIAGNOSTIC', 'SUPPORT', 'CLOSED'] as const;

export interface Stage extends Named {
  /** What the engine may do in it. */
  readonly phase: (typeof STAGE_PHASES)[number];
  /** Stages from which it is entered; none for a first one. */
  readonly follows: readonly string[];
  readonly expectedMonths?: number | undefined;
  readonly maximumMonths?: number | undefined;
}

/** What comes round again while a household is in the programme: interviews every two months, a review of the sublease every six. */
export interface Rhythm extends Named {
  /** Code of the stage in which it does; none where it does throughout. */
  readonly stage?: string | undefined;
  readonly everyMonths: number;
  /** So many months before each, what comes next is told. */
  readonly noticeMonths?: number | undefined;
}

export interface TeamPost extends Named {
  /** Hundredths of a full-time post. */
  readonly fullTimeHundredths?: number | undefined;
}

export interface CommitteeSeat {
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly votes: boolean;
}

export const COMMITTEE_QUESTIONS = ['ENTRY', 'FOLLOW_UP', 'CLOSING', 'LEVERS', 'DEROGATION', 'PREVENTION'] as const;

export interface Committee extends Named {
  readonly seats: readonly CommitteeSeat[];
  /** Voting seats that must be filled. */
  readonly quorum: number;
  readonly decides: readonly (typeof COMMITTEE_QUESTIONS)[number][];
}

export interface WantedDocument extends Named {
  readonly givenBy: readonly Bringer[];
}

export interface AttestationKind extends Named {
  /** Jobs whose attestation counts. */
  readonly roles: readonly string[];
}

export interface Action extends Named {
  /** Order in which graduated actions are offered; none where they have none. */
  readonly rank?: number | undefined;
}

export const UNITS = [
  'HOUSEHOLDS',
  'REFERRALS',
  'CASES',
  'HOMES',
  'PERSONS',
  'CENTS',
  'BASIS_POINTS',
  'MONTHS',
  'INTERVENTIONS',
  'PROJECTS',
] as const;
export type Unit = (typeof UNITS)[number];

export const MEASURES = [
  'REFERRALS_RECEIVED',
  'HOUSEHOLDS_DIAGNOSED',
  'HOUSEHOLDS_SUPPORTED',
  'HOUSEHOLDS_ENTERED',
  'HOUSEHOLDS_REHOUSED',
  'HOMES_RESERVED',
  'PLANS_SIGNED',
  'BENEFITS_REINSTATED',
  'SUPPORTS_CLOSED',
  'EVICTIONS_AVOIDED',
  'UP_TO_DATE_SHARE',
  'HOUSEHOLDS_CONTACTED',
  'HOUSEHOLDS_VISITED',
  'COST_PER_HOUSEHOLD',
  'MEAN_MONTHS',
  'PROJECTS_FUNDED',
] as const;

export const PERIODS = ['YEAR', 'WHOLE'] as const;
export type Period = (typeof PERIODS)[number];

export interface Objective extends Named {
  readonly counts: (typeof MEASURES)[number];
  readonly unit: Unit;
  readonly target: number;
  readonly per: Period;
}

export interface Capacity extends Origin {
  readonly files: number;
  readonly waitingList: boolean;
}

export interface Indicator extends Named {
  readonly counts: (typeof MEASURES)[number];
  readonly unit: Unit;
}

export interface Closing extends Origin {
  /** Code of the committee that decides it. */
  readonly committee?: string | undefined;
  readonly afterMeetingWithHousehold: boolean;
  readonly maximumMonths?: number | undefined;
}

export interface ReservationWish extends Named {
  readonly homes: number;
  readonly per: Period;
  readonly earmarked?: number | undefined;
  readonly unitTypes: readonly string[];
}

export const FUNDING_KINDS = ['GRANT', 'OWN_FUNDS', 'IN_KIND', 'COST'] as const;
export const BUDGET_CATEGORIES = ['SOCIAL_SUPPORT', 'ADAPTED_MANAGEMENT', 'STEERING'] as const;

export interface FundingLine extends Named {
  readonly kind: (typeof FUNDING_KINDS)[number];
  /** Code of the organisation that pays. */
  readonly funder?: string | undefined;
  readonly category?: (typeof BUDGET_CATEGORIES)[number] | undefined;
  readonly amountCents?: number | undefined;
  readonly shareBasisPoints?: number | undefined;
  readonly per: Period;
}

export const OUTREACH_EVENTS = ['HEATWAVE', 'COLD_SNAP', 'FLOOD', 'ARREARS', 'OTHER'] as const;

export interface OutreachTrigger extends Named {
  readonly event: (typeof OUTREACH_EVENTS)[number];
  /** Code of the OUTREACH rule that says who is called first. */
  readonly first?: string | undefined;
}

/** A figure as it was published, kept beside the one that the system computes. */
export interface PublishedFigure extends Named {
  readonly value: string;
  readonly unit: Unit;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly computedBy?: (typeof MEASURES)[number] | undefined;
}

export interface Exclusions extends Origin {
  /** Codes of programmes in which a household cannot be at the same time. */
  readonly programmes: readonly string[];
}

export interface FundingCall extends Named {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface FundedProject extends Named {
  readonly call: string;
  /** Code of the programme that the project is, where the system runs it. */
  readonly programme?: string | undefined;
}

export const PROGRAMME_KINDS = ['SUPPORT', 'FUNDING'] as const;

/** Sections that hold a list; those in SETS have no order of their own. */
export interface ProgrammeDocument {
  /** SUPPORT takes referrals; FUNDING is a parent of calls and of the projects that they fund, and takes none. */
  readonly kind: (typeof PROGRAMME_KINDS)[number];
  readonly components: readonly Component[];
  readonly publics: readonly Public[];
  readonly territory: Territory | null;
  readonly partners: readonly Partner[];
  /** Who may bring a household; none where anybody may. */
  readonly referralSources: readonly Named[];
  readonly rules: readonly Rule[];
  readonly triggers: readonly Trigger[];
  readonly stages: readonly Stage[];
  readonly rhythms: readonly Rhythm[];
  readonly team: readonly TeamPost[];
  readonly committees: readonly Committee[];
  readonly documents: readonly WantedDocument[];
  readonly attestations: readonly AttestationKind[];
  readonly actions: readonly Action[];
  readonly objectives: readonly Objective[];
  readonly capacity: Capacity | null;
  readonly indicators: readonly Indicator[];
  readonly outcomes: readonly Named[];
  readonly causes: readonly Named[];
  readonly declineReasons: readonly Named[];
  readonly cancelReasons: readonly Named[];
  readonly closing: Closing | null;
  readonly reservations: readonly ReservationWish[];
  readonly funding: readonly FundingLine[];
  readonly outreach: readonly OutreachTrigger[];
  readonly figures: readonly PublishedFigure[];
  readonly exclusiveWith: Exclusions | null;
  readonly calls: readonly FundingCall[];
  readonly projects: readonly FundedProject[];
}
