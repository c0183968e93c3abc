// How organisations work, as all who work here may read it; posts of staff are shown to their own organisation (row security).
import { isId, type Id } from '@passerelle/shared/domain/ids';
import { isLocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import type { ListsOf, PageOfEach } from '@passerelle/shared/graphql/load-page';
import { fault } from '@passerelle/shared/input-faults';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { countEachOwners, pageOfEach, type OwnersList } from '../database/lists-of-owners';
import {
  MANDATE_PARTS,
  mandatesOf,
  postsOf,
  teamsOf,
  type MandatesAsked,
  type PostsAsked,
  type TeamsAsked,
} from '../database/organisation-lists';
import { mandatesByIds, postsByIds, teamsByIds, type ReadMandate, type ReadStaffPost, type ReadTeam } from '../database/organisations';
import { STAFF_JOBS, TEAM_KINDS } from '../domain/staff-post';
import { field } from './inputs';
import { byIds } from './read-reference';

const REFERENCE = { permission: 'reference:read', kind: 'read' } as const;

/** How a list below a row is sorted. */
interface Sorted {
  readonly descending: boolean;
}

interface ListBelow<Asked> {
  readonly shape: z.ZodType<Asked>;
  readonly of: (asked: Asked) => OwnersList;
}

function listing<Asked, Row>(name: string, { shape, of }: ListBelow<Asked>) {
  return defineUseCase<PageOfEach & Asked & Sorted, ReadonlyMap<Id, readonly Row[]>>({
    ...REFERENCE,
    name,
    input: shape.and(z.object({ ids: IDS, page: z.custom<Page>(), descending: z.boolean() })),
    run: (tx, asked) => pageOfEach<Row>(tx, of(asked), { ...asked, ids: asked.ids.filter(isId) }),
  });
}

function counting<Asked>(name: string, { shape, of }: ListBelow<Asked>) {
  return defineUseCase<ListsOf & Asked, ReadonlyMap<Id, ListCount>>({
    ...REFERENCE,
    name,
    input: shape.and(z.object({ ids: IDS })),
    run: (tx, asked) => countEachOwners(tx, of(asked), asked.ids.filter(isId)),
  });
}

const IDS = z.array(z.string());
const at = z.string().refine(isLocalDate, fault('DATE')).nullable();

const TEAMS: ListBelow<TeamsAsked> = {
  shape: z.object({ name: field.search.transform((name) => name ?? null), kind: z.enum(TEAM_KINDS).nullable() }),
  of: teamsOf,
};
const MANDATES: ListBelow<MandatesAsked> = { shape: z.object({ part: z.enum(MANDATE_PARTS).nullable(), at }), of: mandatesOf };
const POSTS: ListBelow<PostsAsked> = {
  shape: z.object({ job: z.enum(STAFF_JOBS).nullable(), programmeId: field.id.nullable(), at }),
  of: postsOf,
};

export const readTeams = byIds<ReadTeam>('readTeams', teamsByIds);
export const readMandates = byIds<ReadMandate>('readMandates', mandatesByIds);
export const readStaffPosts = byIds<ReadStaffPost>('readStaffPosts', postsByIds);

export const listTeams = listing<TeamsAsked, ReadTeam>('listTeams', TEAMS);
export const countTeams = counting<TeamsAsked>('countTeams', TEAMS);
export const listMandates = listing<MandatesAsked, ReadMandate>('listMandates', MANDATES);
export const countMandates = counting<MandatesAsked>('countMandates', MANDATES);
export const listStaffPosts = listing<PostsAsked, ReadStaffPost>('listStaffPosts', POSTS);
export const countStaffPosts = counting<PostsAsked>('countStaffPosts', POSTS);
