import { getEventListeners, getMaxListeners } from 'node:events';
import { ReaderSignal } from '../../src/store/reader-signal';

describe('The signal of a reader', () => {
  it('fires with the reason of the client that goes away', () => {
    const client = new AbortController();
    const { signal } = new ReaderSignal(client.signal);
    expect(signal.aborted).toBe(false);
    client.abort('gone');
    expect(signal.reason).toBe('gone');
  });

  it('has fired already for a client that is gone', () => {
    expect(new ReaderSignal(AbortSignal.abort('gone')).signal.reason).toBe('gone');
  });

  it('fires when the reader is closed, and lets go of the client', () => {
    const client = new AbortController();
    const end = new ReaderSignal(client.signal);
    end.close();
    expect(end.signal.aborted).toBe(true);
    expect(getEventListeners(client.signal, 'abort')).toEqual([]);
  });

  it('takes a listener from each of many statements without a warning', () => {
    expect(getMaxListeners(new ReaderSignal(undefined).signal)).toBeGreaterThan(1_000);
  });
});
