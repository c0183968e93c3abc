import type { Id } from '@passerelle/shared/domain/ids';
import type { AsPerson } from '@passerelle/shared/testing/test-service';

const FILE = `query File($refs: [_Any!]!) { _entities(representations: $refs) { ... on Household { id finance { asOf
  accounts { id leaseNumber openedOn closedOn balanceCents arrears { missedTerms arrearsCents oldestDueOn asOf } }
  plan { id debtCents state signedOn instalments { number dueOn amountCents } } benefit { state monthlyCents from }
  effortRate { basisPoints inputs { rentCents serviceChargesCents energyChargesCents monthlyAidCents monthlyResourcesCents aidAsOf resourcesAsOf } } } } } }`;

export interface File {
  readonly asOf: string | null;
  readonly accounts: readonly Record<string, unknown>[];
  readonly plan: Record<string, unknown> | null;
  readonly benefit: Record<string, unknown> | null;
  readonly effortRate: { readonly basisPoints: number | null; readonly inputs: Record<string, unknown> } | null;
}

/** What the caller sees of households, as the gateway asks for it; null where nothing is open. */
export async function filesOf(person: AsPerson, ids: readonly Id[]): Promise<(File | null)[]> {
  const { data, errors } = await person.graphql(FILE, { refs: ids.map((id) => ({ __typename: 'Household', id })) });
  expect(errors).toBeUndefined();
  return (data?.['_entities'] as { finance: File | null }[]).map(({ finance }) => finance);
}
