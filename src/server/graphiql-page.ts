import { pagePolicy } from './security-headers';
import { type StaticPage, staticPage } from './static-page';

export interface Example {
  /** What the example shows, in a few words. */
  readonly name: string;
  /** A named operation: GraphiQL takes the name as the title of the tab. */
  readonly query: string;
  /** Variables as JSON. */
  readonly variables?: string;
}

/**
 * GraphiQL with everything in the page: 9 MB of HTML that load nothing from anywhere, so it is imported only when somebody
 * opens it. Each example is a tab, as long as the browser remembers no tabs of its own.
 */
export async function graphiqlPage(examples: readonly Example[]): Promise<StaticPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Accord · GraphiQL',
    endpoint: '/graphql',
    defaultTabs: examples.map(({ name, query, variables }) => ({ query: `# ${name}\n${query}`, variables })),
  });
  return staticPage(html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(html, ['worker-src blob:', 'font-src data:']),
  });
}
