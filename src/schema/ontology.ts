import type { EntityType } from '../ontology/entity-types';
import { labelFor } from '../ontology/labels';
import { entityType, entityTypeNames, relationType, relationTypeNames } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import { builder } from './builder';
import { EntityTypeEnum, RelationTypeEnum } from './enums';

const EntityTypeInfo = builder.objectRef<EntityType>('EntityTypeInfo').implement({
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, resolve: (type) => type }),
    label: t.string({
      args: { lang: t.arg({ type: 'LanguageTag', required: true }) },
      resolve: (type, { lang }) => labelFor(entityType(type).labels, lang),
    }),
    description: t.string({ resolve: (type) => entityType(type).description }),
    color: t.string({ description: 'A color to draw it in, as #rrggbb.', resolve: (type) => entityType(type).color }),
  }),
});

const RelationTypeInfo = builder.objectRef<RelationType>('RelationTypeInfo').implement({
  fields: (t) => ({
    type: t.field({ type: RelationTypeEnum, resolve: (type) => type }),
    label: t.string({
      description: 'Reads from `from` to `to`, such as “is party to”.',
      args: { lang: t.arg({ type: 'LanguageTag', required: true }) },
      resolve: (type, { lang }) => labelFor(relationType(type).labels, lang),
    }),
    inverseLabel: t.string({
      args: { lang: t.arg({ type: 'LanguageTag', required: true }) },
      resolve: (type, { lang }) => labelFor(relationType(type).inverseLabels, lang),
    }),
    description: t.string({ resolve: (type) => relationType(type).description }),
    from: t.field({ type: [EntityTypeEnum], resolve: (type) => endTypes(type, 'from') }),
    to: t.field({ type: [EntityTypeEnum], resolve: (type) => endTypes(type, 'to') }),
  }),
});

const OntologyRef = builder.objectRef<object>('Ontology').implement({
  description: 'The types of the graph, for clients that draw or explain it.',
  fields: (t) => ({
    entityTypes: t.field({ type: [EntityTypeInfo], resolve: () => [...entityTypeNames] }),
    relationTypes: t.field({ type: [RelationTypeInfo], resolve: () => [...relationTypeNames] }),
  }),
});

builder.queryField('ontology', (t) => t.field({ type: OntologyRef, resolve: () => ({}) }));

function endTypes(type: RelationType, end: 'from' | 'to'): EntityType[] {
  const wanted = new Set(relationType(type).ends.flatMap((ends) => ends[end]));
  return entityTypeNames.filter((name) => wanted.has(name));
}
