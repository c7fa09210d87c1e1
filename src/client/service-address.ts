import type { StoreConfig } from '../config';
import { badInput } from '../errors';
import { findRunningService } from './running-service';

/**
 * Where to ask: the service at `url`, else one that runs on the embedded folder. Undefined where there is neither, so that
 * the store is to be opened. Throws BAD_USER_INPUT for a `url` that is no address.
 */
export async function serviceAddress(store: StoreConfig, url: string | undefined): Promise<string | undefined> {
  if (url !== undefined) return checkAddress(url);
  return store.engine === 'embedded' ? findRunningService(store.folder) : undefined;
}

function checkAddress(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw badInput('--url', `--url is "${url}"; expected the address of a service, such as http://127.0.0.1:4000.`);
}
