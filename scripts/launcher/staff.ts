import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROLES } from '@passerelle/shared/auth/roles';
import { ROOT } from '../root';

/** Somebody the development issuer makes tokens for: a staff member of the demonstration's organisations. */
export interface TokenHolder {
  readonly staffId: string;
  readonly organisationId: string;
  /** Name in `npm run token -- <name>`. */
  readonly token: string;
  readonly roles: readonly string[];
}

const ORGANISATIONS = z.array(z.object({ id: z.uuid(), code: z.string() }));
const STAFF = z.array(z.object({ id: z.uuid(), organisation: z.string(), token: z.string(), roles: z.array(z.enum(ROLES)).min(1) }));

const DEMONSTRATION = join(ROOT, 'services', 'referrals', 'demo');
/** The organisations are those that programmes name. */
const PROGRAMMES = join(ROOT, 'programmes');

/** The people of the demonstration, from the files that seed the organisations and the staff register too. */
export function readTokenHolders({ staff = DEMONSTRATION, organisations: folder = PROGRAMMES } = {}): TokenHolder[] {
  const organisations = ORGANISATIONS.parse(listIn(join(folder, 'organisations.yaml'), 'organisations'));
  const idOf = new Map(organisations.map(({ code, id }) => [code, id]));
  return STAFF.parse(listIn(join(staff, 'staff.yaml'), 'staff')).map(({ id, organisation, token, roles }) => {
    const organisationId = idOf.get(organisation);
    if (organisationId === undefined)
      throw new Error(`staff.yaml names an organisation that organisations.yaml does not know: ${organisation}`);
    return { staffId: id, organisationId, token, roles };
  });
}

/** The file's list, whether it stands alone or under its name. */
function listIn(path: string, name: string): unknown {
  if (!existsSync(path)) throw new Error(`A file of the demonstration is missing: ${path}`);
  const content: unknown = parse(readFileSync(path, 'utf8'));
  return Array.isArray(content) ? content : z.looseObject({ [name]: z.unknown() }).parse(content)[name];
}
