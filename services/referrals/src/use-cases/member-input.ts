import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { z } from 'zod';
import { CUSTODIES, MEMBER_ROLES, SEXES, type Custody, type MemberRole, type Sex } from '../domain/composition';
import type { MemberToRegister } from '../domain/household';
import { field } from './inputs';

/** A member as the contract takes it. */
export interface MemberInput {
  readonly id?: Id | null | undefined;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly sex?: Sex | null | undefined;
  readonly role: MemberRole;
  readonly from: LocalDate;
  readonly custody?: Custody | null | undefined;
}

export const MEMBER = z.object({
  id: field.newId,
  givenName: z.string(),
  familyName: z.string(),
  birthDate: field.date,
  sex: z.enum(SEXES).nullish(),
  role: z.enum(MEMBER_ROLES),
  from: field.date,
  custody: z.enum(CUSTODIES).nullish(),
});

/** What was left out is not known. */
export function memberOf({ sex = null, custody = null, ...member }: MemberInput): MemberToRegister {
  return { ...member, sex, custody };
}
