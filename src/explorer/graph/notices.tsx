import { mostConnected } from '../api/load-scene';
import type { Loaded } from '../app-state';
import { useApp, useValue, useWords } from '../use';

/** What the address names and the graph does not have, or has under another identifier; and what was not looked for. */
export function Notices({ loaded: { known }, count }: { loaded: Loaded; count: number }) {
  const { scene } = useValue(useApp().view);
  const { graph } = useWords();
  const notices = scene.start.flatMap((id) => {
    if (known.isMissing(id)) return [graph.missing(id)];
    const survivor = known.survivor(id);
    return survivor === id ? [] : [graph.merged(id, known.entity(survivor)?.label.value ?? survivor)];
  });
  return (
    <div role="status">
      {notices.map((notice) => (
        <p key={notice} class="note">
          {notice}
        </p>
      ))}
      {count > mostConnected && <p class="note quiet small">{graph.unconnected(mostConnected)}</p>}
    </div>
  );
}
