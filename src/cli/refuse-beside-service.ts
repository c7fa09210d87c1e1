import { findRunningService } from '../client/running-service';
import type { StoreConfig } from '../config';
import { AccordError } from '../errors';

/** One process alone holds an embedded folder: throws CONFLICT with what to do instead where a service runs on it. */
export async function refuseBesideService(config: StoreConfig, whatToDo: string): Promise<void> {
  if (config.engine !== 'embedded') return;
  const url = await findRunningService(config.folder);
  if (url === undefined) return;
  throw new AccordError(
    'CONFLICT',
    `A service runs at ${url} on the folder "${config.folder}", which one process alone can hold. ${whatToDo}`,
  );
}
