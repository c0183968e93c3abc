import { isId, newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refuseAll } from '@passerelle/shared/refuse-all';
import { supportStarted } from '@passerelle/shared/facts/support-started';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { checkCases, lockCase, type ActAccess } from '../database/act-on-case';
import { firstDiagnosticDays } from '../database/case-files';
import { saveStage } from '../database/case-stages';
import { stagesOfVersion } from '../database/programme-stages';
import { LIFE_DOMAINS } from '../domain/social-diagnostic';
import { requireSignable, type SupportCase } from '../domain/support-case';
import { checkedContract, type ContractObjective, type SupportContract } from '../domain/support-contract';
import { field } from './inputs';
import { publishPosition } from './publish-position';

interface Input {
  readonly clientKey: string;
  readonly id?: Id | null | undefined;
  readonly caseId: Id;
  readonly signedOn: LocalDate;
  readonly endsOn?: LocalDate | null | undefined;
  readonly objectives: readonly ContractObjective[];
}

const ACCESS: ActAccess = { category: 'SUPPORT_FILE', part: 'REFERENT_ONLY' };

/**
 * Records the signature of the contract by the referent of a case in a stage of phase DIAGNOSTIC: it goes to the first stage of phase SUPPORT,
 * and the support that the programme counts starts that day. Needs a diagnostic made by then (`DIAGNOSTIC_MISSING`).
 */
export const signSupportContract = defineUseCase<Input, { caseId: Id; contractId: Id; version: number }>({
  name: 'signSupportContract',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    id: field.newId,
    caseId: field.id,
    signedOn: field.date,
    endsOn: field.date.nullish(),
    objectives: z.array(z.object({ domain: z.enum(LIFE_DOMAINS), label: z.string(), dueOn: field.date })),
  }),
  async check(tx, ids) {
    const days = await firstDiagnosticDays(tx, ids.filter(isId));
    return checkCases(tx, ids, { ...ACCESS, guard: (found) => void requireSignable(found, days.get(found.id) ?? null) });
  },
  async run(tx, { id, caseId, signedOn, endsOn = null, objectives }) {
    const supportCase = await lockCase(tx, caseId, { ...ACCESS, publishes: true });
    const firstDiagnosticOn = (await firstDiagnosticDays(tx, [caseId])).get(caseId) ?? null;
    const stages = await stagesOfVersion(tx, supportCase);
    const sign = (): void => supportCase.signContract(signedOn, { firstDiagnosticOn, today: tx.clock.today(), stages });
    refuseAll(tx, sign);
    const contract = checkedContract({ signedOn, endsOn, objectives });
    tx.stopIfRefused();
    await saveStage(tx, supportCase);
    const contractId = id ?? newId();
    await insertContract(tx, supportCase, { id: contractId, ...contract });
    const { householdId, referralId, operatorId, version } = supportCase;
    await tx.publish(supportStarted, {
      key: householdId,
      subject: caseId,
      payload: { caseId, referralId, householdId, operatorId, startedOn: signedOn },
    });
    await publishPosition(tx, supportCase);
    return { caseId, contractId, version };
  },
});

async function insertContract(
  tx: Tx,
  { id: caseId, householdId, referentId }: SupportCase,
  contract: SupportContract & { readonly id: Id },
): Promise<void> {
  await tx.query(
    `insert into support_contract (id, case_id, household_id, signatory_id, signed_on, ends_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [contract.id, caseId, householdId, referentId, contract.signedOn, contract.endsOn, tx.clock.now()],
  );
  const rows = contract.objectives.map(({ domain, label, dueOn }, index) => ({
    id: newId(),
    number: index + 1,
    domain,
    label,
    due_on: dueOn,
  }));
  await tx.query(
    `insert into contract_objective (id, contract_id, household_id, number, domain, label, due_on)
     select o.id, $1, $2, o.number, o.domain, o.label, o.due_on
     from jsonb_to_recordset($3::jsonb) as o (id uuid, number int, domain text, label text, due_on date)`,
    [contract.id, householdId, JSON.stringify(rows)],
  );
}
