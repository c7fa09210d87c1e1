import { useMemo, useState } from 'preact/hooks';
import { FailureNote } from '../parts/failure-note';
import { LoadingNote } from '../parts/loading-note';
import { filtered, yearOf } from '../state/visible';
import { Timeline } from '../timeline/timeline';
import { countYears } from '../timeline/year-bins';
import { useApp, useValue, useWords } from '../use';
import { EntityRail } from './entity-rail';
import { GraphStage } from './graph-stage';
import { Notices } from './notices';
import { Toolbar } from './toolbar';

/** From so wide a window on, the list stands beside the canvas from the start. */
const roomForList = 1_100;

/** The canvas with its tools, the list of the same entities beside it, and the years below. */
export function GraphPage() {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const loaded = useValue(app.knowledge);
  const failure = useValue(app.failure);
  const loading = useValue(app.loading);
  const [isListed, setListed] = useState(innerWidth >= roomForList);
  const all = app.visible(view.scene);
  const visible = useMemo(() => filtered(all, view), [all, view.hiddenTypes, view.years]);
  const years = useMemo(() => countYears(all.nodes.map(yearOf)), [all]);
  const isFiltered = view.hiddenTypes.length > 0 || view.years !== undefined;
  const showAll = () => app.go({ hiddenTypes: [], years: undefined });
  return (
    <div class="graph-layout">
      <h1 class="hidden">{words.pages.graph}</h1>
      {isListed && <EntityRail all={all} visible={visible} />}
      <div class="canvas-column">
        <Toolbar isListed={isListed} list={() => setListed(!isListed)} visible={visible} />
        <Notices loaded={loaded} count={all.nodes.length} />
        {failure && <FailureNote failure={failure} retry={app.retry} />}
        {loading && all.nodes.length === 0 && <LoadingNote />}
        {!loading && !failure && all.nodes.length === 0 && view.scene.start.length === 0 && <p class="note">{words.graph.empty}</p>}
        {all.nodes.length > 0 && visible.nodes.length === 0 && isFiltered && (
          <div class="note">
            <p>{words.graph.hidden}</p>
            <button type="button" class="plain" onClick={showAll}>
              {words.graph.showAll}
            </button>
          </div>
        )}
        <GraphStage visible={visible} />
        {years.length > 1 && <Timeline years={years} />}
      </div>
    </div>
  );
}
