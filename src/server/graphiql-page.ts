import type { Example } from './example';
import { graphiqlBar, graphiqlBarStyle } from './graphiql-bar';
import { graphiqlScript } from './graphiql-script';
import { pagePolicy } from './security-headers';
import { type StaticPage, staticPage } from './static-page';

/**
 * GraphiQL with everything in the page: 9 MB of HTML that load nothing from anywhere, so it is imported only when somebody
 * opens it. Above it stands a bar with a list of all examples.
 */
export async function graphiqlPage(examples: readonly Example[]): Promise<StaticPage> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Accord · GraphiQL</title>
<link rel="icon" href="data:,">
<style>${graphiql.css}${graphiqlBarStyle}</style>
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
${graphiqlBar(examples)}
<div id="root"></div>
<script>${graphiqlScript(graphiql, examples)}</script>
</body>
</html>
`;
  return staticPage(html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(html, ['worker-src blob:', 'font-src data:']),
  });
}
