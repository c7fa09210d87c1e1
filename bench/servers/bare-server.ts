/** The practical limit: node:http, the driver, and one hand-written statement a workload. `POST /<workload>` with its parameters. */
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { readNeo4jSettings } from '../neo4j/settings';
import { bareAnswers } from './bare-answers';
import { sendWithoutDelay } from './send-without-delay';
import { openStatements } from './bare-statements';

sendWithoutDelay();
const run = openStatements(readNeo4jSettings(process.env));

createServer((request, response) => {
  if (request.url === '/ready') return void response.end('ready');
  answer(request).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

async function answer(request: IncomingMessage): Promise<unknown> {
  const name = (request.url ?? '').slice(1);
  const parameters = (await json(request)) as Record<string, unknown>;
  const own = bareAnswers[name];
  return own ? own(run, parameters) : run(name, parameters);
}
