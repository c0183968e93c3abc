import { newId } from '@passerelle/shared/domain/ids';
import { until } from '@passerelle/shared/testing/until';
import { DEMO, idFor, known, type World } from '../world';
import { accepted } from './accepted';
import { accountsOf } from './arrears';
import { CHEAPER_HOME, registerUnit } from './homes';
import { registerNeighbour } from './neighbour';
import { MONTHLY_AID } from './support';

interface Candidate {
  readonly household: { readonly id: string } | null;
  readonly verdict: string;
  readonly effortRate: { readonly basisPoints: number | null; readonly inputs: { readonly monthlyAidCents: number | null } } | null;
  readonly criteria: readonly { readonly code: string; readonly verdict: string; readonly value: string | null; readonly needed: string }[];
}

const CANDIDATES = `query($unitId: ID!) { candidates(unitId: $unitId, first: 20) { nodes {
  household { id } verdict effortRate { basisPoints inputs { monthlyAidCents aidAsOf resourcesAsOf } } criteria { code verdict value needed } } } }`;

/** Frees a T3 PLAI, reserves it for the programme, lists the candidates and what speaks against the others, decides. */
export async function allocateHome(world: World): Promise<void> {
  const officer = world.people['allocation-officer'];
  await registerNeighbour(world);
  const unitId = await freeUnit(world);
  const nodes = await until(
    'the household among the candidates with its benefit as recorded and nothing unknown, and somebody whom the home does not fit',
    async () => (await officer.ask<{ candidates: { nodes: Candidate[] } | null }>(CANDIDATES, { unitId })).candidates?.nodes ?? [],
    (candidates) =>
      candidates.some((candidate) => isOurs(world, candidate) && candidate.verdict === 'PASS') &&
      candidates.some(({ verdict }) => verdict === 'FAIL'),
  );
  for (const candidate of nodes) tellCandidate(world, candidate);
  const decided = accepted(
    await officer.act<{ allocation: { id: string } }>(
      `mutation($input: DecideAllocationInput!) { decideAllocation(input: $input) { allocation { id } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'allocation'), unitId, householdId: known(world, 'household') },
    ),
  );
  world.ids.set('allocation', decided.allocation.id);
  world.tell('   The home is allocated to her.');
}

async function freeUnit(world: World): Promise<string> {
  const officer = world.people['allocation-officer'];
  const unitId = await registerUnit(world, { ...CHEAPER_HOME, reference: `BH-${world.telling}-B` });
  accepted(
    await officer.act(`mutation($input: RecordVacancyInput!) { recordVacancy(input: $input) { refusals { code path message } } }`, {
      clientKey: newId(),
      unitId,
      freeOn: world.today,
    }),
  );
  accepted(
    await officer.act(`mutation($input: ReserveUnitInput!) { reserveUnit(input: $input) { refusals { code path message } } }`, {
      clientKey: newId(),
      unitId,
      programmeId: DEMO.programme,
    }),
  );
  world.tell('   A T3 PLAI in Saint-Denis comes free and is reserved for the programme.');
  return unitId;
}

function isOurs(world: World, candidate: Candidate): boolean {
  return candidate.household?.id === known(world, 'household') && candidate.effortRate?.inputs.monthlyAidCents === MONTHLY_AID;
}

function tellCandidate(world: World, candidate: Candidate): void {
  const rate = candidate.effortRate?.basisPoints;
  const effort = rate == null ? 'effort rate not known' : `effort rate ${(rate / 100).toFixed(2)} %`;
  const against = candidate.criteria.filter(({ verdict }) => verdict !== 'PASS').map(({ code, verdict }) => `${code} ${verdict}`);
  world.tell(
    `     ${candidate.verdict.padEnd(7)} household ${candidate.household?.id.slice(0, 8) ?? '?'}: ${effort}${against.length > 0 ? `; ${against.join(', ')}` : ''}`,
  );
}

/** The new lease starts, the old one ends; finance and referrals follow. */
export async function rehouse(world: World): Promise<void> {
  const leaseNumber = `BH-${world.telling}-2`;
  accepted(
    await world.people['rental-manager'].act(
      `mutation($input: StartLeaseInput!) { startLease(input: $input) { lease { id } refusals { code path message } } }`,
      {
        clientKey: newId(),
        id: idFor(world, 'new lease'),
        allocationId: known(world, 'allocation'),
        leaseNumber,
        startsOn: world.today,
        replacesLeaseId: known(world, 'lease'),
      },
    ),
  );
  world.ids.set('newLeaseNumber', leaseNumber);
  await until(
    'finance to open the new account and close the old one',
    () => accountsOf(world),
    (accounts) =>
      accounts.some((account) => account.leaseNumber === leaseNumber && account.closedOn === null) &&
      accounts.some((account) => account.leaseNumber === known(world, 'leaseNumber') && account.closedOn !== null),
  );
  world.tell(`   Lease ${leaseNumber} starts today, the old one ends; finance has opened the new account and closed the old.`);
}
