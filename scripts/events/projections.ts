import type { ServiceName } from '@passerelle/shared/events/declare-fact';
import type { Projection } from '@passerelle/shared/events/rebuild';

/** In referrals the grants are the truth; the others derive them from its facts. */
const ACCESS: readonly Projection[] = [
  { table: 'access_grant', madeBy: ['recordGrant', 'recordGrantEnd'] },
  { table: 'household_access', madeBy: ['recordGrant', 'recordGrantEnd'] },
];

/**
 * The tables of each service that are made of other services' facts alone, and the use cases that make them. A table that people or
 * reactions write too (a rent account, the entries of a programme) is a record of its service, and is not among them.
 */
export const PROJECTIONS: Readonly<Record<ServiceName, readonly Projection[]>> = {
  referrals: [
    { table: 'household_home', madeBy: ['recordHome', 'recordHomeEnd'] },
    { table: 'household_arrears', madeBy: ['recordArrears'] },
    { table: 'landlord_act', madeBy: ['countForProgramme'] },
  ],
  support: [
    ...ACCESS,
    { table: 'staff_member', madeBy: ['recordStaffMember'] },
    { table: 'programme_membership', madeBy: ['recordProgrammeVersion'] },
    { table: 'admission', madeBy: ['admit', 'endAdmission'] },
  ],
  'housing-stock': [
    ...ACCESS,
    { table: 'household_profile', madeBy: ['recordProfile'] },
    { table: 'programme_membership', madeBy: ['recordMembership'] },
    { table: 'programme_enrolment', madeBy: ['recordEnrolment', 'recordEnrolmentEnd'] },
    { table: 'household_benefit', madeBy: ['recordBenefit'] },
  ],
  finance: [...ACCESS, { table: 'household_profile', madeBy: ['recordHouseholdProfile'] }],
};
