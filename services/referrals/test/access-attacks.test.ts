// Each attack is plain SQL as the app role, as if a fault in the code had let it in: the database itself must refuse.
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { attackOn } from './attack';
import {
  acceptedHousehold,
  act,
  AMLI,
  confirmedHousehold,
  LANDLORD,
  openWorld,
  OTHER_LANDLORD,
  PASSAGE,
  proposedHousehold,
  register,
  TODAY,
  type World,
} from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world?.service.stop());

const attack = attackOn(() => world);

function grant(
  organisationId: Id,
  call: { household: Id; to?: Id; purpose: string; kind: string; basis: Id; from?: string },
): Promise<unknown> {
  const { household, to = organisationId, purpose, kind, basis, from = TODAY } = call;
  return attack(organisationId, 'select grant_access($1, $2, $3, $4, $5, $6, $7)', [newId(), household, to, purpose, kind, basis, from]);
}

describe('an organisation cannot open a household to itself', () => {
  test('by a plain insert', async () => {
    const household = await register(world.rentalManager);
    const insert = `insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on) values ($1, $2, $3, 'TENANCY', 'REGISTRATION', $2, $4)`;
    await expect(attack(OTHER_LANDLORD, insert, [newId(), household, OTHER_LANDLORD, TODAY])).rejects.toThrow(/permission denied/);
    await expect(attack(LANDLORD, 'update access_grant set to_on = null', [])).rejects.toThrow(/permission denied/);
  });

  test('by registering it a second time', async () => {
    const household = await register(world.rentalManager);
    await expect(grant(OTHER_LANDLORD, { household, purpose: 'TENANCY', kind: 'REGISTRATION', basis: household })).rejects.toThrow(
      /without a basis/,
    );
  });

  test('by naming a lease, a purpose without its act, or nothing', async () => {
    const household = await register(world.rentalManager);
    for (const [purpose, kind] of [
      ['TENANCY', 'LEASE'],
      ['SUPPORT', 'REGISTRATION'],
      ['TENANCY', 'REFERRAL'],
      ['ASSESSMENT', 'LEASE'],
      ['SETTLEMENT', 'LEASE'],
      ['SETTLEMENT', 'REGISTRATION'],
      ['', ''],
    ] as const) {
      await expect(grant(OTHER_LANDLORD, { household, purpose, kind, basis: household })).rejects.toThrow(/without a basis/);
    }
  });

  test("by a referral that does not exist, is not confirmed, or is another's", async () => {
    const { householdId: household, referralId: basis } = await proposedHousehold(world);
    await expect(grant(AMLI, { household, purpose: 'SUPPORT', kind: 'REFERRAL', basis: newId() })).rejects.toThrow(/without a basis/);
    await expect(grant(AMLI, { household, purpose: 'ASSESSMENT', kind: 'REFERRAL', basis })).rejects.toThrow(/without a basis/);
    await expect(grant(LANDLORD, { household, to: AMLI, purpose: 'ASSESSMENT', kind: 'REFERRAL', basis })).rejects.toThrow(
      /without a basis/,
    );
  });

  test('by accepting in its own name what was confirmed to another association', async () => {
    const { householdId: household, referralId: basis } = await acceptedHousehold(world);
    await expect(grant(PASSAGE, { household, purpose: 'SUPPORT', kind: 'REFERRAL', basis })).rejects.toThrow(/without a basis/);
  });

  test('by using its own referral for another household', async () => {
    const { referralId: basis } = await confirmedHousehold(world);
    const foreign = await register(world.otherRentalManager);
    await expect(grant(AMLI, { household: foreign, purpose: 'ASSESSMENT', kind: 'REFERRAL', basis })).rejects.toThrow(/without a basis/);
    await expect(grant(LANDLORD, { household: foreign, to: AMLI, purpose: 'ASSESSMENT', kind: 'REFERRAL', basis })).rejects.toThrow(
      /without a basis/,
    );
  });

  test('from a day to come, or from a day gone by', async () => {
    const household = newId();
    const registration = { household, purpose: 'TENANCY', kind: 'REGISTRATION', basis: household } as const;
    await expect(grant(LANDLORD, { ...registration, from: '2026-11-26' })).rejects.toThrow(/never starts in the future/);
    await expect(grant(LANDLORD, { ...registration, from: '2020-01-01' })).rejects.toThrow(/starts today/);
  });

  test('for somebody else, when it registers', async () => {
    const household = newId();
    await expect(
      grant(LANDLORD, { household, to: OTHER_LANDLORD, purpose: 'TENANCY', kind: 'REGISTRATION', basis: household }),
    ).rejects.toThrow(/without a basis/);
  });

  test('by registering it, unless it is a landlord', async () => {
    const registration = (organisationId: Id, household = newId()) =>
      grant(organisationId, { household, purpose: 'TENANCY', kind: 'REGISTRATION', basis: household });
    await expect(registration(AMLI)).rejects.toThrow(/only a landlord/);
    await expect(registration(newId())).rejects.toThrow(/only a landlord/);
    await expect(registration(LANDLORD)).resolves.toHaveLength(1);
  });

  test('by writing a referral, or by changing whom a referral is about', async () => {
    const { referralId } = await confirmedHousehold(world);
    const foreign = await register(world.otherRentalManager);
    const insert = `insert into referral select (jsonb_populate_record(r, jsonb_build_object('id', $1::text))).* from referral r limit 1`;
    await expect(attack(LANDLORD, insert, [newId()])).rejects.toThrow(/permission denied/);
    await expect(attack(LANDLORD, 'update referral set household_id = $2 where id = $1', [referralId, foreign])).rejects.toThrow(
      /permission denied/,
    );
    await expect(attack(LANDLORD, 'update referral set landlord_id = $2 where id = $1', [referralId, OTHER_LANDLORD])).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('a row belongs to one household', () => {
  const member = `insert into household_member (household_id, person_id, role, from_on)
    select $1, id, 'HOSTED_ADULT', $3 from person where household_id = $2 limit 1`;

  test('a member is a person of it', async () => {
    const own = await register(world.rentalManager);
    const second = await register(world.rentalManager);
    await expect(attack(LANDLORD, member, [own, second, TODAY])).rejects.toThrow(/household_member_household_id_person_id_fkey/);
    await expect(attack(LANDLORD, member, [own, own, TODAY])).resolves.toEqual([]);
  });

  test('a decision on eligibility is about the household and the landlord of its referral', async () => {
    const { householdId, referralId } = await confirmedHousehold(world);
    const other = await register(world.rentalManager);
    const verdict = `insert into eligibility_verdict (id, referral_id, household_id, landlord_id, rule_version, decided_at, verdict, criteria,
        missing, inputs, input_hash) values ($1, $2, $3, $4, 2, now(), 'PASS', '[]', '[]', '{}', '')`;
    await expect(attack(LANDLORD, verdict, [newId(), referralId, other, LANDLORD])).rejects.toThrow(/eligibility_verdict_referral_id_/);
    await expect(attack(AMLI, verdict, [newId(), referralId, householdId, OTHER_LANDLORD])).rejects.toThrow(
      /eligibility_verdict_referral_id_/,
    );
    await expect(attack(LANDLORD, verdict, [newId(), referralId, householdId, LANDLORD])).resolves.toEqual([]);
  });

  test('and is never rewritten, nor moved to another', async () => {
    await register(world.rentalManager);
    for (const change of [
      'household set sort_name = sort_name',
      'person set family_name = family_name',
      'person set household_id = household_id',
      'household_member set from_on = from_on',
      'household_member set household_id = household_id',
      'household_resources set monthly_cents = 0',
      'accommodation set from_on = from_on',
      'priority_status set code = code',
      'attestation set value = not value',
      'life_event set kind = kind',
      'energy_debt set amount_cents = 0',
      'person_disability set recognised = false',
    ]) {
      await expect(attack(LANDLORD, `update ${change}`, [])).rejects.toThrow(/permission denied/);
    }
  });

  test('and a judgement is given and taken back by the organisation of its author alone', async () => {
    const { householdId } = await confirmedHousehold(world);
    const [author] = await world.service.sql<{ id: Id }>('select id from staff_member where organisation_id = $1 limit 1', [AMLI]);
    const given = `insert into attestation (id, household_id, kind, value, author_id, author_role, author_organisation_id, attested_on, recorded_at)
      values ($1, $2, 'A_KIND', true, $3, 'SOCIAL_WORKER', $4, '2026-11-25', now())`;
    const judgement = [newId(), householdId, author?.id, AMLI];
    await expect(attack(LANDLORD, given, judgement)).rejects.toThrow(/row-level security/);
    await world.service.sql(given, judgement);
    const withdrawn = `update attestation set withdrawn_on = '2026-11-25', withdrawal_reason = 'NOT_COMPETENT' where id = $1 returning id`;
    expect(await attack(LANDLORD, withdrawn, [judgement[0]])).toEqual([]);
    expect(await attack(AMLI, withdrawn, [judgement[0]])).toEqual([{ id: judgement[0] }]);
  });

  test('and the version of a household goes up by one, whatever is written, and for nobody else', async () => {
    const id = await register(world.rentalManager);
    const raise = 'update household set version = 1000 where household_id = $1 returning version';
    await expect(attack(LANDLORD, raise, [id])).resolves.toEqual([{ version: 2 }]);
    await expect(attack(OTHER_LANDLORD, raise, [id])).resolves.toEqual([]);
  });
});

describe('an organisation cannot end the access of another', () => {
  async function assessmentOf(referralId: Id): Promise<Id> {
    const [found] = await world.service.sql<{ id: Id }>('select id from access_grant where basis_id = $1 and to_on is null', [referralId]);
    return found?.id ?? '';
  }

  test('while the referral runs', async () => {
    const { referralId } = await confirmedHousehold(world);
    const id = await assessmentOf(referralId);
    await expect(attack(LANDLORD, 'select end_access($1, $2)', [id, TODAY])).rejects.toThrow(/ends on a basis/);
  });

  test('when it is no party of the referral, or when the access rests on a registration', async () => {
    const { householdId, referralId } = await acceptedHousehold(world);
    const id = await assessmentOf(referralId);
    await expect(attack(PASSAGE, 'select end_access($1, $2)', [id, TODAY])).rejects.toThrow(/ends on a basis/);
    await expect(attack(LANDLORD, 'select end_access($1, $2)', [id, TODAY])).rejects.toThrow(/ends on a basis/);
    const [tenancy] = await world.service.sql<{ id: Id }>(
      `select id from access_grant where household_id = $1 and purpose = 'TENANCY' and to_on is null`,
      [householdId],
    );
    await expect(attack(AMLI, 'select end_access($1, $2)', [tenancy?.id, TODAY])).rejects.toThrow(/ends on a basis/);
  });

  test('twice', async () => {
    const { referralId } = await confirmedHousehold(world);
    const id = await assessmentOf(referralId);
    await act(world.programmeManager, 'declineReferral', { referralId, reason: 'NO_CAPACITY' });
    await expect(attack(AMLI, 'select end_access($1, $2)', [id, TODAY])).rejects.toThrow(/no running access/);
  });
});
