import type { ChildServer } from '../servers/child-server';
import { serverTitles } from '../servers/servers';
import type { Asked, Question, Workload } from '../workloads/workload';
import { checksumOf } from './canonical';
import { openClient, prepare, type Prepared } from './client';

/** One way to ask one server a workload. */
export interface Contestant {
  readonly title: string;
  readonly asked: Asked;
  readonly server: ChildServer;
}

export function contestantsOf(workload: Workload, servers: Readonly<Record<string, ChildServer>>): Contestant[] {
  return workload.asked.flatMap((asked) => {
    const server = servers[asked.server];
    return server ? [{ title: titleOf(asked), asked, server }] : [];
  });
}

export function titleOf({ server, way }: Pick<Asked, 'server' | 'way'>): string {
  return way === undefined ? serverTitles[server] : `${serverTitles[server]} ${way}`;
}

/** What a contestant answers to each question: the bytes, and the checksum of what they say. */
export interface Answers {
  readonly requests: readonly Prepared[];
  readonly bytes: readonly Buffer[];
  readonly checksums: readonly string[];
}

/** Asks each question once, one after another. Throws where an answer is an error. */
export async function askAll({ asked, server }: Contestant, questions: readonly Question[]): Promise<Answers> {
  const client = openClient(server.url, 1);
  const requests = questions.map((question) => prepare(asked, question));
  const bytes: Buffer[] = [];
  try {
    for (const request of requests) bytes.push(await client.send(request));
  } finally {
    await client.close();
  }
  return { requests, bytes, checksums: bytes.map((answer) => meaningOf(asked, answer)) };
}

/** The checksum of what an answer says. Throws where it is an error. */
export function meaningOf(asked: Asked, bytes: Buffer): string {
  const answer = JSON.parse(bytes.toString()) as { errors?: unknown };
  if (answer.errors) throw new Error(`The answer is an error: ${bytes.toString().slice(0, 500)}`);
  return checksumOf(asked.read(answer));
}
