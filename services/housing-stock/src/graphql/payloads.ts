import type { Id } from '@passerelle/shared/domain/ids';
import { loadOne } from '@passerelle/shared/graphql/batch';
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { readAllocations } from '../use-cases/read-allocations';
import { readHousingApplications } from '../use-cases/read-housing-applications';
import { readLeases } from '../use-cases/read-leases';
import { readUnits } from '../use-cases/read-units';
import type { ActPayload } from './act-payload';
import type { Resolvers } from './resolver-types.generated';

type Ref = { readonly id: Id } | null;

const unit = ({ unitId }: ActPayload, _: unknown, context: GraphContext) =>
  unitId === undefined ? null : loadOne(context, readUnits, unitId);
const lease = ({ leaseId }: ActPayload, _: unknown, context: GraphContext) =>
  leaseId === undefined ? null : loadOne(context, readLeases, leaseId);
const household = ({ householdId }: ActPayload): Ref => (householdId === undefined ? null : { id: householdId });
const programme = ({ programmeId }: ActPayload): Ref => (programmeId === undefined ? null : { id: programmeId });

const allocation = ({ allocationId }: ActPayload, _: unknown, context: GraphContext) =>
  allocationId === undefined ? null : loadOne(context, readAllocations, allocationId);

/** Fields of the mutations' payloads. */
export const payloadResolvers = {
  RegisterUnitPayload: { unit },
  DescribeUnitPayload: { unit },
  RecordVacancyPayload: { unit },
  ReserveUnitPayload: { unit, programme },
  RecordLeasePayload: { lease, unit, household },
  RecordHousingApplicationPayload: {
    application: ({ applicationId }, _, context) =>
      applicationId === undefined ? null : loadOne(context, readHousingApplications, applicationId),
    household,
  },
  DecideAllocationPayload: { allocation, unit, household },
  WithdrawAllocationPayload: { allocation, unit, household },
  StartLeasePayload: {
    lease,
    allocation,
    unit,
    endedLease: ({ endedLeaseId = null }, _, context) => (endedLeaseId === null ? null : loadOne(context, readLeases, endedLeaseId)),
    household,
  },
  EndLeasePayload: { lease, unit, household },
} satisfies Resolvers;
