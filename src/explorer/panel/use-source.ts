import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../api/failure';
import type { SourceText } from '../api/source-texts';
import { useApp, useValue } from '../use';

export interface LoadedSource {
  readonly source: SourceText | undefined;
  readonly failure: Failure | undefined;
}

/** A source with its whole text. */
export function useSource(id: string): LoadedSource & { retry(): void } {
  const { sourceTexts, service } = useApp();
  const [state, setState] = useState<LoadedSource>({ source: undefined, failure: undefined });
  const [tries, setTries] = useState(0);
  const returns = useValue(service.returns);
  useEffect(() => {
    let isWanted = true;
    sourceTexts(id).then(
      (source) => isWanted && setState({ source, failure: undefined }),
      (error: unknown) => isWanted && setState({ source: undefined, failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, tries, returns]);
  return { ...state, retry: () => setTries(tries + 1) };
}
