import { addDays } from '@passerelle/shared/domain/local-date';
import { formatEuros } from '@passerelle/shared/domain/money';
import { until } from '@passerelle/shared/testing/until';
import { DEMO, known, type World } from '../world';

/** The one query over the four services. */
export const FILE = `query File($id: ID!) { household(id: $id) {
  id
  composition { persons adults dependentChildren singleParent members { person { givenName familyName birthDate } role } }
  resources { monthlyCents referenceTaxIncomeCents asOf }
  support { admission { referralId acceptedOn } case { id stage { code label } openedOn supportStartedOn referent { displayName }
    lastInterview { kind heldOn } diagnostic { madeOn arrearsCause domains { domain level priority } } contract { signedOn objectives { domain label dueOn } } } }
  housing { currentHome { leaseNumber startsOn unitType financingClass department rentCents serviceChargesCents energyChargesCents
      address { street postcode city } }
    application { wantedTypes departments recordedOn } allocation { decidedOn unitType financingClass } }
  finance { accounts { leaseNumber openedOn closedOn balanceCents arrears { missedTerms arrearsCents } }
    plan { debtCents state signedOn instalments { number dueOn amountCents } } benefit { state monthlyCents from }
    effortRate { basisPoints inputs { rentCents monthlyAidCents monthlyResourcesCents } } } } }`;

export interface HouseholdFile {
  readonly composition: {
    readonly persons: number;
    readonly singleParent: boolean;
    readonly members: readonly { person: { givenName: string } }[];
  } | null;
  readonly support: {
    readonly case: {
      readonly stage: { readonly code: string; readonly label: string };
      readonly lastInterview: { readonly kind: string } | null;
    } | null;
  } | null;
  readonly housing: {
    readonly currentHome: { readonly leaseNumber: string; readonly unitType: string; readonly rentCents: number } | null;
  } | null;
  readonly finance: {
    readonly accounts: readonly { readonly leaseNumber: string; readonly balanceCents: number; readonly closedOn: string | null }[];
    readonly plan: { readonly debtCents: number; readonly instalments: readonly { readonly amountCents: number }[] } | null;
    readonly effortRate: { readonly basisPoints: number | null } | null;
  } | null;
}

export async function readFile(world: World): Promise<void> {
  const newLease = known(world, 'newLeaseNumber');
  const answer = await until(
    'all four sections of the file with the new lease in two of them',
    () => world.people['programme-manager'].ask<{ household: HouseholdFile | null }>(FILE, { id: known(world, 'household') }),
    ({ household }) =>
      household?.composition != null &&
      household.support?.case?.lastInterview != null &&
      household.housing?.currentHome?.leaseNumber === newLease &&
      (household.finance?.accounts.some(({ leaseNumber }) => leaseNumber === newLease) ?? false) &&
      household.finance?.effortRate?.basisPoints != null,
  );
  if (answer.household !== null) tellFile(world, answer.household);
}

function tellFile(world: World, file: HouseholdFile): void {
  const members = file.composition?.members.map(({ person }) => person.givenName).join(', ') ?? '';
  const home = file.housing?.currentHome;
  world.tell(`   Who       ${members}${file.composition?.singleParent === true ? ' (single parent)' : ''}`);
  world.tell(
    `   Support   stage ${file.support?.case?.stage.label ?? '?'}, last interview: ${file.support?.case?.lastInterview?.kind ?? '?'}`,
  );
  world.tell(`   Home      ${home?.unitType ?? '?'}, lease ${home?.leaseNumber ?? '?'}, rent ${formatEuros(home?.rentCents ?? 0)}`);
  for (const account of file.finance?.accounts ?? []) {
    world.tell(
      `   Account   ${account.leaseNumber}: owes ${formatEuros(account.balanceCents)}${account.closedOn === null ? '' : ' (closed)'}`,
    );
  }
  const plan = file.finance?.plan;
  if (plan != null) world.tell(`   Plan      ${formatEuros(plan.debtCents)} over ${plan.instalments.length} months`);
  world.tell(`   Effort    ${((file.finance?.effortRate?.basisPoints ?? 0) / 100).toFixed(2)} % of resources`);
}

export interface Report {
  readonly pendingAtStart: number;
  readonly received: number;
  readonly notEligibleOrCancelled: number;
  readonly supportsOpened: number;
  readonly closedWithoutSupport: number;
  readonly pendingAtEnd: number;
  readonly plansSigned: number;
  readonly benefitsReinstated: number;
  readonly supportsClosed: number;
}

export async function askReport(world: World): Promise<Report> {
  const answer = await world.people['programme-manager'].ask<{ programmeReport: Report }>(
    `query($programmeId: ID!, $from: LocalDate!, $to: LocalDate!) { programmeReport(programmeId: $programmeId, from: $from, to: $to) {
       pendingAtStart received notEligibleOrCancelled supportsOpened closedWithoutSupport pendingAtEnd plansSigned benefitsReinstated supportsClosed } }`,
    { programmeId: DEMO.programme, from: `${world.today.slice(0, 4)}-01-01`, to: addDays(world.today, 1) },
  );
  return answer.programmeReport;
}

export async function readReport(world: World): Promise<void> {
  const report = await until(
    'the support, the plan and the reinstated benefit to be counted',
    () => askReport(world),
    (answer) => answer.supportsOpened >= 1 && answer.plansSigned >= 1 && answer.benefitsReinstated >= 1,
  );
  const { pendingAtStart, received, notEligibleOrCancelled, supportsOpened, closedWithoutSupport, pendingAtEnd } = report;
  const closes = pendingAtStart + received === notEligibleOrCancelled + supportsOpened + closedWithoutSupport + pendingAtEnd;
  world.tell(`   In diagnostic at the start ${pendingAtStart}, received ${received}`);
  world.tell(
    `   Not eligible or cancelled ${notEligibleOrCancelled}, supports opened ${supportsOpened}, closed without support ${closedWithoutSupport}, in diagnostic at the end ${pendingAtEnd}`,
  );
  world.tell(
    `   Plans signed ${report.plansSigned}, APL reinstated ${report.benefitsReinstated}, supports closed ${report.supportsClosed}`,
  );
  if (!closes) throw new Error(`The report does not close: ${JSON.stringify(report)}`);
  world.tell('   The counts close.');
}

/** The whole file as text, without ids, lease numbers and names of this telling: two tellings must end the same. */
export async function outcomeOf(world: World): Promise<string> {
  const answer = await world.people['programme-manager'].ask<object>(FILE, { id: known(world, 'household') });
  return JSON.stringify(answer, null, 1)
    .replaceAll(world.telling, 'telling')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id');
}
