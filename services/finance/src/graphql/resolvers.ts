import { auditConnection } from '@passerelle/shared/audit-read';
import { id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import { loadPage, type PagedList } from '@passerelle/shared/graphql/load-page';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { importRentMovements } from '../use-cases/import-rent-movements';
import { countAccounts, countStandings, keyOfAccount, listAccounts, pageOptions } from '../use-cases/list-accounts';
import {
  countEntries,
  countTerms,
  listEntries,
  listTerms,
  type EntriesAsked,
  type EntryView,
  type TermsAsked,
  type TermView,
} from '../use-cases/list-of-account';
import {
  countProcedureRecords,
  listProcedureRecords,
  type ProcedureRecordsAsked,
  type ProcedureRecordView,
} from '../use-cases/list-procedure-records';
import { readAccounts, readBenefits, readImports, readPlans, type ImportView } from '../use-cases/read-by-id';
import { readFinance, readFinanceToldUntil } from '../use-cases/read-finance';
import { recordBenefitBackPayment } from '../use-cases/record-benefit-back-payment';
import { recordBenefitReinstatement } from '../use-cases/record-benefit-reinstatement';
import { recordProcedureStage } from '../use-cases/record-procedure-stage';
import { signRepaymentPlan } from '../use-cases/sign-repayment-plan';
import { accountActions } from './account-actions';
import type { ActPayload } from './act-payload';
import type { Resolvers } from './resolver-types.generated';

const TERMS: PagedList<TermView, TermsAsked> = { read: listTerms, count: countTerms, keyOf: (row) => ({ key: row.dueOn, id: row.id }) };
const ENTRIES: PagedList<EntryView, EntriesAsked> = {
  read: listEntries,
  count: countEntries,
  keyOf: (row) => ({ key: row.bookedOn, id: row.id }),
};

const PROCEDURE_RECORDS: PagedList<ProcedureRecordView, ProcedureRecordsAsked> = {
  read: listProcedureRecords,
  count: countProcedureRecords,
  keyOf: (row) => ({ key: row.reachedOn, id: row.id }),
};

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

function sentenceOf({ code }: ImportView['rejected'][number], _: unknown, { say }: GraphContext): string {
  return say('LINE_REJECTED', { about: code })?.message ?? code;
}

function household({ householdId }: ActPayload): { readonly id: string } | null {
  return householdId === undefined ? null : { id: householdId };
}

/** What an act changed, read by the id that it kept; null when it was refused. */
function changedBy<Row>(read: Parameters<typeof loadOne<Row>>[1], idOf: (payload: ActPayload) => string | undefined) {
  return async (payload: ActPayload, _: unknown, context: GraphContext): Promise<Row | null> => {
    const id = idOf(payload);
    return id === undefined ? null : loadOne(context, read, id);
  };
}

const account = changedBy(readAccounts, ({ accountId }) => accountId);

export const resolvers = {
  Query: {
    rentAccounts: async (_, { filter, orderBy, ...args }, { door, caller }) => {
      const list = { filter: filter ?? {}, orderBy: orderBy ?? ('ARREARS_DESC' as const) };
      const page = readPage(args, pageOptions(list.orderBy));
      const rows = await listAccounts.call(door, caller, { ...list, page });
      return {
        ...toConnection(rows, page, (row) => ({ key: keyOfAccount(row, list.orderBy), id: row.id })),
        totalCount: () => countAccounts.call(door, caller, list.filter),
        standings: () => countStandings.call(door, caller, list.filter),
      };
    },
    rentAccount: async (_, args, { door, caller }) => {
      const accountId = id(args.id, ['id']);
      return (await readAccounts.call(door, caller, [accountId])).get(accountId) ?? null;
    },
    rentImport: async (_, args, { door, caller }) => {
      const importId = id(args.id, ['id']);
      return (await readImports.call(door, caller, [importId])).get(importId) ?? null;
    },
    financeAudit: (_, args, context) => auditConnection(context, args),
  },

  Mutation: {
    importRentMovements: (_, { input }, context) => mutate(context, importRentMovements, input, changed),
    signRepaymentPlan: (_, { input }, context) => mutate(context, signRepaymentPlan, input, changed),
    recordBenefitReinstatement: (_, { input }, context) => mutate(context, recordBenefitReinstatement, input, changed),
    recordBenefitBackPayment: (_, { input }, context) => mutate(context, recordBenefitBackPayment, input, changed),
    recordProcedureStage: (_, { input }, context) => mutate(context, recordProcedureStage, input, changed),
    recordBenefitReinstatements: (_, { items }, context) => mutateEach(context, recordBenefitReinstatement, items, changed),
  },
  ImportRentMovementsPayload: { import: changedBy(readImports, ({ importId }) => importId) },
  SignRepaymentPlanPayload: { household, account, plan: changedBy(readPlans, ({ planId }) => planId) },
  RecordBenefitReinstatementPayload: { household, account, benefit: changedBy(readBenefits, ({ benefitId }) => benefitId) },
  RecordBenefitBackPaymentPayload: { household, account },
  RecordProcedureStagePayload: { household, account },

  Household: {
    __resolveReference: ({ id }) => ({ id }),
    finance: ({ id }, _, context) => loadOne(context, readFinance, id),
  },

  HouseholdFinance: {
    asOf: ({ householdId }, _, context) => loadOne(context, readFinanceToldUntil, householdId),
  },
  RentAccount: {
    availableActions: accountActions.resolve,
    arrears: ({ judgedOn, missedTerms, arrearsCents, oldestDueOn }) =>
      judgedOn === null ? null : { missedTerms, arrearsCents, oldestDueOn, asOf: judgedOn },
    terms: ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? ('DUE_ON_DESC' as const);
      const asked = { open: filter?.open ?? null, from: filter?.from ?? null, to: filter?.to ?? null, order };
      return loadPage(context, TERMS, { ownerId, page: readPage(args, { list: `listTerms:${order}`, key: 'date' }), asked });
    },
    entries: ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? ('BOOKED_ON_DESC' as const);
      const asked = { kind: filter?.kind ?? null, from: filter?.from ?? null, to: filter?.to ?? null, order };
      return loadPage(context, ENTRIES, { ownerId, page: readPage(args, { list: `listEntries:${order}`, key: 'date' }), asked });
    },
    procedure: (row) => row,
    landlord: ({ landlordId }) => ({ id: landlordId }),
    household: ({ householdId }) => ({ id: householdId }),
  },
  AccountProcedure: {
    stage: ({ procedureStage }) => procedureStage,
    since: ({ procedureSince }) => procedureSince,
    history: ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
      const order = orderBy ?? ('REACHED_ON_DESC' as const);
      const asked = { stage: filter?.stage ?? null, from: filter?.from ?? null, to: filter?.to ?? null, order };
      return loadPage(context, PROCEDURE_RECORDS, {
        ownerId,
        page: readPage(args, { list: `listProcedureRecords:${order}`, key: 'date' }),
        asked,
      });
    },
  },
  RepaymentPlan: { account: ({ accountId }, _, context) => loadOne(context, readAccounts, accountId) },
  RejectedLine: { message: sentenceOf },
} satisfies Resolvers;
