import { createHash } from 'node:crypto';
import { chooseEncoding, compress, type Encoding, isWorthCompressing } from './compression';
import type { Incoming } from './incoming';
import { emptyReply, type Reply, withVary } from './reply';

/** A page that stays the same while the process lives: hashed once, compressed once for each encoding. */
export interface StaticPage {
  answer(incoming: Incoming): Promise<Reply>;
}

export function staticPage(content: string, headers: Readonly<Record<string, string>>): StaticPage {
  const body = Buffer.from(content);
  // Weak, because the same tag stands for the page in each encoding.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const compressed = new Map<Encoding, Promise<Uint8Array>>();
  const common = withVary({ etag, 'cache-control': 'no-cache', ...headers }, 'accept-encoding');

  return {
    async answer(incoming) {
      if (matches(incoming.header('if-none-match'), etag)) return emptyReply(304, common);
      const encoding = isWorthCompressing(headers['content-type'], body.length)
        ? chooseEncoding(incoming.header('accept-encoding'))
        : undefined;
      if (!encoding) return { status: 200, headers: common, body };
      let bytes = compressed.get(encoding);
      if (!bytes) compressed.set(encoding, (bytes = compress(body, encoding, 6)));
      return { status: 200, headers: { ...common, 'content-encoding': encoding }, body: await bytes };
    },
  };
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag);
}
