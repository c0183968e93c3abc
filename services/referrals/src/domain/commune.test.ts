import { communeAt, departmentOfCommune, type CommunePeriod } from './commune';

/** Pierrefitte-sur-Seine went into Saint-Denis on 1 January 2025; both had other codes before 1968. The rest is constructed. */
const HISTORY: readonly CommunePeriod[] = [
  { code: '75059', from: '1943-01-01', to: '1968-01-01', intoCode: '93059' },
  { code: '93059', from: '1968-01-01', to: '2025-01-01', intoCode: '93066' },
  { code: '93066', from: '1968-01-01', to: null, intoCode: null },
  { code: '00001', from: '1943-01-01', to: '1972-01-01', intoCode: '00002' },
  { code: '00001', from: '2000-01-01', to: null, intoCode: null },
  { code: '00002', from: '1943-01-01', to: null, intoCode: null },
  { code: '00003', from: '1943-01-01', to: '1980-01-01', intoCode: null },
  { code: '00004', from: '1943-01-01', to: '1980-01-01', intoCode: '00005' },
  { code: '00005', from: '1943-01-01', to: '1980-01-01', intoCode: '00004' },
];

test.each([
  ['until its last day it is itself', '93059', '2024-12-31', '93059'],
  ['from the merger on it is the other one', '93059', '2025-01-01', '93066'],
  ['the one that it went into stays', '93066', '2024-12-31', '93066'],
  ['a chain is followed to its end', '75059', '2026-06-01', '93066'],
  ['a chain is followed only as far as the day', '75059', '1990-01-01', '93059'],
  ['before it was given a code names nothing', '93059', '1967-12-31', null],
  ['one that was made again is the other in between', '00001', '1985-01-01', '00002'],
  ['and itself afterwards', '00001', '2001-01-01', '00001'],
  ['one that was shared out is not known', '00003', '1990-01-01', null],
  ['a code that nobody knows is not known', '99999', '2026-01-01', null],
  ['a ring ends', '00004', '1990-01-01', null],
])('%s', (_, code, on, expected) => {
  expect(communeAt(HISTORY, code, on)).toBe(expected);
});

test.each([
  ['93066', '93'],
  ['2A004', '2A'],
  ['97411', '974'],
])('%s lies in %s', (code, department) => {
  expect(departmentOfCommune(code)).toBe(department);
});
