import net from 'node:net';

/** The driver leaves Nagle's algorithm on, by which a long message waits 40 ms; a bare server need not. */
export function sendWithoutDelay(): void {
  const connect = net.connect.bind(net) as (...args: unknown[]) => net.Socket;
  (net as { connect: unknown }).connect = (...args: unknown[]) => connect(...args).setNoDelay(true);
}
