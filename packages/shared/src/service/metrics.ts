import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RequestHandler } from 'express';

export interface ServiceMetrics {
  readonly registry: Registry;
  /** Times every HTTP request by route and status. */
  readonly timeRequests: RequestHandler;
}

/** The Prometheus registry of one process. */
export function createMetrics(service: string): ServiceMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['path', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return {
    registry,
    timeRequests: (request, response, next) => {
      const stop = duration.startTimer();
      response.on('finish', () => {
        // A stream is open for as long as somebody listens.
        if (response.getHeader('content-type') === 'text/event-stream') return;
        stop({ path: request.path === '/graphql' ? '/graphql' : 'other', status: response.statusCode });
      });
      next();
    },
  };
}
