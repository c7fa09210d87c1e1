import { relationTypeNames } from '../../src/ontology/ontology';
import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';
import { randomOperations } from '../support/random-operations';

describeOnBothEngines('The texts of statements', (engine, name) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await shippedService(engine(), { timeoutMs: 60_000, aliases: 1_000, cost: 1_000_000_000 });
  }, 60_000);

  // The service chooses the texts, whatever the engine; Neo4j, which plans each new text, is asked a twentieth.
  const operationCount = name === 'embedded' ? 600 : 30;

  it('are a fixed set, whatever clients select: at most files × relation types after random operations', async () => {
    const texts = new Set<string>();
    const atHalf = { operations: 0, texts: 0 };
    let operations = 0;
    let statements = 0;
    for (const operation of randomOperations(operationCount)) {
      const { errors } = await service.query(operation);
      expect(errors ?? []).toEqual([]);
      for (const { text } of service.takeStatements()) {
        texts.add(text);
        statements += 1;
      }
      operations += 1;
      if (operations === operationCount / 2) Object.assign(atHalf, { operations, texts: texts.size });
    }
    const most = service.store.statements.size * relationTypeNames.length;
    console.log(
      `${name}: ${texts.size} distinct texts in ${statements} statements of ${operations} operations (${atHalf.texts} after half); at most ${most}`,
    );
    expect(texts.size).toBeLessThanOrEqual(most);
    // No text holds a value of a client: identifiers, names and numbers are parameters.
    for (const text of texts) expect(text).not.toMatch(/(instrument|institution|country|person):[a-z]|LIMIT \d{2,}/);
  }, 300_000);
});
