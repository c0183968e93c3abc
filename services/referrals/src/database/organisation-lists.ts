// What hangs below an organisation and a member of staff, as lists.
import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { StaffJob, TeamKind } from '../domain/staff-post';
import type { OwnersList } from './lists-of-owners';
import { MANDATE_COLUMNS, POST_COLUMNS, TEAM_COLUMNS } from './organisations';

export const MANDATE_PARTS = ['OWNER', 'MANAGER'] as const;
export type MandatePart = (typeof MANDATE_PARTS)[number];

export interface TeamsAsked {
  readonly name: string | null;
  readonly kind: TeamKind | null;
}

export interface MandatesAsked {
  readonly part: MandatePart | null;
  readonly at: LocalDate | null;
}

export interface PostsAsked {
  readonly job: StaffJob | null;
  readonly programmeId: Id | null;
  readonly at: LocalDate | null;
}

export function teamsOf({ name, kind }: TeamsAsked): OwnersList {
  return {
    columns: TEAM_COLUMNS,
    rows: (place) =>
      `from team t where t.organisation_id = wanted.id and ($${place}::text is null or starts_with(lower(t.name), lower($${place})))
        and ($${place + 1}::text is null or t.kind = $${place + 1})`,
    by: 't.name',
    type: 'text',
    id: 't.id',
    parameters: [name, kind],
  };
}

/** Those in which the organisation has either part, unless one is asked for. */
export function mandatesOf({ part, at }: MandatesAsked): OwnersList {
  return {
    columns: MANDATE_COLUMNS,
    rows: (place) =>
      `from mandate m where ((m.owner_id = wanted.id and $${place}::text is distinct from 'MANAGER')
          or (m.manager_id = wanted.id and $${place}::text is distinct from 'OWNER'))
        and ${holdsAt('m', place + 1)}`,
    by: 'm.from_on',
    type: 'date',
    id: 'm.id',
    parameters: [part, at],
  };
}

export function postsOf({ job, programmeId, at }: PostsAsked): OwnersList {
  return {
    columns: POST_COLUMNS,
    rows: (place) =>
      `from staff_post p where p.staff_id = wanted.id and ($${place}::text is null or p.job = $${place})
        and ($${place + 1}::uuid is null or $${place + 1} = any(p.programme_ids)) and ${holdsAt('p', place + 2)}`,
    by: 'p.from_on',
    type: 'date',
    id: 'p.id',
    parameters: [job, programmeId, at],
  };
}

function holdsAt(alias: string, place: number): string {
  return `($${place}::date is null or (${alias}.from_on <= $${place} and (${alias}.to_on is null or ${alias}.to_on > $${place})))`;
}
