import { newId, type Id } from '@passerelle/shared/domain/ids';
import { fault } from '@passerelle/shared/input-faults';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { insertDraft } from '../database/programme-drafts';
import { createOwnProgramme } from '../database/steward-writes';
import { EMPTY_DOCUMENT } from '../domain/programmes/empty-document';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly code: string;
  readonly name: string;
}

/** A programme begins with its first draft. The organisation of who creates it keeps it, and writes its versions. */
export const createProgramme = defineUseCase<Input, { programmeId: Id; draftId: Id }>({
  name: 'createProgramme',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, fault('CODE')),
    name: z.string().trim().min(1).max(200).refine(isReadable, fault('HIDDEN_CHARACTERS')),
  }),
  async run(tx, { id, code, name }) {
    const programmeId = id ?? newId();
    const draftId = newId();
    await createOwnProgramme(tx, { id: programmeId, code, name });
    await insertDraft(tx, {
      ...{ id: draftId, programmeId, basedOn: null, from: null, to: null, reason: '', source: null, assumption: null, note: null },
      ...{ document: EMPTY_DOCUMENT, state: 'OPEN', version: 1 },
    });
    tx.recordAccess({ returned: [programmeId, draftId] });
    return { programmeId, draftId };
  },
});
