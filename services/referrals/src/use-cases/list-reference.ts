import type { Page } from '@passerelle/shared/graphql/connection';
import type { ListCount } from '@passerelle/shared/graphql/list-count';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import {
  NAME_ORDERS,
  REFERENCE_LISTS,
  type NamedList,
  type NameFilter,
  type OrganisationFilter,
  type StaffFilter,
} from '../database/reference-lists';
import { ORGANISATION_KINDS, type OrganisationRow, type ProgrammeRow, type StaffRow } from '../database/reference';
import { field } from './inputs';

/** Reference data are open to all who work here; they hold nothing about households. */
const REFERENCE = { permission: 'reference:read', kind: 'read' } as const;

interface Counting<Filter> {
  readonly filter: Filter;
}

interface Read<Filter, Row> {
  readonly shape: z.ZodType<Filter>;
  readonly list: (tx: Tx, filter: Filter, list: NamedList) => Promise<Row[]>;
  readonly count: (tx: Tx, filter: Filter) => Promise<ListCount>;
}

function listing<Filter, Row>(name: string, { list, shape }: Read<Filter, Row>) {
  return defineUseCase<NamedList & Counting<Filter>, readonly Row[]>({
    ...REFERENCE,
    name,
    input: z.object({ filter: shape, orderBy: z.enum(NAME_ORDERS), page: z.custom<Page>() }),
    run: (tx, asked) => list(tx, asked.filter, asked),
  });
}

function counting<Filter, Row>(name: string, { count, shape }: Read<Filter, Row>) {
  return defineUseCase<Counting<Filter>, ListCount>({
    ...REFERENCE,
    name,
    input: z.object({ filter: shape }),
    run: (tx, { filter }) => count(tx, filter),
  });
}

const name = field.search;
const ORGANISATIONS = { ...REFERENCE_LISTS.organisations, shape: z.object({ name, kind: z.enum(ORGANISATION_KINDS).nullish() }) };
const STAFF = { ...REFERENCE_LISTS.staff, shape: z.object({ name, organisationId: field.id }) };
const PROGRAMMES = { ...REFERENCE_LISTS.programmes, shape: z.object({ name }) };

export const listOrganisations = listing<OrganisationFilter, OrganisationRow>('listOrganisations', ORGANISATIONS);
export const countOrganisations = counting<OrganisationFilter, OrganisationRow>('countOrganisations', ORGANISATIONS);
export const listStaff = listing<StaffFilter, StaffRow>('listStaff', STAFF);
export const countStaff = counting<StaffFilter, StaffRow>('countStaff', STAFF);
export const listProgrammes = listing<NameFilter, ProgrammeRow>('listProgrammes', PROGRAMMES);
export const countProgrammes = counting<NameFilter, ProgrammeRow>('countProgrammes', PROGRAMMES);
