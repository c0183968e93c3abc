import { auditConnection } from '@passerelle/shared/audit-read';
import { id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import { readPage, toConnection } from '@passerelle/shared/graphql/connection';
import { mutate, mutateEach } from '@passerelle/shared/graphql/mutate';
import { decideAllocation } from '../use-cases/decide-allocation';
import { describeUnit } from '../use-cases/describe-unit';
import { endLease } from '../use-cases/end-lease';
import { listCandidates } from '../use-cases/list-candidates';
import { countApplicationStates, countHousingApplications, listHousingApplications } from '../use-cases/list-housing-applications';
import { countUnitFacet, countUnits, listUnits, unitPageOptions, unitPlace } from '../use-cases/list-units';
import { readHouseholdAllocations } from '../use-cases/read-allocations';
import { readCandidacies } from '../use-cases/read-candidacies';
import { readHousing, readHousingToldUntil } from '../use-cases/read-housing';
import { readHouseholdApplications } from '../use-cases/read-housing-applications';
import { readReservedUnits } from '../use-cases/read-reserved-units';
import { readUnits } from '../use-cases/read-units';
import { recordHousingApplication } from '../use-cases/record-housing-application';
import { recordLease } from '../use-cases/record-lease';
import { recordVacancy } from '../use-cases/record-vacancy';
import { registerUnit } from '../use-cases/register-units';
import { reserveUnit } from '../use-cases/reserve-unit';
import { startLease } from '../use-cases/start-lease';
import { withdrawAllocation } from '../use-cases/withdraw-allocation';
import { allocationActions, householdActions, leaseActions, unitActions } from './actions';
import { candidaciesPage, leasesPage, reservationsPage } from './lists-below';
import { payloadResolvers } from './payloads';
import type { Resolvers } from './resolver-types.generated';

/** A reference to an entity of another service: its fields are read there, or one by one here. */
const stub = (ref: { readonly id: string }): { readonly id: string } => ({ id: ref.id });

/** The ids that an act keeps are what its payload is read from. */
const changed = <Ids extends object>(ids: Ids): Ids => ids;

export const resolvers = {
  Query: {
    units: async (_, { filter: asked, orderBy: order, ...args }, { door, caller }) => {
      const [filter, orderBy] = [asked ?? {}, order ?? ('REFERENCE' as const)];
      const page = readPage(args, unitPageOptions(orderBy));
      const units = await listUnits.call(door, caller, { filter, orderBy, page });
      return {
        ...toConnection(units, page, (unit) => unitPlace(unit, orderBy)),
        totalCount: () => countUnits.call(door, caller, filter),
        states: () => countUnitFacet.call(door, caller, { facet: 'state', filter }),
        types: () => countUnitFacet.call(door, caller, { facet: 'type', filter }),
      };
    },
    unit: async (_, args, { door, caller }) => {
      const unitId = id(args.id, ['id']);
      return (await readUnits.call(door, caller, [unitId])).get(unitId) ?? null;
    },
    candidates: (_, { unitId, filter, orderBy: order, ...args }, { door, caller }) => {
      const orderBy = order ?? ('RANK' as const);
      const page = readPage(args, { list: `candidates:${orderBy}` });
      return listCandidates.call(door, caller, { unitId: id(unitId, ['unitId']), filter: filter ?? {}, orderBy, page });
    },
    housingApplications: async (_, { filter: asked, orderBy: order, ...args }, { door, caller }) => {
      const [filter, orderBy] = [asked ?? {}, order ?? ('RECORDED_ON_ASC' as const)];
      const page = readPage(args, { list: `housingApplications:${orderBy}`, key: 'date' });
      const applications = await listHousingApplications.call(door, caller, { filter, orderBy, page });
      return {
        ...toConnection(applications, page, (application) => ({ key: application.recordedOn, id: application.id })),
        totalCount: () => countHousingApplications.call(door, caller, filter),
        states: () => countApplicationStates.call(door, caller, filter),
      };
    },
    housingStockAudit: (_, args, context) => auditConnection(context, args),
  },

  Mutation: {
    registerUnit: (_, { input }, context) => mutate(context, registerUnit, input, changed),
    registerUnits: (_, { items }, context) => mutateEach(context, registerUnit, items, changed),
    describeUnit: (_, { input }, context) => mutate(context, describeUnit, input, changed),
    describeUnits: (_, { items }, context) => mutateEach(context, describeUnit, items, changed),
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
      const reservations = await loadOne(context, readReservedUnits, id(programme.id, ['id']));
      return reservations === null ? null : reservationsPage(reservations, args);
    },
  },

  HouseholdHousing: {
    asOf: ({ householdId }, _, context) => loadOne(context, readHousingToldUntil, householdId),
    availableActions: ({ householdId }, args, context) => householdActions.resolve({ id: householdId }, args, context),
    currentHome: ({ leases }) => leases.rows.find(({ endsOn }) => endsOn === null) ?? null,
    leases: ({ leases }, args) => leasesPage(leases, args),
    application: ({ householdId }, _, context) => loadOne(context, readHouseholdApplications, householdId),
    allocation: ({ householdId }, _, context) => loadOne(context, readHouseholdAllocations, householdId),
    candidacies: async ({ householdId }, args, context) => {
      const candidacies = await loadOne(context, readCandidacies, householdId);
      return candidacies === null ? null : candidaciesPage(candidacies, args);
    },
  },
  Home: {
    leaseId: (lease) => lease.id,
    landlord: (lease) => ({ id: lease.landlordId }),
  },
  Lease: {
    household: (lease) => ({ id: lease.householdId }),
    owner: (lease) => ({ id: lease.ownerId }),
    holder: (lease) => (lease.holderId === null ? null : { id: lease.holderId }),
    availableActions: leaseActions.resolve,
  },
  HousingApplication: { household: (application) => ({ id: application.householdId }) },
  Unit: {
    owner: (unit) => ({ id: unit.ownerId }),
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
