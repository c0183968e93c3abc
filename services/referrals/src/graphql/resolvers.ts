import { auditConnection } from '@passerelle/shared/audit-read';
import { id, type Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { keyText, readPage, toConnection } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { loadFacet, loadPage, type PagedList } from '@passerelle/shared/graphql/load-page';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import { shownTerm } from '@passerelle/shared/graphql/programme-terms';
import type { HouseholdReferralsAsked, ReferralRow } from '../database/referrals';
import { fieldEntry } from '../domain/programmes/fields';
import { provenance } from '../domain/programme';
import { acceptReferral } from '../use-cases/accept-referral';
import { cancelReferral } from '../use-cases/cancel-referral';
import { confirmReferral } from '../use-cases/confirm-referral';
import { declineReferral } from '../use-cases/decline-referral';
import { readProgrammeReport } from '../use-cases/programme-report';
import { readHolidays, readWorkingDayAfter } from '../use-cases/read-calendar';
import { readClosedSections } from '../use-cases/read-closed-sections';
import { countHouseholds, countHouseholdsBy, cursorsOf, listHouseholds } from '../use-cases/list-households';
import { readCompositions, readHouseholds, readResources } from '../use-cases/read-households';
import { readOverviews } from '../use-cases/read-overviews';
import { readOrganisations, readProgrammes, readProgrammeTerms, readProgrammeVersions, readStaff } from '../use-cases/read-reference';
import {
  countHouseholdReferrals,
  countHouseholdReferralStates,
  countReferrals,
  countReferralStates,
  listReferrals,
  readEligibility,
  readHouseholdReferrals,
  readReferrals,
} from '../use-cases/read-referrals';
import { countWorkItemsByKind } from '../use-cases/list-work-items';
import { AUDIENCES } from '../use-cases/work-reach';
import { workItemPage } from './work-item-page';
import { readEligibilities } from '../use-cases/read-eligibility';
import { readSituations } from '../use-cases/read-situations';
import { readReferralMoves } from '../use-cases/read-referral-moves';
import { readViewer } from '../use-cases/read-viewer';
import { recordResources } from '../use-cases/record-resources';
import { registerHousehold } from '../use-cases/register-household';
import { householdActions, referralActions } from './actions';
import type { HouseholdPayload, ReferralPayload } from './act-payload';
import { loadWith } from './load-with';
import { shownEndReason, shownFacet, shownStage } from './terms';
import { namedPage, ORGANISATIONS, PROGRAMMES, STAFF } from './named-lists';
import {
  organisationFields,
  organisationMutations,
  organisationQueries,
  organisationTypes,
  staffMemberFields,
} from './organisation-resolvers';
import { situationMutations, situationQueries, situationTypes } from './situation';
import { programmeResolvers } from './programme-resolvers';
import type { Resolvers } from './resolver-types.generated';

interface Ref {
  readonly id: Id;
}

/** A stub: each of its fields asks its own use case, whichever way the stub was reached. */
const stub = (ref: Ref): Ref => ({ id: ref.id });
const stubOf = (reference: Id | null | undefined): Ref | null => (reference === null || reference === undefined ? null : { id: reference });

const REFERRALS: PagedList<ReferralRow, HouseholdReferralsAsked> = {
  read: readHouseholdReferrals,
  count: countHouseholdReferrals,
  keyOf: (row) => ({ key: row.proposedOn, id: row.id }),
};

function programmeIn(filter: { readonly programmeId?: string | null | undefined } | null | undefined): Id | null {
  const { programmeId = null } = filter ?? {};
  return programmeId === null ? null : id(programmeId, ['filter', 'programmeId']);
}

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

async function household({ householdId }: HouseholdPayload, _: unknown, context: GraphContext): Promise<Ref | null> {
  return householdId === undefined ? null : loadOne(context, readHouseholds, householdId);
}

async function referral({ referralId }: ReferralPayload, _: unknown, context: GraphContext): Promise<ReferralRow | null> {
  return referralId === undefined ? null : loadOne(context, readReferrals, referralId);
}

export const resolvers = {
  ...programmeResolvers,
  Query: {
    household: (_, args, context) => loadOne(context, readHouseholds, id(args.id, ['id'])),
    households: async (_, { filter: given, orderBy, ...args }, { door, caller }) => {
      const [filter, order] = [given ?? {}, orderBy ?? 'FAMILY_NAME_ASC'];
      const { key, of } = cursorsOf(order);
      const page = readPage(args, { list: `households:${order}`, key, nullable: true });
      const rows = await listHouseholds.call(door, caller, { filter, order, page });
      const connection = toConnection(rows, page, (row) => ({ key: keyText(of(row)), id: row.id }));
      return { ...connection, filter, totalCount: () => countHouseholds.call(door, caller, filter) };
    },
    workItems: (_, { filter, ...args }, context) => workItemPage(context, args, { filter: filter ?? {}, days: null }),
    agenda: (_, { filter, from, to, ...args }, context) => workItemPage(context, args, { filter: filter ?? {}, days: { from, to } }),
    referral: (_, args, context) => loadOne(context, readReferrals, id(args.id, ['id'])),
    referrals: async (_, { filter: asked, orderBy, ...args }, { door, caller }) => {
      const [filter, order] = [asked ?? {}, orderBy ?? 'PROPOSED_ON_DESC'];
      const page = readPage(args, { list: `referrals:${order}`, key: 'date' });
      const rows = await listReferrals.call(door, caller, { filter, order, page });
      return {
        ...toConnection(rows, page, REFERRALS.keyOf),
        totalCount: () => countReferrals.call(door, caller, { filter }),
        states: () => countReferralStates.call(door, caller, { filter }),
      };
    },
    organisations: (_, { filter, ...args }, context) => namedPage(context, ORGANISATIONS, { ...args, filter: filter ?? {} }),
    staff: (_, { organisationId, filter, ...args }, context) =>
      namedPage(context, STAFF, { ...args, filter: { ...filter, organisationId: id(organisationId, ['organisationId']) } }),
    programme: (_, args, context) => loadOne(context, readProgrammes, id(args.id, ['id'])),
    eligibility: async (_, { householdId, programmeId, at }, { door, caller }) => {
      const asked = { householdId: id(householdId, ['householdId']), programmeId: id(programmeId, ['programmeId']), at: at ?? null };
      return (await readEligibilities.call(door, caller, asked))?.[0] ?? null;
    },
    eligibleProgrammes: (_, { householdId, at }, { door, caller }) =>
      readEligibilities.call(door, caller, { householdId: id(householdId, ['householdId']), programmeId: null, at: at ?? null }),
    programmes: (_, { filter, ...args }, context) => namedPage(context, PROGRAMMES, { ...args, filter: filter ?? {} }),
    holidays: (_, args, { door, caller }) => readHolidays.call(door, caller, args),
    workingDayAfter: (_, args, { door, caller }) => readWorkingDayAfter.call(door, caller, args),
    viewer: (_, __, { door, caller }) => readViewer.call(door, caller, undefined),
    programmeReport: (_, args, { door, caller }) => readProgrammeReport.call(door, caller, args),
    referralsAudit: (_, args, context) => auditConnection(context, args),
    ...organisationQueries,
    ...situationQueries,
    ...programmeResolvers.Query,
  },

  Mutation: {
    registerHousehold: (_, { input }, context) => mutate(context, registerHousehold, input, changed),
    registerHouseholds: (_, { items }, context) => mutateEach(context, registerHousehold, items, changed),
    recordResources: (_, { input }, context) => mutate(context, recordResources, input, changed),
    confirmReferral: (_, { input }, context) => mutate(context, confirmReferral, input, changed),
    confirmReferrals: (_, { items }, context) => mutateEach(context, confirmReferral, items, changed),
    cancelReferral: (_, { input }, context) => mutate(context, cancelReferral, input, changed),
    acceptReferral: (_, { input }, context) => mutate(context, acceptReferral, input, changed),
    declineReferral: (_, { input }, context) => mutate(context, declineReferral, input, changed),
    ...organisationMutations,
    ...situationMutations,
    ...programmeResolvers.Mutation,
  },
  RegisterHouseholdPayload: { household },
  RecordResourcesPayload: { household },
  ConfirmReferralPayload: { referral },
  CancelReferralPayload: { referral },
  AcceptReferralPayload: { referral },
  DeclineReferralPayload: { referral },
  RecordAccommodationPayload: { household },
  EndAccommodationPayload: { household },
  RecordPriorityStatusPayload: { household },
  EndPriorityStatusPayload: { household },
  ConfirmNoPriorityStatusPayload: { household },
  AttestPayload: { household },
  WithdrawAttestationPayload: { household },
  RecordLifeEventPayload: { household },
  RecordEnergyDebtPayload: { household },
  AddHouseholdMemberPayload: { household },
  EndHouseholdMemberPayload: { household },
  ChangeCustodyPayload: { household },
  CorrectPersonPayload: { household },
  RecordDisabilityPayload: { household },
  ...situationTypes,
  MoveToVersionPayload: { referral },

  Household: {
    __resolveReference: stub,
    version: async (ref, _, context) => (await loadOne(context, readHouseholds, ref.id))?.version,
    registeredOn: async (ref, _, context) => (await loadOne(context, readHouseholds, ref.id))?.registeredOn,
    composition: (ref, { at }, context) => loadWith(context, readCompositions, { id: ref.id, with: { at: at ?? null } }),
    resources: (ref, _, context) => loadOne(context, readResources, ref.id),
    reference: async (ref, _, context) => (await loadOne(context, readHouseholds, ref.id))?.reference,
    referrals: async ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? 'PROPOSED_ON_DESC';
      const asked = { state: filter?.state ?? null, programmeId: programmeIn(filter), order };
      const page = readPage(args, { list: `householdReferrals:${order}`, key: 'date' });
      const referrals = await loadPage(context, REFERRALS, { ownerId, page, asked });
      const states = () => loadFacet(context, countHouseholdReferralStates, { ownerId, asked });
      return referrals === null ? null : { ...referrals, states };
    },
    availableActions: householdActions.resolve,
    closedSections: (ref, _, context) => loadOne(context, readClosedSections, ref.id),
    overview: (ref, _, context) => loadOne(context, readOverviews, ref.id),
    situation: (ref, { at }, context) => loadWith(context, readSituations, { id: ref.id, with: { at: at ?? null } }),
  },
  HouseholdConnection: {
    facet: async ({ filter }, { by }, context) =>
      shownFacet(context, await countHouseholdsBy.call(context.door, context.caller, { filter, by })),
  },
  WorkItemConnection: {
    byKind: ({ asked }, _, { door, caller }) => countWorkItemsByKind.call(door, caller, asked),
  },
  WorkItem: {
    household: (item) => stubOf(item.householdId),
    assignee: (item) => stubOf(item.assigneeId),
    permission: (item) => AUDIENCES[item.kind].permission,
    isOverdue: (item, _, { door }) => item.isTask && item.dueOn < door.clock.today(),
  },
  HouseholdSupportOverview: {
    stage: (row, _, context) => shownStage(context, row),
    referent: (row) => stubOf(row.referentId),
    asOf: (row) => row.supportAsOf,
  },
  HouseholdRentOverview: { asOf: (row) => row.rentAsOf },
  HouseholdHomeOverview: { from: (home) => home.homeFrom, until: (home) => home.homeUntil },
  HouseholdMember: { person: (member) => ({ ...member, id: member.personId }) },

  Referral: {
    household: (row) => stubOf(row.householdId),
    programme: (row) => stubOf(row.programmeId),
    landlord: (row) => stubOf(row.landlordId),
    operator: (row) => stubOf(row.operatorId),
    cause: (row, _, context) => shownTerm(context, { code: row.cause, labels: row.causeLabels }),
    endReason: (row, _, context) => shownEndReason(context, row),
    eligibility: (row, _, context) => loadOne(context, readEligibility, row.id),
    moves: (row, _, context) => loadOne(context, readReferralMoves, row.id),
    derogation: (row) => (row.derogationMotive === null ? null : row),
    availableActions: referralActions.resolve,
  },
  EligibilityDecision: { missingInformation: (decision) => decision.missing, at: (decision) => decision.judgedFor },

  ...organisationTypes,

  Organisation: {
    __resolveReference: stub,
    code: async (ref, _, context) => (await loadOne(context, readOrganisations, ref.id))?.code,
    kind: async (ref, _, context) => (await loadOne(context, readOrganisations, ref.id))?.kind,
    name: async (ref, _, context) => (await loadOne(context, readOrganisations, ref.id))?.name,
    ...organisationFields,
  },
  StaffMember: {
    __resolveReference: stub,
    displayName: async (ref, _, context) => (await loadOne(context, readStaff, ref.id))?.displayName,
    organisation: async (ref, _, context) => stubOf((await loadOne(context, readStaff, ref.id))?.organisationId),
    ...staffMemberFields,
  },
  Programme: {
    ...programmeResolvers.Programme,
    __resolveReference: stub,
    code: async (ref, _, context) => (await loadOne(context, readProgrammes, ref.id))?.code,
    name: async (ref, _, context) => (await loadOne(context, readProgrammes, ref.id))?.name,
    versions: (ref, _, context) => loadOne(context, readProgrammeVersions, ref.id),
  },
  ProgrammeVersion: {
    source: provenance,
    terms: async ({ programmeId, version }, { kind }, context) => {
      const terms = (await loadWith(context, readProgrammeTerms, { id: programmeId, with: { kind } })) ?? [];
      return terms.filter((term) => term.version === version).map((term) => shownTerm(context, term));
    },
  },
  MissingInformation: {
    wantedDocument: ({ wantedDocument, labels }, _, context) =>
      wantedDocument === null ? null : shownTerm(context, { code: wantedDocument, labels }),
  },
  ProgrammeEligibility: { programme: (eligibility) => stubOf(eligibility.programmeId) },
  ComponentEligibility: {
    component: ({ component }, _, context) => shownTerm(context, { code: component.code, labels: component }),
    family: ({ component }) => component.family,
  },
  ComparisonVerdict: { label: ({ field }, _, { language }) => fieldEntry(field)?.[language] ?? field },
  RuleRemedy: { document: (remedy, _, context) => shownTerm(context, remedy) },
  Derogation: { motive: ({ derogationMotive }) => derogationMotive ?? '', author: ({ derogationBy }) => stubOf(derogationBy) },
  ProgrammePartner: { organisation: (partner) => stubOf(partner.organisationId) },
  ProgrammeReport: { programme: (report) => stubOf(report.programmeId) },
  Viewer: {
    staffMember: (viewer) => stubOf(viewer.staffId),
    organisation: (viewer) => stubOf(viewer.organisationId),
    organisations: (viewer) => [{ id: viewer.organisationId }],
  },
} satisfies Resolvers;
