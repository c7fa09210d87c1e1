/** A value with what it was before and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** So many steps can be undone. */
const mostSteps = 100;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new step. What was undone before it cannot be redone any more. */
export function step<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-mostSteps), present, future: [] };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** Goes to a value by another way, such as the browser's back button: it is a step back or forward where it lies there. */
export function follow<T>(history: History<T>, present: T, isSame: (a: T, b: T) => boolean): History<T> {
  if (isSame(history.present, present)) return history;
  const [last, next] = [history.past.at(-1), history.future[0]];
  if (last !== undefined && isSame(last, present)) return undo(history);
  if (next !== undefined && isSame(next, present)) return redo(history);
  return step(history, present);
}
