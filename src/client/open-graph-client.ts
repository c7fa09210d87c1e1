import type { Logger } from 'pino';
import type { Config } from '../config';
import type { GraphClient } from './graph-client';
import { serviceAddress } from './service-address';
import { createServiceClient } from './service-client';
import { openStoreClient } from './store-client';

/**
 * A client of the service at `url` or on the embedded folder; where there is none, of the store itself, opened here. Throws
 * AccordError or StoreError where neither can be had. A service at `url` may be away for now.
 */
export async function openGraphClient(config: Config, { url, log }: { url: string | undefined; log: Logger }): Promise<GraphClient> {
  const address = await serviceAddress(config.store, url);
  if (address === undefined) return openStoreClient(config, log);
  return createServiceClient(address, () => serviceAddress(config.store, url), config.limits.timeoutMs);
}
