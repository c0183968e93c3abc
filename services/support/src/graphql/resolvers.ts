import { auditConnection } from '@passerelle/shared/audit-read';
import { id, type Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import { toListCount } from '@passerelle/shared/graphql/list-count';
import { loadFacet, loadPage, type PagedList } from '@passerelle/shared/graphql/load-page';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import { shownCounts, shownTerm } from '@passerelle/shared/graphql/programme-terms';
import type { InterviewRow, InterviewsAsked } from '../database/case-files';
import type { HouseholdCasesAsked } from '../database/household-cases';
import type { NoteRow, NotesAsked } from '../database/case-notes';
import type { CaseRow } from '../database/support-cases';
import { changeReferent } from '../use-cases/change-referent';
import { closeSupportCase } from '../use-cases/close-support-case';
import { moveCaseToStage } from '../use-cases/move-case-to-stage';
import { openSupportCase } from '../use-cases/open-support-case';
import { countCaseNotes, readCaseNotes, readRecordedNotes } from '../use-cases/read-case-notes';
import { readCasePath, type CasePath } from '../use-cases/read-case-path';
import { readCaseload } from '../use-cases/read-caseload';
import { readClosedCaseSections } from '../use-cases/read-closed-sections';
import { readFormerReferents } from '../use-cases/read-former-referents';
import { readSupport, readSupportToldUntil } from '../use-cases/read-support';
import {
  countCases,
  countHouseholdCases,
  countHouseholdStages,
  countStages,
  keyOfCase,
  listCases,
  pageOptions,
  readHouseholdCases,
  readSupportCases,
} from '../use-cases/read-support-cases';
import { countInterviews, readInterviews, readSupportFile, type SupportFile } from '../use-cases/read-support-file';
import { recordCaseNote } from '../use-cases/record-case-note';
import { recordDiagnostic } from '../use-cases/record-diagnostic';
import { recordInterview } from '../use-cases/record-interview';
import { signSupportContract } from '../use-cases/sign-support-contract';
import { admissionActions, caseActions } from './case-actions';
import type { CasePayload } from './case-payload';
import type { QueryCaseNotesArgs, Resolvers } from './resolver-types.generated';
import { readTimedPage } from './timed-page';

const CASES: PagedList<CaseRow, HouseholdCasesAsked> = {
  read: readHouseholdCases,
  count: countHouseholdCases,
  keyOf: (row) => ({ key: row.openedOn, id: row.id }),
};
const INTERVIEWS: PagedList<InterviewRow, InterviewsAsked> = {
  read: readInterviews,
  count: countInterviews,
  keyOf: (row) => ({ key: row.heldOn, id: row.id }),
};
const NOTES: PagedList<NoteRow, NotesAsked> = {
  read: readCaseNotes,
  count: countCaseNotes,
  keyOf: (row) => ({ key: row.recordedAt.toISOString(), id: row.id }),
};

/** A reference to an entity of referrals: its fields are read there, or one by one here. */
const stub = (ref: { readonly id: string }): { readonly id: string } => ({ id: ref.id });

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

async function fileOf<Part extends keyof SupportFile>(context: GraphContext, caseId: Id, part: Part): Promise<SupportFile[Part] | null> {
  return (await loadOne(context, readSupportFile, caseId))?.[part] ?? null;
}

async function pathOf<Part extends keyof CasePath>(context: GraphContext, caseId: Id, part: Part): Promise<CasePath[Part] | null> {
  return (await loadOne(context, readCasePath, caseId))?.[part] ?? null;
}

async function supportCase({ caseId }: CasePayload, _: unknown, context: GraphContext): Promise<CaseRow | null> {
  return caseId === undefined ? null : loadOne(context, readSupportCases, caseId);
}

function notesAsked({ filter, orderBy, ...args }: Partial<QueryCaseNotesArgs>) {
  const order = orderBy ?? 'RECORDED_AT_DESC';
  const asked: NotesAsked = { from: filter?.from ?? null, to: filter?.to ?? null, order };
  return { page: readTimedPage(args, `caseNotes:${order}`), asked };
}

export const resolvers = {
  Query: {
    supportCase: async (_, args, { door, caller }) => {
      const caseId = id(args.id, ['id']);
      return (await readSupportCases.call(door, caller, [caseId])).get(caseId) ?? null;
    },
    supportCases: async (_, { filter: asked, orderBy, ...args }, context) => {
      const { door, caller } = context;
      const [filter, order] = [asked ?? {}, orderBy ?? ('OPENED_ON_DESC' as const)];
      const page = readPage(args, pageOptions(order));
      const rows = await listCases.call(door, caller, { filter, order, page });
      return {
        ...toConnection(rows, page, (row) => ({ key: keyOfCase(row, order), id: row.id })),
        totalCount: () => countCases.call(door, caller, { filter }),
        stages: async () => shownCounts(context, await countStages.call(door, caller, { filter })),
      };
    },
    caseNotes: async (_, { caseId, ...args }, { door, caller }) => {
      const { page, asked } = notesAsked(args);
      const lists = { ids: [id(caseId, ['caseId'])], ...asked };
      const [notes] = (await readCaseNotes.call(door, caller, { ...lists, page })).values();
      if (notes === undefined) return null;
      const totalCount = async () => [...(await countCaseNotes.call(door, caller, lists)).values()][0] ?? toListCount(0);
      return { ...toConnection(notes, page, NOTES.keyOf), totalCount };
    },
    supportAudit: (_, args, context) => auditConnection(context, args),
  },

  Mutation: {
    openSupportCase: (_, { input }, context) => mutate(context, openSupportCase, input, changed),
    changeReferent: (_, { input }, context) => mutate(context, changeReferent, input, changed),
    recordInterview: (_, { input }, context) => mutate(context, recordInterview, input, changed),
    recordInterviews: (_, { items }, context) => mutateEach(context, recordInterview, items, changed),
    recordDiagnostic: (_, { input }, context) => mutate(context, recordDiagnostic, input, changed),
    signSupportContract: (_, { input }, context) => mutate(context, signSupportContract, input, changed),
    moveCaseToStage: (_, { input }, context) => mutate(context, moveCaseToStage, input, changed),
    recordCaseNote: (_, { input }, context) => mutate(context, recordCaseNote, input, changed),
    closeSupportCase: (_, { input }, context) => mutate(context, closeSupportCase, input, changed),
  },
  OpenSupportCasePayload: { supportCase },
  ChangeReferentPayload: { supportCase },
  RecordInterviewPayload: { supportCase },
  RecordDiagnosticPayload: { supportCase },
  SignSupportContractPayload: { supportCase },
  MoveCaseToStagePayload: { supportCase },
  RecordCaseNotePayload: {
    note: ({ noteId }, _, context) => (noteId === undefined ? null : loadOne(context, readRecordedNotes, noteId)),
    supportCase,
  },
  CloseSupportCasePayload: { supportCase },

  Household: {
    __resolveReference: stub,
    support: (household, _, context) => loadOne(context, readSupport, household.id),
  },
  Programme: {
    __resolveReference: stub,
    caseload: (programme, _, context) => loadOne(context, readCaseload, programme.id),
  },

  HouseholdSupport: {
    asOf: ({ householdId }, _, context) => loadOne(context, readSupportToldUntil, householdId),
    cases: async ({ householdId: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? ('OPENED_ON_DESC' as const);
      const asked = { open: filter?.open ?? null, from: filter?.from ?? null, to: filter?.to ?? null, order };
      const page = readPage(args, { list: `householdCases:${order}`, key: 'date' });
      const cases = await loadPage(context, CASES, { ownerId, page, asked });
      const stages = async () => shownCounts(context, await loadFacet(context, countHouseholdStages, { ownerId, asked }));
      return cases === null ? null : { ...cases, stages };
    },
  },
  SupportAdmission: {
    programme: (admission) => ({ id: admission.programmeId }),
    operator: (admission) => ({ id: admission.operatorId }),
    availableActions: ({ referralId }, args, context) => admissionActions.resolve({ id: referralId }, args, context),
  },
  SupportCase: {
    availableActions: caseActions.resolve,
    closedSections: (row, _, context) => loadOne(context, readClosedCaseSections, row.id),
    stage: (row, _, context) => shownTerm(context, { code: row.stage, labels: row.stageLabels }),
    stages: (row, _, context) => pathOf(context, row.id, 'stages'),
    nextStages: async (row, _, context) => (await pathOf(context, row.id, 'nextStages'))?.map((term) => shownTerm(context, term)) ?? null,
    supportUntil: (row, _, context) => pathOf(context, row.id, 'supportUntil'),
    isSupportOverdue: (row, _, context) => pathOf(context, row.id, 'isSupportOverdue'),
    outcome: (row, _, context) => (row.outcome === null ? null : shownTerm(context, { code: row.outcome, labels: row.outcomeLabels })),
    household: (row) => ({ id: row.householdId }),
    programme: (row) => ({ id: row.programmeId }),
    operator: (row) => ({ id: row.operatorId }),
    referent: (row) => ({ id: row.referentId }),
    formerReferents: (row, _, context) => loadOne(context, readFormerReferents, row.id),
    lastInterview: (row, _, context) => fileOf(context, row.id, 'lastInterview'),
    diagnostic: (row, _, context) => fileOf(context, row.id, 'diagnostic'),
    contract: (row, _, context) => fileOf(context, row.id, 'contract'),
    interviews: ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? ('HELD_ON_DESC' as const);
      const asked = { kind: filter?.kind ?? null, from: filter?.from ?? null, to: filter?.to ?? null, order };
      return loadPage(context, INTERVIEWS, { ownerId, page: readPage(args, { list: `interviews:${order}`, key: 'date' }), asked });
    },
    notes: ({ id: ownerId }, args, context) => loadPage(context, NOTES, { ownerId, ...notesAsked(args) }),
  },
  CaseStage: { stage: (row, _, context) => shownTerm(context, row) },
  FormerReferent: { referent: (row) => ({ id: row.referentId }) },
  Interview: { author: (row) => ({ id: row.authorId }) },
  SocialDiagnostic: { author: (row) => ({ id: row.authorId }) },
  SupportContract: { signatory: (row) => ({ id: row.signatoryId }) },
  CaseNote: { author: (row) => ({ id: row.authorId }) },
} satisfies Resolvers;
