// An installation that was at work before programmes had terms of their own: what was there keeps its codes and gets their texts.
import { newId } from '@passerelle/shared/domain/ids';
import { connect } from '@passerelle/shared/database/connect';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { testService } from '@passerelle/shared/testing/test-service';
import { ProgrammeTerms1764000310000 } from '../src/database/migrations/1764000310000-programme-terms';
import { referrals } from '../src/service';
import { AMLI, ask, PROGRAMME, LANDLORD, openWorld, TODAY } from './world';

const TERMS = `select kind, code, jsonb_build_object('en', label_en, 'fr', label_fr) as labels from programme_term
  where programme_id = $1 and version = $2 and kind <> 'DOCUMENT' order by kind, place`;
const DOCUMENTS = `select code, jsonb_build_object('en', label_en, 'fr', label_fr) as labels from programme_term
  where programme_id = $1 and version = $2 and kind = 'DOCUMENT' order by place`;
const RULES = JSON.stringify({ criteria: [{ code: 'X-1', wantedDocument: 'Tenant account (finance)' }] });
const byKind = [...TERMS_OF_ALL_PROGRAMMES].sort((one, other) => (one.kind < other.kind ? -1 : Number(one.kind > other.kind)));

test('the versions that were there have the terms of then, and the overview says of which version a stage is', async () => {
  const migrations = referrals.migrations.slice(0, referrals.migrations.indexOf(ProgrammeTerms1764000310000));
  const service = await testService({ ...referrals, migrations }, TODAY);
  const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    const [householdId, referralId] = [newId(), newId()];
    await service.sql(`
      select set_config('app.today', '${TODAY}', true), set_config('app.organisation_id', '${LANDLORD}', true);
      insert into programme (id, code, name) values ('${PROGRAMME}', 'programme', 'Programme');
      insert into programme_version (programme_id, version, from_on, source, document) values ('${PROGRAMME}', 2, '2024-08-01', 'Sheet', '${RULES}');
      insert into household (household_id, sort_name, registered_on) values ('${householdId}', 'belkorchi nadia', '2026-10-01');
      insert into household_access (organisation_id, household_id, category, from_on, own_rows_only, source_version)
        values ('${LANDLORD}', '${householdId}', 'SUPPORT_STATUS', '2026-10-01', false, 1);
      insert into referral (id, household_id, programme_id, programme_version, component, landlord_id, cause, episode_id, state, verdict,
          proposed_on, accepted_on, version)
        values ('${referralId}', '${householdId}', '${PROGRAMME}', 2, 'MAINTENANCE', '${LANDLORD}', 'ARREARS', '${newId()}', 'ACCEPTED', 'PASS',
          '2026-10-02', '2026-10-03', 3);
      insert into household_case (case_id, household_id, operator_id, referral_id, referent_id, stage, opened_on, as_of, source_version)
        values ('${newId()}', '${householdId}', '${AMLI}', '${referralId}', '${newId()}', 'SUPPORT', '2026-11-01', '2026-11-01', 1)`);
    await owner.transaction(async (manager) => {
      await manager.query(`select set_config('app.today', $1, true)`, [TODAY]);
      const runner = manager.queryRunner;
      if (runner === undefined) throw new Error('The transaction has no runner.');
      await new ProgrammeTerms1764000310000().up(runner);
    });
    expect(await service.sql(TERMS, [PROGRAMME, 2])).toEqual(byKind);
    const named = { en: 'Tenant account (finance)', fr: 'Tenant account (finance)' };
    expect(await service.sql(DOCUMENTS, [PROGRAMME, 2])).toEqual([{ code: 'TENANT_ACCOUNT_FINANCE', labels: named }]);
    expect(await service.sql('select document from programme_version')).toEqual([
      { document: { criteria: [{ code: 'X-1', wantedDocument: 'TENANT_ACCOUNT_FINANCE' }] } },
    ]);
    expect(await service.sql('select stage, programme_id, programme_version from household_overview')).toEqual([
      { stage: 'SUPPORT', programme_id: PROGRAMME, programme_version: 2 },
    ]);
  } finally {
    await owner.destroy();
    await service.stop();
  }
}, 30_000);

test('the demonstration defines the same, so that loading it again changes nothing', async () => {
  const world = await openWorld();
  try {
    expect(await world.service.sql(TERMS, [PROGRAMME, 2])).toEqual(byKind);
    expect(
      (await ask(world.socialWorker, `{ programme(id: "${PROGRAMME}") { versions { terms(kind: CAUSE) { label } } } }`)).programme,
    ).toEqual({
      versions: [{ terms: [{ label: 'Rent arrears' }] }, { terms: [{ label: 'Rent arrears' }] }],
    });
  } finally {
    await world.service.stop();
  }
}, 60_000);
