import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';

export const LIST = `query List($filter: RentAccountFilter, $orderBy: RentAccountOrder, $first: Int, $after: String) {
  rentAccounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id leaseNumber household { id } terms(first: 2) { nodes { month } } entries(first: 2) { nodes { kind } } }
    pageInfo { hasNextPage endCursor } } }`;

export interface Page {
  readonly nodes: readonly { readonly id: Id; readonly leaseNumber: string; readonly household: { readonly id: Id } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of the caller's rent accounts, with two terms and entries of each. */
export async function list(person: AsPerson, variables: Record<string, unknown> = {}): Promise<Page> {
  const { data, errors } = await person.graphql(LIST, variables);
  expect(errors).toBeUndefined();
  return data?.['rentAccounts'] as Page;
}
