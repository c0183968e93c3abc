import type { Id } from '../domain/ids';
import type { Tx } from '../use-case-types';

/** Codes of a kind that one version of a programme defines, in their order. The service keeps them in a table `programme_term`. */
export async function codesOfVersion(
  tx: Tx,
  { programmeId, programmeVersion }: { readonly programmeId: Id; readonly programmeVersion: number },
  kind: string,
): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    'select code from programme_term where programme_id = $1 and version = $2 and kind = $3 order by place',
    [programmeId, programmeVersion, kind],
  );
  return rows.map(({ code }) => code);
}
