/** How many operations Accord answered and how many statements they took, by its own metrics. */
export async function statementsSent(url: string): Promise<{ operations: number; statements: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^accord_statements_per_request_${name} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
  return { operations: value('count'), statements: value('sum') };
}
