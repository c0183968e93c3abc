import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { CeilingZone } from './unit';

const DEPARTMENT = /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[4-8])$/;

/** Departments around Paris where the ceiling zone depends on the town: some of their towns touch Paris, most do not. */
const INNER_RING: readonly string[] = ['92', '93', '94'];
const OUTER_RING: readonly string[] = ['77', '78', '91', '95'];

/** True for the code of a French department or overseas collectivity, for instance 93, 2A or 974. */
export function isDepartment(code: string): boolean {
  return DEPARTMENT.test(code) && code !== '20';
}

/** Department of a postcode; null when no department has it. Corsica's 20x is split between 2A (200, 201) and 2B (the others). */
export function departmentOf(postcode: string): string | null {
  if (!/^\d{5}$/.test(postcode)) return null;
  if (postcode.startsWith('20')) return /^20[01]/.test(postcode) ? '2A' : '2B';
  const code = /^9[78]/.test(postcode) ? postcode.slice(0, 3) : postcode.slice(0, 2);
  return isDepartment(code) ? code : null;
}

const COMMUNE = /^(\d\d|2[AB])\d{3}$/;

/** Department of a commune by its INSEE code, which is surer than the postcode: post offices serve neighbours too. Refuses what is no such code. */
export function departmentOfCommune(commune: string, path: readonly string[]): string {
  const code = /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);
  if (COMMUNE.test(commune) && isDepartment(code)) return code;
  throw new InvalidInput('NOT_A_COMMUNE', { path });
}

/**
 * Zone of the resource ceilings (arrêté of 29 July 1987) where the department alone decides it; null in the inner ring, where the list of
 * towns that touch Paris decides: the landlord has to say it.
 */
export function zoneOfDepartment(department: string): CeilingZone | null {
  if (department === '75') return 'PARIS_AND_NEIGHBOURS';
  if (INNER_RING.includes(department)) return null;
  return OUTER_RING.includes(department) ? 'ILE_DE_FRANCE' : 'OTHER_REGIONS';
}

/** Department of a list's filter; null when the list is not filtered by it. Refuses a code that no department has. */
export function departmentFilter(code: string | null | undefined): string | null {
  if (code === null || code === undefined) return null;
  if (!isDepartment(code)) {
    throw new InvalidInput('NOT_A_DEPARTMENT', { path: ['filter', 'department'] });
  }
  return code;
}
