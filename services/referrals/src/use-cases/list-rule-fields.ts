import type { Page } from '@passerelle/shared/graphql/connection';
import { toListCount, type ListCount } from '@passerelle/shared/graphql/list-count';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { NAME_ORDERS } from '../database/reference-lists';
import { DECIDES, type FieldEntry } from '../domain/programmes/field-entry';
import { FIELDS } from '../domain/programmes/fields';
import { field } from './inputs';

/** The catalogue is open to all who work here, as the rules that ask it are. */
const REFERENCE = { permission: 'reference:read', kind: 'read' } as const;

const FILTER = z.object({ name: field.search, decides: z.enum(DECIDES).nullish(), owner: field.search });

type Filter = z.infer<typeof FILTER>;

interface Asked {
  readonly filter: Filter;
  readonly orderBy: (typeof NAME_ORDERS)[number];
  readonly page: Page;
}

/** A page of the catalogue, one more than the limit. */
export const listRuleFields = defineUseCase<Asked, readonly FieldEntry[]>({
  ...REFERENCE,
  name: 'listRuleFields',
  input: z.object({ filter: FILTER, orderBy: z.enum(NAME_ORDERS), page: z.custom<Page>() }),
  run: (_, { filter, orderBy, page }) => {
    const direction = orderBy === 'NAME_ASC' ? 1 : -1;
    const inOrder = fieldsThrough(filter).sort((left, right) => direction * compareNames(left.name, right.name));
    const start = page.after?.key ?? null;
    const rest = start === null ? inOrder : inOrder.filter(({ name }) => direction * compareNames(name, start) > 0);
    return Promise.resolve(rest.slice(0, page.limit + 1));
  },
});

export const countRuleFields = defineUseCase<Pick<Asked, 'filter'>, ListCount>({
  ...REFERENCE,
  name: 'countRuleFields',
  input: z.object({ filter: FILTER }),
  run: (_, { filter }) => Promise.resolve(toListCount(fieldsThrough(filter).length)),
});

function fieldsThrough({ name, decides, owner }: Filter): FieldEntry[] {
  return FIELDS.filter(
    (entry) =>
      entry.name.toLowerCase().startsWith((name ?? '').toLowerCase()) &&
      (decides === null || decides === undefined || entry.decides.includes(decides)) &&
      (owner === null || owner === undefined || entry.owner === owner),
  );
}

function compareNames(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
