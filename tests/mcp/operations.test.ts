import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { tools } from '../../src/mcp/tools';
import { packageRoot } from '../../src/package-root';

const contract = buildSchema(readFileSync(join(packageRoot, 'tests', 'contract', 'schema.graphql'), 'utf8'));

const leastArguments: Record<string, Record<string, unknown>> = {
  search: { text: 'x' },
  entity: { entity: 'country:cn' },
  agreements: {},
  neighborhood: { entities: ['country:cn'] },
  paths: { from: 'country:cn', to: 'country:ru' },
  ask: { question: 'x' },
};

describe('The operations of tools', () => {
  it.each(tools.map((tool) => [tool.name, tool] as const))('%s asks for nothing beyond the contract', async (name, tool) => {
    const asked: string[] = [];
    const answer = tool.answer(tool.input.parse(leastArguments[name]), async (operation) => {
      asked.push(operation);
      throw new Error('enough');
    });
    await expect(answer).rejects.toThrow('enough');
    expect(asked.flatMap((operation) => validate(contract, parse(operation)))).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
