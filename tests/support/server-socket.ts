import { connect, type Socket } from 'node:net';

/** A connection that sends exactly what a test writes, which no HTTP client would. */
export interface RawConnection {
  readonly socket: Socket;
  send(text: string): void;
  /** What came so far, once it matches. Fails when the connection ends before that. */
  received(pattern: RegExp): Promise<string>;
  readonly closed: Promise<void>;
}

export async function rawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return {
    socket,
    closed,
    send: (data) => void socket.write(data),
    async received(pattern) {
      while (!pattern.test(text)) {
        await new Promise<void>((resolve, reject) => {
          socket.once('data', () => resolve());
          socket.once('close', () => (pattern.test(text) ? resolve() : reject(new Error(`the connection ended after: ${text}`))));
        });
      }
      return text;
    },
  };
}

export function postText(query: string, headers = ''): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: accord\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`;
}
