import { openEntity } from '../actions';
import { namesIn } from '../app-state';
import { AskDocument, type AskQuery } from '../operations.generated';
import { EntityButton } from '../parts/entity-button';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { PathSteps } from '../paths/path-steps';
import { put } from '../state/scene';
import { useApp, useAsk, useValue, useWords } from '../use';

type Answer = NonNullable<AskQuery['ask']>;

/** A question with its answer, how it was understood, and the operation that answers it. */
export function AnswerPage() {
  const app = useApp();
  const { question } = useValue(app.view);
  const lang = useValue(app.lang);
  const { answer, failure, loading, retry } = useAsk(AskDocument, question ? { question, lang: namesIn(lang) } : undefined);
  const isFresh = answer?.ask && !loading;
  return (
    <div class="answer-layout">
      <h1 class="question">{question}</h1>
      {failure && <FailureNote failure={failure} retry={retry} />}
      {loading && <LoadingNote />}
      {isFresh && (answer.ask!.understood ? <Understood answer={answer.ask!} /> : <NotUnderstood answer={answer.ask!} />)}
    </div>
  );
}

function Understood({ answer }: { answer: Answer }) {
  const app = useApp();
  const words = useWords();
  const cards = answer.results.edges.map(({ node }) => node);
  const ids = [...new Set(cards.map(({ id }) => id))];
  return (
    <>
      <p class="answer-text" lang={answer.lang} role="status">
        {answer.text ?? words.answer.notAnswered}
      </p>
      {answer.interpretation && (
        <p class="quiet" lang={answer.lang}>
          {answer.interpretation}
        </p>
      )}
      {ids.length > 0 && (
        <section>
          <h2>
            {words.answer.results} <span class="count">{answer.results.totalCount}</span>
          </h2>
          <ul class="chips">
            {answer.results.edges.map(({ node, relation }) => (
              <li key={`${node.id} ${relation?.id}`}>
                <EntityButton card={node} choose={(id) => void openEntity(app, id)} />
                {relation && (
                  <button
                    type="button"
                    class="link small"
                    aria-label={`${words.answer.because}: ${node.label.value}`}
                    onClick={() => app.go({ selected: relation.id })}
                  >
                    {words.answer.because}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.paths.map((path, index) => (
        <section key={index} class="way">
          <h2>{words.paths.way(index + 1)}</h2>
          <PathSteps path={path} />
        </section>
      ))}
      <p class="actions">
        {ids.length > 1 && (
          <button type="button" class="plain strong" onClick={() => app.change((scene) => put(scene, ids), { page: 'graph' })}>
            {words.answer.allToGraph}
          </button>
        )}
        {answer.operation && (
          <a class="plain" href={graphiqlAddress(answer.operation, answer.variables)} target="_blank" rel="noopener">
            {words.answer.graphql}
          </a>
        )}
      </p>
    </>
  );
}

function NotUnderstood({ answer }: { answer: Answer }) {
  const app = useApp();
  const words = useWords();
  return (
    <>
      <p class="answer-text" role="status">
        {words.answer.notUnderstood}
      </p>
      {answer.text && <p lang={answer.lang}>{answer.text}</p>}
      {answer.unresolved.map(({ text, candidates }) => (
        <section key={text}>
          <p>{words.answer.unresolved(text)}</p>
          {candidates.length > 0 && (
            <>
              <h2>{words.answer.mayMean}</h2>
              <ul class="chips">
                {candidates.map(({ entity }) => (
                  <li key={entity.id}>
                    <EntityButton card={entity} choose={(id) => void openEntity(app, id)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <p class="quiet">
        {words.answer.tryOther} <q>{words.start.exampleQuestion('…')}</q>
      </p>
    </>
  );
}

function graphiqlAddress(operation: string, variables: unknown): string {
  return `/graphql?${new URLSearchParams({ query: operation, variables: JSON.stringify(variables ?? {}, null, 2) }).toString()}`;
}
