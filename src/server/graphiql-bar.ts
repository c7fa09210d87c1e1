import type { Example } from './example';

/** The bar above GraphiQL: a list of the examples, which a browser opens and closes without a script, and where else to go. */
export function graphiqlBar(examples: readonly Example[]): string {
  return `<header class="bar">
<a href="/">Accord</a>
<button type="button" popovertarget="examples">Examples ▾</button>
<a href="/schema.graphql">Schema</a>
</header>
<nav id="examples" popover aria-label="Examples">
<p>From easy to rich. Each opens in a tab, ready to run.</p>
<ol>
${examples.map(item).join('\n')}
</ol>
</nav>`;
}

function item({ name, title }: Example): string {
  return `<li><a href="/graphql?example=${encodeURIComponent(name)}">${escaped(title)}</a></li>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const graphiqlBarStyle = `
body { display: flex; flex-direction: column; height: 100vh; }
#root { flex: 1; min-height: 0; }
#root .graphiql-container { height: 100%; }
.bar { --text: #3b4b68; --line: #dfe2e8; --paper: #fff; display: flex; align-items: center; gap: 1.25rem; padding: 0.4rem 1rem; }
.bar, #examples { font: 15px/1.5 Roboto, system-ui, "Noto Sans", sans-serif; color: var(--text); background: var(--paper); }
.bar { border-bottom: 1px solid var(--line); }
.bar a, .bar button, #examples a { color: inherit; text-decoration: none; }
.bar a:first-child { font-weight: 700; }
.bar button { font: inherit; padding: 0.1rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; background: none; cursor: pointer; }
.bar a:hover, #examples a:hover { text-decoration: underline; }
.bar a:focus-visible, .bar button:focus-visible, #examples a:focus-visible { outline: 2px solid #d60690; outline-offset: 2px; }
#examples { --text: #3b4b68; --line: #dfe2e8; --paper: #fff; inset: 3rem auto auto 1rem; margin: 0; max-width: 46rem; max-height: calc(100vh - 5rem);
  padding: 0.8rem 1.4rem; overflow: auto; border: 1px solid var(--line); border-radius: 0.5rem; box-shadow: 0 6px 24px rgb(0 0 0 / 18%); }
#examples p { margin: 0 0 0.4rem; opacity: 0.8; }
#examples ol { margin: 0; padding-left: 1.8rem; }
#examples li { padding: 0.12rem 0; }
body.graphiql-dark .bar, body.graphiql-dark #examples { --text: #cfd6e4; --line: #3a4456; --paper: #212a3b; }
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) .bar, body:not(.graphiql-light) #examples { --text: #cfd6e4; --line: #3a4456; --paper: #212a3b; }
}
`;
