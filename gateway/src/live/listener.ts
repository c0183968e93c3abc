import { sealChanges } from '@passerelle/shared/auth/change-token';
import { SERVICE_NAMES, type ServiceName } from '@passerelle/shared/events/declare-fact';
import type { Reader } from './ask';
import type { HeardFact } from './facts';
import type { LiveMetrics } from './metrics';
import type { Listener } from './question';
import type { Watch } from './read-watches';
import type { LiveStream } from './stream';

export interface ListenerParts {
  readonly reader: Reader;
  readonly stream: LiveStream;
  /** Place of the watch among those of its stream. */
  readonly index: number;
  /** What the client knows from a stream before; null when it knows nothing. */
  readonly digest: string | null;
  /** Whether it comes back: then it is told of an entity at once, as nobody knows what it missed. */
  readonly comesBack: boolean;
  readonly keyOf: (service: ServiceName) => string;
  readonly metrics: LiveMetrics;
  readonly onGone: () => void;
}

/** Tells one stream of one watch: the answer where it is another than the client knows, or that an entity changed. */
export function listenTo(watch: Watch, parts: ListenerParts): Listener {
  const { reader, stream, index, keyOf, metrics, onGone } = parts;
  const openedAt = performance.now();
  const told = new WeakSet<HeardFact>();
  let { digest, comesBack } = parts;

  /** Of the facts that the answer shows, those that the client was not told of before. */
  function newsAmong(facts: readonly HeardFact[]): HeardFact[] {
    const news = facts.filter((fact) => !told.has(fact));
    for (const fact of news) told.add(fact);
    return news;
  }

  function measure(news: readonly HeardFact[]): void {
    const heardAt = Math.min(...news.map(({ at }) => at).filter((at) => at > openedAt));
    if (heardAt < Infinity) metrics.latency.observe((performance.now() - heardAt) / 1_000);
  }

  return {
    reader,
    hasAnswer: () => digest !== null,
    answered(answer, facts) {
      const news = newsAmong(facts);
      const isKnown = watch.entity === null ? answer.digest === digest : news.length === 0 && !comesBack;
      digest = answer.digest;
      comesBack = false;
      if (isKnown) return;
      if (watch.entity === null) stream.tell(index, { event: 'answer', data: { watch: index, ...answer.body }, digest });
      else stream.tell(index, { event: 'changed', data: { watch: index, ...watch.entity, changeToken: tokenOf(facts) } });
      measure(news);
    },
    gone(code) {
      stream.tell(index, { event: 'gone', data: { watch: index, code } });
      onGone();
    },
    signedOut: () => stream.end('TOKEN_EXPIRED'),
  };

  /** What the reader may send with what he reads next, so that it shows the change. */
  function tokenOf(facts: readonly HeardFact[]): string | null {
    const tokens = SERVICE_NAMES.flatMap((service) => {
      const places = facts.map(({ place }) => place).filter(({ source }) => source === service);
      const changes = places.map(({ streamKey, streamVersion }) => ({ key: streamKey, version: streamVersion }));
      return changes.length === 0 ? [] : [sealChanges({ service, changes }, { owner: reader.actor, gatewayKey: keyOf(service) })];
    });
    return tokens.length === 0 ? null : tokens.join(',');
  }
}
