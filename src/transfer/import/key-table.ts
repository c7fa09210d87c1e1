/**
 * Numbers by text, in some 20 bytes an entry whatever the length of the texts: it keeps a hash of each and lets the caller, who
 * knows where the text stands, say whether an entry is the one. For millions of identifiers a Map takes ten times as much.
 */
export class KeyTable {
  private hashes = new Uint32Array(1_024);
  /** One more than the number; 0 where the slot is free. */
  private numbers = new Uint32Array(1_024);
  private size = 0;

  /** The first number under this key of which `isMatch` says that it is one. */
  find(key: string, isMatch: (n: number) => boolean): number | undefined {
    const hash = hashOf(key);
    const mask = this.numbers.length - 1;
    for (let slot = hash & mask; this.numbers[slot] !== 0; slot = (slot + 1) & mask) {
      const n = (this.numbers[slot] ?? 0) - 1;
      if (this.hashes[slot] === hash && isMatch(n)) return n;
    }
    return undefined;
  }

  add(key: string, n: number): void {
    if (this.size * 2 >= this.numbers.length) this.grow();
    this.put(hashOf(key), n + 1);
    this.size += 1;
  }

  private put(hash: number, number: number): void {
    const mask = this.numbers.length - 1;
    let slot = hash & mask;
    while (this.numbers[slot] !== 0) slot = (slot + 1) & mask;
    this.hashes[slot] = hash;
    this.numbers[slot] = number;
  }

  private grow(): void {
    const { hashes, numbers } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.numbers = new Uint32Array(numbers.length * 2);
    for (let slot = 0; slot < numbers.length; slot += 1) {
      const number = numbers[slot] ?? 0;
      if (number !== 0) this.put(hashes[slot] ?? 0, number);
    }
  }
}

/** FNV-1a over UTF-16 units, its bits mixed once more, since the table uses the low ones. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
