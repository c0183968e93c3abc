// Programmes that a test writes for itself, beside those of the files, and households that are proposed to them.
import type { Id } from '@passerelle/shared/domain/ids';
import { loadReferenceData } from '../src/use-cases/load-reference-data';
import type { ProgrammeFile, ReferenceData } from '../src/use-cases/reference-data';
import { act, AMLI, ask, FAMILY, fallInArrears, ISSUER, register, startLease, type World } from './world';

/** A rule that everything has to be known for, unless changed. */
export const ownRule = (code: string, when: object, change: object = {}) => ({
  ...{ code, when, onUnknown: 'REVIEW', wantedDocument: 'ACCOUNT', source: 'Sheet' },
  ...change,
});

/** Loads programmes for the organisations that are there. */
export async function loadProgrammes({ service }: World, programmes: readonly ProgrammeFile[]): Promise<void> {
  const organisations = await service.sql<ReferenceData['organisations'][number]>('select id, code, kind, name from organisation');
  await service.asSystem(loadReferenceData, { issuer: ISSUER, organisations, staff: [], programmes: [...programmes] });
}

/** A household that rents from the landlord and is in arrears. */
export async function tenant(world: World, members: readonly object[] = FAMILY, missedTerms = 3): Promise<Id> {
  const householdId = await register(world.rentalManager, members);
  await startLease(world, householdId);
  await fallInArrears(world, householdId, { missedTerms });
  return householdId;
}

/** The referral of a household to a programme. */
export async function referralTo({ rentalManager }: World, programmeId: Id, householdId: Id): Promise<Id> {
  const query = 'query ($filter: ReferralFilter) { referrals(filter: $filter) { nodes { id } } }';
  const { nodes } = (await ask(rentalManager, query, { filter: { householdId, programmeId } })).referrals;
  if (nodes.length !== 1) throw new Error(`There are ${nodes.length} referrals to the programme.`);
  return nodes[0].id;
}

/** The same, confirmed to the association though a rule may not be met. */
export async function confirmedReferral(world: World, programmeId: Id, householdId: Id): Promise<Id> {
  const referralId = await referralTo(world, programmeId, householdId);
  await act(world.rentalManager, 'confirmReferral', { referralId, operatorId: AMLI, acknowledge: ['CRITERIA_NOT_MET'] });
  return referralId;
}
