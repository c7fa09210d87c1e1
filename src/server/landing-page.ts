import { chooseLanguage } from './choose-language';
import type { Incoming } from './incoming';
import type { Reply } from './reply';
import { pagePolicy } from './security-headers';
import { type StaticPage, staticPage } from './static-page';

interface Words {
  readonly title: string;
  readonly about: string;
  readonly open: string;
  readonly addresses: string;
  readonly schema: string;
  readonly ready: string;
  readonly metrics: string;
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
  },
  zh: {
    title: 'Accord',
    about: '协定的知识图谱：谁受何种协定约束，哪些文件相互引用，由谁签署，以及哪一来源的哪些文字如此表述。',
    open: '在 GraphiQL 中查询',
    addresses: '地址',
    schema: '模式（文本）',
    ready: '图谱是否已加载',
    metrics: 'Prometheus 指标',
  },
  ru: {
    title: 'Accord',
    about: 'Граф знаний о соглашениях: кто чем связан, что на что ссылается, кто подписал и какие слова какого источника об этом говорят.',
    open: 'Спросить в GraphiQL',
    addresses: 'Адреса',
    schema: 'схема в виде текста',
    ready: 'загружен ли граф',
    metrics: 'показатели для Prometheus',
  },
};

/** The page at `/` until the explorer exists: it leads to GraphiQL, in the language of the reader. */
export function landingPage(): (incoming: Incoming) => Promise<Reply> {
  const pages = new Map<string, StaticPage>(
    Object.entries(words).map(([lang, text]) => {
      const html = render(lang, text);
      return [
        lang,
        staticPage(html, {
          'content-type': 'text/html; charset=utf-8',
          'content-language': lang,
          'content-security-policy': pagePolicy(html),
          vary: 'accept-language',
        }),
      ];
    }),
  );
  return (incoming) => pages.get(chooseLanguage(incoming.header('accept-language'), [...pages.keys()], 'en'))!.answer(incoming);
}

function render(lang: string, text: Words): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; --text: #1c2430; --quiet: #5b6674; --line: #d9dee5; --accent: #1f5fae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --quiet: #9aa5b3; --line: #38414d; --accent: #7db4f5; } }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; color: var(--text);
  font: 18px/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 36rem; padding: 2rem; }
h1 { margin: 0; font-size: 2.6rem; letter-spacing: -0.02em; }
p { margin: 0.6rem 0 1.8rem; }
a { color: var(--accent); }
a.open { display: inline-block; padding: 0.6rem 1.2rem; border-radius: 0.5rem; border: 1px solid var(--accent); text-decoration: none; font-weight: 600; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h2 { margin: 2.4rem 0 0.4rem; font-size: 1rem; color: var(--quiet); font-weight: 600; }
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); font-size: 0.95rem; }
li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); color: var(--quiet); }
code { display: inline-block; min-width: 10rem; }
</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.about}</p>
<a class="open" href="/graphql">${text.open}</a>
<h2>${text.addresses}</h2>
<ul>
<li><a href="/schema.graphql"><code>/schema.graphql</code></a> ${text.schema}</li>
<li><a href="/ready"><code>/ready</code></a> ${text.ready}</li>
<li><a href="/metrics"><code>/metrics</code></a> ${text.metrics}</li>
</ul>
</main>
</body>
</html>
`;
}
