import { readExamples } from '../src/examples';
import type { Example } from '../src/server/example';
import { openEmbeddedEngine } from '../src/store/embedded-engine';
import { shippedService, type GraphService } from '../tests/support/graph-service';
import { excerpt } from './excerpt';

/** The page of example operations, as Markdown: each is asked of the shipped corpus for its answer. */
export async function queriesPage(): Promise<string> {
  const engine = await openEmbeddedEngine({ folder: undefined, limits: { runningStatements: 64, timeoutMs: 30_000 } });
  try {
    const service = await shippedService(engine);
    const examples = readExamples();
    const sections: string[] = [];
    for (const example of examples) sections.push(...(await section(service, example)));
    return (
      [
        '# Questions and how to ask them',
        `${examples.length} operations, from easy to rich, that have an answer on the corpus that ships. GraphiQL has the same under “Examples”; each title leads there, to a service on the default port.`,
        'Generated from `examples/operations/` by `npm run docs`; do not edit it here. Answers are shortened: `… 3 more` stands for what a list goes on with, and `…` for the rest of a text.',
        ...sections,
      ].join('\n\n') + '\n'
    );
  } finally {
    await engine.close();
  }
}

async function section(service: GraphService, { name, title, lesson, operation, variables }: Example): Promise<string[]> {
  const values = JSON.parse(variables ?? '{}') as Record<string, unknown>;
  const answer = await service.query(operation, values);
  if (answer.errors) throw new Error(`The example ${name} has no answer: ${answer.errors[0]?.message}`);
  return [
    `## ${Number.parseInt(name)}. [${title}](http://127.0.0.1:4000/graphql?example=${name})`,
    lesson,
    block('graphql', operation.trim()),
    ...(variables ? ['Variables:', block('json', excerpt(values))] : []),
    'Answer:',
    block('json', excerpt(answer.data)),
  ];
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
