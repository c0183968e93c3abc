import { longWithoutInterview } from './long-without-interview';

const supportCase = { openedOn: '2026-05-31' };
const codes = (lastInterviewOn: string | null, closedOn: string) =>
  longWithoutInterview(supportCase, { lastInterviewOn, closedOn }).map(({ code }) => code);

describe('whoever closes a case', () => {
  test('is warned when its last interview was more than three months before', () => {
    expect(codes('2026-06-30', '2026-09-30')).toEqual([]);
    expect(codes('2026-06-30', '2026-10-01')).toEqual(['NO_INTERVIEW_FOR_LONG']);
  });

  test('is warned three months after the opening when it had none at all', () => {
    expect(codes(null, '2026-08-31')).toEqual([]);
    expect(codes(null, '2026-09-01')).toEqual(['NO_INTERVIEW_FOR_LONG']);
  });
});
