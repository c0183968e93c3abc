import { EntitySchema } from 'typeorm';
import { SupportCase } from '../domain/support-case';

/** The one aggregate that is loaded, changed and saved; all else of this service is written once and read by plain SQL. */
const supportCaseMapping = new EntitySchema<SupportCase>({
  name: 'SupportCase',
  target: SupportCase,
  tableName: 'support_case',
  columns: {
    id: { type: 'uuid', primary: true },
    referralId: { type: 'uuid', name: 'referral_id' },
    householdId: { type: 'uuid', name: 'household_id' },
    programmeId: { type: 'uuid', name: 'programme_id' },
    programmeVersion: { type: 'int', name: 'programme_version' },
    operatorId: { type: 'uuid', name: 'operator_id' },
    referentId: { type: 'uuid', name: 'referent_id' },
    referentSince: { type: 'date', name: 'referent_since' },
    stage: { type: 'text' },
    phase: { type: 'text' },
    stageSince: { type: 'date', name: 'stage_since' },
    openedOn: { type: 'date', name: 'opened_on' },
    supportStartedOn: { type: 'date', name: 'support_started_on', nullable: true },
    closedOn: { type: 'date', name: 'closed_on', nullable: true },
    outcome: { type: 'text', nullable: true },
    version: { type: 'int' },
  },
});

export const entities = [supportCaseMapping];
