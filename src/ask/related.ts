import type { EntityType } from '../ontology/entity-types';
import type { Labels } from '../ontology/labels';
import { entityType, farTypes, relationType, type RelationDirection } from '../ontology/ontology';
import type { RelationType } from '../ontology/relation-types';
import type { Edge } from './data';
import { openList, type ListOperation } from './lists';
import { listed, notSaid, tooMany, type Outcome } from './outcome';
import { fill } from './say';
import type { Tools } from './tools';

/** A relation to follow from an entity, and what of its far ends is asked for. */
export interface Step {
  readonly type: RelationType;
  readonly direction: RelationDirection;
}

/** The operation that lists what stands at the other end of one entity's relations of a type. */
export function relatedOperation(tools: Tools, id: string, near: EntityType, { type, direction }: Step): ListOperation | undefined {
  if (!hasSide(near, type, direction)) return undefined;
  const { fields } = relationType(type);
  const field = direction === 'OUT' ? fields.out : fields.in;
  const { label } = entityType(near);
  // Both types of instruments share their fields; which one an identifier is, it does not tell.
  const labels = entityType(near).family === 'Instrument' ? ['Treaty', 'Agreement'] : [label];
  const kind = farTypes(type, direction, near).includes('INSTITUTION') ? ' ... on Institution { institutionKind: kind }' : '';
  const list = `list: ${field}(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage }
        edges { cursor node { id type name(lang: $lang)${kind} } relation { id role zh: office(lang: ["zh"]) en: office(lang: ["en"]) ru: office(lang: ["ru"]) } }
      }`;
  const selections = labels.map((name) => `    ... on ${name} {\n      ${list}\n    }`).join('\n');
  const document = `query ${field[0]?.toUpperCase()}${field.slice(1)}($id: ID!, $lang: [LanguageTag!], $first: Int, $after: String) {
  entity(id: $id) {
    id
${selections}
  }
}`;
  return {
    document,
    variables: { id, lang: [tools.lang] },
    connection: (data) => data.entity?.list,
    relation: ({ relation }) => relation.id,
  };
}

function hasSide(near: EntityType, type: RelationType, direction: RelationDirection): boolean {
  return farTypes(type, direction, near).length > 0;
}

/** The answer that lists them. `keeps` narrows what is listed. */
export async function answerRelated(
  tools: Tools,
  subject: { readonly id: string; readonly type: EntityType; readonly name: string },
  step: Step,
  { says, keeps, isCount }: { says: Labels; keeps?: ((edge: Edge) => boolean) | undefined; isCount: boolean },
): Promise<Outcome | undefined> {
  const operation = relatedOperation(tools, subject.id, subject.type, step);
  if (!operation) return undefined;
  const { lang } = tools;
  const asked = {
    interpretation: fill(says[lang], { name: subject.name }),
    operation: operation.document,
    variables: operation.variables,
  };
  const list = await openList(tools, { ...operation, ...(keeps ? { keeps } : {}) });
  if (!list) return tooMany(asked, lang);
  // Of what nobody is known to have done, the number is not known either.
  return list.total === 0 ? notSaid(asked, lang) : listed(asked, list, lang, isCount);
}
