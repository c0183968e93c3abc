// Traces in the W3C form. Every request and every fact carries a traceparent, whether traces are exported or not; spans cost nothing and
// change nothing until an endpoint is configured. Parents are handed on explicitly, as a string: a fact carries its own through the log.
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Attributes, type SpanContext } from '@opentelemetry/api';
import { randomBytes } from 'node:crypto';
import type { Stoppable } from './stop';

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A span under way. */
export interface OpenSpan {
  /** Parent of whatever is done within this span. */
  readonly traceparent: string | null;
  /** Ends it; an error marks it as failed, by the error's name alone: messages may hold what somebody wrote. */
  end(error?: unknown): void;
}

export interface SpanOptions {
  readonly parent: string | null;
  readonly kind?: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** Names of operations, types and counts: never an id of a person or a household. */
  readonly attributes?: Attributes;
}

/**
 * Exports the spans of this process by OTLP over HTTP when `OTEL_EXPORTER_OTLP_ENDPOINT` (or its twin for traces) names where to; answers
 * what to stop at the end, or null. What exports is loaded only then: it is a tenth of what a process loads to start.
 */
export async function startTracing(service: string, environment: NodeJS.ProcessEnv): Promise<Stoppable | null> {
  const endpoint = environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (endpoint === undefined || endpoint === '') return null;
  const { exportTraces } = await import('@passerelle/shared/service/export-traces');
  return exportTraces(service);
}

/** Begins a span; whoever begins it ends it. Without a parent there is none, and without an endpoint the parent is handed on as it is. */
export function startSpan(name: string, { parent, kind = 'internal', attributes = {} }: SpanOptions): OpenSpan {
  const parentContext = spanContextOf(parent);
  if (parentContext === null) return { traceparent: parent, end: () => undefined };
  const context = trace.setSpanContext(ROOT_CONTEXT, parentContext);
  const span = trace.getTracer('passerelle').startSpan(name, { kind: KINDS[kind], attributes }, context);
  return {
    traceparent: traceparentOf(span.spanContext()),
    end(error) {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      span.end();
    },
  };
}

/** Does the work in a span, and hands it the parent of what it does. */
export async function inSpan<Answer>(
  name: string,
  options: SpanOptions,
  work: (traceparent: string | null) => Promise<Answer>,
): Promise<Answer> {
  const span = startSpan(name, options);
  try {
    const answer = await work(span.traceparent);
    span.end();
    return answer;
  } catch (error) {
    span.end(error);
    throw error;
  }
}

/** The given trace context when it is one, else a new trace: so every request has an id that the logs of all services share. */
export function traceparentFrom(given: string | undefined): string {
  if (given !== undefined && spanContextOf(given) !== null) return given;
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

/** The id that the spans and log lines of one request or fact have in common; null without one. */
export function traceIdOf(traceparent: string | null): string | null {
  return spanContextOf(traceparent)?.traceId ?? null;
}

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

function spanContextOf(traceparent: string | null): SpanContext | null {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  const sampled = (Number.parseInt(flags, 16) & TraceFlags.SAMPLED) !== 0;
  return { traceId, spanId, traceFlags: sampled ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true };
}

function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
