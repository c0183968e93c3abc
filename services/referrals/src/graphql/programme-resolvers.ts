// Programmes as the graph shows and takes them: documents, drafts, the catalogue of fields.
import { id } from '@passerelle/shared/domain/ids';
import { treeText } from '@passerelle/shared/domain/rules/rule-tree';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { mutate, toRefusal } from '@passerelle/shared/graphql/mutate';
import { shownTerm } from '@passerelle/shared/graphql/programme-terms';
import { compareProgrammeVersions } from '../use-cases/compare-programme-versions';
import { copyProgrammeVersion } from '../use-cases/copy-programme-version';
import { createProgramme } from '../use-cases/create-programme';
import { discardProgrammeDraft } from '../use-cases/discard-programme-draft';
import { endProgramme } from '../use-cases/end-programme';
import { countRuleFields, listRuleFields } from '../use-cases/list-rule-fields';
import type { ShownDraft } from '../use-cases/own-programme';
import { moveToVersion } from '../use-cases/move-to-version';
import { readProgrammePlaces } from '../use-cases/programme-places';
import { impactOf, MOST_SHOWN, previewProgrammeDraft } from '../use-cases/preview-programme';
import { publishProgrammeDraft } from '../use-cases/publish-programme-draft';
import { readDraftsOfProgrammes, readProgrammeDrafts } from '../use-cases/read-programme-drafts';
import { readProgrammes, readVersionsInForce } from '../use-cases/read-reference';
import { readProgrammeProgress } from '../use-cases/read-programme-progress';
import { readRunningByVersion } from '../use-cases/read-running-by-version';
import { readOtherRules, readSignals } from '../use-cases/read-other-rules';
import { readReferrals } from '../use-cases/read-referrals';
import { readWaitingList } from '../use-cases/read-waiting-list';
import { writeProgrammeDraft } from '../use-cases/write-programme-draft';
import type { DraftPayload, ProgrammePayload, PublishedPayload } from './act-payload';
import { changeText } from './change-text';
import { unitText } from './unit-text';
import { loadWith } from './load-with';
import { programmeActions, programmeDraftActions } from './programme-actions';
import type { Resolvers } from './resolver-types.generated';

/** Names are what tells fields apart, so all of them have this id in a cursor. */
const NO_ID = '00000000-0000-4000-8000-000000000000';

const changed = <Ids extends object>(ids: Ids): Ids => ids;

async function draft({ draftId }: DraftPayload, _: unknown, context: GraphContext): Promise<ShownDraft | null> {
  return draftId === undefined ? null : loadOne(context, readProgrammeDrafts, draftId);
}

const programme = ({ programmeId }: ProgrammePayload) => (programmeId === undefined ? null : { id: programmeId });

/** What runs by the versions before the one that was published. */
async function staysBehind({ programmeId, version = 0 }: PublishedPayload, _: unknown, context: GraphContext) {
  const running = programmeId === undefined ? null : await loadOne(context, readRunningByVersion, programmeId);
  return running === null ? null : running.filter((earlier) => earlier.version < version);
}

