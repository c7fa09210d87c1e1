import type { Worker } from 'node:cluster';

interface Handed {
  close(): void;
}

/**
 * Closes the connections that a worker was handed when it died and had not taken yet. Node's primary keeps such a connection
 * open, and who is at its other end would wait for ever; see RoundRobinHandle.handoff in lib/internal/cluster of Node 20.
 */
export function closeHandedOver(worker: Worker): void {
  const handed = new Map<unknown, Handed>();
  const { process: child } = worker;
  const send = child.send.bind(child) as (...all: unknown[]) => boolean;
  child.send = (message: unknown, handle?: unknown, ...rest: unknown[]) => {
    const { act, seq } = message as { act?: unknown; seq?: unknown };
    if (act === 'newconn' && handle) handed.set(seq, handle as Handed);
    return send(message, handle, ...rest);
  };
  child.on('internalMessage', ({ ack }: { ack?: unknown }) => handed.delete(ack));
  worker.once('exit', () => {
    for (const handle of handed.values()) handle.close();
    handed.clear();
  });
}
