import { isId, type Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import { ACCOUNT_COLUMNS, benefitsById, planViews, type AccountView, type BenefitView, type PlanView } from '../database/account-views';
import type { RejectedLine } from '../domain/rent-movement';

function byId<Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Id, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function householdsOf(rows: readonly { readonly householdId: Id }[]): readonly Id[] {
  return [...new Set(rows.map((row) => row.householdId))];
}

/** Rent accounts by id; one that is absent or not open to the caller is left out. */
export const readAccounts = defineUseCase<readonly Id[], ReadonlyMap<Id, AccountView>>({
  name: 'readAccounts',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await tx.query<AccountView>(`select ${ACCOUNT_COLUMNS} from rent_account a where a.id = any($1)`, [asked]);
    tx.recordAccess({ asked, returned: [...rows.map((row) => row.id), ...householdsOf(rows)], categories: ['RENT'] });
    return byId(rows);
  },
});

/** Repayment plans by id; one that is absent or not open to the caller is left out. */
export const readPlans = defineUseCase<readonly Id[], ReadonlyMap<Id, PlanView>>({
  name: 'readPlans',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await planViews(tx, 'id', asked);
    tx.recordAccess({ asked, returned: [...rows.map((row) => row.id), ...householdsOf(rows)], categories: ['RENT'] });
    return byId(rows);
  },
});

/** Records of housing benefit by id; one that is absent or not open to the caller is left out. */
export const readBenefits = defineUseCase<readonly Id[], ReadonlyMap<Id, BenefitView>>({
  name: 'readBenefits',
  permission: 'rent-account:read',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await benefitsById(tx, asked);
    tx.recordAccess({ asked, returned: [...rows.map((row) => row.id), ...householdsOf(rows)], categories: ['RENT'] });
    return byId(rows);
  },
});

/** An import as the graph shows it: numbers and codes of lines, never their content. */
export interface ImportView {
  readonly id: Id;
  readonly importedOn: LocalDate;
  readonly linesRead: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: readonly RejectedLine[];
}

/** Imports of the caller's organisation by id. */
export const readImports = defineUseCase<readonly Id[], ReadonlyMap<Id, ImportView>>({
  name: 'readImports',
  permission: 'rent-account:import',
  kind: 'read',
  async run(tx, ids) {
    const asked = ids.filter(isId);
    const rows = await tx.query<ImportView>(
      `select id, imported_on as "importedOn", lines_read as "linesRead", accepted, repeated, rejected from rent_import where id = any($1)`,
      [asked],
    );
    tx.recordAccess({ asked, returned: rows.map((row) => row.id) });
    return byId(rows);
  },
});
