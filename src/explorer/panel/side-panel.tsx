import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../parts/icon-button';
import { useApp, useValue, useWords } from '../use';
import { EntityPanel } from './entity-panel';
import { RelationPanel } from './relation-panel';

/** Tells of what is selected; on a phone it lies over the graph. */
export function SidePanel({ id }: { id: string }) {
  const app = useApp();
  const { panel } = useWords();
  useValue(app.lang);
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.scrollTo(0, 0), [id]);
  return (
    <aside class="panel" aria-label={panel.of} ref={element} tabIndex={-1}>
      <div class="panel-head">
        <IconButton icon="close" label={panel.close} onClick={() => app.go({ selected: undefined })} />
      </div>
      {id.startsWith('relation:') ? <RelationPanel key={id} id={id} /> : <EntityPanel id={id} />}
    </aside>
  );
}
