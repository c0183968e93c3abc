import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { housingApplicationChanged } from '@passerelle/shared/facts/housing-application-changed';
import type { Tx } from '@passerelle/shared/use-case-types';
import { HousingApplication, type ApplicationState } from '../domain/housing-application';
import type { UnitType } from '../domain/unit';

/** An application as the graph shows it. */
export interface ApplicationView {
  readonly id: Id;
  readonly reference: string;
  readonly householdId: Id;
  readonly wantedTypes: readonly UnitType[];
  readonly departments: readonly string[];
  readonly recordedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly state: ApplicationState;
  readonly version: number;
}

/** An `ApplicationState` in SQL; the application is aliased `a`. */
export const APPLICATION_STATE = `coalesce(a.closed_reason, 'LIVE')`;

/** Columns of `ApplicationView`; the application is aliased `a`. */
export const APPLICATION_VIEW_COLUMNS = `
  a.id, a.reference, a.household_id as "householdId", a.wanted_types as "wantedTypes", a.departments, a.recorded_on as "recordedOn", a.closed_on as "closedOn",
  ${APPLICATION_STATE} as state, a.version`;

/** The live application of a household, locked; null when there is none. */
export async function lockLiveApplication(tx: Tx, householdId: Id): Promise<HousingApplication | null> {
  const [row] = await tx.query<{ id: Id }>('select id from housing_application where household_id = $1 and closed_on is null for update', [
    householdId,
  ]);
  return row === undefined ? null : tx.manager.findOneBy(HousingApplication, { id: row.id });
}

/** The highest version of all applications of a household, live or closed: the next one goes on from there. 0 while it has none. */
export async function highestVersion(tx: Tx, householdId: Id): Promise<number> {
  const [row] = await tx.query<{ version: number | null }>(
    'select max(version) as version from housing_application where household_id = $1',
    [householdId],
  );
  return row?.version ?? 0;
}

/** Says to the other services that a household asks for a home, or does not any more. Its stream must have been taken. */
export async function publishApplication(tx: Tx, { id, householdId, departments, closedOn }: HousingApplication): Promise<void> {
  await tx.publish(housingApplicationChanged, {
    key: householdId,
    subject: id,
    payload: { applicationId: id, householdId, departments: [...departments], live: closedOn === null, asOf: tx.clock.today() },
  });
}

/** Closes an application, which must be locked, and says so. */
export async function closeApplication(
  tx: Tx,
  application: HousingApplication,
  end: { day: LocalDate; reason: 'HOUSED' | 'REPLACED' },
): Promise<void> {
  application.close(end.day, end.reason);
  const { id, closedOn, closedReason } = application;
  await tx.manager.update(HousingApplication, { id }, { closedOn, closedReason });
  await publishApplication(tx, application);
}
