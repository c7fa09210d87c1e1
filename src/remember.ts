import { RecentlyUsed } from './recently-used';

/** A function that keeps what it made lately, up to `most` results. For results that always are the same. */
export function remember<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new RecentlyUsed<Key, Value>(most / 2);
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
