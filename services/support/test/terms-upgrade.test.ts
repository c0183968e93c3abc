// An installation that was at work before programmes had terms of their own: what was there keeps its codes and gets their texts.
import { newId } from '@passerelle/shared/domain/ids';
import { connect } from '@passerelle/shared/database/connect';
import { TERMS_OF_ALL_PROGRAMMES } from '@passerelle/shared/facts/older/terms-of-all-programmes';
import { testService } from '@passerelle/shared/testing/test-service';
import { ProgrammeTerms1764000130000 } from '../src/database/migrations/1764000130000-programme-terms';
import { support } from '../src/service';
import { ASSOCIATION, PROGRAMME, SOCIAL_WORKER } from './association';

test('the versions that were told of have the terms of then, and each case is of the version of its admission', async () => {
  const migrations = support.migrations.slice(0, support.migrations.indexOf(ProgrammeTerms1764000130000));
  const service = await testService({ ...support, migrations });
  const owner = await connect({ url: service.ownerUrl, poolSize: 1, applicationName: 'test-owner' });
  try {
    const [referralId, householdId, caseId] = [newId(), newId(), newId()];
    await service.sql(
      `insert into programme_membership (programme_id, version, organisation_id, part, from_on, source_version)
       values ($1, 2, $2, 'OPERATOR', '2024-08-01', 7), ($1, 2, $3, 'LANDLORD', '2024-08-01', 5)`,
      [PROGRAMME, ASSOCIATION, newId()],
    );
    await service.sql(
      `insert into admission (referral_id, household_id, programme_id, programme_version, operator_id, accepted_on, source_version)
       values ($1, $2, $3, 2, $4, '2026-11-02', 1)`,
      [referralId, householdId, PROGRAMME, ASSOCIATION],
    );
    await service.sql(
      `insert into support_case (id, reference, referral_id, household_id, programme_id, operator_id, referent_id, referent_since, stage,
         opened_on, version)
       values ($1, 'ACC-2026-000001', $2, $3, $4, $5, $6, '2026-11-03', 'DIAGNOSTIC', '2026-11-03', 1)`,
      [caseId, referralId, householdId, PROGRAMME, ASSOCIATION, SOCIAL_WORKER],
    );
    await new ProgrammeTerms1764000130000().up(owner.createQueryRunner());
    expect(await service.sql('select programme_version from support_case where id = $1', [caseId])).toEqual([{ programme_version: 2 }]);
    const terms = await service.sql(
      `select kind, code, jsonb_build_object('en', label_en, 'fr', label_fr) as labels from programme_term
       where programme_id = $1 and version = 2 and source_version = 7 order by kind, place`,
      [PROGRAMME],
    );
    const byKind = [...TERMS_OF_ALL_PROGRAMMES].sort((one, other) => (one.kind < other.kind ? -1 : Number(one.kind > other.kind)));
    expect(terms).toEqual(byKind);
  } finally {
    await owner.destroy();
    await service.stop();
  }
}, 30_000);
