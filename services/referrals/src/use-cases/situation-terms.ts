import { PERMISSIONS } from '@passerelle/shared/auth/permissions';
import { ROLES, type Role } from '@passerelle/shared/auth/roles';
import type { ProgrammeTerm } from '@passerelle/shared/domain/programme-term';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { field } from './inputs';

/** Lists that this service comes with. The path holds from src and from dist alike. */
const REFERENCE = join(__dirname, '../../reference');

const TERM = z.strictObject({ code: field.term, en: z.string().min(1), fr: z.string().min(1) });
const KIND = z.strictObject({ ...TERM.shape, roles: z.array(z.enum(ROLES)).min(1) });

/** A kind of judgement, and the roles that may give it. */
export interface AttestationKind extends ProgrammeTerm {
  readonly roles: readonly Role[];
}

const byCode = <Term extends ProgrammeTerm>(terms: readonly Term[]) => new Map(terms.map((term) => [term.code, term]));

function read<Entry>(name: string, entry: z.ZodType<Entry>): Entry[] {
  return z.array(entry).parse(parse(readFileSync(join(REFERENCE, `${name}.yaml`), 'utf8')));
}

const priorityStatuses = byCode<ProgrammeTerm>(read('priority-statuses', TERM).map(({ code, en, fr }) => ({ code, labels: { en, fr } })));
const attestationKinds = byCode<AttestationKind>(
  read('attestation-kinds', KIND).map(({ code, en, fr, roles }) => ({ code, roles, labels: { en, fr } })),
);

/** The roles that may attest a kind: of one that is not in the list, all that may attest anything. */
export function allowedRoles(kind: string): readonly Role[] {
  return attestationKinds.get(kind)?.roles ?? PERMISSIONS['attestation:write'];
}

/** A code with its text in the list of the service; without one where the list, which is open, does not have it. */
export function statusTerm(code: string): ProgrammeTerm {
  return priorityStatuses.get(code) ?? { code, labels: null };
}

/** The same of a kind of judgement. */
export function attestationTerm(kind: string): ProgrammeTerm {
  return attestationKinds.get(kind) ?? { code: kind, labels: null };
}

/** The priority statuses that screens offer. */
export const PRIORITY_STATUSES: readonly ProgrammeTerm[] = [...priorityStatuses.values()];

/** The kinds of judgement that screens offer. */
export const ATTESTATION_KINDS: readonly AttestationKind[] = [...attestationKinds.values()];
