import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { once } from '../once';

/**
 * Makes the sockets that this process opens from now on send in one piece what is written to them in one turn of the event
 * loop. The driver writes a message in pieces of 1,400 bytes, which would be a system call each here, and several reads for the
 * database: a statement of 6 kB took five. Connections with TLS are left as they are.
 */
export const gatherWrites = once(() => subscribe('net.client.socket', onSocket));

function onSocket(message: unknown): void {
  const { socket } = message as { socket: Socket };
  // To connect gives a socket its plain `write` back.
  socket.once('connect', () => gatherWritesOf(socket));
}

function gatherWritesOf(socket: Socket): void {
  const write = socket.write.bind(socket) as (...args: Parameters<Socket['write']>) => boolean;
  let gathering = false;
  const send = (): void => {
    gathering = false;
    socket.uncork();
  };
  socket.write = (...args: unknown[]) => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      process.nextTick(send);
    }
    return write(...(args as Parameters<Socket['write']>));
  };
}
