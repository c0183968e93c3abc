// An installation as it was before programmes were documents: its rows as the processes of then wrote them, and the migrations since.
import { connect } from '@passerelle/shared/database/connect';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { testService, type TestService } from '@passerelle/shared/testing/test-service';
import { Territories1764000400000 } from '../src/database/migrations/1764000400000-territories';
import { referrals } from '../src/service';
import { AMLI, LANDLORD, PROGRAMME, TODAY } from './world';

const SINCE = referrals.migrations.indexOf(Territories1764000400000);

/** What a version said of a programme. */
const RULES = {
  component: 'MAINTENANCE',
  trigger: { field: 'arrears.missedInstalments', operator: 'GTE', value: 3, source: 'Sheet' },
  criteria: [
    ruleOf('P1-LANDLORD', 'home.landlord', 'EQ', 'batigere-habitat', 'LEASE_OR_TITLE_LANDLORD'),
    ruleOf('P1-TERRITORY', 'home.department', 'IN', ['75', '77', '78', '91', '92', '93', '94'], 'ADDRESS_OF_THE_HOME_LANDLORD'),
    ruleOf('P1-SINGLE-PARENT', 'household.singleParent', 'EQ', true, 'FAMILY_RECORD_BOOK_CUSTODY_JUDGMENT_OR_CAF_STATEMENT_HOUSEHOLD'),
    ruleOf('P1-THREE-MISSED', 'arrears.missedInstalments', 'GTE', 3, 'TENANT_ACCOUNT_FINANCE'),
  ],
} as const;

function ruleOf(code: string, field: string, operator: string, value: unknown, wantedDocument: string) {
  return { code, field, operator, value, onUnknown: 'REVIEW', source: 'Sheet', wantedDocument };
}

/** The service on the tables of then, with its organisations and its programme. */
export async function openOlder(): Promise<TestService> {
  const service = await testService({ ...referrals, migrations: referrals.migrations.slice(0, SINCE) }, TODAY);
  await service.sql(`
    insert into organisation (id, code, kind, name) values
      ('${LANDLORD}', 'batigere-habitat', 'LANDLORD', 'Batigère Habitat'), ('${AMLI}', 'amli', 'ASSOCIATION', 'AMLI');
    insert into programme (id, code, name) values ('${PROGRAMME}', 'hestia', 'HESTIA')`);
  for (const [version, from, to] of [
    [1, '2022-07-01', '2024-08-01'],
    [2, '2024-08-01', null],
  ] as const) {
    await service.sql(
      'insert into programme_version (programme_id, version, from_on, to_on, source, document) values ($1, $2, $3, $4, $5, $6)',
      [PROGRAMME, version, from, to, 'Sheet', JSON.stringify(RULES)],
    );
    await service.sql(
      `insert into programme_membership (programme_id, version, organisation_id, part, from_on, to_on)
       values ($1, $2, '${LANDLORD}', 'LANDLORD', $3, $4), ($1, $2, '${AMLI}', 'OPERATOR', $3, $4)`,
      [PROGRAMME, version, from, to],
    );
    const documents = RULES.criteria.map(({ wantedDocument: code }) => ({ kind: 'DOCUMENT', code, labels: { en: code, fr: code } }));
    await service.sql(
      `insert into programme_term (programme_id, version, kind, code, place, label_en, label_fr)
       select $1, $2, t.kind, t.code, row_number() over (partition by t.kind), t.labels ->> 'en', t.labels ->> 'fr'
       from jsonb_to_recordset($3::jsonb) as t (kind text, code text, labels jsonb)`,
      [PROGRAMME, version, JSON.stringify([...TERMS_OF_ALL_PROGRAMMES, ...documents])],
    );
  }
  return service;
}

type Answer = 'PASS' | 'FAIL' | 'UNKNOWN';

interface Older {
  readonly state: 'PROPOSED' | 'CONFIRMED' | 'ACCEPTED' | 'NOT_ELIGIBLE';
  /** What is not known of the family leaves it unknown. */
  readonly verdict: Answer | null;
}

export interface Referred {
  readonly householdId: Id;
  readonly referralId: Id;
  readonly episodeId: Id;
  readonly accountId: Id;
}

