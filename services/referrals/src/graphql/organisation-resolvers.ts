// Organisations with their parts, and territories: what is about no household.
import type { Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { loadPage, type PagedList } from '@passerelle/shared/graphql/load-page';
import { mutate } from '@passerelle/shared/graphql/mutate';
import type { MandatesAsked, PostsAsked, TeamsAsked } from '../database/organisation-lists';
import type { ReadMandate, ReadStaffPost, ReadTeam } from '../database/organisations';
import { endMandate } from '../use-cases/end-mandate';
import { endStaffPost } from '../use-cases/end-staff-post';
import {
  countMandates,
  countStaffPosts,
  countTeams,
  listMandates,
  listStaffPosts,
  listTeams,
  readMandates,
  readStaffPosts,
  readTeams,
} from '../use-cases/read-organisations';
import { countCommunes, listCommunes, readCommune, readPriorityNeighbourhood } from '../use-cases/read-territories';
import { readOrganisations } from '../use-cases/read-reference';
import { recordMandate } from '../use-cases/record-mandate';
import { recordStaffPost } from '../use-cases/record-staff-post';
import { registerTeam } from '../use-cases/register-team';
import type { MandatePayload, StaffPostPayload, TeamPayload } from './act-payload';
import { mandateActions, organisationActions, staffMemberActions, staffPostActions } from './actions';
import type { Resolvers } from './resolver-types.generated';

interface Sorted {
  readonly descending: boolean;
}

interface Ref {
  readonly id: Id;
}

const TEAMS: PagedList<ReadTeam, TeamsAsked & Sorted> = {
  read: listTeams,
  count: countTeams,
  keyOf: ({ name, id }) => ({ key: name, id }),
};
const MANDATES: PagedList<ReadMandate, MandatesAsked & Sorted> = { read: listMandates, count: countMandates, keyOf: keyOfPeriod };
const POSTS: PagedList<ReadStaffPost, PostsAsked & Sorted> = { read: listStaffPosts, count: countStaffPosts, keyOf: keyOfPeriod };

function keyOfPeriod({ from, id }: Pick<ReadMandate, 'from' | 'id'>) {
  return { key: from, id };
}

const refTo = (reference: Id | null | undefined): Ref | null => (reference === null || reference === undefined ? null : { id: reference });

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

async function team({ teamId }: TeamPayload, _: unknown, context: GraphContext): Promise<ReadTeam | null> {
  return teamId === undefined ? null : loadOne(context, readTeams, teamId);
}

async function post({ postId }: StaffPostPayload, _: unknown, context: GraphContext): Promise<ReadStaffPost | null> {
  return postId === undefined ? null : loadOne(context, readStaffPosts, postId);
}

async function mandate({ mandateId }: MandatePayload, _: unknown, context: GraphContext): Promise<ReadMandate | null> {
  return mandateId === undefined ? null : loadOne(context, readMandates, mandateId);
}

export const organisationQueries = {
  communes: async (_, { filter: asked, orderBy: order, ...args }, { door, caller }) => {
    const [filter, orderBy] = [asked ?? {}, order ?? 'NAME_ASC'];
    const page = readPage(args, { list: `communes:${orderBy}` });
    const rows = await listCommunes.call(door, caller, { filter, orderBy, page });
    return {
      ...toConnection(rows, page, ({ name, id }) => ({ key: name, id })),
      totalCount: () => countCommunes.call(door, caller, { filter }),
    };
  },
  commune: (_, args, { door, caller }) => readCommune.call(door, caller, args),
  priorityNeighbourhood: (_, args, { door, caller }) => readPriorityNeighbourhood.call(door, caller, args),
} satisfies Resolvers['Query'];

export const organisationMutations = {
  registerTeam: (_, { input }, context) => mutate(context, registerTeam, input, changed),
  recordStaffPost: (_, { input }, context) => mutate(context, recordStaffPost, input, changed),
  endStaffPost: (_, { input }, context) => mutate(context, endStaffPost, input, changed),
  recordMandate: (_, { input }, context) => mutate(context, recordMandate, input, changed),
  endMandate: (_, { input }, context) => mutate(context, endMandate, input, changed),
} satisfies Resolvers['Mutation'];

/** Fields of an organisation that no other service has. */
export const organisationFields = {
  parent: async (ref, _, context) => refTo((await loadOne(context, readOrganisations, ref.id))?.parentId),
  teams: ({ id: ownerId }, { filter, orderBy, ...args }, context) => {
    const page = readPage(args, { list: `teams:${orderBy ?? 'NAME_ASC'}` });
    const asked = { name: filter?.name ?? null, kind: filter?.kind ?? null, descending: orderBy === 'NAME_DESC' };
    return loadPage(context, TEAMS, { ownerId, page, asked });
  },
  mandates: ({ id: ownerId }, { at, filter, orderBy, ...args }, context) => {
    const page = readPage(args, { list: `mandates:${orderBy ?? 'FROM_DESC'}`, key: 'date' });
    const asked = { part: filter?.part ?? null, at: at ?? null, descending: orderBy !== 'FROM_ASC' };
    return loadPage(context, MANDATES, { ownerId, page, asked });
  },
  availableActions: organisationActions.resolve,
} satisfies Resolvers['Organisation'];

export const staffMemberFields = {
  posts: ({ id: ownerId }, { at, filter, orderBy, ...args }, context) => {
    const page = readPage(args, { list: `posts:${orderBy ?? 'FROM_DESC'}`, key: 'date' });
    const asked = {
      job: filter?.job ?? null,
      programmeId: filter?.programmeId ?? null,
      at: at ?? null,
      descending: orderBy !== 'FROM_ASC',
    };
    return loadPage(context, POSTS, { ownerId, page, asked });
  },
  availableActions: staffMemberActions.resolve,
} satisfies Resolvers['StaffMember'];

export const organisationTypes = {
  RegisterTeamPayload: { team },
  RecordStaffPostPayload: { post },
  EndStaffPostPayload: { post },
  RecordMandatePayload: { mandate },
  EndMandatePayload: { mandate },
  Team: { organisation: ({ organisationId }) => refTo(organisationId) },
  StaffPost: {
    staffMember: ({ staffId }) => refTo(staffId),
    team: ({ teamId }, _, context) => (teamId === null ? null : loadOne(context, readTeams, teamId)),
    programmes: ({ programmeIds }) => programmeIds.map((id) => ({ id })),
    availableActions: staffPostActions.resolve,
  },
  Mandate: {
    owner: ({ ownerId }) => refTo(ownerId),
    manager: ({ managerId }) => refTo(managerId),
    availableActions: mandateActions.resolve,
  },
} satisfies Resolvers;
