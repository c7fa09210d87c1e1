/** A signal ends a process without its `exit` event, by which the servers and the database of the bench are ended: so it is made to. */
export function endWithChildren(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