/** A tenant with three missed terms, and what became of his referral. */
export async function olderHousehold(service: TestService, { state, verdict }: Older): Promise<Referred> {
  const [householdId, referralId, episodeId, accountId] = [newId(), newId(), newId(), newId()];
  const [head, child] = [newId(), newId()];
  const referred = { householdId, referralId, episodeId, accountId };
  const isKnown = verdict !== 'UNKNOWN';
  const days = `'2026-10-02', ${state === 'PROPOSED' ? 'null' : `'2026-10-03'`}, ${state === 'ACCEPTED' ? `'2026-10-04'` : 'null'},
    ${state === 'NOT_ELIGIBLE' ? `'2026-10-03', 'NOT_ELIGIBLE'` : 'null, null'}`;
  await service.sql(`
    select set_config('app.today', '${TODAY}', true), set_config('app.organisation_id', '${LANDLORD}', true);
    insert into household (household_id, sort_name, registered_on, registered_by)
      values ('${householdId}', 'belkorchi nadia', '2026-10-01', '${LANDLORD}');
    insert into person (id, household_id, given_name, family_name, search_name, birth_date, sex) values
      ('${head}', '${householdId}', 'Nadia', 'Belkorchi', 'nadia belkorchi', '1992-03-02', 'FEMALE'),
      ('${child}', '${householdId}', 'Lina', 'Belkorchi', 'lina belkorchi', '2006-05-09', 'FEMALE');
    insert into household_member (household_id, person_id, role, from_on) values
      ('${householdId}', '${head}', '${isKnown ? 'HEAD' : 'DEPENDANT'}', '2020-01-01'),
      ('${householdId}', '${child}', 'CHILD', '2020-01-01');
    insert into household_home (lease_id, household_id, landlord_id, department, starts_on, source_version, unit_id)
      values ('${newId()}', '${householdId}', '${LANDLORD}', '93', '2021-01-01', 1, '${newId()}');
    insert into household_arrears (account_id, household_id, landlord_id, episode_id, missed_terms, arrears_cents, as_of, source_version)
      values ('${accountId}', '${householdId}', '${LANDLORD}', '${episodeId}', 3, 153600, '2026-10-02', 1);
    insert into referral (id, household_id, programme_id, programme_version, component, landlord_id, operator_id, cause, episode_id, state,
        verdict, proposed_on, confirmed_on, accepted_on, ended_on, end_reason, version)
      values ('${referralId}', '${householdId}', '${PROGRAMME}', 2, 'MAINTENANCE', '${LANDLORD}', ${state === 'PROPOSED' ? 'null' : `'${AMLI}'`},
        'ARREARS', '${episodeId}', '${state}', ${verdict === null ? 'null' : `'${verdict}'`}, ${days}, 3);
    insert into access_grant (id, household_id, organisation_id, purpose, basis_kind, basis_id, from_on) values
      ('${newId()}', '${householdId}', '${LANDLORD}', 'TENANCY', 'REGISTRATION', '${householdId}', '2026-10-01'),
      ('${newId()}', '${householdId}', '${AMLI}', '${state === 'ACCEPTED' ? 'SUPPORT' : 'ASSESSMENT'}', 'REFERRAL', '${referralId}', '2026-10-03');
    insert into household_access (organisation_id, household_id, category, from_on, own_rows_only, source_version)
      select o::uuid, '${householdId}', c, '2026-10-01', false, 1
      from unnest(array['${LANDLORD}', '${AMLI}']) o cross join unnest(array['IDENTITY', 'RENT', 'HOME', 'REFERRAL', 'SUPPORT_STATUS']) c`);
  if (state === 'ACCEPTED') await olderCase(service, referred);
  if (verdict !== null) await olderVerdict(service, { ...referred, verdict });
  return referred;
}

async function olderCase(service: TestService, { householdId, referralId }: Referred): Promise<void> {
  await service.sql(`
    select set_config('app.today', '${TODAY}', true);
    insert into household_case (case_id, household_id, operator_id, referral_id, referent_id, stage, opened_on, as_of, source_version)
      values ('${newId()}', '${householdId}', '${AMLI}', '${referralId}', '${newId()}', 'SUPPORT', '2026-11-01', '2026-11-01', 1)`);
}

async function olderVerdict(
  service: TestService,
  { householdId, referralId, verdict }: Referred & { readonly verdict: Answer },
): Promise<void> {
  const known = {
    'home.landlord': { value: 'batigere-habitat', asOf: '2021-01-01' },
    'home.department': { value: '93', asOf: '2021-01-01' },
    'household.singleParent': verdict === 'UNKNOWN' ? null : { value: verdict === 'PASS', asOf: '2026-10-03' },
    'arrears.missedInstalments': { value: 3, asOf: '2026-10-02' },
    'arrears.amount': { value: 153_600, asOf: '2026-10-02' },
  } as const;
  const criteria = RULES.criteria.map(({ code, field, operator, value, source }) => {
    const found = known[field as keyof typeof known];
    return {
      ...{ code, verdict: code === 'P1-SINGLE-PARENT' ? verdict : 'PASS', value: found === null ? null : String(found.value) },
      ...{ needed: `${operator} ${String(value)}`, unit: 'CODE', source, asOf: found?.asOf ?? null },
    };
  });
  const missing = RULES.criteria
    .filter((_, index) => criteria[index]?.verdict === 'UNKNOWN')
    .map(({ code, wantedDocument }) => ({ code, wantedDocument, labels: { en: wantedDocument, fr: wantedDocument } }));
  await service.sql(
    `insert into eligibility_verdict (id, referral_id, household_id, landlord_id, rule_version, decided_at, verdict, criteria, missing, inputs,
       input_hash) values ($1, $2, $3, $4, 2, '2026-10-03T08:00:00Z', $5, $6, $7, $8, $9)`,
    [
      ...[newId(), referralId, householdId, LANDLORD, verdict, JSON.stringify(criteria), JSON.stringify(missing), JSON.stringify(known)],
      'a'.repeat(64),
    ],
  );
}

/** The migrations since then, each in its own transaction and with the rights of the owner, as an upgrade runs them. */
export async function upgrade(service: TestService): Promise<void> {
  const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    await service.sql('grant create on schema public to referrals_system, referrals_auditor');
    for (const Migration of referrals.migrations.slice(SINCE)) {
      await owner.transaction(async ({ queryRunner }) => {
        if (queryRunner === undefined) throw new Error('The transaction has no runner.');
        await new Migration().up(queryRunner);
      });
    }
    await service.sql('revoke create on schema public from referrals_system, referrals_auditor');
  } finally {
    await owner.destroy();
  }
}
