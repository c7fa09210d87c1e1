import { Readable } from 'node:stream';
import type { Limits } from '../config';
import { AccordError } from '../errors';
import { acceptedLanguages } from '../graph/names';
import type { Store } from '../store/store';
import { exportLines } from '../transfer/export-records';
import { readExportRequest } from '../transfer/formats/export-request';
import { downloadFormats } from '../transfer/formats/formats';
import { openExport } from '../transfer/formats/open-export';
import { textFileName, textsBeside } from '../transfer/texts-beside';
import type { Export } from './export-pages';

/** Where a running service gives its records away. */
export const recordsPath = '/export/records.jsonl';
/** Where it gives away the text of one source, byte for byte, that is too long for a line of the records. */
export const textPath = '/export/text';

/** All records, and parts of the graph in the formats of other tools. `store` throws UNAVAILABLE until there is one. */
export function exportFiles(store: () => Store, limits: Limits): Export[] {
  return [recordsFile(store), textFile(store), ...partFiles(store, limits)];
}

function recordsFile(store: () => Store): Export {
  return {
    path: recordsPath,
    fileName: 'records.jsonl',
    contentType: 'application/jsonl; charset=utf-8',
    // The lines hold their own reader, and give it back when nobody reads on.
    open: async ({ signal }) => ({
      pieces: textsBeside(exportLines(store(), { signal }), async (source) => ({ file: textFileName(source) })),
      close: () => Promise.resolve(),
    }),
  };
}

function textFile(store: () => Store): Export {
  return {
    path: textPath,
    fileName: 'text.txt',
    contentType: 'text/plain; charset=utf-8',
    async open({ parameters, signal }) {
      const id = parameters.get('source') ?? '';
      const reader = store().reader({ signal });
      try {
        const [row] = await reader.run('source/texts', { ids: [id] });
        if (!row) throw new AccordError('NOT_FOUND', `There is no source ${JSON.stringify(id)}; ${textPath}?source= takes the id of one.`);
        return { pieces: Readable.from([row['text'] as string]), close: () => reader.close() };
      } catch (error) {
        await reader.close();
        throw error;
      }
    },
  };
}

function partFiles(store: () => Store, limits: Limits): Export[] {
  return downloadFormats.map((format) => ({
    path: `/export/${format.name}`,
    fileName: format.fileName,
    contentType: format.contentType,
    async open({ parameters, acceptLanguage, signal }) {
      const { selection, languages = acceptedLanguages(acceptLanguage) } = readExportRequest(parameters);
      const reader = store().reader({ signal });
      try {
        return { pieces: await openExport(reader, selection, { format, languages, limits }), close: () => reader.close() };
      } catch (error) {
        await reader.close();
        throw error;
      }
    },
  }));
}
