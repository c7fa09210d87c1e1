import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { once } from '../once';

/** What Node tells of each connection that this process opens. */
const clientSockets = 'net.client.socket';
let users = 0;

/**
 * Makes the connections that this process opens from now on send in one piece what is written to them in one turn of the event
 * loop, until what is returned is called. The driver writes a message in pieces of 1,400 bytes, which would be a system call
 * each here, and several reads for the database: a statement of 6 kB took five. Connections with TLS are left as they are.
 */
export function gatherWrites(): () => void {
  users += 1;
  if (users === 1) subscribe(clientSockets, onSocket);
  return once(() => {
    users -= 1;
    if (users === 0) unsubscribe(clientSockets, onSocket);
  });
}

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
