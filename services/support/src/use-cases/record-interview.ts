import { newId, type Id } from '@passerelle/shared/domain/ids';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { defineUseCase } from '@passerelle/shared/use-case';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { saveVersion } from '../database/support-cases';
import { checkInterview, INTERVIEW_KINDS, INTERVIEW_TOPICS, type Interview } from '../domain/interview';
import { requireNotClosed } from '../domain/support-case';
import { field } from './inputs';
import { publishPosition } from './publish-position';

type Input = Interview & { readonly clientKey: string; readonly id?: Id | null | undefined; readonly caseId: Id };

const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'REFERENT_ONLY' };

/** Adds an interview that was held to the file of an open case, by its referent. */
export const recordInterview = defineUseCase<Input, { caseId: Id; version: number; interviewId: Id }>({
  name: 'recordInterview',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    caseId: field.id,
    kind: z.enum(INTERVIEW_KINDS),
    heldOn: field.date,
    durationMinutes: field.whole,
    topics: z.array(z.enum(INTERVIEW_TOPICS)),
  }),
  check: (tx, ids) => checkCases(tx, ids, { ...ACCESS, guard: requireNotClosed }),
  async run(tx, { id, caseId, ...input }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    refuseAll(tx, () => supportCase.add(input.heldOn, 'heldOn', tx.clock.today()));
    checkInterview(input);
    tx.stopIfRefused();
    await saveVersion(tx, supportCase);
    const interviewId = id ?? newId();
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
    await publishPosition(tx, supportCase);
    return { caseId, version: supportCase.version, interviewId };
  },
});
