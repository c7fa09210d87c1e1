/** The store cannot be opened. The message says where, why, and what the person who starts the service can do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
