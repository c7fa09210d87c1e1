import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { DuplicatesOptions } from './cli/duplicates-command';
import { duplicateFormats } from './cli/format-duplicates';
import type { ImportCommandOptions } from './cli/import-command';
import { ConfigError } from './config';
import { AccordError } from './errors';
import { packageRoot } from './package-root';
import { StoreError } from './store/store-error';

/** The command line: each command is a file in cli/, loaded when it is called, and its result the exit code. */
const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };

const program = new Command('accord')
  .version(version)
  .description('A GraphQL knowledge graph of agreements. Settings are read from the environment: see the README.');

program
  .command('serve')
  .description('serve the graph at /graphql until told to stop')
  .action(() => run(async () => (await import('./cli/serve-command')).serveCommand(process.stdout)));

program
  .command('check')
  .description('verify a corpus: quotes, checksums, ontology, evidence, dangling ends, duplicates')
  .argument('<corpus...>', 'folders with graph.jsonl, or files of records')
  .option('--json', 'print the report as JSON')
  .action((paths: string[], options: { json?: boolean }) =>
    run(async () => (await import('./cli/check-command')).checkCommand(paths, options, process.stdout)),
  );

program
  .command('export')
  .description('write everything that the store holds as records (docs/records.md), in stable order')
  .option('-o, --out <file>', 'write to this file instead of standard output')
  .option('--url <address>', 'ask the service at this address; without it, one that runs on DATA_DIR is found by itself')
  .action((options: { out?: string; url?: string }) =>
    run(async () => (await import('./cli/export-command')).exportCommand(options, process.stdout)),
  );

program
  .command('import')
  .description('read records (docs/records.md) into the store; what is there already and the same is left alone')
  .argument('<file...>', 'files of records or folders with graph.jsonl, in any order; - reads standard input')
  .option('--mapping <file>', 'the files are CSV files, which this mapping makes records of (docs/mapping.md)')
  .option('--corpus <name>', 'what the records are of, in the place of the name of their folder, file or mapping')
  .option('--dry-run', 'check everything and write nothing')
  .addOption(
    new Option('--on-error <action>', 'at a problem write nothing, or leave out what is wrong and what leans on it')
      .choices(['stop', 'skip'])
      .default('stop'),
  )
  .option('--report <file>', 'write each rejected line with the reason to this file, as JSON lines')
  .action((files: string[], options: ImportCommandOptions) =>
    run(async () => (await import('./cli/import-command')).importCommand(files, options, process)),
  );

program
  .command('duplicates')
  .description('propose pairs of entities that may be one, best first, with reasons (docs/duplicates.md); writes nothing to the store')
  .option('--type <type...>', 'only entities of these types, such as PERSON; without it, of all')
  .option('--min-score <score>', 'the least score to show, from 0 to 1', '0.75')
  .option('--limit <count>', 'the most pairs to show', '100')
  .addOption(new Option('--format <format>', 'how to write them').choices([...duplicateFormats]).default('text'))
  .option('--lang <language>', 'the language of the reasons: en, zh or ru; without it, that of the surroundings')
  .option('--known-different <file>', 'leave out the pairs of this file: two identifiers a line')
  .action((options: DuplicatesOptions) => run(async () => (await import('./cli/duplicates-command')).duplicatesCommand(options, process)));

program
  .command('ask')
  .description('answer a question in Chinese, English or Russian, with the words that prove the answer')
  .argument('<question...>', 'the question, such as "which agreements involve Rosatom"')
  .option('--json', 'print the answer as JSON')
  .option('--operation', 'print the GraphQL operation that answers it, too')
  .option('--url <address>', 'ask the service at this address; without it, one that runs on DATA_DIR is found by itself')
  .action((question: string[], options: { json?: boolean; operation?: boolean; url?: string }) =>
    // 1 means that there is no answer.
    run(async () => (await import('./cli/ask-command')).askCommand(question.join(' '), options, process.stdout), { failed: 2 }),
  );

program
  .command('mcp')
  .description('answer an assistant by the Model Context Protocol on standard input and output')
  .option('--url <address>', 'ask the service at this address; without it, one that runs on DATA_DIR is found by itself')
  .action(({ url }: { url?: string }) =>
    run(async () => (await import('./cli/mcp-command')).mcpCommand({ url, version }, process.stdin, process.stdout)),
  );

// A reader that has had enough, such as head, closes the pipe: no fault of ours, and nothing more to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void program.parseAsync();

async function run(command: () => Promise<number | undefined>, exitCodes = { failed: 1 }): Promise<void> {
  try {
    const code = await command();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof AccordError || error instanceof ConfigError || error instanceof StoreError)) throw error;
    console.error(`accord: ${error.message}`);
    process.exitCode = exitCodes.failed;
  }
}
