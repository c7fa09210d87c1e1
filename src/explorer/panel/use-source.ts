import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../api/failure';
import type { SourceText } from '../api/source-texts';
import { useApp, useValue } from '../use';

export interface LoadedSource {
  readonly text: SourceText | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
}

/** The text of a source. Without an identifier, nothing. */
export function useSource(id: string | undefined): LoadedSource & { retry(): void } {
  const { sourceTexts, service } = useApp();
  const [state, setState] = useState<LoadedSource>({ text: undefined, failure: undefined, loading: id !== undefined });
  const [tries, setTries] = useState(0);
  const returns = useValue(service.returns);
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    sourceTexts(id).then(
      (text) => isWanted && setState({ text, failure: undefined, loading: false }),
      (error: unknown) => isWanted && setState({ text: undefined, failure: failureOf(error), loading: false }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, tries, returns]);
  return { ...state, retry: () => setTries(tries + 1) };
}
