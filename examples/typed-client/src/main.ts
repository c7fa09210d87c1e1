/** Prints which agreements involve the one that is named, with their parties and the words of the source that say so. */
import { AgreementsInvolvingDocument, type AgreementsInvolvingQuery } from './agreements.generated';
import { ask, AskError } from './ask';
import { formatPartialDate } from './partial-date';

type Agreements = NonNullable<AgreementsInvolvingQuery['agreements']>;

const url = process.env['ACCORD_URL'] ?? 'http://127.0.0.1:4000/graphql';
const names = process.argv.slice(2);

try {
  await printAgreements(names.length > 0 ? names : ['Rosatom']);
} catch (error) {
  console.error(error instanceof AskError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}

async function printAgreements(names: string[]): Promise<void> {
  let after: string | null = null;
  do {
    const { statistics, agreements }: AgreementsInvolvingQuery = await ask(url, AgreementsInvolvingDocument, {
      names,
      lang: ['en'],
      after,
    });
    if (!agreements) return;
    if (after === null) console.log(heading(agreements.totalCount, names, statistics?.changedAt));
    for (const edge of agreements.edges) console.log(describe(edge));
    after = agreements.pageInfo.hasNextPage ? agreements.pageInfo.endCursor : null;
  } while (after !== null);
}

function heading(count: number, names: readonly string[], changedAt = ''): string {
  const since = changedAt && `, as of ${new Date(changedAt).toISOString().slice(0, 10)}`;
  return `${count} agreements involve ${names.join(' and ')}${since}.`;
}

function describe({ node, involvement }: Agreements['edges'][number]): string {
  const date = node.date ? formatPartialDate(node.date) : 'undated';
  const quotes = involvement.flatMap(({ how, relation }) => relation.evidence.map((passage) => ({ how, ...passage })));
  return [
    `\n${node.name}`,
    `  ${node.kind}, ${date}`,
    ...node.parties.nodes.map(({ name }) => `  between ${name}`),
    ...quotes.map(({ how, quote, verified }) => `  ${how}: “${quote}”${verified ? '' : ' (not in the stored text any more)'}`),
  ].join('\n');
}
