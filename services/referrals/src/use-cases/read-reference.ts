import { isId, type Id } from '@passerelle/shared/domain/ids';
import { isWithin, type LocalDate } from '@passerelle/shared/domain/local-date';
import { defineUseCase } from '@passerelle/shared/use-case';
import type { Tx } from '@passerelle/shared/use-case-types';
import { membershipsOf, versionsOf } from '../database/programmes';
import {
  organisationsByIds,
  programmesByIds,
  staffByIds,
  type OrganisationRow,
  type ProgrammeRow,
  type StaffRow,
} from '../database/reference';
import { termsOfProgrammes, type TermOfVersion } from '../database/programme-terms';
import { grouped } from '../domain/grouped';
import type { ProgrammeMembership, ProgrammeVersion } from '../domain/programme';
import type { TermKind } from '../domain/programme-terms';

/** Reference data are open to all who work here; they hold nothing about households. */
const REFERENCE = { permission: 'reference:read', kind: 'read' } as const;

/** What is asked for by its ids. */
export function byIds<Row extends { readonly id: Id }>(name: string, load: (tx: Tx, ids: readonly Id[]) => Promise<Row[]>) {
  return defineUseCase<readonly Id[], ReadonlyMap<Id, Row>>({
    ...REFERENCE,
    name,
    run: async (tx, ids) => new Map((await load(tx, ids.filter(isId))).map((row) => [row.id, row])),
  });
}

export const readOrganisations = byIds<OrganisationRow>('readOrganisations', organisationsByIds);
export const readStaff = byIds<StaffRow>('readStaff', staffByIds);
export const readProgrammes = byIds<ProgrammeRow>('readProgrammes', programmesByIds);

export interface VersionWithPartners extends ProgrammeVersion {
  readonly partners: readonly ProgrammeMembership[];
}

/** The versions of programmes, first one first, each with its partners. */
export const readProgrammeVersions = defineUseCase<readonly Id[], ReadonlyMap<Id, readonly VersionWithPartners[]>>({
  ...REFERENCE,
  name: 'readProgrammeVersions',
  async run(tx, ids) {
    return grouped(await versionsWithPartners(tx, ids.filter(isId)), ({ programmeId }) => programmeId);
  },
});

interface InForceAsked {
  readonly ids: readonly Id[];
  /** The day; today when null. */
  readonly at: LocalDate | null;
}

/** The version of each programme that holds on a day. */
export const readVersionsInForce = defineUseCase<InForceAsked, ReadonlyMap<Id, VersionWithPartners>>({
  ...REFERENCE,
  name: 'readVersionsInForce',
  async run(tx, { ids, at }) {
    const day = at ?? tx.clock.today();
    const inForce = (await versionsWithPartners(tx, ids.filter(isId))).filter(({ from, to }) => isWithin(day, from, to));
    return new Map(inForce.map((version) => [version.programmeId, version]));
  },
});

async function versionsWithPartners(tx: Tx, programmeIds: readonly Id[]): Promise<readonly VersionWithPartners[]> {
  const memberships = await membershipsOf(tx, programmeIds);
  return (await versionsOf(tx, programmeIds)).map((version) => ({
    ...version,
    partners: memberships.filter((partner) => partner.programmeId === version.programmeId && partner.version === version.version),
  }));
}

interface TermsAsked {
  readonly ids: readonly Id[];
  readonly kind: TermKind;
}

/** What the versions of programmes define of a kind, those of each version in their order. */
export const readProgrammeTerms = defineUseCase<TermsAsked, ReadonlyMap<Id, readonly TermOfVersion[]>>({
  ...REFERENCE,
  name: 'readProgrammeTerms',
  async run(tx, { ids, kind }) {
    return grouped(await termsOfProgrammes(tx, ids.filter(isId), kind), ({ programmeId }) => programmeId);
  },
});
