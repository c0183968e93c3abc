import { createHash } from 'node:crypto';
import { newId } from '@passerelle/shared/domain/ids';
import { field } from '@passerelle/shared/input-fields';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { z } from 'zod';
import { insertRows } from '../database/bulk';
import { findOwnAccounts, lockAccounts } from '../database/load-rent-accounts';
import { saveAccounts } from '../database/save-rent-accounts';
import type { RentAccount } from '../domain/rent-account';
import { readCsv } from '../domain/rent-csv';
import { identityOf, readMovement, type RejectedLine, type RentMovement } from '../domain/rent-movement';
import { publishPositions } from './publish-positions';

const input = z.object({ clientKey: z.string(), id: field.newId, csv: z.string() });

/**
 * Books a file of rent calls and payments on the accounts of the caller's organisation. Bad lines and unknown lease numbers are reported
 * by line and the others booked; lines booked before are passed over, so a file sent again, or one that overlaps, books nothing twice.
 * Payments settle the oldest due rent first; each account's arrears are judged once, after the whole file, and told when they changed.
 */
export const importRentMovements = defineUseCase<z.infer<typeof input>, { importId: string }>({
  name: 'importRentMovements',
  permission: 'rent-account:import',
  kind: 'write',
  input,
  async run(tx, { csv, id }) {
    const lines = readCsv(csv).map((line) => readMovement(line, tx.clock.today()));
    const movements = lines.filter((line): line is RentMovement => 'kind' in line);
    const accounts = await lockAccountsOf(tx, movements);
    const importId = id ?? newId();
    const booked = bookAll(lines, accounts);
    const touched = [...accounts.values()];
    for (const account of touched) account.judge(tx.clock.today());
    await insertRows(tx, 'rent_import', [
      {
        id: importId,
        organisation_id: tx.actor.organisationId,
        file_hash: createHash('sha256').update(csv).digest('hex'),
        imported_on: tx.clock.today(),
        lines_read: lines.length,
        ...booked,
      },
    ]);
    await saveAccounts(tx, touched, importId);
    await publishPositions(tx, touched);
    return { importId };
  },
});

/** The accounts that the file names, by lease number: found without a lock, their streams taken, then locked and loaded. */
async function lockAccountsOf(tx: Tx, movements: readonly RentMovement[]): Promise<ReadonlyMap<string, RentAccount>> {
  const found = await findOwnAccounts(tx, [...new Set(movements.map((movement) => movement.leaseNumber))]);
  const households = [...new Set(found.map((account) => account.householdId))];
  tx.recordAccess({ asked: households, returned: households, categories: ['RENT'] });
  await tx.takeStreams(households);
  const months = movements.flatMap((movement) => (movement.kind === 'RENT_CALL' ? [movement.month] : []));
  const leaseNumbers = new Map(found.map((account) => [account.id, account.leaseNumber]));
  const locked = await lockAccounts(tx, [...leaseNumbers.keys()], { months: [...new Set(months)], identities: identitiesOf(movements) });
  return new Map(locked.map((account) => [leaseNumbers.get(account.state.id) ?? '', account]));
}

/** Every identity that a payment of the file can get: its place among equal ones is at most how often it stands in the file. */
function identitiesOf(movements: readonly RentMovement[]): readonly string[] {
  const counts = new Map<string, number>();
  return movements.flatMap((movement) => {
    if (movement.kind === 'RENT_CALL') return [];
    const place = `${movement.leaseNumber}|${identityOf(movement, 1)}`;
    const occurrence = (counts.get(place) ?? 0) + 1;
    counts.set(place, occurrence);
    return [identityOf(movement, occurrence)];
  });
}

interface Booked {
  readonly accepted: number;
  readonly repeated: number;
  readonly rejected: readonly RejectedLine[];
}

function bookAll(lines: readonly (RentMovement | RejectedLine)[], accounts: ReadonlyMap<string, RentAccount>): Booked {
  const rejected: RejectedLine[] = [];
  let accepted = 0;
  let repeated = 0;
  for (const line of lines) {
    const booking = 'kind' in line ? bookOne(line, accounts.get(line.leaseNumber)) : line.code;
    if (booking === 'BOOKED') accepted += 1;
    else if (booking === 'REPEATED') repeated += 1;
    else rejected.push({ line: line.line, code: booking });
  }
  return { accepted, repeated, rejected };
}

function bookOne(movement: RentMovement, account: RentAccount | undefined) {
  if (account === undefined) return 'LEASE_UNKNOWN';
  return movement.kind === 'RENT_CALL' ? account.call(movement) : account.receive(movement);
}
