import pino from 'pino';
import { readConfig } from '../../src/config';
import { toExample } from '../../src/examples';
import { type App, type AppParts, createApp } from '../../src/server/app';
import type { Example } from '../../src/server/example';
import { type TestContext, testSchema } from './server-schema';

export interface TestApp extends App {
  /** What was logged, line by line. */
  readonly lines: Record<string, unknown>[];
  readonly opened: TestContext[];
  readonly closed: TestContext[];
  /** Sends an operation as a client does, and reads the answer. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; path?: unknown[]; locations?: unknown[]; extensions: Record<string, unknown> }[];
  /** Of the first error. */
  readonly error?: { message: string } & Record<string, unknown>;
}

/** Of six examples the first four are tabs; the second and the fifth have variables. */
export const testExamples: readonly Example[] = [
  toExample('01-greeting', '# A greeting\n#\n# It greets.\nquery Greeting {\n  hello(name: "Accord")\n}\n'),
  personExample('02-person', 'PersonById', 'person:a'),
  ...['Third', 'Fourth'].map((name) => toExample(name, `# The ${name}\n#\n# More.\nquery ${name} { hello(name: "${name}") }\n`)),
  personExample('05-nobody', 'Nobody', 'person:none'),
  toExample('06-last', '# The last, for <b>"all"</b> & </script>\n#\n# More.\nquery Last { hello }\n'),
];

/** The server on the test schema. `env` holds settings, such as LIMIT_DEPTH. */
export function createTestApp(env: Record<string, string> = {}, parts: Partial<AppParts<TestContext>> = {}): TestApp {
  const lines: Record<string, unknown>[] = [];
  const opened: TestContext[] = [];
  const closed: TestContext[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const app = createApp<TestContext>({
    config: readConfig({ PORT: '0', ...env }),
    schema: testSchema,
    log,
    openOperation: ({ acceptLanguage, signal }) => {
      const context: TestContext = {
        acceptLanguage,
        signal,
        statements: 0,
        close: async () => void closed.push(context),
        statistics: () => ({ statements: context.statements, engineMs: context.statements * 10 }),
      };
      opened.push(context);
      return context;
    },
    readiness: async () => ({ ready: true }),
    exports: [],
    examples: testExamples,
    ...parts,
  });
  return {
    ...app,
    lines,
    opened,
    closed,
    async ask(query, variables, headers = {}) {
      return readAnswer(await app.fetch(post({ query, variables }, headers)));
    },
  };
}

function personExample(name: string, operation: string, id: string): Example {
  const text = `query ${operation}($id: ID!) {\n  person(id: $id) {\n    name\n  }\n}\n`;
  return toExample(name, `# A person by id\n#\n# It takes a variable.\n#\n# Variables: {"id": "${id}"}\n${text}`);
}

export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('http://accord.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });
}

export function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Request {
  return new Request(`http://accord.test${path}`, { method, headers });
}

export async function readAnswer(response: Response): Promise<Answer> {
  const body = (await response.json()) as Omit<Answer, 'status' | 'error'>;
  const [first] = body.errors ?? [];
  return { ...body, status: response.status, ...(first && { error: { message: first.message, ...first.extensions } }) };
}
