import type { DomainError } from '@passerelle/shared/domain/errors';
import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { endPost, lockPost, postsByIds } from '../database/organisations';
import { requireDay, requireRunning } from '../domain/mandate';
import { field } from './inputs';
import { notFound } from './organisation-acts';

interface Input {
  readonly clientKey: string;
  readonly postId: Id;
  readonly to: LocalDate;
}

/** Ends a post of the caller's organisation; one that has an end keeps it (`ENDED_ALREADY`). */
export const endStaffPost = defineUseCase<Input, { postId: Id; staffId: Id }>({
  name: 'endStaffPost',
  permission: 'organisation:manage',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, postId: field.id, to: field.date }),
  check: async (tx, ids) =>
    new Map((await postsByIds(tx, ids.filter(isId))).map((post): [Id, DomainError[]] => [post.id, refusalsOf(() => requireRunning(post))])),
  async run(tx, { postId, to }) {
    const post = await lockPost(tx, postId);
    if (post === null) throw notFound('StaffPost', ['postId']);
    tx.requireVersion(post.version);
    refuseAll(
      tx,
      () => requireRunning(post),
      () => requireDay({ from: post.from, to }),
    );
    tx.stopIfRefused();
    await endPost(tx, postId, to);
    tx.recordAccess({ asked: [postId], returned: [postId] });
    return { postId, staffId: post.staffId };
  },
});
