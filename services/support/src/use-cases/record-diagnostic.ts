import { newId, type Id } from '@passerelle/shared/domain/ids';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { saveVersion } from '../database/support-cases';
import {
  ARREARS_CAUSES,
  checkDiagnostic,
  LIFE_DOMAINS,
  NEED_PRIORITIES,
  type ArrearsCause,
  type DomainNeed,
} from '../domain/social-diagnostic';
import { requireNotClosed } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly caseId: Id;
  readonly madeOn: string;
  readonly domains: readonly DomainNeed[];
  readonly arrearsCause?: ArrearsCause | null | undefined;
}

const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'REFERENT_ONLY' };

/** Adds a social diagnostic to the file of an open case, by its referent; an earlier one stays beside it. */
export const recordDiagnostic = defineUseCase<Input, { caseId: Id; version: number; diagnosticId: Id }>({
  name: 'recordDiagnostic',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    caseId: field.id,
    madeOn: field.date,
    domains: z.array(z.object({ domain: z.enum(LIFE_DOMAINS), level: field.whole, priority: z.enum(NEED_PRIORITIES) })),
    arrearsCause: z.enum(ARREARS_CAUSES).nullish(),
  }),
  check: (tx, ids) => checkCases(tx, ids, { ...ACCESS, guard: requireNotClosed }),
  async run(tx, { id, caseId, madeOn, domains, arrearsCause = null }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    refuseAll(tx, () => supportCase.add(madeOn, 'madeOn', tx.clock.today()));
    checkDiagnostic({ madeOn, domains, arrearsCause });
    tx.stopIfRefused();
    await saveVersion(tx, supportCase);
    const diagnosticId = id ?? newId();
    await tx.query(
      `insert into social_diagnostic (id, case_id, household_id, author_id, made_on, domains, arrears_cause, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        diagnosticId,
        supportCase.id,
        supportCase.householdId,
        supportCase.referentId,
        madeOn,
        JSON.stringify(domains),
        arrearsCause,
        tx.clock.now(),
      ],
    );
    await publishPosition(tx, supportCase);
    return { caseId, version: supportCase.version, diagnosticId };
  },
});
