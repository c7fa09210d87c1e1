import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../parts/icon-button';
import { useApp, useValue, useWords } from '../use';
import { EntityPanel } from './entity-panel';
import { RelationPanel } from './relation-panel';

/** Tells of what is selected. Where it stands below the page, as on a phone, it can be drawn up to be read. */
export function SidePanel({ id }: { id: string }) {
  const app = useApp();
  const { panel } = useWords();
  useValue(app.lang);
  const element = useRef<HTMLElement>(null);
  const [isTall, setTall] = useState(false);
  useEffect(() => element.current?.scrollTo(0, 0), [id]);
  return (
    <aside class={isTall ? 'panel tall' : 'panel'} aria-label={panel.of} ref={element} tabIndex={-1}>
      <div class="panel-head">
        <span class="panel-height">
          <IconButton
            icon={isTall ? 'next' : 'previous'}
            label={isTall ? panel.lower : panel.taller}
            expanded={isTall}
            onClick={() => setTall(!isTall)}
          />
        </span>
        <IconButton icon="close" label={panel.close} onClick={() => app.go({ selected: undefined })} />
      </div>
      {id.startsWith('relation:') ? <RelationPanel key={id} id={id} /> : <EntityPanel id={id} />}
    </aside>
  );
}
