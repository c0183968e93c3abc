import { NotFound, type DomainError } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { refusalsOf } from '@passerelle/shared/domain/refusals-of';
import type { Tx } from '@passerelle/shared/use-case-types';
import { In } from 'typeorm';
import { Unit } from '../domain/unit';
import { Vacancy } from '../domain/vacancy';

/** A home of the caller's organisation, locked until the end of the transaction: every act on a home begins here. */
export async function lockUnit(tx: Tx, unitId: Id, path: readonly string[] = ['unitId']): Promise<Unit> {
  const unit = await tx.manager.findOne(Unit, {
    where: { id: unitId, organisationId: tx.actor.organisationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (unit === null) throw new NotFound('Unit', { path });
  return unit;
}

/** For each of these homes of the caller's organisation, what the guards that an act shares refuse, whatever else its input says. */
export async function checkUnits(
  tx: Tx,
  unitIds: readonly Id[],
  guardsOf: (unit: Unit) => readonly (() => void)[],
): Promise<ReadonlyMap<Id, readonly DomainError[]>> {
  const units = await tx.manager.findBy(Unit, { id: In([...unitIds]), organisationId: tx.actor.organisationId });
  return new Map(units.map((unit) => [unit.id, refusalsOf(...guardsOf(unit))]));
}

/** Writes what an act may have changed of a home, or of its vacancy or its lease: its version goes up with each of them. */
export async function saveUnit(tx: Tx, unit: Unit): Promise<void> {
  const { id, state, reservedProgrammeId, letUntil } = unit;
  await tx.manager.update(Unit, { id }, { state, reservedProgrammeId, letUntil });
}

/** The open vacancy of a home, which must be locked; null when there is none. */
export async function openVacancy(tx: Tx, unitId: Id): Promise<Vacancy | null> {
  const [row] = await tx.query<{ id: Id }>('select id from vacancy where unit_id = $1 and closed_on is null', [unitId]);
  return row === undefined ? null : tx.manager.findOneBy(Vacancy, { id: row.id });
}

/** Writes what an act may have changed of a vacancy. */
export async function saveVacancy(tx: Tx, { id, freeOn, notice, closedOn }: Vacancy): Promise<void> {
  await tx.manager.update(Vacancy, { id }, { freeOn, notice, closedOn });
}

/** The lease of a home, which must be locked, ended: an announced vacancy is free from that day. The home itself is saved by the caller. */
export async function vacate(tx: Tx, unit: Unit, endsOn: LocalDate): Promise<void> {
  unit.vacate(endsOn);
  const vacancy = await openVacancy(tx, unit.id);
  if (vacancy === null) return;
  vacancy.tenantLeft(endsOn);
  await saveVacancy(tx, vacancy);
}

/**
 * The lease of a home, which must be locked, never held: a notice given under it is taken back, and a home that was allocated meanwhile is
 * free today at the latest. The home itself is saved by the caller.
 */
export async function undoLease(tx: Tx, unit: Unit, today: LocalDate): Promise<void> {
  unit.neverLet();
  const vacancy = await openVacancy(tx, unit.id);
  if (vacancy === null) return;
  if (unit.state === 'ALLOCATED') vacancy.tenantLeft(vacancy.freeOn < today ? vacancy.freeOn : today);
  else vacancy.takeBack(today);
  await saveVacancy(tx, vacancy);
}

/** Address of a home, from its residence. */
export async function addressOf(tx: Tx, unit: Unit): Promise<{ street: string; postcode: string; city: string }> {
  const [row] = await tx.query<{ street: string; postcode: string; city: string }>(
    'select street, postcode, city from residence where id = $1',
    [unit.residenceId],
  );
  if (row === undefined) throw new Error(`The unit ${unit.id} has no residence.`);
  return row;
}
