import { auditConnection } from '@passerelle/shared/audit-read';
import { id, type Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { toConnection, type PageStart } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import type { InterviewRow } from '../database/case-files';
import type { NoteRow } from '../database/case-notes';
import type { CaseRow } from '../database/support-cases';
import { changeReferent } from '../use-cases/change-referent';
import { closeSupportCase } from '../use-cases/close-support-case';
import { openSupportCase } from '../use-cases/open-support-case';
import { readCaseNotes } from '../use-cases/read-case-notes';
import { readCaseload } from '../use-cases/read-caseload';
import { readFormerReferents } from '../use-cases/read-former-referents';
import { readSupport, readSupportToldUntil } from '../use-cases/read-support';
import { listCases, readHouseholdCases, readSupportCases } from '../use-cases/read-support-cases';
import { readInterviews, readSupportFile, type SupportFile } from '../use-cases/read-support-file';
import { recordCaseNote } from '../use-cases/record-case-note';
import { recordDiagnostic } from '../use-cases/record-diagnostic';
import { recordInterview } from '../use-cases/record-interview';
import { signSupportContract } from '../use-cases/sign-support-contract';
import { caseActions } from './case-actions';
import type { CasePayload } from './case-payload';
import { loadPage, readDatedPage, readTimedPage } from './paged-batch';
import type { Resolvers } from './resolver-types.generated';

const byOpening = (row: CaseRow): PageStart => ({ key: row.openedOn, id: row.id });
const byHolding = (row: InterviewRow): PageStart => ({ key: row.heldOn, id: row.id });
const byRecording = (row: NoteRow): PageStart => ({ key: row.recordedAt.toISOString(), id: row.id });

/** A reference to an entity of referrals: its fields are read there, or one by one here. */
const stub = (ref: { readonly id: string }): { readonly id: string } => ({ id: ref.id });

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

async function fileOf<Part extends keyof SupportFile>(context: GraphContext, caseId: Id, part: Part): Promise<SupportFile[Part] | null> {
  return (await loadOne(context, readSupportFile, caseId))?.[part] ?? null;
}

async function supportCase({ caseId }: CasePayload, _: unknown, context: GraphContext): Promise<CaseRow | null> {
  return caseId === undefined ? null : loadOne(context, readSupportCases, caseId);
}

export const resolvers = {
  Query: {
    supportCase: async (_, args, { door, caller }) => {
      const caseId = id(args.id, ['id']);
      return (await readSupportCases.call(door, caller, [caseId])).get(caseId) ?? null;
    },
    supportCases: async (_, { filter, orderBy, ...args }, { door, caller }) => {
      const order = orderBy ?? 'OPENED_ON_DESC';
      const page = readDatedPage(args, `supportCases:${order}`);
      return toConnection(await listCases.call(door, caller, { filter: filter ?? {}, order, page }), page, byOpening);
    },
    caseNotes: async (_, args, { door, caller }) => {
      const caseId = id(args.caseId, ['caseId']);
      const page = readTimedPage(args, 'caseNotes');
      const notes = (await readCaseNotes.call(door, caller, { ids: [caseId], page })).get(caseId);
      return notes === undefined ? null : toConnection(notes, page, byRecording);
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
    recordCaseNote: (_, { input }, context) =>
      mutate(context, recordCaseNote, input, ({ caseId, noteId, recordedAt }) => ({ caseId, note: { id: noteId, recordedAt } })),
    closeSupportCase: (_, { input }, context) => mutate(context, closeSupportCase, input, changed),
  },
  OpenSupportCasePayload: { supportCase },
  ChangeReferentPayload: { supportCase },
  RecordInterviewPayload: { supportCase },
  RecordDiagnosticPayload: { supportCase },
  SignSupportContractPayload: { supportCase },
  RecordCaseNotePayload: { supportCase },
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
    cases: ({ householdId: ownerId }, args, context) =>
      loadPage(context, { useCase: readHouseholdCases, ownerId, page: readDatedPage(args, 'householdCases'), keyOf: byOpening }),
  },
  SupportAdmission: {
    programme: (admission) => ({ id: admission.programmeId }),
    operator: (admission) => ({ id: admission.operatorId }),
  },
  SupportCase: {
    availableActions: caseActions.resolve,
    household: (row) => ({ id: row.householdId }),
    programme: (row) => ({ id: row.programmeId }),
    operator: (row) => ({ id: row.operatorId }),
    referent: (row) => ({ id: row.referentId }),
    formerReferents: (row, _, context) => loadOne(context, readFormerReferents, row.id),
    lastInterview: (row, _, context) => fileOf(context, row.id, 'lastInterview'),
    diagnostic: (row, _, context) => fileOf(context, row.id, 'diagnostic'),
    contract: (row, _, context) => fileOf(context, row.id, 'contract'),
    interviews: ({ id: ownerId }, args, context) =>
      loadPage(context, { useCase: readInterviews, ownerId, page: readDatedPage(args, 'interviews'), keyOf: byHolding }),
    notes: ({ id: ownerId }, args, context) =>
      loadPage(context, { useCase: readCaseNotes, ownerId, page: readTimedPage(args, 'caseNotes'), keyOf: byRecording }),
  },
  FormerReferent: { referent: (row) => ({ id: row.referentId }) },
  Interview: { author: (row) => ({ id: row.authorId }) },
  SocialDiagnostic: { author: (row) => ({ id: row.authorId }) },
  SupportContract: { signatory: (row) => ({ id: row.signatoryId }) },
  CaseNote: { author: (row) => ({ id: row.authorId }) },
} satisfies Resolvers;
