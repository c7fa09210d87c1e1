import { groupBy } from '../../group-by';
import { EntityButton } from '../parts/entity-button';
import { TypeIcon } from '../parts/type-icon';
import type { Visible } from '../state/visible';
import { useApp, useOntology, useSelected, useValue, useWords } from '../use';

/** So many names of a type are listed before one has to ask for more by unfolding a filter: a list is to be read. */
const mostListed = 200;

/** What stands on the canvas as a list, by type; the headings filter, and explain shapes and colors. */
export function EntityRail({ all, visible }: { all: Visible; visible: Visible }) {
  const app = useApp();
  const words = useWords();
  const view = useValue(app.view);
  const selected = useSelected();
  const { entityTypes } = useOntology();
  const total = groupBy(all.nodes, ({ type }) => type);
  const shown = groupBy(visible.nodes, ({ type }) => type);
  const toggle = (type: (typeof view.hiddenTypes)[number]) => {
    const isHidden = view.hiddenTypes.includes(type);
    app.go({ hiddenTypes: isHidden ? view.hiddenTypes.filter((each) => each !== type) : [...view.hiddenTypes, type] });
  };
  return (
    <section class="rail" aria-label={words.graph.list}>
      <p class="quiet small">{words.graph.listOf(visible.nodes.length)}</p>
      {entityTypes
        .filter(({ type }) => total.has(type))
        .map(({ type, description }) => (
          <div key={type} class="rail-type">
            <label title={description}>
              <input type="checkbox" checked={!view.hiddenTypes.includes(type)} onChange={() => toggle(type)} />
              <TypeIcon type={type} /> {words.types[type]} <span class="count">{total.get(type)?.length}</span>
            </label>
            <ul>
              {(shown.get(type) ?? []).slice(0, mostListed).map((card) => (
                <li key={card.id}>
                  <EntityButton card={card} isCurrent={selected === card.id} choose={(id) => app.go({ selected: id })} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
