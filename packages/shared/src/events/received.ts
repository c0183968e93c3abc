import type { ReceivedFact, Subscription } from '../use-case-types';
import type { Envelope } from './envelope';
import { Poison } from './poison';
import { readAs } from './upcast';

/** The fact as its handler knows it: one of an older major was upcast on the way. Throws `Poison` when its payload is not one. */
export function received({ fact }: Subscription, envelope: Envelope): ReceivedFact<Subscription['fact']> {
  const { id, source, subject, organisationId, streamKey, streamVersion, occurredAt, record } = envelope;
  const payload = readAs(fact, envelope.type, parseJson(record.value)) as ReceivedFact<Subscription['fact']>['payload'];
  return { id, type: fact.type, source, subject, organisationId, streamKey, streamVersion, occurredAt, payload };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Poison('The value is not JSON.');
  }
}
