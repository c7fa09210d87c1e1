import { openEntity } from '../actions';
import { namesIn } from '../app-state';
import { PathsDocument, type PathsQuery } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { FailureNote } from '../parts/failure-note';
import { IconButton } from '../parts/icon-button';
import { LoadingNote } from '../parts/loading-note';
import { SearchBox } from '../search/search-box';
import { put } from '../state/scene';
import { useApp, useAsk, useOntology, useValue, useWords } from '../use';
import { PathSteps } from './path-steps';
import { useCard } from '../parts/use-card';

const mostSteps = 6;

/** How two entities are connected: the shortest chains, each step with its words, and what was not walked. */
export function PathsPage() {
  const app = useApp();
  const words = useWords();
  const { path } = useValue(app.view);
  const lang = useValue(app.lang);
  const [from, to] = [useCard(path.from), useCard(path.to)];
  const isReady = path.from !== undefined && path.to !== undefined && path.from !== path.to;
  const { answer, failure, loading, retry } = useAsk(
    PathsDocument,
    isReady ? { from: path.from!, to: path.to!, maxLength: mostSteps, throughHubs: path.throughHubs, lang: namesIn(lang) } : undefined,
  );
  const choose = (changes: Partial<typeof path>) => app.go({ path: { ...path, ...changes } });
  return (
    <div class="paths-layout">
      <h1>{words.paths.title}</h1>
      <div class="ends">
        <div class="end">
          <span class="end-label">{words.paths.from}</span>
          <SearchBox
            label={words.paths.from}
            placeholder={words.paths.choose}
            initial={from?.label.value ?? ''}
            choose={({ entity }) => choose({ from: entity.id })}
          />
        </div>
        <IconButton icon="swap" label={words.paths.swap} onClick={() => choose({ from: path.to, to: path.from })} />
        <div class="end">
          <span class="end-label">{words.paths.to}</span>
          <SearchBox
            label={words.paths.to}
            placeholder={words.paths.choose}
            initial={to?.label.value ?? ''}
            choose={({ entity }) => choose({ to: entity.id })}
          />
        </div>
      </div>
      <label class="check-line">
        <input
          type="checkbox"
          checked={path.throughHubs}
          onChange={({ currentTarget }) => choose({ throughHubs: currentTarget.checked })}
        />{' '}
        {words.paths.throughHubs}
      </label>
      {path.from !== undefined && path.from === path.to && <p class="note">{words.paths.same}</p>}
      {failure && <FailureNote failure={failure} retry={retry} />}
      {isReady && loading && <LoadingNote />}
      {isReady && !loading && !failure && answer?.paths && <Found result={answer.paths} />}
    </div>
  );
}

function Found({ result }: { result: NonNullable<PathsQuery['paths']> }) {
  const app = useApp();
  const words = useWords();
  const [first] = result.paths;
  const putAll = (ids: readonly string[]) => app.change((scene) => put(scene, ids), { page: 'graph' });
  return (
    <>
      <p role="status">{first ? words.paths.found(result.paths.length, first.length) : words.paths.none}</p>
      {result.paths.map((path, index) => (
        <section key={path.relations.map(({ id }) => id).join()} class="way">
          <header>
            <h2>{words.paths.way(index + 1)}</h2>
            <button type="button" class="plain small" onClick={() => putAll(path.nodes.map(({ id }) => id))}>
              {words.paths.toGraph}
            </button>
          </header>
          <PathSteps path={path} />
        </section>
      ))}
      <Avoided avoided={result.avoided} />
    </>
  );
}

function Avoided({ avoided }: { avoided: NonNullable<PathsQuery['paths']>['avoided'] }) {
  const app = useApp();
  const words = useWords();
  const { relationLabel } = useOntology();
  if (avoided.relationTypes.length === 0 && avoided.hubs.length === 0) return null;
  return (
    <section class="avoided">
      <h2>{words.paths.avoided}</h2>
      <p>{avoided.relationTypes.map((type) => relationLabel(type)).join(' · ')}</p>
      {avoided.hubs.length > 0 && (
        <>
          <h3>{words.paths.hubs}</h3>
          <p class="chips">
            {avoided.hubs.map((hub) => (
              <EntityButton key={hub.id} card={hub} choose={(id) => void openEntity(app, id)} />
            ))}
          </p>
        </>
      )}
    </section>
  );
}
