import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { Unit, type UnitState } from './unit';
import { Vacancy } from './vacancy';

function unitIn(state: UnitState, letUntil: string | null = null): Unit {
  return new Unit({
    id: newId(),
    organisationId: newId(),
    residenceId: newId(),
    reference: 'ALN-001',
    kind: null,
    commune: null,
    ownerId: null,
    altAgreement: null,
    type: 'T3',
    financingClass: 'PLAI',
    department: '93',
    ceilingZone: 'ILE_DE_FRANCE',
    rentCents: 38_640,
    serviceChargesCents: 7_200,
    energyChargesCents: null,
    state,
    reservedProgrammeId: null,
    letUntil,
    describedOn: null,
  });
}

const reason = (value: string) => expect.objectContaining({ reason: value });

describe('a home between two leases', () => {
  test.each<[UnitState, boolean, string]>([
    ['OCCUPIED', false, 'UNIT_OCCUPIED'],
    ['NOT_LET', true, 'NOBODY_TO_GIVE_NOTICE'],
    ['VACANT', true, 'NOBODY_TO_GIVE_NOTICE'],
    ['ALLOCATED', true, 'UNIT_ALREADY_ALLOCATED'],
    ['ALLOCATED', false, 'UNIT_ALREADY_ALLOCATED'],
  ])('%s, notice %s: cannot be declared free (%s)', (state, notice, why) => {
    expect(() => unitIn(state).declareVacancy({ notice })).toThrow(reason(why));
  });

  test.each<[UnitState, boolean]>([
    ['NOTICE', true],
    ['NOTICE', false],
    ['VACANT', false],
  ])('%s, notice %s: is declared free again as it stands', (state, notice) => {
    const unit = unitIn(state);
    unit.declareVacancy({ notice });
    expect(unit.state).toBe(state);
  });

  test.each<[UnitState, string]>([
    ['NOT_LET', 'UNIT_NOT_VACANT'],
    ['OCCUPIED', 'UNIT_NOT_VACANT'],
    ['ALLOCATED', 'UNIT_ALREADY_ALLOCATED'],
  ])('%s: cannot be allocated (%s)', (state, why) => {
    expect(() => unitIn(state).allocate()).toThrow(reason(why));
  });

  test.each<[UnitState, string]>([
    ['OCCUPIED', 'UNIT_ALREADY_LET'],
    ['NOTICE', 'UNIT_ALREADY_LET'],
    ['VACANT', 'UNIT_AWAITS_ALLOCATION'],
    ['ALLOCATED', 'UNIT_AWAITS_ALLOCATION'],
  ])('%s: a sitting tenant cannot be entered (%s)', (state, why) => {
    expect(() => unitIn(state).letToSittingTenant('2026-01-01')).toThrow(reason(why));
  });

  test.each<[boolean, UnitState]>([
    [true, 'NOTICE'],
    [false, 'VACANT'],
  ])('an allocation that is withdrawn leaves it as it was: notice %s, %s', (notice, state) => {
    const unit = unitIn('ALLOCATED');
    unit.releaseAllocation({ notice });
    expect(unit.state).toBe(state);
    expect(() => unit.releaseAllocation({ notice })).toThrow(reason('UNIT_NOT_ALLOCATED'));
  });

  test('a lease cannot start while the lease before still ran', () => {
    expect(() => unitIn('NOT_LET', '2026-06-01').letToSittingTenant('2026-05-31')).toThrow(reason('UNIT_STILL_LET'));
    const unit = unitIn('NOT_LET', '2026-06-01');
    unit.letToSittingTenant('2026-06-01');
    expect(unit.state).toBe('OCCUPIED');
  });

  test('a home is kept for one programme, and not after it was allocated', () => {
    const unit = unitIn('VACANT');
    unit.reserveFor(newId());
    expect(() => unit.reserveFor(newId())).toThrow(reason('UNIT_ALREADY_RESERVED'));
    expect(() => unitIn('ALLOCATED').reserveFor(newId())).toThrow(reason('UNIT_ALLOCATED'));
  });

  test('from notice to the next lease', () => {
    const unit = unitIn('OCCUPIED');
    unit.declareVacancy({ notice: true });
    expect(unit.state).toBe('NOTICE');
    unit.vacate('2026-10-01');
    expect(unit.state).toBe('VACANT');
    unit.allocate();
    unit.letAfterAllocation('2026-10-05');
    expect(unit.state).toBe('OCCUPIED');
    unit.vacate('2026-11-01');
    expect(unit.state).toBe('NOT_LET');
  });

  test('whatever is tried in whatever order, a home is never allocated twice in a row nor let twice in a row', () => {
    const acts = {
      declare: (unit: Unit) => unit.declareVacancy({ notice: unit.state === 'OCCUPIED' }),
      allocate: (unit: Unit) => unit.allocate(),
      enter: (unit: Unit) => unit.letToSittingTenant('2026-11-01'),
      lease: (unit: Unit) => unit.letAfterAllocation('2026-11-01'),
    };
    type Act = keyof typeof acts;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...(Object.keys(acts) as Act[])), { maxLength: 30 }), (tried) => {
        const unit = unitIn('NOT_LET');
        const done: Act[] = [];
        for (const act of tried) {
          try {
            acts[act](unit);
            done.push(act);
          } catch {
            continue;
          }
        }
        const text = done.join(' ');
        expect(text).not.toMatch(/allocate allocate|(enter|lease) (enter|lease|allocate)/);
        expect(text.replace(/(declare ?)+allocate lease|(declare ?)+allocate$|(declare ?)+$|enter/g, '').trim()).toBe('');
      }),
    );
  });
});

describe('a vacancy', () => {
  const declared = { organisationId: newId(), unitId: newId(), notice: false, recordedOn: '2026-11-25' };

  test('is announced at most a year ahead', () => {
    expect(() => Vacancy.declare({ ...declared, freeOn: '2027-11-26' })).toThrow(reason('TOO_FAR_AHEAD'));
    expect(Vacancy.declare({ ...declared, freeOn: '2027-11-25' }).closedOn).toBeNull();
  });

  test('is moved to another day by the same rules', () => {
    const vacancy = Vacancy.declare({ ...declared, freeOn: '2026-12-01' });
    expect(() => vacancy.moveTo('2027-11-26', '2026-11-25')).toThrow(reason('TOO_FAR_AHEAD'));
    vacancy.moveTo('2027-01-15', '2026-11-26');
    expect(vacancy).toMatchObject({ freeOn: '2027-01-15', recordedOn: '2026-11-25', closedOn: null });
  });

  test('is free from the day on which the tenant under notice left', () => {
    const vacancy = Vacancy.declare({ ...declared, notice: true, freeOn: '2026-12-31' });
    vacancy.tenantLeft('2026-12-10');
    expect(vacancy).toMatchObject({ freeOn: '2026-12-10', notice: false });
  });

  test('began at most a year ago', () => {
    expect(() => Vacancy.declare({ ...declared, freeOn: '2025-11-24' })).toThrow(reason('TOO_FAR_BACK'));
    expect(Vacancy.declare({ ...declared, freeOn: '2025-11-25' }).freeOn).toBe('2025-11-25');
  });

  test('does not end before the home is free', () => {
    const vacancy = Vacancy.declare({ ...declared, freeOn: '2026-12-01' });
    expect(() => vacancy.close('2026-11-30')).toThrow(reason('UNIT_NOT_FREE_YET'));
    vacancy.close('2026-12-01');
    expect(vacancy.closedOn).toBe('2026-12-01');
  });
});
