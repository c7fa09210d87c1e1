import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gatherWrites } from '../../src/store/gather-writes';

describe('A connection to a database', () => {
  let server: Server;
  let received: Promise<string>;

  let writeAsEver: () => void;
  beforeAll(() => {
    writeAsEver = gatherWrites();
  });
  afterAll(() => writeAsEver());

  beforeEach(async () => {
    server = createServer();
    received = new Promise((resolve) => server.once('connection', (socket) => resolve(text(socket))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  let socket: Socket;
  afterEach(() => {
    socket.destroy();
    server.close();
  });

  function open(): Promise<Socket> {
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    return new Promise((resolve) => socket.once('connect', () => resolve(socket)));
  }

  const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

  it('holds back what is written in one turn of the event loop, and sends it as one', async () => {
    await open();
    for (const piece of ['RUN ', 'PULL ', 'x'.repeat(5_000)]) socket.write(piece);
    expect([socket.writableCorked, socket.bytesWritten, socket.writableLength]).toEqual([1, 5_009, 5_009]);
    await nextTurn();
    expect([socket.writableCorked, socket.writableLength]).toEqual([0, 0]);
    socket.end();
    expect(await received).toBe(`RUN PULL ${'x'.repeat(5_000)}`);
  });

  it('sends what was written as it was ended', async () => {
    await open();
    socket.write('RESET ');
    socket.write('GOODBYE');
    socket.end();
    expect(await received).toBe('RESET GOODBYE');
  });

  it('tells when each piece is sent', async () => {
    await open();
    const sent: string[] = [];
    socket.write('a', () => sent.push('a'));
    socket.write('b', 'utf8', () => sent.push('b'));
    expect(sent).toEqual([]);
    await nextTurn();
    await nextTurn();
    expect(sent).toEqual(['a', 'b']);
    socket.end();
    expect(await received).toBe('ab');
  });

  it('is as ever once nobody wants it otherwise, and gathered once while several do', async () => {
    const another = gatherWrites();
    await open();
    socket.write('a');
    expect(socket.writableCorked).toBe(1);
    socket.destroy();
    another();
    another();
    writeAsEver();
    await open();
    socket.write('b');
    expect(socket.writableCorked).toBe(0);
    writeAsEver = gatherWrites();
  });
});
