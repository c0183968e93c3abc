import { InvalidInput } from '@passerelle/shared/domain/errors';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { requireAll } from '@passerelle/shared/domain/refusals-of';

export const INTERVIEW_KINDS = ['HOME_VISIT', 'OFFICE', 'PHONE', 'VIDEO'] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

export const INTERVIEW_TOPICS = [
  'BUDGET',
  'ARREARS',
  'RIGHTS',
  'HOUSING',
  'REHOUSING',
  'ENERGY',
  'EMPLOYMENT',
  'FAMILY',
  'HEALTH_ACCESS',
  'PROCEDURE',
] as const;
export type InterviewTopic = (typeof INTERVIEW_TOPICS)[number];

/** Ten hours: a longer interview is a slip of the keyboard. */
const LONGEST_MINUTES = 600;

/** An interview that was held, as coded content: what was said belongs in a note, which has a secrecy of its own. */
export interface Interview {
  readonly kind: InterviewKind;
  readonly heldOn: LocalDate;
  readonly durationMinutes: number;
  readonly topics: readonly InterviewTopic[];
}

/** Refuses an interview without a topic, with a topic twice, or of an impossible length in minutes. */
export function checkInterview({ durationMinutes, topics }: Interview): void {
  requireAll(
    () => requireDuration(durationMinutes),
    () => requireTopics(topics),
  );
}

function requireDuration(durationMinutes: number): void {
  if (!Number.isInteger(durationMinutes) || durationMinutes < 1 || durationMinutes > LONGEST_MINUTES) {
    throw new InvalidInput('DURATION_OUT_OF_RANGE', { path: ['durationMinutes'] });
  }
}

function requireTopics(topics: readonly InterviewTopic[]): void {
  if (topics.length === 0) {
    throw new InvalidInput('TOPICS_MISSING', { path: ['topics'] });
  }
  const repeated = topics.findIndex((topic, index) => topics.indexOf(topic) < index);
  if (repeated >= 0) {
    throw new InvalidInput('TOPIC_REPEATED', { path: ['topics', String(repeated)] });
  }
}
