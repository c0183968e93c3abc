import { EntitySchema } from 'typeorm';
import { Referral } from '../domain/referral';

/** The one aggregate that is loaded, changed and saved; all else of this service is written once and read by plain SQL. */
const referralMapping = new EntitySchema<Referral>({
  name: 'Referral',
  target: Referral,
  tableName: 'referral',
  columns: {
    id: { type: 'uuid', primary: true },
    householdId: { type: 'uuid', name: 'household_id' },
    programmeId: { type: 'uuid', name: 'programme_id' },
    programmeVersion: { type: 'int', name: 'programme_version' },
    component: { type: 'text' },
    componentCode: { type: 'text', name: 'component_code' },
    landlordId: { type: 'uuid', name: 'landlord_id' },
    operatorId: { type: 'uuid', name: 'operator_id', nullable: true },
    cause: { type: 'text' },
    episodeId: { type: 'uuid', name: 'episode_id' },
    state: { type: 'text' },
    verdict: { type: 'text', nullable: true },
    judgedUntil: { type: 'date', name: 'judged_until', nullable: true },
    derogationMotive: { type: 'text', name: 'derogation_motive', nullable: true },
    derogationBy: { type: 'uuid', name: 'derogation_by', nullable: true },
    proposedOn: { type: 'date', name: 'proposed_on' },
    confirmedOn: { type: 'date', name: 'confirmed_on', nullable: true },
    acceptedOn: { type: 'date', name: 'accepted_on', nullable: true },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
    endReason: { type: 'text', name: 'end_reason', nullable: true },
    version: { type: 'int' },
  },
});

export const entities = [referralMapping];
