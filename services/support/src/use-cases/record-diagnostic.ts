import { newId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { findCase, lockCase } from '../database/support-cases';
import {
  ARREARS_CAUSES,
  checkDiagnostic,
  LIFE_DOMAINS,
  NEED_PRIORITIES,
  type ArrearsCause,
  type DomainNeed,
} from '../domain/social-diagnostic';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly madeOn: string;
  readonly domains: readonly DomainNeed[];
  readonly arrearsCause?: ArrearsCause | null | undefined;
}

/** Adds a social diagnostic to the file of an open case, by its referent; an earlier one stays beside it. */
export const recordDiagnostic = defineUseCase<Input, { caseId: Id; diagnosticId: Id }>({
  name: 'recordDiagnostic',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    caseId: field.id,
    madeOn: field.date,
    domains: z.array(z.object({ domain: z.enum(LIFE_DOMAINS), level: field.whole, priority: z.enum(NEED_PRIORITIES) })),
    arrearsCause: z.enum(ARREARS_CAUSES).nullish(),
  }),
  async run(tx, { caseId, madeOn, domains, arrearsCause = null }) {
    checkDiagnostic({ madeOn, domains, arrearsCause });
    const reach = await callersReach(tx, 'REFERENT_ONLY');
    await findCase(tx, caseId, { category: 'SUPPORT_FILE', reach });
    const supportCase = await lockCase(tx, caseId, reach);
    supportCase.requireFileOpenOn(madeOn, 'madeOn', tx.clock.today());
    const diagnosticId = newId();
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
    return { caseId: supportCase.id, diagnosticId };
  },
});
