import { describeOnBothEngines } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';
import { questionCases, tryQuestion, type QuestionCase, type Verdict } from './questions';

/** What the first engine answered, which the second must answer too. */
const answers = new Map<string, unknown>();

describeOnBothEngines('Questions in words', (engine, name) => {
  let service: GraphService;
  const statements: number[] = [];
  // The reading is the service's; what Neo4j answers is held against the first engine's for every fourth question.
  const asked = questionCases.filter((_, place) => name === 'embedded' || place % 4 === 0);
  const verdicts: { readonly case: QuestionCase; readonly verdict: Verdict; readonly text: string | null }[] = [];

  beforeAll(async () => {
    service = await shippedService(engine());
    for (const question of asked) {
      service.takeStatements();
      const { answer, verdict } = await tryQuestion(service, question);
      statements.push(service.takeStatements().length);
      verdicts.push({ case: question, verdict, text: answer.text ?? answer.unresolved[0]?.text ?? null });
      const known = answers.get(question.id);
      if (known) expect({ id: question.id, ...answer }).toEqual({ id: question.id, ...known });
      answers.set(question.id, answer);
    }
  }, 180_000);

  it('are answered rightly nine times in ten, and wrongly never', () => {
    const of = (verdict: Verdict) => verdicts.filter((one) => one.verdict === verdict);
    const [right, wrong, refused] = [of('right'), of('wrong'), of('refused')];
    console.log(
      [
        `${name}: ${right.length} of ${verdicts.length} questions right, ${wrong.length} wrong, ${refused.length} refused`,
        ...[...wrong, ...refused].map(({ case: one, verdict, text }) => `  ${verdict} ${one.id} ${one.intent} “${one.question}”: ${text}`),
      ].join('\n'),
    );
    expect(wrong.map(({ case: { id } }) => id)).toEqual([]);
    expect(right.length / verdicts.length).toBeGreaterThanOrEqual(0.9);
  });

  it('name the operation that answers them, which gives the same when it is run', async () => {
    const { data } = await service.query('query ($q: String!) { ask(question: $q) { operation variables results { nodes { id } } } }', {
      q: 'Which agreements involve Rosatom?',
    });
    const run = await service.query(data.ask.operation, data.ask.variables);
    expect(run.errors).toBeUndefined();
    expect(run.data.instruments.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
      data.ask.results.nodes.map(({ id }: { id: string }) => id),
    );
    expect(data.ask.results.nodes).toHaveLength(3);
  });

  it('are answered with the relation and the quote that say so', async () => {
    const { data } = await service.query(
      'query ($q: String!) { ask(question: $q) { results { edges { node { id } relation { type from { id } evidence { quote verified } } } } } }',
      { q: '谁签署了关于进一步加强全面战略协作的联合声明' },
    );
    const { edges } = data.ask.results;
    expect(edges.map((edge: { node: { id: string } }) => edge.node.id).sort()).toEqual(['person:vladimir-putin', 'person:xi-jinping']);
    for (const { node, relation } of edges) {
      expect(relation).toMatchObject({ type: 'SIGNED', from: { id: node.id } });
      expect(relation.evidence[0].verified).toBe(true);
    }
  });

  it('are answered page by page', async () => {
    const page =
      'query ($q: String!, $after: String) { ask(question: $q) { results(first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }';
    const q = 'Соглашения Росатома';
    const first = await service.query(page, { q });
    const { nodes, pageInfo } = first.data.ask.results;
    const second = await service.query(page, { q, after: pageInfo.endCursor });
    expect(pageInfo.hasNextPage).toBe(true);
    expect(second.data.ask.results).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(new Set([...nodes, ...second.data.ask.results.nodes].map(({ id }: { id: string }) => id)).size).toBe(3);
  });

  it('that name what may be several things are not answered, and told which', async () => {
    const { data } = await service.query(
      '{ ask(question: "知识产权局是哪个国家的机构？") { understood text unresolved { text candidates { entity { id } } } } }',
    );
    expect(data.ask).toMatchObject({ understood: false, text: null, unresolved: [{ text: '知识产权局' }] });
    expect(data.ask.unresolved[0].candidates.map(({ entity }: { entity: { id: string } }) => entity.id).sort()).toEqual([
      'institution:cn-intellectual-property',
      'institution:rospatent',
    ]);
  });

  it('say how a name with a slip was read', async () => {
    const { data } = await service.query('{ ask(question: "agreements involving Tsinghau University") { interpretation } }');
    expect(data.ask.interpretation).toContain('“Tsinghau University” read as Tsinghua University');
  });

  it.each([
    ['', 'empty'],
    ['а'.repeat(501), 'expected at most 500'],
  ])('that are none are refused: %#', async (question, message) => {
    const { errors } = await service.query('query ($q: String!) { ask(question: $q) { understood } }', { q: question });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'question' } });
    expect(errors?.[0]?.message).toContain(message);
  });

  it.each([
    '"] }) { id',
    '{}',
    '$id `x` \\u0000',
    '((((((((((',
    '% _ * ~ ^ + - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /',
    '的的的的的的的',
    '？',
  ])('that are nonsense are not understood: %s', async (question) => {
    const { data, errors } = await service.query('query ($q: String!) { ask(question: $q) { understood unresolved { text } } }', {
      q: question,
    });
    expect(errors).toBeUndefined();
    expect(data.ask.understood).toBe(false);
  });

  it('take a few statements each, however long they are', () => {
    const total = statements.reduce((sum, count) => sum + count, 0);
    console.log(
      `${name}: ${Math.max(...statements)} statements at most for a question, ${(total / statements.length).toFixed(1)} on average`,
    );
    expect(Math.max(...statements)).toBeLessThanOrEqual(40);
  });
});
