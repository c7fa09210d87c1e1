/** Words that the embedded engine refuses as names of properties, parameters and columns unless quoted. */
const reservedWords =
  'and as case create delete detach distinct else false in is match merge not null optional or remove return set then true union unwind when where with xor'.replaceAll(
    ' ',
    '|',
  );

/**
 * Constructs that give other answers, or an error, on one of the two engines. The list follows what was found by comparing
 * them; the proof is still that the tests run every statement on both.
 */
const rules: readonly { readonly pattern: RegExp; readonly problem: string; readonly except?: RegExp }[] = [
  { pattern: /\blabels\(\w+\)\[/i, problem: 'takes labels() by position; their order differs: use $l IN labels(n)' },
  { pattern: /\(\s*\w*\s*:\s*\w+\s*[|&!]/, problem: 'combines labels in the pattern: use WHERE n:A OR n:B' },
  { pattern: /\bshortestPath\b/i, problem: 'uses shortestPath: paths are searched level by level in the service' },
  { pattern: /\b(?:elementId|id)\(\s*\w+\s*\)/i, problem: 'uses an internal id: entities have their own', except: /^search\/embedded\// },
  { pattern: /\brandomUUID\b|\btoStringList\b|\bisEmpty\b|\bvalueType\b/i, problem: 'uses a function that the embedded engine lacks' },
  { pattern: /\bCOLLECT\s*\{/i, problem: 'uses COLLECT {}: use CALL (n) { … RETURN collect(…) AS xs }' },
  { pattern: /\bOPTIONAL\s+CALL\b/i, problem: 'uses OPTIONAL CALL: use OPTIONAL MATCH inside CALL' },
  { pattern: /\bEXISTS\s*\{[^}]*\b(?:RETURN|WITH)\b/i, problem: 'has RETURN or WITH inside EXISTS {}: leave them out' },
  { pattern: /\bCOUNT\s*\{[^}]*\b(?:RETURN|WITH)\b/i, problem: 'has RETURN or WITH inside COUNT {}: leave them out' },
  { pattern: /\bcollect\([^)]*\)\s*\[/i, problem: 'slices an aggregate: name it in WITH first' },
  { pattern: /\[[^\]]*\.\.\s*-|\[\s*-\d+\s*\.\./, problem: 'slices with a negative bound: use size(xs) - n' },
  { pattern: /\*\s*(?:\.\.\s*)?\]/, problem: 'has a variable-length pattern without an upper bound' },
  {
    pattern: /\b(?:percentile(?:Cont|Disc)|stDev|avg|duration|date|datetime)\s*\(/i,
    problem: 'uses a function whose results differ: compute it in the service',
  },
  { pattern: /\bAS\s+all\b/i, problem: 'names something `all`, which the two engines read differently' },
  { pattern: /\|\|/, problem: 'uses ||: use +' },
  { pattern: /(?<!\$)\bLIMIT\s+(?!\$\w+\s*(?:$|\n|\})|\d)/i, problem: 'has a LIMIT that is neither a parameter nor a number' },
  { pattern: new RegExp(`[.$](?:${reservedWords})\\b(?!\\()`, 'i'), problem: 'names a property or parameter with a reserved word' },
  { pattern: /\bIN\s+TRANSACTIONS\b/i, problem: 'uses IN TRANSACTIONS: batches are cut in the service' },
];

/** The problems of a statement's text, as sentences without a subject; none for a good one. */
export function lintStatement(text: string, name = ''): string[] {
  const code = text.replace(/\/\/.*$/gm, '');
  const problems = rules.filter(({ pattern, except }) => pattern.test(code) && !except?.test(name)).map(({ problem }) => problem);
  if (/\bLIMIT\b/.test(code) && !/\bORDER\s+BY\b/i.test(code)) problems.push('has LIMIT without ORDER BY: the rows differ');
  return problems;
}
