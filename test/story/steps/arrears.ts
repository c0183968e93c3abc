import { newId } from '@passerelle/shared/domain/ids';
import { addMonths } from '@passerelle/shared/domain/local-date';
import { formatEuros } from '@passerelle/shared/domain/money';
import { until } from '@passerelle/shared/testing/until';
import { idFor, known, type World } from '../world';
import { accepted } from './accepted';
import { FIRST_HOME, registerUnit } from './homes';

/** What is called each month for the first home, in cents. */
const TERM = FIRST_HOME.rentCents + FIRST_HOME.serviceChargesCents;
/** Paid towards the oldest of the three open terms: what is left is still open. */
const PART_PAYMENT = 10_000;
export const DEBT = 3 * TERM - PART_PAYMENT;

export async function registerTenant(world: World): Promise<void> {
  const manager = world.people['rental-manager'];
  const startsOn = `${addMonths(world.today, -14).slice(0, 7)}-01`;
  const registered = accepted(
    await manager.act<{ household: { id: string } }>(
      `mutation($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'household'), members: family(world, startsOn) },
    ),
  );
  const householdId = registered.household.id;
  world.ids.set('household', householdId);
  accepted(
    await manager.act(`mutation($input: RecordResourcesInput!) { recordResources(input: $input) { refusals { code path message } } }`, {
      clientKey: newId(),
      householdId,
      monthlyCents: 145_000,
      referenceTaxIncomeCents: 1_560_000,
      asOf: world.today,
      source: 'CAF_STATEMENT',
    }),
  );
  world.tell(`   The landlord registers Awa Diallo (34) and her children (9 and 4); her own grant opens the file to the landlord.`);
  await until(
    'the household to be open to its landlord in housing-stock',
    () =>
      manager.ask<{ household: { housing: object | null } | null }>(`query($id: ID!) { household(id: $id) { housing { __typename } } }`, {
        id: householdId,
      }),
    (answer) => answer.household?.housing != null,
  );
  await recordLease(world, startsOn);
}

function family(world: World, from: string): object[] {
  const born = (years: number) => addMonths(world.today, -12 * years - 3);
  const person = (givenName: string, years: number) => ({
    id: idFor(world, givenName),
    givenName,
    familyName: `Diallo ${world.telling}`,
    birthDate: born(years),
    from,
  });
  return [
    { ...person('Awa', 34), sex: 'FEMALE', role: 'HEAD' },
    { ...person('Malik', 9), role: 'CHILD' },
    { ...person('Sira', 4), role: 'CHILD' },
  ];
}

async function recordLease(world: World, startsOn: string): Promise<void> {
  const leaseNumber = `BH-${world.telling}-1`;
  const unitId = await registerUnit(world, { ...FIRST_HOME, reference: `BH-${world.telling}-A` });
  const recorded = accepted(
    await world.people['rental-manager'].act<{ lease: { id: string } }>(
      `mutation($input: RecordLeaseInput!) { recordLease(input: $input) { lease { id } refusals { code path message } } }`,
      {
        clientKey: newId(),
        id: idFor(world, 'lease'),
        householdId: known(world, 'household'),
        unitId,
        leaseNumber,
        startsOn,
      },
    ),
  );
  world.ids.set('lease', recorded.lease.id);
  world.ids.set('leaseNumber', leaseNumber);
  await until(
    'finance to open the rent account of the lease',
    () => accountsOf(world),
    (accounts) => accounts.some((account) => account.leaseNumber === leaseNumber),
  );
  world.tell(`   Lease ${leaseNumber} of a T3 in Seine-Saint-Denis is recorded; finance has opened its account under the same number.`);
}

interface Account {
  readonly id: string;
  readonly leaseNumber: string;
  readonly closedOn: string | null;
  readonly balanceCents: number;
  readonly arrears: { readonly missedTerms: number; readonly arrearsCents: number } | null;
}

/** The accounts of the household as the finance officer sees them. */
export async function accountsOf(world: World): Promise<readonly Account[]> {
  const answer = await world.people['finance-officer'].ask<{ household: { finance: { accounts: Account[] } | null } | null }>(
    `query($id: ID!) { household(id: $id) { finance { accounts { id leaseNumber closedOn balanceCents arrears { missedTerms arrearsCents } } } } }`,
    { id: known(world, 'household') },
  );
  return answer.household?.finance?.accounts ?? [];
}

export async function raiseArrears(world: World): Promise<void> {
  const imported = accepted(
    await world.people['finance-officer'].act<{
      import: { linesRead: number; accepted: number; rejected: { line: number; code: string; message: string }[] };
    }>(
      `mutation($input: ImportRentMovementsInput!) {
         importRentMovements(input: $input) { import { linesRead accepted rejected { line code message } } refusals { code path message } } }`,
      { clientKey: newId(), id: idFor(world, 'import'), csv: rentFile(world) },
    ),
  );
  const { import: report } = imported;
  world.tell(`   Finance imports ${report.linesRead} lines: ${report.accepted} booked, ${report.rejected.length} reported.`);
  for (const line of report.rejected) world.tell(`     line ${line.line}: ${line.code}, ${line.message}`);
  if (report.rejected.length !== 1 || report.rejected[0]?.code !== 'LEASE_UNKNOWN')
    throw new Error('The unknown lease number was not reported.');
  const [account] = (await accountsOf(world)).filter(({ leaseNumber }) => leaseNumber === known(world, 'leaseNumber'));
  if (account?.arrears?.missedTerms !== 3 || account.arrears.arrearsCents !== DEBT) {
    throw new Error(`The account's position is wrong: ${JSON.stringify(account)}`);
  }
  world.ids.set('account', account.id);
  world.tell(`   After oldest-first allocation three terms are open: ${formatEuros(DEBT)} euros.`);
}

/** Six months of rent calls; the first three paid, then 100.00 only; one line with a lease number nobody knows. */
function rentFile(world: World): string {
  const lease = known(world, 'leaseNumber');
  const lines = ['lease_number;kind;month;due_on;amount;paid_on;reference'];
  for (let back = 6; back >= 1; back -= 1) {
    const month = addMonths(`${world.today.slice(0, 7)}-01`, -back).slice(0, 7);
    lines.push(`${lease};RENT_CALL;${month};${month}-05;${formatEuros(TERM)};;`);
    if (back > 3) lines.push(`${lease};PAYMENT;;;${formatEuros(TERM)};${month}-06;VIR-${month}`);
    if (back === 3) lines.push(`${lease};PAYMENT;;;${formatEuros(PART_PAYMENT)};${month}-20;VIR-${month}`);
  }
  lines.push(`BH-UNKNOWN-${world.telling};PAYMENT;;;100.00;${world.today};VIR-LOST`);
  return lines.join('\n');
}
