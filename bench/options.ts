import { parseArgs } from 'node:util';
import { generatedGraph } from './graph/generated';
import type { BenchGraph } from './graph/graph';
import { ukTreaties } from './graph/uk-treaties';
import { serverKeys, type ServerKey } from './servers/servers';
import { workloads } from './workloads/all';
import type { Workload } from './workloads/workload';

export interface Options {
  readonly graph: BenchGraph;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly concurrencies: readonly number[];
  readonly workloads: readonly Workload[];
  readonly servers: readonly ServerKey[];
  /** Where the result goes; undefined for nowhere but the screen. */
  readonly out: string | undefined;
  readonly neo4jPid: number | undefined;
}

export const help = `npm --prefix bench run bench -- [options]
  --size N             entities of the generated graph, with four relations each (10000)
  --uk-treaties FOLDER the UK's treaties instead, from the CSV files in a folder
  --rounds N           how often each server has its turn (4)
  --seconds N          how long a turn takes (3)
  --warm-up N          seconds before the first turn (3)
  --concurrency LIST   requests under way at once (1,16,64)
  --workloads LIST     some of ${workloads.map(({ name }) => name).join(', ')}
  --servers LIST       some of ${serverKeys.join(', ')}
  --check              compares the answers and measures nothing
  --out FILE           where the result goes (results/<graph>.json when everything is run, else nowhere)
  --neo4j-pid PID      the process of the database at NEO4J_URI, for its CPU`;

/** Reads the command line. Throws with what was expected. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: text,
      'uk-treaties': text,
      rounds: text,
      seconds: text,
      'warm-up': text,
      concurrency: text,
      workloads: text,
      servers: text,
      out: text,
      check: { type: 'boolean', default: false },
      'neo4j-pid': text,
    },
  });
  const graph =
    values['uk-treaties'] === undefined ? generatedGraph(number('size', values.size ?? '10000')) : ukTreaties(values['uk-treaties']);
  const names = chosen(
    'workloads',
    values.workloads,
    workloads.map(({ name }) => name),
  );
  const isWhole = !values.workloads && !values.servers && !values.concurrency && !values.check;
  return {
    graph,
    rounds: values.check ? 0 : number('rounds', values.rounds ?? '4'),
    seconds: number('seconds', values.seconds ?? '3'),
    warmUpSeconds: number('warm-up', values['warm-up'] ?? '3'),
    concurrencies: (values.concurrency ?? '1,16,64').split(',').map((each) => number('concurrency', each)),
    workloads: workloads.filter(({ name }) => names.includes(name)),
    servers: chosen('servers', values.servers, serverKeys),
    out: values.out ?? (isWhole ? `results/${graph.name}.json` : undefined),
    neo4jPid: values['neo4j-pid'] === undefined ? undefined : number('neo4j-pid', values['neo4j-pid']),
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} is "${text}"; expected a number above 0.`);
  return value;
}

function chosen<T extends string>(name: string, text: string | undefined, choices: readonly T[]): readonly T[] {
  const names = text?.split(',') ?? choices;
  const unknown = names.find((each) => !(choices as readonly string[]).includes(each));
  if (unknown !== undefined) throw new Error(`--${name} names "${unknown}"; expected some of ${choices.join(', ')}.`);
  return choices.filter((choice) => names.includes(choice));
}
