// Resolvers of the situation of a household.
import type { Id } from '@passerelle/shared/domain/ids';
import { mutate } from '@passerelle/shared/graphql/mutate';
import { shownTerm } from '@passerelle/shared/graphql/programme-terms';
import { accommodationAt, originAt } from '../domain/accommodation';
import { attestationsAt, latestFirst } from '../domain/attestation';
import { statusesAt } from '../domain/priority-status';
import { addHouseholdMember } from '../use-cases/add-household-member';
import { attest } from '../use-cases/attest';
import { changeCustody } from '../use-cases/change-custody';
import { confirmNoPriorityStatus } from '../use-cases/confirm-no-priority-status';
import { correctPerson } from '../use-cases/correct-person';
import { endAccommodation } from '../use-cases/end-accommodation';
import { endHouseholdMember } from '../use-cases/end-household-member';
import { endPriorityStatus } from '../use-cases/end-priority-status';
import { readAttestationKinds, readPriorityStatuses } from '../use-cases/read-situation-terms';
import { readDisabilities } from '../use-cases/read-disabilities';
import { recordAccommodation } from '../use-cases/record-accommodation';
import { recordDisability } from '../use-cases/record-disability';
import { recordEnergyDebt } from '../use-cases/record-energy-debt';
import { recordLifeEvent } from '../use-cases/record-life-event';
import { recordPriorityStatus } from '../use-cases/record-priority-status';
import { allowedRoles, attestationTerm, statusTerm } from '../use-cases/situation-terms';
import { withdrawAttestation } from '../use-cases/withdraw-attestation';
import { loadWith } from './load-with';
import type { Resolvers } from './resolver-types.generated';
import { accommodationActions, attestationActions, personActions, statusActions } from './situation-actions';

/** Most records of one kind that a file shows. */
const SHOWN_MAX = 100;

const refOf = (id: Id | null) => (id === null ? null : { id });
const kept = <Ids extends object>(ids: Ids): Ids => ids;

export const situationQueries = {
  priorityStatuses: async (_, __, context) =>
    (await readPriorityStatuses.call(context.door, context.caller, undefined)).map((term) => shownTerm(context, term)),
  attestationKinds: (_, __, { door, caller }) => readAttestationKinds.call(door, caller, undefined),
} satisfies Resolvers['Query'];

export const situationMutations = {
  recordAccommodation: (_, { input }, context) => mutate(context, recordAccommodation, input, kept),
  endAccommodation: (_, { input }, context) => mutate(context, endAccommodation, input, kept),
  recordPriorityStatus: (_, { input }, context) => mutate(context, recordPriorityStatus, input, kept),
  endPriorityStatus: (_, { input }, context) => mutate(context, endPriorityStatus, input, kept),
  confirmNoPriorityStatus: (_, { input }, context) => mutate(context, confirmNoPriorityStatus, input, kept),
  attest: (_, { input }, context) => mutate(context, attest, input, kept),
  withdrawAttestation: (_, { input }, context) => mutate(context, withdrawAttestation, input, kept),
  recordLifeEvent: (_, { input }, context) => mutate(context, recordLifeEvent, input, kept),
  recordEnergyDebt: (_, { input }, context) => mutate(context, recordEnergyDebt, input, kept),
  addHouseholdMember: (_, { input }, context) => mutate(context, addHouseholdMember, input, kept),
  endHouseholdMember: (_, { input }, context) => mutate(context, endHouseholdMember, input, kept),
  changeCustody: (_, { input }, context) => mutate(context, changeCustody, input, kept),
  correctPerson: (_, { input }, context) => mutate(context, correctPerson, input, kept),
  recordDisability: (_, { input }, context) => mutate(context, recordDisability, input, kept),
} satisfies Resolvers['Mutation'];

export const situationTypes = {
  Person: { availableActions: personActions.resolve },
  HouseholdSituation: {
    accommodation: ({ accommodations, at }) => accommodationAt(accommodations, at),
    origin: ({ accommodations, at }) => originAt(accommodations, at),
    accommodations: ({ accommodations }) => accommodations.slice(0, SHOWN_MAX),
    statuses: ({ statuses, at }, { all }) => (all === true ? statuses : statusesAt(statuses, at)).slice(0, SHOWN_MAX),
    attestations: ({ attestations, at }, { kind, all }) => {
      const asked = attestations.filter((one) => (kind ?? one.kind) === one.kind);
      const shown = all === true ? asked : attestationsAt(asked, at, allowedRoles).sort(latestFirst);
      return shown.slice(0, SHOWN_MAX);
    },
    disabilities: async ({ householdId, at }, _, context) =>
      (await loadWith(context, readDisabilities, { id: householdId, with: { at } }))?.slice(0, SHOWN_MAX),
    lifeEvents: ({ lifeEvents }, { kind }) => lifeEvents.filter((event) => (kind ?? event.kind) === event.kind).slice(0, SHOWN_MAX),
  },
  Accommodation: {
    structure: ({ structureId }) => refOf(structureId),
    availableActions: accommodationActions.resolve,
  },
  PriorityStatus: {
    status: ({ code }, _, context) => shownTerm(context, statusTerm(code)),
    recordedBy: ({ recordedById }) => refOf(recordedById),
    availableActions: statusActions.resolve,
  },
  Attestation: {
    kind: ({ kind }, _, context) => shownTerm(context, attestationTerm(kind)),
    author: ({ authorId }) => ({ id: authorId }),
    authorOrganisation: ({ authorOrganisationId }) => ({ id: authorOrganisationId }),
    availableActions: attestationActions.resolve,
  },
  AttestationKind: {
    kind: (kind, _, context) => shownTerm(context, kind),
  },
} satisfies Resolvers;
