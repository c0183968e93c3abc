import { ROLES } from '@passerelle/shared/auth/roles';
import { WORK_ITEM_KINDS } from '../domain/work-item';
import { workReach } from './work-reach';

test('a social worker sees what is to do in the files that are his, a programme manager in all', () => {
  const ofFiles = ['DIAGNOSTIC_TO_MAKE', 'CONTRACT_TO_SIGN', 'INTERVIEW_TO_HOLD', 'CONTRACT_ENDS'];
  expect(workReach(['SOCIAL_WORKER']).own).toEqual(ofFiles);
  expect(workReach(['PROGRAMME_MANAGER'])).toMatchObject({ all: expect.arrayContaining(ofFiles) as unknown, own: [] });
  expect(workReach(['SOCIAL_WORKER', 'PROGRAMME_MANAGER']).own).toEqual([]);
});

test('a landlord sees nothing of a file, and an auditor nothing at all', () => {
  expect(workReach(['RENTAL_MANAGER']).all).toEqual([
    'REFERRAL_TO_CONFIRM',
    'ELIGIBILITY_TO_COMPLETE',
    'INSTALMENT_MISSED',
    'INSTALMENT_DUE',
    'LEASE_ENDS',
  ]);
  expect(workReach(['AUDITOR'])).toEqual({ all: [], own: [] });
});

test('every kind is for somebody', () => {
  const { all, own } = workReach(ROLES);
  expect([...all, ...own].sort()).toEqual([...WORK_ITEM_KINDS].sort());
});
