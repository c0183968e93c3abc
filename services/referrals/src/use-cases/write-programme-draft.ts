import { InvalidInput, together } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { fault } from '@passerelle/shared/input-faults';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { saveDraft } from '../database/programme-drafts';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';
import { checkOfDrafts, takeDraft } from './own-programme';
import { readSections } from './read-sections';

interface Input {
  readonly clientKey: string;
  readonly draftId: Id;
  readonly from?: LocalDate | null | undefined;
  readonly to?: LocalDate | null | undefined;
  readonly reason?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly assumption?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly document?: object | null | undefined;
}

const text = z.string().trim().min(1).max(1_000).refine(isReadable, fault('HIDDEN_CHARACTERS')).nullish();

/**
 * Writes what is given of a draft; what is left out stays. The shape of each section is checked as that of a file is, and nothing is stored when one is
 * wrong. Whether the whole is sound is asked when it is published; until then the draft says what is still in the way.
 */
export const writeProgrammeDraft = defineUseCase<Input, { draftId: Id; version: number }>({
  name: 'writeProgrammeDraft',
  permission: 'programme:write',
  kind: 'write',
  input: z.object({
    ...{ clientKey: field.clientKey, draftId: field.id, from: field.date.nullish(), to: field.date.nullish() },
    ...{ reason: text, source: text, assumption: text, note: text, document: z.record(z.string(), z.unknown()).nullish() },
  }),
  check: checkOfDrafts,
  async run(tx, { draftId, reason, document, from, to, source, assumption, note }) {
    const sections = sectionsOf(document ?? {});
    const { draft } = await takeDraft(tx, draftId);
    tx.stopIfRefused();
    const version = draft.version + 1;
    const period = given({ from, to, source, assumption, note });
    const written = { ...draft, ...period, reason: reason ?? draft.reason, document: { ...draft.document, ...sections }, version };
    await saveDraft(tx, written);
    return { draftId, version };
  },
});

/** The sections as written; throws each mistake of their shape at its path. */
function sectionsOf(document: object): Partial<ProgrammeDocument> {
  const read = readSections({ ...document }, ['document']);
  if ('sections' in read) return read.sections;
  const [first, ...others] = read.mistakes;
  throw first === undefined ? new InvalidInput('INVALID_INPUT', { path: ['document'] }) : together([first, ...others]);
}

/** What was given, null among it: null takes a value away, and what is left out stays. */
function given<Values extends object>(values: Values): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>;
  };
}
