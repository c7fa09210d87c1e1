import { dateMeanings, nameKinds, relationRoles } from '../src/ontology/enums';
import type { EntityType, EntityTypeDefinition } from '../src/ontology/entity-types';
import { ontologyLanguages, type Labels } from '../src/ontology/labels';
import {
  entityType,
  entityTypeNames,
  farTypes,
  relationSides,
  relationType,
  relationTypeNames,
  type RelationDirection,
} from '../src/ontology/ontology';
import type { RelationType } from '../src/ontology/relation-types';

/** The reference page of the ontology, as Markdown. */
export function ontologyPage(): string {
  return (
    [
      '# Ontology',
      'Generated from `src/ontology/` by `npm run docs`; do not edit it here. GraphQL types and fields, the checks of records, constraints and indexes follow from the same definitions.',
      'Every entity has an identifier of the form `word:slug`, names in several languages, a description, external identifiers, former identifiers, evidence and a version. ' +
        'Every relation has an identifier, evidence (or, where its type allows it, a reason), a version, and the fields that its type carries. A relation is a GraphQL field on both of its ends.',
      '## Entity types',
      table(
        ['type', ...ontologyLanguages, 'identifier', 'listed by'],
        entityTypeNames.map((type) => [
          `[${type}](#${anchor(type)})`,
          ...labelsOf(entityType(type).labels),
          `\`${entityType(type).idWord}:…\``,
          orderOf(entityType(type)),
        ]),
      ),
      ...entityTypeNames.flatMap(entitySection),
      '## Relation types',
      table(
        ['type', ...ontologyLanguages, 'from', 'to'],
        relationTypeNames.map((type) => [
          `[${type}](#${anchor(type)})`,
          ...labelsOf(relationType(type).labels),
          endsOf(type, 'IN'),
          endsOf(type, 'OUT'),
        ]),
      ),
      ...relationTypeNames.flatMap(relationSection),
      '## Vocabularies',
      ...vocabulary('DateMeaning', 'What an instrument’s date is of.', dateMeanings),
      ...vocabulary('NameKind', 'Kinds of names, the preferred first.', nameKinds),
      ...vocabulary('RelationRole', 'The part that the first end of a relation plays in the second.', relationRoles),
      ...[...kinds()].flatMap(([name, values]) => vocabulary(name, `The \`kind\` of ${typesOfKind(name)}.`, values)),
    ].join('\n\n') + '\n'
  );
}

function entitySection(type: EntityType): string[] {
  const { label, description, kind, dates, family } = entityType(type);
  const own = [...(kind ? [`\`kind\` ([${kind.name}](#${anchor(kind.name)}))`] : []), ...(dates ?? []).map((date) => `\`${date}\``)];
  const sides = relationSides(type).map((side) => [
    `\`${fieldOf(side.type, side.direction)}\``,
    farTypes(side.type, side.direction, type).map(labelOf).join(', '),
    arrow(side.type, side.direction),
  ]);
  return [
    `### ${type}`,
    description,
    `GraphQL type \`${label}\`${family ? ` of the interface \`${family}\`` : ''}.${own.length > 0 ? ` Fields of its own: ${own.join(', ')}.` : ''}`,
    table(['field', 'leads to', 'relation'], sides),
  ];
}

function relationSection(type: RelationType): string[] {
  const { description, fields, labels, inverseLabels, ends, carries = [], roles = [], mayBeAsserted } = relationType(type);
  const notes = [
    `Fields: \`${fields.out}\` on the first end, \`${fields.in}\` on the second.`,
    ...(carries.length > 0 ? [`Carries: ${carries.map((field) => `\`${field}\``).join(', ')}.`] : []),
    ...(roles.length > 0 ? [`Roles: ${roles.join(', ')}.`] : []),
    ...(mayBeAsserted ? ['May stand on a reason instead of a passage.'] : []),
  ];
  return [
    `### ${type}`,
    description,
    notes.join(' '),
    table(
      ['from', 'to'],
      ends.map(({ from, to }) => [from.map(labelOf).join(', '), to.map(labelOf).join(', ')]),
    ),
    table(
      ['', ...ontologyLanguages],
      [
        ['from → to', ...labelsOf(labels)],
        ['to → from', ...labelsOf(inverseLabels)],
      ],
    ),
  ];
}

function vocabulary(name: string, description: string, values: object): string[] {
  const rows = Object.entries(values as Readonly<Record<string, string | undefined>>);
  const list = rows.map(([value, meaning]) => (meaning ? `- ${value}: ${meaning}` : `- ${value}`)).join('\n');
  return [`### ${name}`, description, list];
}

/** The vocabularies of `kind`, by the name of their GraphQL enum. */
function kinds(): Map<string, object> {
  return new Map(entityTypeNames.flatMap((type) => kindOf(type)).map(({ name, values }) => [name, values]));
}

function kindOf(type: EntityType): { name: string; values: object }[] {
  const { kind } = entityType(type);
  return kind ? [kind] : [];
}

function typesOfKind(name: string): string {
  return entityTypeNames.filter((type) => entityType(type).kind?.name === name).join(' and ');
}

function fieldOf(type: RelationType, direction: RelationDirection): string {
  const { fields } = relationType(type);
  return direction === 'OUT' ? fields.out : fields.in;
}

/** How a list of entities of this type is ordered. */
function orderOf({ dates }: EntityTypeDefinition): string {
  return dates ? `\`${dates[0]}\`, the newest first` : 'name';
}

function arrow(type: RelationType, direction: RelationDirection): string {
  return direction === 'OUT' ? `${type} →` : `← ${type}`;
}

/** The types at one end, whichever stands at the other: all that is seen from there in a direction. */
function endsOf(type: RelationType, seen: RelationDirection): string {
  const there = relationType(type).ends.flatMap(({ from, to }) => (seen === 'OUT' ? to : from));
  return entityTypeNames
    .filter((name) => there.includes(name))
    .map(labelOf)
    .join(', ');
}

function labelOf(type: EntityType): string {
  return entityType(type).label;
}

function labelsOf(labels: Labels): string[] {
  return ontologyLanguages.map((lang) => labels[lang]);
}

function anchor(heading: string): string {
  return heading.toLowerCase();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
