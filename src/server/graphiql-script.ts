import type { Example } from './example';

/** So many tabs stand beside each other without scrolling. */
const tabs = 4;

/** The parts of GraphiQL as they come in @graphql-yoga/render-graphiql. */
interface Parts {
  readonly js: string;
  readonly editorWorkerService: string;
  readonly jsonWorker: string;
  readonly graphqlWorker: string;
}

/**
 * Starts GraphiQL. The first examples are its tabs, as long as the browser remembers no tabs of its own. An address with
 * `?example=` opens that example in a tab; the name is then taken out of the address, so that a reload keeps what was changed.
 * What was open last is opened again, with its variables.
 */
export function graphiqlScript({ js, editorWorkerService, jsonWorker, graphqlWorker }: Parts, examples: readonly Example[]): string {
  return `
const fileOf = (text) => URL.createObjectURL(new Blob([text], { type: 'application/javascript' }));
const workers = {
  editorWorkerService: fileOf(${literal(editorWorkerService)}),
  json: fileOf(${literal(jsonWorker)}),
  graphql: fileOf(${literal(graphqlWorker)}),
};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => workers[label] };
${js};
const examples = ${literal(examples.map(({ name, query, variables }) => ({ name, query, variables })))};
const address = new URL(location.href);
const wanted = examples.find(({ name }) => name === address.searchParams.get('example'));
address.searchParams.delete('example');
if (wanted) history.replaceState({}, '', address);
const [linked, variables] = ['query', 'variables'].map((name) => address.searchParams.get(name));
const last = lastTab();
const isLast = linked === last?.query && (variables === null || variables === last?.variables);
const open = wanted ?? (linked === null || isLast ? (last ?? examples[0] ?? {}) : { query: linked, variables });
const tabs = [open, ...examples.slice(0, ${tabs}).filter((example) => example !== open)];
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: 'GraphiQL',
  endpoint: '/graphql',
  defaultTabs: tabs.map(({ query, variables }) => ({ query, variables })),
  query: open.query ?? undefined,
  variables: open.variables ?? undefined,
});

// GraphiQL opens the tab that has the query and the variables it is told, else a new one; untold, an empty one.
function lastTab() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}
`;
}

/** A value as JavaScript that cannot end the script element. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
