import { newId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { supportStarted } from '@passerelle/shared/facts/support-started';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { callersReach } from '../database/callers-reach';
import { findCase, lockCase, saveStage } from '../database/support-cases';
import { LIFE_DOMAINS } from '../domain/social-diagnostic';
import type { SupportCase } from '../domain/support-case';
import { checkContract, type ContractObjective, type SupportContract } from '../domain/support-contract';
import { writtenText } from '../domain/written-text';
import { field } from './inputs';

interface Input {
  readonly clientKey: string;
  readonly caseId: Id;
  readonly signedOn: LocalDate;
  readonly endsOn?: LocalDate | null | undefined;
  readonly objectives: readonly ContractObjective[];
}

/**
 * Records the signature of the contract by the referent of a case in DIAGNOSTIC: the stage becomes SUPPORT and the support that the
 * programme counts starts that day. Needs a diagnostic made by then (`DIAGNOSTIC_MISSING`).
 */
export const signSupportContract = defineUseCase<Input, { caseId: Id; contractId: Id; version: number }>({
  name: 'signSupportContract',
  permission: 'support-file:write',
  kind: 'write',
  input: z.object({
    clientKey: field.clientKey,
    caseId: field.id,
    signedOn: field.date,
    endsOn: field.date.nullish(),
    objectives: z.array(z.object({ domain: z.enum(LIFE_DOMAINS), label: z.string(), dueOn: field.date })),
  }),
  async run(tx, { caseId, signedOn, endsOn = null, objectives }) {
    const contract: SupportContract = { signedOn, endsOn, objectives: objectives.map(withReadableLabel) };
    checkContract(contract);
    const reach = await callersReach(tx, 'REFERENT_ONLY');
    const seen = await findCase(tx, caseId, { category: 'SUPPORT_FILE', reach });
    await tx.takeStreams([seen.householdId]);
    const supportCase = await lockCase(tx, caseId, reach);
    supportCase.signContract(signedOn, { firstDiagnosticOn: await firstDiagnosticOn(tx, caseId), today: tx.clock.today() });
    await saveStage(tx, supportCase);
    const contractId = await insertContract(tx, supportCase, contract);
    const { householdId, referralId, operatorId, version } = supportCase;
    await tx.publish(supportStarted, {
      key: householdId,
      subject: caseId,
      payload: { caseId, referralId, householdId, operatorId, startedOn: signedOn },
    });
    return { caseId, contractId, version };
  },
});

function withReadableLabel(objective: ContractObjective, index: number): ContractObjective {
  const path = ['objectives', String(index), 'label'];
  return { ...objective, label: writtenText(objective.label, { path, maximum: 200, lines: 'one' }) };
}

async function firstDiagnosticOn(tx: Tx, caseId: Id): Promise<LocalDate | null> {
  const [row] = await tx.query<{ madeOn: LocalDate | null }>('select min(made_on) as "madeOn" from social_diagnostic where case_id = $1', [
    caseId,
  ]);
  return row?.madeOn ?? null;
}

async function insertContract(tx: Tx, { id: caseId, householdId, referentId }: SupportCase, contract: SupportContract): Promise<Id> {
  const contractId = newId();
  await tx.query(
    `insert into support_contract (id, case_id, household_id, signatory_id, signed_on, ends_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [contractId, caseId, householdId, referentId, contract.signedOn, contract.endsOn, tx.clock.now()],
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
    [contractId, householdId, JSON.stringify(rows)],
  );
  return contractId;
}
