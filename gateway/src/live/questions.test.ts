// A client may close its stream at any moment, also while its question is being asked. What it watched must not be kept.
import { newId } from '@passerelle/shared/domain/ids';
import { Registry } from 'prom-client';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Ask, Outcome, Reader } from './ask';
import type { HeardFact } from './facts';
import { liveMetrics } from './metrics';
import { openQuestion, type Listener, type Question } from './question';
import { touchIndex } from './touch-index';

const household = newId();
const fact: HeardFact = {
  place: { source: 'finance', streamKey: household, streamVersion: 1 },
  about: [household],
  named: [household],
  at: 0,
};
const watch = { query: { name: 'Household', text: '', isList: false }, variables: { id: household }, entity: null };
const listener: Listener = {
  reader: { validUntil: Infinity, authorization: '' } as Reader,
  hasAnswer: () => false,
  answered: () => undefined,
  gone: () => undefined,
  signedOut: () => undefined,
};
const outcomes: Outcome[] = [
  { kind: 'answer', body: { data: null }, digest: '', shown: new Set([household]), isSettled: true },
  { kind: 'answer', body: { data: null }, digest: '', shown: new Set([household]), isSettled: false },
  { kind: 'gone', code: 'NOT_FOUND' },
  { kind: 'signed out' },
  { kind: 'failed' },
];

test.each(outcomes)('a question that everybody left while it was asked is forgotten, whatever the answer ($kind)', async (outcome) => {
  const index = touchIndex<Question>();
  let begun: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => (begun = resolve));
  let answer: (outcome: Outcome) => void = () => undefined;
  const ask: Ask = () => {
    begun();
    return new Promise((resolve) => (answer = resolve));
  };
  const question = openQuestion(watch, {
    ask,
    inTurn: (work) => work(),
    metrics: liveMetrics(new Registry()),
    asked: new Set([household]),
    touches(asking, touched) {
      index.set(asking, touched);
      return [];
    },
  });
  question.join(listener);
  expect(index.touchedBy(fact)).toEqual(new Set([question]));
  await isAsked;
  expect(question.leave(listener)).toBe(false);
  index.remove(question);
  answer(outcome);
  await nextTurn();
  expect(index.touchedBy(fact).size).toBe(0);
});
