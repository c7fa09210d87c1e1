import { checkedCorpus } from '../../src/transfer/checked-corpus';
import { SmallCorpus } from './small-corpus';

let corpus: SmallCorpus;
beforeEach(() => (corpus = new SmallCorpus()));
afterEach(() => corpus.remove());

test('nothing of a corpus with a problem is handed on, and the error lists all with their lines', async () => {
  corpus.change('relation:party-to.cn.treaty', { to: 'instrument:gone' }).change('passage:small.signed', { start: 0 });
  await expect(checkedCorpus(corpus.write())).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/has 2 problems[^]*\ngraph\.jsonl:3 passage:small\.signed: [^]*\ngraph\.jsonl:9 relation:party-to\.cn\.treaty: to: there is no entity instrument:gone$/),
  });
});

test('a source is handed on the same whether its text stands in the record or in a file', async () => {
  const fromFile = await checkedCorpus(corpus.write());
  corpus.change('source:small', { file: undefined, text: corpus.text });
  expect(await checkedCorpus(corpus.write())).toEqual(fromFile);
});

test('a topic that a corpus repeats is handed on once', async () => {
  corpus.add({ ...corpus.topics[1] });
  const { entities } = await checkedCorpus(corpus.write());
  expect(entities.map(({ id }) => id)).toEqual(['topic:friendship', 'country:cn', 'country:ru', 'instrument:treaty', 'instrument:protocol']);
});
