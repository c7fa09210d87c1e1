import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './request-record';

export interface Metrics {
  readonly registry: Registry;
  /** Counts an answered operation. */
  observe(record: RequestRecord, seconds: number): void;
}

/** The numbers of one service, in a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'accord_requests_total',
    help: 'Operations answered, by type and outcome: ok, rejected (the caller’s mistake), failed (ours or the database’s), aborted (the client left).',
    labelNames: ['type', 'outcome'],
    registers,
  });
  const errors = new Counter({ name: 'accord_errors_total', help: 'Errors in answers, by code.', labelNames: ['code'], registers });
  const duration = new Histogram({
    name: 'accord_request_duration_seconds',
    help: 'From the first byte read to the answer ready to send.',
    labelNames: ['type'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const statements = new Histogram({
    name: 'accord_statements_per_request',
    help: 'Statements sent to the database for one operation.',
    buckets: [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89],
    registers,
  });
  const engine = new Counter({ name: 'accord_engine_seconds_total', help: 'Time of statements, added up.', registers });

  return {
    registry,
    observe(record, seconds) {
      requests.inc({ type: record.type, outcome: outcomeOf(record) });
      for (const code of record.codes) errors.inc({ code });
      duration.observe({ type: record.type }, seconds);
      statements.observe(record.statements);
      engine.inc(record.engineMs / 1_000);
    },
  };
}

const notTheCallers = new Set(['INTERNAL', 'TIMEOUT', 'UNAVAILABLE']);

function outcomeOf({ aborted, codes }: RequestRecord): 'ok' | 'rejected' | 'failed' | 'aborted' {
  if (aborted) return 'aborted';
  if (codes.length === 0) return 'ok';
  return codes.some((code) => notTheCallers.has(code)) ? 'failed' : 'rejected';
}
