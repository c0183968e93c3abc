// What the gateway remembers of an answer, and what the id of an event says: whether the next answer is another one, and nothing else.
import type { UserActor } from '@passerelle/shared/auth/actor';
import { createHmac, hkdfSync } from 'node:crypto';

/** Makes the digest of answers to one question of one person: of another's, or of another question, the same answer has another one. */
export type DigestOf = (actor: UserActor, question: unknown) => (answer: unknown) => string;

/** Longer than anybody tries, short enough for the ids of twenty watches to fit a header. */
const DIGEST_BYTES = 12;

/** Every gateway that knows these secrets makes the same digests, so that a client may come back to another one. */
export function digestWith(secrets: Readonly<Record<string, string>>): DigestOf {
  const secret = JSON.stringify(Object.entries(secrets).sort());
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'passerelle live digest', 32));
  return ({ issuer, subject, organisationId }, question) => {
    const owner = JSON.stringify([issuer, subject, organisationId, question]);
    return (answer) =>
      createHmac('sha256', key)
        .update(owner)
        .update('\n')
        .update(JSON.stringify(answer))
        .digest()
        .subarray(0, DIGEST_BYTES)
        .toString('base64url');
  };
}
