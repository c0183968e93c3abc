import { addDays } from '@passerelle/shared/domain/local-date';
import { newId } from '@passerelle/shared/domain/ids';
import fc from 'fast-check';
import { actEntries, LANDLORD_ACT_KINDS, type Enrolment, type LandlordAct } from './landlord-act';

const programmeId = newId();

function enrolment(acceptedOn: string, endedOn: string | null, programme = programmeId): Enrolment {
  return { referralId: newId(), programmeId: programme, acceptedOn, endedOn };
}

function plan(businessDate: string): LandlordAct {
  return { factId: newId(), kind: 'PLAN_SIGNED', businessDate };
}

function benefit(businessDate: string): LandlordAct {
  return { factId: newId(), kind: 'BENEFIT_REINSTATED', businessDate };
}

describe('an act of the landlord counts', () => {
  const spring = enrolment('2022-03-01', '2022-05-31');

  test.each([
    ['not on the day before the acceptance', '2022-02-28', 0],
    ['not on the day after the end', '2022-06-01', 0],
    ['on the day of the acceptance', '2022-03-01', 1],
    ['on the day of the end', '2022-05-31', 1],
  ])('%s', (_, businessDate, count) => {
    expect(actEntries([spring], [plan(businessDate)])).toHaveLength(count);
  });

  test('for each programme of the household, and once in each', () => {
    const other = enrolment('2022-01-01', null, newId());
    const overlapping = enrolment('2022-05-31', null);
    const act = plan('2022-05-31');
    expect(
      actEntries([overlapping, other, spring], [act])
        .map(({ referralId }) => referralId)
        .sort(),
    ).toEqual([spring.referralId, other.referralId].sort());
  });

  test('each plan for itself, a benefit once per referral on its earliest day', () => {
    const acts = [plan('2022-03-02'), benefit('2022-04-02'), plan('2022-03-02'), benefit('2022-04-01')];
    const entries = actEntries([spring], acts);
    expect(entries.filter(({ kind }) => kind === 'PLAN_SIGNED')).toHaveLength(2);
    expect(entries.filter(({ kind }) => kind === 'BENEFIT_REINSTATED')).toEqual([
      { referralId: spring.referralId, kind: 'BENEFIT_REINSTATED', sourceId: spring.referralId, businessDate: '2022-04-01' },
    ]);
  });

  test('the same in whichever order acts and enrolments are heard of', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2022-03-01', days));
    const acts = fc.array(fc.record({ factId: fc.uuid(), kind: fc.constantFrom(...LANDLORD_ACT_KINDS), businessDate: day }));
    const enrolments = fc.array(
      fc.record({ referralId: fc.uuid(), programmeId: fc.constantFrom('one', 'two'), acceptedOn: day, endedOn: fc.option(day) }),
      { maxLength: 4 },
    );
    const sorted = (entries: ReturnType<typeof actEntries>) => entries.map((entry) => JSON.stringify(entry)).sort();
    fc.assert(
      fc.property(acts, enrolments, (heard, accepted) => {
        const backwards = actEntries([...accepted].reverse(), [...heard].reverse());
        expect(sorted(backwards)).toEqual(sorted(actEntries(accepted, heard)));
      }),
    );
  });
});
