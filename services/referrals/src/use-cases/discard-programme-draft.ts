import type { Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { saveDraft } from '../database/programme-drafts';
import { field } from './inputs';
import { checkOfDrafts, takeDraft } from './own-programme';

interface Input {
  readonly clientKey: string;
  readonly draftId: Id;
}

/** A draft is given up. Its row stays, as every act does; nobody writes or publishes it any more. */
export const discardProgrammeDraft = defineUseCase<Input, { programmeId: Id }>({
  name: 'discardProgrammeDraft',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({ clientKey: field.clientKey, draftId: field.id }),
  check: checkOfDrafts,
  async run(tx, { draftId }) {
    const { draft } = await takeDraft(tx, draftId);
    await saveDraft(tx, { ...draft, state: 'DISCARDED', version: draft.version + 1 });
    return { programmeId: draft.programmeId };
  },
});
