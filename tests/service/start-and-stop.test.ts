import { mkdtempSync, writeFileSync, mkdirSync, cpSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root';
import { ask, startAccord, type AccordProcess } from '../support/accord-process';
import { SmallCorpus } from '../transfer/small-corpus';

const rosatom = '{ agreements(involving: "Rosatom") { totalCount } }';
const held =
  '{ statistics { entities { count } relations { count } } instruments { totalCount } sources { nodes { passages { totalCount } } } }';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'accord-test-'));
}

describe('The service as a process', () => {
  const running: AccordProcess[] = [];
  const start = async (env: Record<string, string>) => {
    const accord = await startAccord(env);
    running.push(accord);
    return accord;
  };
  afterEach(async () => {
    for (const accord of running.splice(0)) {
      accord.child.kill('SIGKILL');
      await accord.ended;
    }
  });

  it('says the engine, what is loaded and where to look, answers, and ends well on SIGTERM', async () => {
    const accord = await start({ DATA_DIR: newFolder() });
    const message = await accord.ready();
    expect(message).toContain('Grafeo 0.6.0');
    expect(message).toMatch(/\d+ entities, \d+ relations \(corpus beijing-2026: loaded\)/);
    expect(message).toContain(`${accord.url}/graphql`);
    expect(await ask(accord.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });
    accord.child.kill('SIGTERM');
    expect(await accord.ended).toBe(0);
  }, 60_000);

  it('keeps the graph from one start to the next, and loads it once', async () => {
    const folder = newFolder();
    const first = await start({ DATA_DIR: folder });
    await first.ready();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    const second = await start({ DATA_DIR: folder });
    expect(await second.ready()).toContain('corpus beijing-2026: was loaded before');
    expect(await ask(second.url, rosatom)).toEqual({ data: { agreements: { totalCount: 3 } } });
  }, 60_000);

  it('completes a load that was killed at any moment', async () => {
    const whole = await start({ DATA_DIR: newFolder() });
    await whole.ready();
    const expected = await ask(whole.url, held);
    const folder = newFolder();
    for (const delay of [0, 30, 80, 150, 300]) {
      const accord = await start({ DATA_DIR: folder });
      await accord.listening();
      await new Promise((resolve) => setTimeout(resolve, delay));
      accord.child.kill('SIGKILL');
      await accord.ended;
    }
    const last = await start({ DATA_DIR: folder });
    await last.ready();
    expect(await ask(last.url, held)).toEqual(expected);
  }, 120_000);

  it('is not ready and answers UNAVAILABLE while it has nothing to serve, and is ready afterwards', async () => {
    const accord = await start({ DATA_DIR: newFolder() });
    await accord.listening();
    const [early, answer] = await Promise.all([fetch(`${accord.url}/ready`), ask(accord.url, rosatom)]);
    // A fast machine may have loaded it by now.
    if (early.status !== 200) expect(answer.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    await accord.ready();
    expect((await fetch(`${accord.url}/ready`)).status).toBe(200);
  }, 60_000);

  it('refuses a second process on the folder, and says which folder', async () => {
    const folder = newFolder();
    await (await start({ DATA_DIR: folder })).ready();
    const second = await start({ DATA_DIR: folder });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(folder);
  }, 60_000);

  it('loads nothing of a corpus with problems, and lists each with its line', async () => {
    const corpus = join(newFolder(), 'broken');
    mkdirSync(corpus);
    cpSync(join(packageRoot, 'corpus', 'topics.jsonl'), join(corpus, '..', 'topics.jsonl'));
    cpSync(join(packageRoot, 'corpus', 'beijing-2026', 'source.txt'), join(corpus, 'source.txt'));
    const lines = readFileSync(join(packageRoot, 'corpus', 'beijing-2026', 'graph.jsonl'), 'utf8').split('\n');
    const passage = lines.findIndex((line) => line.includes('"record":"passage"'));
    const relation = lines.findIndex((line) => line.includes('"record":"relation"'));
    lines[passage] = lines[passage]!.replace(/"quote":"./, '"quote":"错');
    lines[relation] = lines[relation]!.replace(/"to":"[^"]*"/, '"to":"topic:not-there"');
    writeFileSync(join(corpus, 'graph.jsonl'), lines.join('\n'));
    const folder = newFolder();
    const accord = await start({ DATA_DIR: folder, CORPUS: corpus });
    expect(await accord.ended).toBe(1);
    expect(accord.output()).toContain(`graph.jsonl:${passage + 1} passage:`);
    expect(accord.output()).toContain(`graph.jsonl:${relation + 1} relation:`);
    const empty = await start({ DATA_DIR: folder, CORPUS: 'none' });
    await empty.ready();
    expect(await ask(empty.url, '{ instruments { totalCount } sources { totalCount } }')).toEqual({
      data: { instruments: { totalCount: 0 }, sources: { totalCount: 0 } },
    });
  }, 60_000);

  it('says of a text that the embedded database cannot hold how long it may be', async () => {
    const corpus = new SmallCorpus();
    corpus.retext(corpus.text + 'x'.repeat(17_000_000));
    const accord = await start({ DATA_DIR: newFolder(), CORPUS: corpus.write() });
    expect(await accord.ended).toBe(1);
    expect(accord.output()).toMatch(
      /graph\.jsonl:2 source:small: the text has 170\d{5} bytes; this database holds texts of up to 16777216/,
    );
    corpus.remove();
  }, 60_000);

  it.each([
    ['PORT', 'many', 'PORT is "many"; expected a whole number from 0 to 65535.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.'],
    ['LIMIT_DEPTH', '0', 'LIMIT_DEPTH is "0"; expected a whole number from 1 to 100.'],
    ['NEO4J_URI', 'localhost', 'NEO4J_URI is "localhost"; expected an address such as'],
  ])(
    'does not start with %s=%s, and says what it may be',
    async (name, value, message) => {
      const accord = await start({ DATA_DIR: newFolder(), [name]: value });
      expect(await accord.ended).toBe(1);
      expect(accord.output()).toContain(message);
    },
    60_000,
  );
});
