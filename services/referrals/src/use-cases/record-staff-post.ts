import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { insertPost, teamsByIds } from '../database/organisations';
import { programmesByIds, staffByIds } from '../database/reference';
import { requireDay } from '../domain/mandate';
import { MOST_PROGRAMMES_OF_A_POST, MOST_WEEKLY_MINUTES, STAFF_JOBS, type StaffJob } from '../domain/staff-post';
import { field } from './inputs';
import { checkOwnStaff, notFound } from './organisation-acts';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly staffId: Id;
  readonly teamId?: Id | null | undefined;
  readonly job: StaffJob;
  readonly weeklyMinutes?: number | null | undefined;
  readonly programmeIds?: readonly Id[] | null | undefined;
  readonly from: LocalDate;
  readonly to?: LocalDate | null | undefined;
}

/**
 * Records what somebody of the caller's organisation does, where, how long in a week and for which programmes. A change of any of it is an
 * end and a new post, so that what was true on a day stays so.
 */
export const recordStaffPost = defineUseCase<Input, { postId: Id; staffId: Id }>({
  name: 'recordStaffPost',
  permission: 'organisation:manage',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    staffId: field.id,
    teamId: field.id.nullish(),
    job: z.enum(STAFF_JOBS),
    weeklyMinutes: z.int().positive().max(MOST_WEEKLY_MINUTES).nullish(),
    programmeIds: z.array(field.id).max(MOST_PROGRAMMES_OF_A_POST).nullish(),
    from: field.date,
    to: field.date.nullish(),
  }),
  check: checkOwnStaff,
  async run(tx, { id, staffId, job, weeklyMinutes = null, from, ...rest }) {
    const { organisationId } = tx.actor;
    const { teamId = null, to = null } = rest;
    const programmeIds = [...new Set(rest.programmeIds ?? [])];
    refuseAll(tx, () => requireDay({ from, to }));
    await refuseUnknown(tx, { staffId, teamId, programmeIds });
    tx.stopIfRefused();
    const postId = id ?? newId();
    await insertPost(tx, { id: postId, organisationId, staffId, teamId, job, weeklyMinutes, programmeIds, from, to });
    tx.recordAccess({ asked: [staffId], returned: [postId] });
    return { postId, staffId };
  },
});

/** Notes who is not of the caller's organisation, and programmes that are not there. */
async function refuseUnknown(
  tx: Tx,
  { staffId, teamId, programmeIds }: { readonly staffId: Id; readonly teamId: Id | null; readonly programmeIds: readonly Id[] },
): Promise<void> {
  const isOwn = ({ organisationId }: { readonly organisationId: Id }) => organisationId === tx.actor.organisationId;
  if (!(await staffByIds(tx, [staffId])).some(isOwn)) tx.refuse(notFound('StaffMember', ['staffId']));
  if (teamId !== null && !(await teamsByIds(tx, [teamId])).some(isOwn)) tx.refuse(notFound('Team', ['teamId']));
  const known = new Set((await programmesByIds(tx, programmeIds)).map(({ id }) => id));
  for (const [index, programmeId] of programmeIds.entries()) {
    if (!known.has(programmeId)) tx.refuse(notFound('ProgrammeOfPost', ['programmeIds', String(index)]));
  }
}
