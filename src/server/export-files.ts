import type { Limits } from '../config';
import { acceptedLanguages } from '../graph/names';
import type { Store } from '../store/store';
import { exportLines } from '../transfer/export-records';
import { readExportRequest } from '../transfer/formats/export-request';
import { downloadFormats } from '../transfer/formats/formats';
import { openExport } from '../transfer/formats/open-export';
import type { Export } from './export-pages';

/** Where a running service gives its records away. */
export const recordsPath = '/export/records.jsonl';

/** All records, and parts of the graph in the formats of other tools. `store` throws UNAVAILABLE until there is one. */
export function exportFiles(store: () => Store, limits: Limits): Export[] {
  return [recordsFile(store), ...partFiles(store, limits)];
}

function recordsFile(store: () => Store): Export {
  return {
    path: recordsPath,
    fileName: 'records.jsonl',
    contentType: 'application/jsonl; charset=utf-8',
    // The lines hold their own reader, and give it back when nobody reads on.
    open: async ({ signal }) => ({ pieces: exportLines(store(), { signal }), close: () => Promise.resolve() }),
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
