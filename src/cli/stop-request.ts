/**
 * A signal that fires when the process is asked to stop (Ctrl-C, SIGTERM); the second time it ends at once. `done` gives the
 * signals back.
 */
export function stopRequest(onFirst: () => void): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    // 130 is what shells give a process that Ctrl-C ended.
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    onFirst();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    done: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
