import type { Incoming } from './incoming';
import type { Reply } from './reply';
import { staticPage } from './static-page';

/** The explorer as it was built: what its page begins with, and all that a browser may load. */
export interface ExplorerBundle {
  readonly script: string;
  readonly style: string;
  /** Each by its name, which says its content by a hash. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where its files are served. */
export const explorerFiles = '/explorer/';

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** The pages that serve its files. What bears a hash of its content never changes. */
export function explorerFilePages(bundle: ExplorerBundle | undefined): [string, (incoming: Incoming) => Promise<Reply>][] {
  return [...(bundle?.files ?? [])].map(([name, content]) => {
    const contentType = contentTypes[name.replace(/^.*\./, '')] ?? 'text/plain; charset=utf-8';
    const page = staticPage(content, { 'content-type': contentType, 'cache-control': 'public, max-age=31536000, immutable' });
    return [`${explorerFiles}${name}`, (incoming) => page.answer(incoming)];
  });
}
