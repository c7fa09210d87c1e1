import type { Engine, Row, Value } from '../../src/store/engine';
import { describeOnBothEngines } from '../support/engines';
import { errorOf } from '../support/error-of';

function readOnce(engine: Engine, text: string, parameters: Record<string, Value | undefined> = {}): Promise<Row[]> {
  return engine.reader().read(text, parameters);
}

describeOnBothEngines('An engine takes and gives', (engine) => {
  const values: [string, Value][] = [
    ['null', null],
    ['a boolean', true],
    ['a whole number', 20],
    ['a negative whole number', -7],
    ['the largest safe whole number', Number.MAX_SAFE_INTEGER],
    ['a number with a fraction', 0.5],
    ['a number beyond all whole ones', 1e300],
    ['an empty string', ''],
    ['text beyond the basic plane', '𠮷野家 中华人民共和国 Договор'],
    ['the control character that page keys are joined by', 'a\u0001b'],
    ['a list', [1, 2.5, 'a', null, true]],
    ['an empty list', []],
    ['lists and maps in one another', [[1, [2]], { a: { b: [{ c: null }] } }]],
  ];
  it.each(values)('%s as it is', async (_, value) => {
    expect(await readOnce(engine(), 'RETURN $value AS value', { value })).toEqual([{ value }]);
  });

  it('an undefined parameter as null, also inside a map', async () => {
    const map = { a: undefined } as unknown as Value;
    expect(await readOnce(engine(), 'RETURN $none AS none, $map AS map', { none: undefined, map })).toEqual([
      { none: null, map: { a: null } },
    ]);
  });

  it('whole numbers as whole numbers, which LIMIT and the division of them need', async () => {
    const rows = await readOnce(engine(), 'UNWIND $list AS item RETURN item / 2 AS half LIMIT $limit', { list: [7, 8], limit: 1 });
    expect(rows).toEqual([{ half: 3 }]);
  });

  it('rows in the order that the statement asks for', async () => {
    const rows = await readOnce(engine(), 'UNWIND range(1, 2500) AS i RETURN i ORDER BY i DESC');
    expect(rows.map((row) => row['i'])).toEqual(Array.from({ length: 2500 }, (_, i) => 2500 - i));
  });

  it('the answers of forty reads sent together, each to its own', async () => {
    const reader = engine().reader();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => reader.read('RETURN $i AS i', { i })));
    await reader.close();
    expect(answers).toEqual(Array.from({ length: 40 }, (_, i) => [{ i }]));
  });

  it('the error of one read without harm to those sent with it', async () => {
    const reader = engine().reader();
    const [good, bad] = await Promise.allSettled([reader.read('RETURN 1 AS one', {}), reader.read('NO CYPHER', {})]);
    expect(good).toEqual({ status: 'fulfilled', value: [{ one: 1 }] });
    expect(bad.status).toBe('rejected');
  });

  it('no parameter that is nested too deeply', async () => {
    let value: Value = 1;
    for (let i = 0; i < 8_000; i++) value = [value];
    const error = await errorOf(readOnce(engine(), 'RETURN $value AS value', { value }));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'value', limit: 20 } });
  });

  it('no number that JSON cannot hold', async () => {
    expect(await errorOf(readOnce(engine(), 'RETURN $value AS value', { value: NaN }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('its name and version', async () => {
    await engine().ping();
    expect(engine().describe()).toMatch(/^(Neo4j 5\.|Grafeo 0\.6\.0)/);
  });
});
