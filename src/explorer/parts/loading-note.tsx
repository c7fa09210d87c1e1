import { useWords } from '../use';

export function LoadingNote() {
  return (
    <p class="note loading" role="status">
      {useWords().states.loading}
    </p>
  );
}
