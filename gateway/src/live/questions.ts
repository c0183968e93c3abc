// All questions that somebody listens to. The same question of the same person, in the same roles and language, is one, however many of his
// streams ask it.
import type { Id } from '@passerelle/shared/domain/ids';
import type { DeliveredRecord } from '@passerelle/shared/events/port';
import type { Ask, Reader } from './ask';
import { hearFact, idsIn, rememberFacts } from './facts';
import { atMost } from './in-turn';
import type { LiveMetrics } from './metrics';
import { openQuestion, type Listener, type Question } from './question';
import type { Watch } from './read-watches';
import { touchIndex } from './touch-index';

export interface Questions {
  hear(records: readonly DeliveredRecord[]): void;
  /** Listens from now on; answers how to stop. */
  listen(watch: Watch, listener: Listener): () => void;
}

/** Questions that are asked at the same time, beside the requests of people. */
const ASKED_AT_ONCE = 32;

export function openQuestions(ask: Ask, metrics: LiveMetrics): Questions {
  const recent = rememberFacts();
  const index = touchIndex<Question>();
  const questions = new Map<string, Question>();
  const inTurn = atMost(ASKED_AT_ONCE);

  function questionOf(watch: Watch, reader: Reader): Question {
    const name = nameOf(watch, reader);
    const known = questions.get(name);
    if (known !== undefined) return known;
    const question = openQuestion(watch, {
      ask,
      inTurn,
      metrics,
      asked: askedBy(watch, reader),
      touches(asking, touched) {
        index.set(asking, touched);
        return recent.touching(touched);
      },
    });
    questions.set(name, question);
    return question;
  }

  return {
    hear(records) {
      for (const fact of records.flatMap((record) => hearFact(record) ?? [])) {
        recent.add(fact);
        for (const question of index.touchedBy(fact)) question.touch(fact);
      }
    },
    listen(watch, listener) {
      const name = nameOf(watch, listener.reader);
      const question = questionOf(watch, listener.reader);
      question.join(listener);
      return () => {
        if (question.leave(listener)) return;
        index.remove(question);
        if (questions.get(name) === question) questions.delete(name);
      };
    },
  };
}

function nameOf({ query, variables }: Watch, { actor, language }: Reader): string {
  const { issuer, subject, organisationId, roles } = actor;
  return JSON.stringify([issuer, subject, organisationId, [...roles].sort(), language, query.name, variables]);
}

/** A list may show tomorrow what it does not show today: whatever is said of what is open to the reader's organisation may add to it. */
function askedBy({ query, variables }: Watch, { actor }: Reader): ReadonlySet<Id> {
  const asked = idsIn(variables);
  if (query.isList) asked.add(actor.organisationId);
  return asked;
}
