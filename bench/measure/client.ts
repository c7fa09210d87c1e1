import { Pool } from 'undici';
import type { Asked, Question } from '../workloads/workload';

/** A request as it goes over the wire, made before anything is measured. */
export interface Prepared {
  readonly path: string;
  readonly body: string;
}

export function prepare(asked: Asked, question: Question): Prepared {
  const { path, body } = asked.request(question);
  return { path, body: JSON.stringify(body) };
}

export interface Client {
  /** The bytes of the answer. Throws where the status is not 200. */
  send(request: Prepared): Promise<Buffer>;
  close(): Promise<void>;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

export function openClient(url: string, connections: number): Client {
  // A time-out is an answer too late to count; nothing here may hang for ever.
  const pool = new Pool(url, { connections, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 60_000 });
  return {
    async send({ path, body }) {
      const response = await pool.request({ path, method: 'POST', headers, body });
      const bytes = Buffer.from(await response.body.arrayBuffer());
      if (response.statusCode !== 200) throw new Error(`${path}: status ${response.statusCode}: ${bytes.toString().slice(0, 500)}`);
      return bytes;
    },
    close: () => pool.close(),
  };
}
