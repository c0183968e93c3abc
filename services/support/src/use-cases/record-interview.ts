import { newId, type Id } from '@passerelle/shared/domain/ids';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { findCase, lockCase } from '../database/support-cases';
import { checkInterview, INTERVIEW_KINDS, INTERVIEW_TOPICS, type Interview } from '../domain/interview';
import { field } from './inputs';

type Input = Interview & { readonly clientKey: string; readonly caseId: Id };

/** Adds an interview that was held to the file of an open case, by its referent. */
export const recordInterview = defineUseCase<Input, { caseId: Id; interviewId: Id }>({
  name: 'recordInterview',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    caseId: field.id,
    kind: z.enum(INTERVIEW_KINDS),
    heldOn: field.date,
    durationMinutes: field.whole,
    topics: z.array(z.enum(INTERVIEW_TOPICS)),
  }),
  async run(tx, input) {
    checkInterview(input);
    const reach = await callersReach(tx, 'REFERENT_ONLY');
    await findCase(tx, input.caseId, { category: 'SUPPORT_FILE', reach });
    const supportCase = await lockCase(tx, input.caseId, reach);
    supportCase.requireFileOpenOn(input.heldOn, 'heldOn', tx.clock.today());
    const interviewId = newId();
    await tx.query(
      `insert into interview (id, case_id, household_id, author_id, kind, held_on, duration_minutes, topics, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        interviewId,
        supportCase.id,
        supportCase.householdId,
        supportCase.referentId,
        input.kind,
        input.heldOn,
        input.durationMinutes,
        input.topics,
        tx.clock.now(),
      ],
    );
    return { caseId: supportCase.id, interviewId };
  },
});
