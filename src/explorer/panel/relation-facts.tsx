import type { RelationCardFragment } from '../operations.generated';
import { EntityName } from '../parts/entity-name';
import { formatDate } from '../parts/format';
import { useApp, useValue, useWords } from '../use';

/** What a relation says beside its ends: role, office, dates, where in the text. */
export function RelationFacts({ relation }: { relation: RelationCardFragment }) {
  const words = useWords();
  const lang = useValue(useApp().lang);
  const { role, office, onBehalfOf, date, since, until, locator } = relation;
  const facts: [name: string, value: preact.ComponentChildren][] = [
    [words.panel.role, role && words.role[role]],
    [words.panel.office, office],
    [words.panel.onBehalfOf, onBehalfOf && <EntityName card={onBehalfOf} />],
    [words.panel.date, date && formatDate(date, lang)],
    [words.panel.since, since && formatDate(since, lang)],
    [words.panel.until, until && formatDate(until, lang)],
    [words.panel.locator, locator],
  ];
  const stated = facts.filter(([, value]) => value);
  if (stated.length === 0) return null;
  return (
    <dl class="facts inline">
      {stated.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
