// The texts that the acts on organisations and the lists of territories take, and arguments that are sound: see text-arguments.test.ts.
import { LANDLORD, TODAY } from './world';

const ID = '0d000000-0000-4000-8000-000000000001';

export const SOUND_OF_ORGANISATIONS: Readonly<Record<string, object>> = {
  communes: { filter: { code: '93066', name: 'Saint', department: '93', at: TODAY }, after: null },
  commune: { code: '93066', at: TODAY },
  priorityNeighbourhood: { commune: '93066', street: 'rue Essai', number: '1', at: TODAY },
  registerTeam: { input: { clientKey: 'key', id: ID, organisationId: LANDLORD, code: 'text', kind: 'TEAM', name: 'A' } },
  recordStaffPost: {
    input: { clientKey: 'key', id: ID, staffId: ID, teamId: ID, job: 'OTHER', programmeIds: [ID], from: TODAY, to: '2027-01-01' },
  },
  endStaffPost: { input: { clientKey: 'key', postId: ID, to: TODAY } },
  recordMandate: {
    input: { clientKey: 'key', id: ID, ownerId: ID, managerId: ID, residenceId: ID, from: TODAY, to: '2027-01-01', source: 'A' },
  },
  endMandate: { input: { clientKey: 'key', mandateId: ID, to: TODAY } },
};

/** Their texts, by argument. */
export const TEXTS_OF_ORGANISATIONS = [
  ...['filter.code', 'filter.name', 'filter.department', 'filter.at', 'after'].map((text) => `communes ${text}`),
  ...['code', 'at'].map((text) => `commune ${text}`),
  ...['commune', 'street', 'number', 'at'].map((text) => `priorityNeighbourhood ${text}`),
  ...['clientKey', 'id', 'organisationId', 'code', 'name'].map((text) => `registerTeam input.${text}`),
  ...['clientKey', 'id', 'staffId', 'teamId', 'programmeIds.0', 'from', 'to'].map((text) => `recordStaffPost input.${text}`),
  ...['clientKey', 'postId', 'to'].map((text) => `endStaffPost input.${text}`),
  ...['clientKey', 'id', 'ownerId', 'managerId', 'residenceId', 'from', 'to', 'source'].map((text) => `recordMandate input.${text}`),
  ...['clientKey', 'mandateId', 'to'].map((text) => `endMandate input.${text}`),
];
