import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';

export const LIST = `query List($filter: RentAccountFilter, $orderBy: RentAccountOrder, $first: Int, $after: String) {
  rentAccounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id reference standing leaseNumber household { id } terms(first: 2) { nodes { month } totalCount { value } } entries(first: 2) { nodes { kind } totalCount { value } } }
    totalCount { value exact } standings { value count { value } }
    pageInfo { hasNextPage endCursor } } }`;

export interface Page {
  readonly nodes: readonly AccountNode[];
  readonly totalCount: { readonly value: number; readonly exact: boolean };
  readonly standings: readonly { readonly value: string; readonly count: { readonly value: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface AccountNode {
  readonly id: Id;
  readonly reference: string;
  readonly standing: string;
  readonly leaseNumber: string;
  readonly household: { readonly id: Id };
  readonly terms: { readonly totalCount: { readonly value: number } };
  readonly entries: { readonly totalCount: { readonly value: number } };
}

/** A page of the caller's rent accounts, with two terms and entries of each. */
export async function list(person: AsPerson, variables: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await person.graphql(LIST, variables);
  expect(errors).toBeUndefined();
  return data?.['rentAccounts'] as Page;
}
