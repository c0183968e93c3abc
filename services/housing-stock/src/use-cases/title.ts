import { z } from 'zod';
import { TITLE_HOLDERS, type Title } from '../domain/lease';
import { fields } from './fields';

/** The fields of an input that say whose title a household lives in a home under. */
export const titleShape = { titleHolder: z.enum(TITLE_HOLDERS).nullish(), holderId: fields.id.nullish() } as const;

/** What they say: its own, unless an association is said to hold it. */
export function titleOf({ titleHolder, holderId }: { [Field in keyof Title]?: Title[Field] | null | undefined }): Title {
  return { titleHolder: titleHolder ?? 'HOUSEHOLD', holderId: holderId ?? null };
}
