// The part of the reference files that says how organisations work. Each function answers how many rows it changed.
import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { Id } from '@passerelle/shared/domain/ids';
import type { Tx } from '@passerelle/shared/use-case-types';
import { overlapsMandate, saveMandate, savePost, saveTeam } from '../database/organisations';
import { saveOrganisation } from '../database/reference-writes';
import { requireDay, requireSoundMandate } from '../domain/mandate';
import { mandateOverlaps } from './organisation-acts';
import type { ReferenceData } from './reference-data';

/** Groups first: the others name them. */
export async function loadOrganisations(tx: Tx, data: ReferenceData): Promise<number> {
  let changed = 0;
  const rank = ({ kind }: { readonly kind: string }) => Number(kind !== 'GROUP');
  for (const { parent, ...organisation } of [...data.organisations].sort((left, right) => rank(left) - rank(right))) {
    const parentId = parent === undefined ? null : groupOf(data, parent, ['organisations', organisation.code, 'parent']);
    changed += Number(await saveOrganisation(tx, { ...organisation, parentId }));
  }
  return changed;
}

export async function loadTeams(tx: Tx, data: ReferenceData): Promise<number> {
  let changed = 0;
  for (const { organisation, ...team } of data.teams ?? []) {
    const organisationId = organisationOf(data, organisation, ['teams', team.code, 'organisation']);
    changed += Number(await saveTeam(tx, { ...team, organisationId }));
  }
  return changed;
}

export async function loadPosts(tx: Tx, data: ReferenceData): Promise<number> {
  let changed = 0;
  for (const [index, { staff, team, programmes, ...post }] of (data.posts ?? []).entries()) {
    const path = ['posts', String(index)];
    requireDay(post, path);
    const member = data.staff.find(({ id }) => id === staff);
    if (member === undefined) throw new InvalidInput('STAFF_UNKNOWN', { path: [...path, 'staff'] });
    const organisationId = organisationOf(data, member.organisation, [...path, 'staff']);
    const ofTeam = (data.teams ?? []).find(({ code, organisation }) => code === team && organisation === member.organisation);
    if (team !== null && ofTeam === undefined) throw new InvalidInput('TEAM_UNKNOWN', { path: [...path, 'team'] });
    const programmeIds = programmes.map((code) => programmeOf(data, code, [...path, 'programmes']));
    changed += Number(await savePost(tx, { ...post, organisationId, staffId: staff, teamId: ofTeam?.id ?? null, programmeIds }));
  }
  return changed;
}

export async function loadMandates(tx: Tx, data: ReferenceData): Promise<number> {
  let changed = 0;
  for (const [index, { owner, manager, residence, ...period }] of (data.mandates ?? []).entries()) {
    const path = ['mandates', String(index)];
    const ownerId = organisationOf(data, owner, [...path, 'owner']);
    const mandate = { ...period, ownerId, managerId: organisationOf(data, manager, [...path, 'manager']), residenceId: residence };
    requireSoundMandate(mandate, path);
    const saved = await saveMandate(tx, mandate).catch((error: unknown) => {
      throw overlapsMandate(error) ? mandateOverlaps([...path, 'from']) : error;
    });
    changed += Number(saved);
  }
  return changed;
}

/** The organisation of a code in the files; `ORGANISATION_UNKNOWN` otherwise. */
export function organisationOf(data: ReferenceData, code: string, path: readonly string[]): Id {
  const found = data.organisations.find((organisation) => organisation.code === code);
  if (found !== undefined) return found.id;
  throw new InvalidInput('ORGANISATION_UNKNOWN', { path, parameters: { code } });
}

function groupOf(data: ReferenceData, code: string, path: readonly string[]): Id {
  const group = organisationOf(data, code, path);
  if (data.organisations.some(({ id, kind }) => id === group && kind === 'GROUP')) return group;
  throw new InvalidInput('NOT_A_GROUP', { path, parameters: { code } });
}

function programmeOf(data: ReferenceData, code: string, path: readonly string[]): Id {
  const found = data.programmes.find((programme) => programme.code === code);
  if (found !== undefined) return found.id;
  throw new InvalidInput('PROGRAMME_UNKNOWN', { path, parameters: { code } });
}