export const programmeResolvers = {
  Query: {
    ruleFields: async (_, { filter: asked, orderBy: order, ...args }, { door, caller }) => {
      const [filter, orderBy] = [asked ?? {}, order ?? 'NAME_ASC'];
      const page = readPage(args, { list: `ruleFields:${orderBy}` });
      const rows = await listRuleFields.call(door, caller, { filter, orderBy, page });
      return {
        ...toConnection(rows, page, ({ name }) => ({ key: name, id: NO_ID })),
        totalCount: () => countRuleFields.call(door, caller, { filter }),
      };
    },
    compareProgrammeVersions: (_, { programmeId, left, right }, { door, caller }) =>
      compareProgrammeVersions.call(door, caller, { programmeId: id(programmeId, ['programmeId']), left, right }),
    programmeProgress: (_, { programmeId, version, at }, { door, caller }) =>
      readProgrammeProgress.call(door, caller, { programmeId: id(programmeId, ['programmeId']), version: version ?? null, at: at ?? null }),
    otherRules: (_, { householdId, programmeId, decides, at }, { door, caller }) =>
      readOtherRules.call(door, caller, {
        ...{ householdId: id(householdId, ['householdId']), programmeId: id(programmeId, ['programmeId']) },
        ...{ decides: decides ?? [], at: at ?? null },
      }),
    signalledHouseholds: async (_, { programmeId, decides, at }, { door, caller }) => {
      const found = await readSignals.call(door, caller, { programmeId: id(programmeId, ['programmeId']), decides, at: at ?? null });
      return found === null ? null : found.slice(0, MOST_SHOWN);
    },
    waitingList: (_, { programmeId }, { door, caller }) => readWaitingList.call(door, caller, id(programmeId, ['programmeId'])),
    previewProgrammeDraft: (_, { draftId, at }, { door, caller }) =>
      previewProgrammeDraft.call(door, caller, { draftId: id(draftId, ['draftId']), at: at ?? null }),
  },
  Mutation: {
    createProgramme: (_, { input }, context) => mutate(context, createProgramme, input, changed),
    copyProgrammeVersion: (_, { input }, context) => mutate(context, copyProgrammeVersion, input, changed),
    writeProgrammeDraft: (_, { input }, context) => mutate(context, writeProgrammeDraft, input, changed),
    discardProgrammeDraft: (_, { input }, context) => mutate(context, discardProgrammeDraft, input, changed),
    publishProgrammeDraft: (_, { input }, context) => mutate(context, publishProgrammeDraft, input, changed),
    endProgramme: (_, { input }, context) => mutate(context, endProgramme, input, changed),
    moveToVersion: (_, { input }, context) => mutate(context, moveToVersion, input, changed),
  },
  CreateProgrammePayload: { programme },
  DiscardProgrammeDraftPayload: { programme },
  PublishProgrammeDraftPayload: { programme, staysBehind },
  EndProgrammePayload: { programme },
  CopyProgrammeVersionPayload: { draft },
  WriteProgrammeDraftPayload: { draft },

  Programme: {
    steward: async (ref, _, context) => {
      const { stewardId = null } = (await loadOne(context, readProgrammes, ref.id)) ?? {};
      return stewardId === null ? null : { id: stewardId };
    },
    drafts: (ref, _, context) => loadOne(context, readDraftsOfProgrammes, ref.id),
    versionInForce: (ref, { at }, context) => loadWith(context, readVersionsInForce, { id: ref.id, with: { at: at ?? null } }),
    places: (ref, _, context) => loadOne(context, readProgrammePlaces, ref.id),
    runningByVersion: (ref, _, context) => loadOne(context, readRunningByVersion, ref.id),
    availableActions: programmeActions.resolve,
  },
  ReferralMove: { movedBy: ({ movedBy }) => (movedBy === null ? null : { id: movedBy }) },
  ProgrammeDraft: {
    programme: ({ programmeId }) => ({ id: programmeId }),
    basedOnVersion: ({ basedOn }) => basedOn,
    problems: ({ problems }) => problems.map(toRefusal),
    writtenBy: ({ writtenBy }) => (writtenBy === null ? null : { id: writtenBy }),
    availableActions: programmeDraftActions.resolve,
  },
  ReferralTrigger: { condition: ({ when }) => treeText(when) },
  ProgrammeRule: { condition: ({ when }) => (when === undefined ? null : treeText(when)) },
  RuleTree: {
    field: (tree) => ('field' in tree ? tree.field : null),
    operator: (tree) => ('field' in tree ? tree.operator : null),
    value: (tree) => ('field' in tree ? tree.value : null),
    all: (tree) => ('all' in tree ? tree.all : null),
    any: (tree) => ('any' in tree ? tree.any : null),
    not: (tree) => ('not' in tree ? tree.not : null),
    atLeast: (tree) => ('atLeast' in tree ? tree.atLeast : null),
    of: (tree) => ('atLeast' in tree ? tree.of : null),
  },
  ProgrammePreview: {
    added: (preview) => impactOf(preview).added,
    removed: (preview) => impactOf(preview).removed,
    becomeUnknown: (preview) => impactOf(preview).becomeUnknown,
    others: (preview) => impactOf(preview).others,
    rules: (preview) => impactOf(preview).rules,
    changes: ({ changes }, { kind }) => changes.filter((change) => (kind ?? change.kind) === change.kind).slice(0, MOST_SHOWN),
  },
  OtherRule: { target: ({ target }, _, context) => (target === null ? null : shownTerm(context, { code: target.code, labels: target })) },
  WaitingReferral: { referral: ({ referralId }, _, context) => loadOne(context, readReferrals, referralId) },
  SignalledHousehold: { household: ({ householdId }) => ({ id: householdId }) },
  PreviewChange: { household: ({ householdId }) => ({ id: householdId }) },
  ProgrammeChange: { text: (change, _, context) => changeText(context, change) },
  RuleField: {
    values: ({ values }) => values ?? [],
    unit: ({ type }, _, context) => unitText(context, type),
    needsJustification: ({ needsJustification }) => needsJustification ?? false,
    description: (entry, _, { language }) => entry[language],
  },
} satisfies Resolvers;
