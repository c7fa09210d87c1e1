import { useEffect, useState } from 'preact/hooks';
import { type PassagePlaceFragment, PlacesOfEvidenceDocument } from '../operations.generated';
import { useApp, useValue } from '../use';

const mostAtOnce = 100;
/** Beyond so many things on screen the rest is not asked for: a source would be all marks. */
const mostThings = 1_000;

/** The passages of a source that support an entity or relation on screen. They come in part by part. */
export function useScreenEvidence(sourceId: string): readonly PassagePlaceFragment[] {
  const app = useApp();
  const { scene } = useValue(app.view);
  const [passages, setPassages] = useState<readonly PassagePlaceFragment[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const { nodes, relations } = app.visible(scene);
    const ids = [...relations, ...nodes].map(({ id }) => id).slice(0, mostThings);
    void (async () => {
      const found: PassagePlaceFragment[] = [];
      for (let start = 0; start < ids.length; start += mostAtOnce) {
        const answer = await app.service.ask(PlacesOfEvidenceDocument, { ids: ids.slice(start, start + mostAtOnce) }, stop.signal);
        for (const node of answer.nodes)
          if (node && 'evidence' in node) found.push(...node.evidence.filter(({ source }) => source.id === sourceId));
        setPassages([...found]);
      }
      // What cannot be had is not marked; the passage itself is.
    })().catch(() => undefined);
    return () => stop.abort();
  }, [sourceId, scene]);
  return passages;
}
