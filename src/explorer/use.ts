import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useState } from 'preact/hooks';
import type { AppState } from './app-state';
import { type Failure, failureOf } from './api/failure';
import { wordsOf } from './lang/words-of';
import type { Words } from './lang/words';
import type { EntityType, OntologyQuery, RelationType, TypedDocumentString } from './operations.generated';

export const AppContext = createContext<AppState>(undefined as unknown as AppState);

export function useApp(): AppState {
  return useContext(AppContext);
}

/** The present value, drawn again whenever it changes. */
export function useValue<T>(source: { get(): T; listen(listener: () => void): () => void }): T {
  const [, redraw] = useReducer((times: number, _: void) => times + 1, 0);
  const value = source.get();
  useEffect(() => {
    // It may have changed after it was drawn and before anybody listened.
    if (!Object.is(source.get(), value)) redraw();
    return source.listen(redraw);
  }, [source]);
  return value;
}

/** What is selected, by the identifier under which it is kept now. */
export function useSelected(): string | undefined {
  const app = useApp();
  const { selected } = useValue(app.view);
  const { known } = useValue(app.knowledge);
  return selected === undefined ? undefined : known.survivor(selected);
}

export function useWords(): Words {
  return wordsOf(useValue(useApp().lang));
}

export interface Asked<Result> {
  /** The last answer; while another is under way, the one before. */
  readonly answer: Result | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  retry(): void;
}

/** Asks when the variables change, and again when the service comes back. Without variables it asks nothing. */
export function useAsk<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables | undefined,
): Asked<Result> {
  const { service } = useApp();
  const [state, setState] = useState<Omit<Asked<Result>, 'retry'>>({
    answer: undefined,
    failure: undefined,
    loading: variables !== undefined,
  });
  const [tries, retry] = useReducer((times: number, _: void) => times + 1, 0);
  const returns = useValue(service.returns);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (variables === undefined) return setState({ answer: undefined, failure: undefined, loading: false });
    const stop = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    service.ask(operation, variables, stop.signal).then(
      (answer) => setState({ answer, failure: undefined, loading: false }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, failure: failureOf(error), loading: false }));
      },
    );
    return () => stop.abort();
  }, [operation, key, tries, returns]);
  return { ...state, retry };
}

type Ontology = OntologyQuery['ontology'];

/** Labels and colors as the ontology states them; until it is here, the types themselves. */
export function useOntology(): {
  readonly entityTypes: Ontology['entityTypes'];
  labelOf(type: EntityType): string;
  relationLabel(type: RelationType, direction?: 'OUT' | 'IN'): string;
} {
  const ontology = useValue(useApp().ontology);
  return {
    entityTypes: ontology?.entityTypes ?? [],
    labelOf: (type) => ontology?.entityTypes.find((each) => each.type === type)?.label ?? '',
    relationLabel(type, direction = 'OUT') {
      const found = ontology?.relationTypes.find((each) => each.type === type);
      return (direction === 'OUT' ? found?.label : found?.inverseLabel) ?? '';
    },
  };
}
