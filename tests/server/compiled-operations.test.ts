import { describeOnEmbedded } from '../support/engines';
import { shippedService, type GraphService } from '../support/graph-service';
import { randomOperations } from '../support/random-operations';

/** More often than it takes for an operation to be compiled. */
const times = 5;

describeOnEmbedded('An operation that comes again and is compiled', (engine) => {
  let service: GraphService;
  beforeAll(async () => {
    service = await shippedService(engine(), { aliases: 1_000, cost: 1_000_000_000 });
  }, 60_000);

  it('is answered as it was when it was interpreted, key by key in order', async () => {
    for (const operation of randomOperations(60)) {
      const [first, ...others] = await repeated(operation);
      for (const other of others) expect(other).toBe(first);
    }
  }, 120_000);

  it.each([
    ['variables that do not fit', 'query ($id: ID!) { entity(id: $id) { id } }', { id: null }],
    ['a variable of another type', 'query ($n: Int) { instruments(first: $n) { totalCount } }', { n: 'many' }],
    ['an unknown enum value', 'query ($t: [EntityType!]) { entities(entityTypes: $t) { totalCount } }', { t: ['SHIP'] }],
    ['a date that is none', 'query ($d: PartialDate) { instruments(filter: { from: $d }) { totalCount } }', { d: '2026-02-30' }],
    ['a page too large', 'query ($n: Int) { instruments(first: $n) { totalCount } }', { n: 501 }],
    ['an unknown name beside what is there', '{ instruments(involving: "Nobody") { totalCount } statistics { entities } }', {}],
    ['a directive', 'query ($on: Boolean!) { entity(id: "country:cn") { id name @include(if: $on) type @skip(if: $on) } }', { on: true }],
    ['fragments', '{ entity(id: "country:cn") { ...a ... on Country { code } } } fragment a on Entity { id name names { value } }', {}],
  ])('says the same of %s', async (_, query, variables) => {
    const [first, ...others] = await repeated(query, variables);
    for (const other of others) expect(other).toBe(first);
  });

  it('goes by its variables each time', async () => {
    const query = 'query ($id: ID!, $on: Boolean!) { entity(id: $id) { id type @include(if: $on) } }';
    await repeated(query, { id: 'country:cn', on: true });
    expect(await service.query(query, { id: 'country:ru', on: false })).toEqual({ data: { entity: { id: 'country:ru' } } });
  });

  async function repeated(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const answers: string[] = [];
    for (let time = 0; time < times; time += 1) answers.push(JSON.stringify(await service.query(query, variables)));
    return answers;
  }
});
