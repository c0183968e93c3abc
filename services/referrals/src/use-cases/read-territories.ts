// Communes and priority neighbourhoods. They are the same for everybody who works here.
import { departmentCode } from '@passerelle/shared/calendar/working-days';
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Page } from '@passerelle/shared/graphql/connection';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import { fault } from '@passerelle/shared/input-faults';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { communeOfCode, countedCommunes, listedCommunes, type CommuneFilter, type CommuneRow } from '../database/commune-lists';
import { NAME_ORDERS } from '../database/reference-lists';
import { communesAt, neighbourhoodsAt } from '../database/territories';
import { COMMUNE_CODE } from '../domain/commune';
import type { Neighbourhood } from '../domain/neighbourhood';
import { isReadable } from '../domain/written-name';
import { field } from './inputs';

const REFERENCE = { permission: 'reference:read', kind: 'read' } as const;

interface CommunesAsked {
  readonly filter: CommuneFilter;
  readonly orderBy: (typeof NAME_ORDERS)[number];
  readonly page: Page;
}

const FILTER = z.object({ code: z.string().nullish(), name: field.search, department: z.string().nullish(), at: field.filterDate });

/** A page of communes on a day, today unless said (`NOT_A_COMMUNE`, `NOT_A_DEPARTMENT`). */
export const listCommunes = defineUseCase<CommunesAsked, readonly CommuneRow[]>({
  ...REFERENCE,
  name: 'listCommunes',
  input: z.object({ filter: FILTER, orderBy: z.enum(NAME_ORDERS), page: z.custom<Page>() }),
  async run(tx, asked) {
    requireCodes(asked.filter);
    return listedCommunes(tx, asked);
  },
});

export const countCommunes = defineUseCase<Pick<CommunesAsked, 'filter'>, ListCount>({
  ...REFERENCE,
  name: 'countCommunes',
  input: z.object({ filter: FILTER }),
  async run(tx, { filter }) {
    requireCodes(filter);
    return countedCommunes(tx, filter);
  },
});

interface CommuneAsked {
  readonly code: string;
  readonly at?: LocalDate | null | undefined;
}

/** The commune in which the territory of a code lies on a day; null when it is not known (`NOT_A_COMMUNE` for what is no code). */
export const readCommune = defineUseCase<CommuneAsked, CommuneRow | null>({
  ...REFERENCE,
  name: 'readCommune',
  async run(tx, { code, at }) {
    requireCommuneCode(code, ['code']);
    const on = at ?? tx.clock.today();
    const current = (await communesAt(tx, [code], on)).get(code);
    return current === undefined ? null : communeOfCode(tx, current.code, on);
  },
});

interface AddressAsked {
  readonly commune: string;
  readonly street: string;
  readonly number?: string | null | undefined;
  readonly at?: LocalDate | null | undefined;
}

const ADDRESS = z.object({
  commune: z.string(),
  street: z.string().min(1).max(200).refine(isReadable, fault('HIDDEN_CHARACTERS')),
  number: z.string().max(20).refine(isReadable, fault('HIDDEN_CHARACTERS')).nullish(),
  at: field.filterDate,
});

/** Whether an address lies in a priority neighbourhood; UNKNOWN is not OUTSIDE. */
export interface NeighbourhoodFinding {
  readonly on: LocalDate;
  readonly position: 'INSIDE' | 'OUTSIDE' | 'UNKNOWN';
  readonly neighbourhood: Neighbourhood | null;
}

/** Finds the neighbourhood of an address on a day, today unless said. */
export const readPriorityNeighbourhood = defineUseCase<AddressAsked, NeighbourhoodFinding>({
  ...REFERENCE,
  name: 'readPriorityNeighbourhood',
  input: ADDRESS,
  async run(tx, { commune, street, number = null, at }) {
    requireCommuneCode(commune, ['commune']);
    const on = at ?? tx.clock.today();
    const found = (await neighbourhoodsAt(tx, [{ key: street, commune, street, number }], on)).get(street) ?? null;
    if (found === null) return { on, position: 'UNKNOWN', neighbourhood: null };
    return found === 'OUTSIDE' ? { on, position: found, neighbourhood: null } : { on, position: 'INSIDE', neighbourhood: found };
  },
});

function requireCodes({ code, department }: CommuneFilter): void {
  if (code !== null && code !== undefined) requireCommuneCode(code, ['filter', 'code']);
  if (department !== null && department !== undefined) departmentCode(department, ['filter', 'department']);
}

function requireCommuneCode(code: string, path: readonly string[]): void {
  if (!COMMUNE_CODE.test(code)) throw new InvalidInput('NOT_A_COMMUNE', { path });
}
