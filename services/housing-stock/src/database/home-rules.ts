import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import type { Applicant } from '../domain/applicant';
import { versionKey, type HomeRule, type HomeRules } from '../domain/home-rules';

/** What the programmes of some households ask of homes, by version: one statement, however many households there are. */
export async function readHomeRules(tx: Tx, applicants: readonly Pick<Applicant, 'enrolments'>[]): Promise<HomeRules> {
  const programmes = new Set(applicants.flatMap(({ enrolments }) => enrolments.map(({ programmeId }) => programmeId)));
  const rows = await tx.query<{ programmeId: Id; version: number; rules: readonly HomeRule[] }>(
    'select programme_id as "programmeId", version, rules from programme_home_rules where programme_id = any($1::uuid[])',
    [[...programmes]],
  );
  return new Map(rows.map(({ rules, ...version }) => [versionKey(version), rules]));
}
