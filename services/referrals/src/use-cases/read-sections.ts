import type { InvalidInput } from '@passerelle/shared/domain/errors';
import { z } from 'zod';
import type { ProgrammeDocument } from '../domain/programmes/programme-document';
import { DOCUMENT_SHAPE } from './programme-document';
import { readShape } from './read-document';

/** Sections of a document as written, or what is wrong with their shape. */
export type ReadSections = { readonly sections: Partial<ProgrammeDocument> } | { readonly mistakes: readonly InvalidInput[] };

const SECTIONS = Object.keys(DOCUMENT_SHAPE) as readonly (keyof typeof DOCUMENT_SHAPE)[];
const WHOLE = z.strictObject(DOCUMENT_SHAPE);

/** Reads the sections that are given, each by the shape that a file has too. One that is left out stays; null empties it. */
export function readSections(written: Readonly<Record<string, unknown>>, path: readonly string[]): ReadSections {
  const given: { -readonly [Section in keyof typeof DOCUMENT_SHAPE]?: true } = {};
  for (const section of SECTIONS) if (section in written) given[section] = true;
  const read = readShape<Partial<ProgrammeDocument>>(WHOLE.pick(given), written, path);
  return 'mistakes' in read ? read : { sections: read.value };
}
