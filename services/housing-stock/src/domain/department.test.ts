import { departmentOf, isDepartment, zoneOfDepartment } from './department';

describe('department', () => {
  test.each(['00', '20', '96', '99', '2C', '970', '989', '9', '093', ''])('%s is not the code of a department', (code) => {
    expect(isDepartment(code)).toBe(false);
  });

  test.each(['01', '75', '93', '95', '2A', '2B', '971', '987'])('%s is the code of a department', (code) => {
    expect(isDepartment(code)).toBe(true);
  });

  test.each([
    ['93200', '93'],
    ['20137', '2A'],
    ['20200', '2B'],
    ['97400', '974'],
    ['00100', null],
    ['9320', null],
    ['93 200', null],
  ])('the postcode %s is in %s', (postcode, department) => {
    expect(departmentOf(postcode)).toBe(department);
  });

  test('in the inner ring the zone depends on the town, so the department does not say it', () => {
    expect(['92', '93', '94'].map(zoneOfDepartment)).toEqual([null, null, null]);
    expect(zoneOfDepartment('75')).toBe('PARIS_AND_NEIGHBOURS');
    expect(zoneOfDepartment('77')).toBe('ILE_DE_FRANCE');
    expect(zoneOfDepartment('69')).toBe('OTHER_REGIONS');
  });
});
