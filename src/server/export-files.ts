import type { Limits } from '../config';
import { acceptedLanguages } from '../graph/names';
import type { Store } from '../store/store';
import { readExportRequest } from '../transfer/formats/export-request';
import { downloadFormats } from '../transfer/formats/formats';
import { openExport } from '../transfer/formats/open-export';
import type { Export } from './export-pages';

/** Parts of the graph in the formats of other tools, at `/export/…`. `store` throws UNAVAILABLE until there is one. */
export function exportFiles(store: () => Store, limits: Limits): Export[] {
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
