import { toRecordSet } from '../../src/transfer/to-record-set';
import { SmallCorpus } from './small-corpus';

let corpus: SmallCorpus;
beforeEach(() => (corpus = new SmallCorpus()));
afterEach(() => corpus.remove());

test('a source is loaded the same whether its text stands in the record or in a file', async () => {
  const fromFile = toRecordSet(await corpus.read());
  corpus.change('source:small', { file: undefined, text: corpus.text });
  expect(toRecordSet(await corpus.read())).toEqual(fromFile);
  expect(fromFile.sources).toEqual([expect.objectContaining({ id: 'source:small', text: corpus.text })]);
});

test('the topics of the list come first, one that the corpus repeats once', async () => {
  corpus.add({ ...corpus.topics[1] });
  const { entities } = toRecordSet(await corpus.read());
  expect(entities.map(({ id }) => id)).toEqual([
    'topic:friendship',
    'country:cn',
    'country:ru',
    'instrument:treaty',
    'instrument:protocol',
  ]);
});
