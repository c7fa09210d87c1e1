import { setMaxListeners } from 'node:events';

/** Made once: an error that tells its stack costs as much as a small read. */
const closed = new DOMException('The reader is closed.', 'AbortError');

/** Fires when a reader is closed, or when the client of its reads goes away. */
export class ReaderSignal {
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private readonly fire = (): void => this.controller.abort(this.client?.reason ?? closed);

  constructor(private readonly client: AbortSignal | undefined) {
    this.signal = this.controller.signal;
    // One listener a statement under way: many are no leak.
    setMaxListeners(10_000, this.signal);
    if (client?.aborted) this.fire();
    else client?.addEventListener('abort', this.fire);
  }

  close(): void {
    this.client?.removeEventListener('abort', this.fire);
    this.fire();
  }
}
