/** A profile as V8 writes it, as far as it is read here. */
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { functionName: string; url: string; lineNumber: number } }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

export interface SelfTime {
  readonly place: string;
  readonly ms: number;
}

/** The time that each function used itself, without what it called; the most first. */
export function selfTimes(text: string): { total: number; functions: SelfTime[] } {
  const { nodes, samples, timeDeltas } = JSON.parse(text) as CpuProfile;
  const placeOf = new Map(nodes.map(({ id, callFrame }) => [id, placeIn(callFrame)]));
  const times = new Map<string, number>();
  for (const [n, sample] of samples.entries()) {
    const place = placeOf.get(sample) ?? 'unknown';
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[n] ?? 0) / 1_000);
  }
  times.delete('(idle)');
  const functions = [...times].map(([place, ms]) => ({ place, ms })).sort((a, b) => b.ms - a.ms);
  return { total: functions.reduce((sum, { ms }) => sum + ms, 0), functions };
}

/** The function with its file below the project, or below the package that it is of. */
function placeIn({ functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame']): string {
  const file = url
    .replace(/^file:\/\//, '')
    .replace(/^.*\/node_modules\//, '')
    .replace(/^.*\/dist\//, 'accord/');
  const name = functionName || '(anonymous)';
  return file === '' ? name : `${name} ${file}:${lineNumber + 1}`;
}
