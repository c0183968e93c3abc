// What counts for a programme, and who is asked again, cannot be written at will.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { attackOn } from './attack';
import {
  acceptedHousehold,
  act,
  AMLI,
  confirmedHousehold,
  PROGRAMME,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  proposedHousehold,
  proposedReferral,
  TODAY,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const attack = attackOn(() => world);

/** Lets the assessment of a referral have ended yesterday, as if the association had decided then. */
async function backdate(referralId: Id): Promise<void> {
  await world.service.sql(
    `update access_grant set from_on = '2026-11-24', to_on = '2026-11-24' where basis_id = $1 and purpose = 'ASSESSMENT'`,
    [referralId],
  );
}

describe('nobody changes what counts for a programme', () => {
  const step = (organisationId: Id, referralId: Id, kind: string) =>
    attack(organisationId, 'select count_step($1, $2)', [referralId, kind]);
  const acts = (organisationId: Id, referralId: Id, ...entries: readonly object[]) =>
    attack(organisationId, 'select count_acts($1, $2)', [referralId, JSON.stringify(entries)]);

  test('by writing or rewriting an entry', async () => {
    const { referralId } = await acceptedHousehold(world);
    const insert = `insert into programme_entry (programme_id, programme_version, referral_id, kind, source_id, business_date)
      values ($1, 2, $2, 'SUPPORT_CLOSED', $2, $3)`;
    for (const organisationId of [LANDLORD, AMLI, PASSAGE]) {
      await expect(attack(organisationId, insert, [PROGRAMME, referralId, TODAY])).rejects.toThrow(/permission denied/);
      for (const change of ['counted = false', `business_date = '2020-01-01'`, `kind = 'SUPPORT_CLOSED'`]) {
        await expect(attack(organisationId, `update programme_entry set ${change}`, [])).rejects.toThrow(/permission denied/);
      }
    }
  });

  test('by a step that did not happen, or that happened to somebody else', async () => {
    const { referralId: proposed } = await proposedHousehold(world);
    await expect(step(LANDLORD, proposed, 'RECEIVED')).rejects.toThrow(/a step counts/);
    const { referralId } = await confirmedHousehold(world);
    await expect(step(LANDLORD, referralId, 'NOT_ELIGIBLE_OR_CANCELLED')).rejects.toThrow(/a step counts/);
    await expect(step(AMLI, referralId, 'SUPPORT_OPENED')).rejects.toThrow(/a step counts/);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED' });
    await expect(step(PASSAGE, referralId, 'NOT_ELIGIBLE_OR_CANCELLED')).rejects.toThrow(/a step counts/);
    await expect(step(OTHER_LANDLORD, referralId, 'RECEIVED')).rejects.toThrow(/a step counts/);
  });

  test('by a step on a day of its choice: to come, before the step that it follows, or more than a year ago', async () => {
    const { referralId } = await proposedHousehold(world);
    const confirm = `update referral set state = 'CONFIRMED', verdict = 'PASS', operator_id = $2, confirmed_on = $3, proposed_on = $4 where id = $1`;
    for (const [confirmedOn, proposedOn] of [
      ['2026-11-26', '2026-11-20'],
      ['2026-11-19', '2026-11-20'],
      ['2025-11-24', '2025-11-20'],
    ] as const) {
      await world.service.sql(confirm, [referralId, AMLI, confirmedOn, proposedOn]);
      await expect(step(LANDLORD, referralId, 'RECEIVED')).rejects.toThrow(/a step counts/);
    }
    await world.service.sql(confirm, [referralId, AMLI, '2026-11-21', '2026-11-20']);
    await expect(step(LANDLORD, referralId, 'RECEIVED')).resolves.toHaveLength(1);
  });

  test('by a step a second time', async () => {
    const { referralId } = await confirmedHousehold(world);
    await expect(step(LANDLORD, referralId, 'RECEIVED')).rejects.toThrow(/programme_entry_pkey/);
  });

  test('by an act that finance never told of, or for a referral that is not its own', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    const plan = { kind: 'PLAN_SIGNED', source_id: newId(), business_date: TODAY };
    await expect(acts(AMLI, referralId, plan)).rejects.toThrow(/an act counts/);
    const early = { ...plan, business_date: '2026-11-24' };
    await world.service.sql(
      `insert into landlord_act (fact_id, household_id, landlord_id, kind, business_date) values ($1, $3, $4, $5, $6), ($2, $3, $4, $5, $7)`,
      [plan.source_id, (early.source_id = newId()), householdId, LANDLORD, plan.kind, plan.business_date, early.business_date],
    );
    await expect(acts(AMLI, referralId, early)).rejects.toThrow(/an act counts/);
    await expect(acts(AMLI, referralId, plan, { ...plan, business_date: '2026-11-26' })).rejects.toThrow(/an act counts/);
    for (const organisationId of [LANDLORD, PASSAGE]) await expect(acts(organisationId, referralId, plan)).rejects.toThrow(/an act counts/);
    await expect(acts(AMLI, referralId, plan)).resolves.toHaveLength(1);
    await backdate(referralId);
    await expect(acts(AMLI, referralId, plan)).rejects.toThrow(/an act counts/);
  });
});

describe('an association cannot send a referral back to the landlord', () => {
  const again = (organisationId: Id, declined: Id) => attack(organisationId, 'select propose_again($1, $2)', [declined, newId()]);

  test('that runs, or that it declined for a reason of the household', async () => {
    const { referralId } = await confirmedHousehold(world);
    await expect(again(AMLI, referralId)).rejects.toThrow(/only a referral/);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'HOUSEHOLD_REFUSED' });
    await expect(again(AMLI, referralId)).rejects.toThrow(/only a referral/);
  });

  test('that another one declined, or a second time', async () => {
    const { referralId } = await confirmedHousehold(world);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'NO_CAPACITY' });
    await expect(again(PASSAGE, referralId)).rejects.toThrow(/only a referral/);
    await expect(again(AMLI, referralId)).rejects.toThrow(/referral_live/);
  });

  test('that it declined on an earlier day', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'NO_CAPACITY' });
    const proposal = { referralId: await proposedReferral(world, householdId), reason: 'ENTERED_IN_ERROR' };
    await act(world.rentalManager, 'cancelReferral', proposal);
    await expect(again(AMLI, referralId)).resolves.toHaveLength(1);
    await backdate(referralId);
    await expect(again(AMLI, referralId)).rejects.toThrow(/only a referral/);
  });
});
