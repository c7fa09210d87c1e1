import type { Failure } from '../api/failure';
import { useWords } from '../use';

/** Why something is not here, with a way to try again. */
export function FailureNote({ failure, retry }: { failure: Failure; retry: () => void }) {
  const { states } = useWords();
  const reasons: Readonly<Record<string, string>> = states.failed;
  return (
    <div class="note failure" role="alert">
      <p>{reasons[failure.code] ?? states.failed.OTHER}</p>
      {!failure.isAway && (
        <p class="quiet" lang="en">
          {failure.message}
        </p>
      )}
      <button type="button" class="plain" onClick={retry}>
        {states.retry}
      </button>
    </div>
  );
}
