import { chooseLanguage } from './choose-language';
import { type ExplorerBundle, explorerFiles } from './explorer-bundle';
import type { Incoming } from './incoming';
import type { Reply } from './reply';
import { explorerPolicy } from './security-headers';
import { type StaticPage, staticPage } from './static-page';

interface Words {
  readonly title: string;
  readonly about: string;
  readonly open: string;
  readonly addresses: string;
  readonly schema: string;
  readonly ready: string;
  readonly metrics: string;
  readonly records: string;
  readonly script: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    title: 'Accord',
    about:
      'A knowledge graph of agreements: who is bound by what, what refers to what, who signed, and which words of which source say so.',
    open: 'Ask in GraphiQL',
    addresses: 'Addresses',
    schema: 'the schema as text',
    ready: 'whether the graph is loaded',
    metrics: 'numbers for Prometheus',
    records: 'the whole graph as records',
    script: 'The explorer needs JavaScript. What is below does not.',
  },
  zh: {
    title: 'Accord',
    about: '协定的知识图谱：谁受何种协定约束，哪些文件相互引用，由谁签署，以及哪一来源的哪些文字如此表述。',
    open: '在 GraphiQL 中查询',
    addresses: '地址',
    schema: '模式（文本）',
    ready: '图谱是否已加载',
    metrics: 'Prometheus 指标',
    records: '整个图谱的记录',
    script: '图谱浏览器需要 JavaScript；以下地址则不需要。',
  },
  ru: {
    title: 'Accord',
    about: 'Граф знаний о соглашениях: кто чем связан, что на что ссылается, кто подписал и какие слова какого источника об этом говорят.',
    open: 'Спросить в GraphiQL',
    addresses: 'Адреса',
    schema: 'схема в виде текста',
    ready: 'загружен ли граф',
    metrics: 'показатели для Prometheus',
    records: 'весь граф в виде записей',
    script: 'Обозревателю нужен JavaScript, адресам ниже — нет.',
  },
};

/**
 * The page of the explorer, in the language of the reader: it draws everything itself. What leads on stands in the page for
 * those without JavaScript, and for who runs sources of which the explorer is not built yet.
 */
export function explorerPage(bundle: ExplorerBundle | undefined): (incoming: Incoming) => Promise<Reply> {
  const pages = new Map<string, StaticPage>(
    Object.entries(words).map(([lang, text]) => [
      lang,
      staticPage(render(lang, text, bundle), {
        'content-type': 'text/html; charset=utf-8',
        'content-language': lang,
        'content-security-policy': explorerPolicy,
        vary: 'accept-language',
      }),
    ]),
  );
  return (incoming) => pages.get(chooseLanguage(incoming.header('accept-language'), [...pages.keys()], 'en'))!.answer(incoming);
}

function render(lang: string, text: Words, bundle: ExplorerBundle | undefined): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${text.about}">
<meta name="color-scheme" content="light dark">
<title>${text.title}</title>
<link rel="icon" href="data:,">
${bundle ? `<link rel="stylesheet" href="${addressOf(bundle.style)}">\n<script type="module" src="${addressOf(bundle.script)}"></script>` : ''}
</head>
<body>
${bundle ? `<div id="explorer"></div>\n<noscript>${withoutScript(text, text.script)}</noscript>` : withoutScript(text, notBuilt)}
</body>
</html>
`;
}

/** Only who works on the sources reads it. */
const notBuilt = 'The explorer is not built: run "npm run build" and start again.';

function withoutScript(text: Words, why: string): string {
  return `<main>
<h1>${text.title}</h1>
<p>${text.about}</p>
<p>${why}</p>
<p><a class="open" href="/graphql">${text.open}</a></p>
<h2>${text.addresses}</h2>
<ul>
<li><a href="/schema.graphql"><code>/schema.graphql</code></a> ${text.schema}</li>
<li><a href="/export/records.jsonl"><code>/export/records.jsonl</code></a> ${text.records}</li>
<li><a href="/ready"><code>/ready</code></a> ${text.ready}</li>
<li><a href="/metrics"><code>/metrics</code></a> ${text.metrics}</li>
</ul>
</main>`;
}

function addressOf(file: string): string {
  return `${explorerFiles}${file}`;
}
