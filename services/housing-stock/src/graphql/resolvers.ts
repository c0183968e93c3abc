import { auditConnection } from '@passerelle/shared/audit-read';
import { id, type Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import type { LeaseView } from '../database/lease-views';
import { decideAllocation } from '../use-cases/decide-allocation';
import { endLease } from '../use-cases/end-lease';
import { candidatePlace, listCandidates } from '../use-cases/list-candidates';
import { listHousingApplications } from '../use-cases/list-housing-applications';
import { listUnits } from '../use-cases/list-units';
import { pageOf } from '../use-cases/page-of';
import { readHouseholdAllocations } from '../use-cases/read-allocations';
import { candidacyPlace, readCandidacies } from '../use-cases/read-candidacies';
import { readHousing, readHousingToldUntil } from '../use-cases/read-housing';
import { readHousingApplications } from '../use-cases/read-housing-applications';
import { readReservedUnits, type ReservationView } from '../use-cases/read-reserved-units';
import { readUnits } from '../use-cases/read-units';
import { recordHousingApplication } from '../use-cases/record-housing-application';
import { recordLease } from '../use-cases/record-lease';
import { recordVacancy } from '../use-cases/record-vacancy';
import { registerUnits } from '../use-cases/register-units';
import { reserveUnit } from '../use-cases/reserve-unit';
import { startLease } from '../use-cases/start-lease';
import { withdrawAllocation } from '../use-cases/withdraw-allocation';
import { allocationActions, householdActions, leaseActions, unitActions } from './actions';
import { payloadResolvers } from './payloads';
import type { Resolvers } from './resolver-types.generated';

/** A reference to an entity of another service: its fields are read there, or one by one here. */
const stub = (ref: { readonly id: string }): { readonly id: string } => ({ id: ref.id });
const leasePlace = (lease: LeaseView): { key: string; id: Id } => ({ key: lease.startsOn, id: lease.id });
const reservationPlace = (reservation: ReservationView): { key: string; id: Id } => ({ key: reservation.reservedOn, id: reservation.id });

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

export const resolvers = {
  Query: {
    units: async (_, { filter, orderBy, ...args }, { door, caller }) => {
      const order = orderBy ?? 'REFERENCE';
      const page = readPage(args, { list: `units-${order}` });
      const units = await listUnits.call(door, caller, { filter: filter ?? {}, orderBy: order, page });
      return toConnection(units, page, (unit) => ({ key: order === 'RENT' ? String(unit.rentCents) : unit.reference, id: unit.id }));
    },
    unit: async (_, args, { door, caller }) => {
      const unitId = id(args.id, ['id']);
      return (await readUnits.call(door, caller, [unitId])).get(unitId) ?? null;
    },
    candidates: async (_, { unitId, filter, ...args }, { door, caller }) => {
      const page = readPage(args, { list: 'candidates' });
      const candidates = await listCandidates.call(door, caller, {
        unitId: id(unitId, ['unitId']),
        verdict: filter?.verdict ?? null,
        page,
      });
      return candidates === null ? null : toConnection(candidates, page, candidatePlace);
    },
    housingApplications: async (_, { filter, ...args }, { door, caller }) => {
      const page = readPage(args, { list: 'housingApplications' });
      const applications = await listHousingApplications.call(door, caller, { filter: filter ?? {}, page });
      return toConnection(applications, page, (application) => ({ key: application.recordedOn, id: application.id }));
    },
    housingStockAudit: (_, args, context) => auditConnection(context, args),
  },

  Mutation: {
    registerUnits: (_, { input }, context) => mutate(context, registerUnits, input, changed),
    recordVacancy: (_, { input }, context) => mutate(context, recordVacancy, input, changed),
    recordVacancies: (_, { items }, context) => mutateEach(context, recordVacancy, items, changed),
    reserveUnit: (_, { input }, context) => mutate(context, reserveUnit, input, changed),
    recordLease: (_, { input }, context) => mutate(context, recordLease, input, changed),
    recordHousingApplication: (_, { input }, context) => mutate(context, recordHousingApplication, input, changed),
    decideAllocation: (_, { input }, context) => mutate(context, decideAllocation, input, changed),
    withdrawAllocation: (_, { input }, context) => mutate(context, withdrawAllocation, input, changed),
    startLease: (_, { input }, context) => mutate(context, startLease, input, changed),
    endLease: (_, { input }, context) => mutate(context, endLease, input, changed),
  },
  ...payloadResolvers,

  Household: {
    __resolveReference: stub,
    housing: (household, _, context) => loadOne(context, readHousing, id(household.id, ['id'])),
  },
  Programme: {
    __resolveReference: stub,
    reservedUnits: async (programme, args, context) => {
      const page = readPage(args, { list: 'reservedUnits' });
      const reservations = await loadOne(context, readReservedUnits, id(programme.id, ['id']));
      return reservations === null ? null : toConnection(pageOf(reservations, page, { keyOf: reservationPlace }), page, reservationPlace);
    },
  },

  HouseholdHousing: {
    asOf: ({ householdId }, _, context) => loadOne(context, readHousingToldUntil, householdId),
    availableActions: ({ householdId }, args, context) => householdActions.resolve({ id: householdId }, args, context),
    currentHome: ({ leases }) => leases.find(({ endsOn }) => endsOn === null) ?? null,
    leases: ({ leases }, args) => {
      const page = readPage(args, { list: 'leases' });
      return toConnection(pageOf(leases, page, { keyOf: leasePlace, newestFirst: true }), page, leasePlace);
    },
    application: ({ householdId }, _, context) => loadOne(context, readHousingApplications, householdId),
    allocation: ({ householdId }, _, context) => loadOne(context, readHouseholdAllocations, householdId),
    candidacies: async ({ householdId }, args, context) => {
      const page = readPage(args, { list: 'candidacies' });
      const candidacies = await loadOne(context, readCandidacies, householdId);
      return candidacies === null ? null : toConnection(pageOf(candidacies, page, { keyOf: candidacyPlace }), page, candidacyPlace);
    },
  },
  Home: {
    leaseId: (lease) => lease.id,
    landlord: (lease) => ({ id: lease.landlordId }),
  },
  Lease: { household: (lease) => ({ id: lease.householdId }), availableActions: leaseActions.resolve },
  HousingApplication: { household: (application) => ({ id: application.householdId }) },
  Unit: {
    reservedFor: (unit) => (unit.reservedProgrammeId === null ? null : { id: unit.reservedProgrammeId }),
    availableActions: unitActions.resolve,
  },
  Reservation: {
    landlord: (reservation) => ({ id: reservation.landlordId }),
    unit: (reservation, _, context) => loadOne(context, readUnits, reservation.unitId),
  },
  Candidate: { household: (candidate) => ({ id: candidate.householdId }) },
  Candidacy: { unit: (candidacy, _, context) => loadOne(context, readUnits, candidacy.unitId) },
  AllocationDecision: {
    household: (decision) => ({ id: decision.householdId }),
    availableActions: allocationActions.resolve,
    unit: (decision, _, context) => loadOne(context, readUnits, decision.unitId),
  },
} satisfies Resolvers;
