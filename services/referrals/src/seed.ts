import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@passerelle/shared/auth/actor';
import { newId } from '@passerelle/shared/domain/ids';
import type { Door } from '@passerelle/shared/use-case-types';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadReferenceData } from './use-cases/load-reference-data';
import type { ReferenceData } from './use-cases/reference-data';

/** The files of the demonstration. The path holds from src and from dist alike. */
const DEMO = join(__dirname, '../demo');

const LISTS = z.object({ organisations: z.array(z.object({ id: z.uuid() })).min(1) });

/**
 * Loads the organisations, the staff and HESTIA from the demonstration's files, the way everything enters the service: through a use
 * case. Loading them again changes and publishes nothing. `issuer` is the `iss` of the staff's tokens.
 */
export async function seedReferenceData(door: Door, issuer: string): Promise<{ readonly changed: number }> {
  const files: unknown = { issuer, ...readDemo('organisations'), ...readDemo('staff'), programmes: [readDemo('hestia')] };
  const [first] = LISTS.parse(files).organisations;
  const actor = systemActor('seed:referrals', first?.id ?? '');
  // The use case checks the shape of the files before it writes anything.
  return loadReferenceData.call(door, { actor, requestId: newId(), operation: 'seed', traceparent: null }, files as ReferenceData);
}

function readDemo(name: string): object {
  return z.looseObject({}).parse(parse(readFileSync(join(DEMO, `${name}.yaml`), 'utf8')));
}
