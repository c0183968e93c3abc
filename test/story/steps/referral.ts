import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { DEMO, known, type World } from '../world';
import { accepted } from './accepted';

interface Criterion {
  readonly code: string;
  readonly verdict: string;
  readonly value: string | null;
  readonly needed: string;
}

interface ReferralNode {
  readonly id: string;
  readonly state: string;
  readonly eligibility: { readonly verdict: string; readonly criteria: readonly Criterion[] } | null;
}

const REFERRALS = `query($filter: ReferralFilter) {
  referrals(filter: $filter) { nodes { id state eligibility { verdict criteria { code verdict value needed } } } } }`;

async function referralsSeenBy(
  world: World,
  role: 'rental-manager' | 'programme-manager',
  state: string,
): Promise<readonly ReferralNode[]> {
  const answer = await world.people[role].ask<{ referrals: { nodes: ReferralNode[] } }>(REFERRALS, {
    filter: { state, householdId: known(world, 'household') },
  });
  return answer.referrals.nodes;
}

export async function admit(world: World): Promise<void> {
  await confirm(world);
  await accept(world);
}

/** Until the association sees the household for its assessment. */
export async function confirm(world: World): Promise<void> {
  const [proposed] = await until(
    'exactly one referral proposed for the household',
    () => referralsSeenBy(world, 'rental-manager', 'PROPOSED'),
    (nodes) => nodes.length === 1,
  );
  if (proposed === undefined) throw new Error('No referral was proposed.');
  world.ids.set('referral', proposed.id);
  world.tell(
    "   The third missed term crossed the programme's trigger: a referral to the programme is proposed, once for this arrears episode.",
  );
  accepted(
    await world.people['rental-manager'].act(
      `mutation($input: ConfirmReferralInput!) { confirmReferral(input: $input) { refusals { code path message } } }`,
      { clientKey: newId(), referralId: proposed.id, operatorId: DEMO.association },
    ),
  );
  const [confirmed] = await until(
    'the programme manager to see the referral with the verdict PASS',
    () => referralsSeenBy(world, 'programme-manager', 'CONFIRMED'),
    (nodes) => nodes.length === 1 && nodes[0]?.eligibility?.verdict === 'PASS',
  );
  for (const { code, verdict, value, needed } of confirmed?.eligibility?.criteria ?? []) {
    world.tell(`     ${verdict.padEnd(7)} ${code}: ${value ?? 'not known'} (needed: ${needed})`);
  }
}

async function accept(world: World): Promise<void> {
  accepted(
    await world.people['programme-manager'].act(
      `mutation($input: AcceptReferralInput!) { acceptReferral(input: $input) { refusals { code path message } } }`,
      { clientKey: newId(), referralId: known(world, 'referral') },
    ),
  );
  await until(
    'the association to see the admission in support',
    () =>
      world.people['programme-manager'].ask<{ household: { support: { admission: { referralId: string } | null } | null } | null }>(
        `query($id: ID!) { household(id: $id) { support { admission { referralId } } } }`,
        { id: known(world, 'household') },
      ),
    (answer) => answer.household?.support?.admission?.referralId === known(world, 'referral'),
  );
  world.tell("   The rental manager confirms, the association's programme manager sees it by the grant of that confirmation, and accepts.");
}
