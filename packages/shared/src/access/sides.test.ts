import type { Role } from '../auth/roles';
import { sideOf } from './sides';

test.each<[readonly Role[], string | null]>([
  [['RENTAL_MANAGER'], 'MANAGEMENT'],
  [['FINANCE_OFFICER', 'ALLOCATION_OFFICER'], 'MANAGEMENT'],
  [['SOCIAL_WORKER', 'PROGRAMME_MANAGER'], 'SUPPORT'],
  [['RENTAL_MANAGER', 'SOCIAL_WORKER'], null],
  [['AUDITOR'], null],
  [[], null],
])('%p stand on %s', (roles, side) => {
  expect(sideOf(roles)).toBe(side);
});
