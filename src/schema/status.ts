import type { Context } from '../context';
import type { Entity } from '../graph/entity';
import { nestedCap } from '../graph/page';
import { statusOf, statusProperties, statusValues, today, type InstrumentStatus, type StatusReason } from '../graph/status';
import { builder } from './builder';
import { enumOf } from './enums';
import { firstPassages } from './passage';
import { PassageRef, RelationRef } from './refs';
import { withStored, type Reads } from './stored';

const StatusValueEnum = enumOf('StatusValue', statusValues);

const StatusReasonRef = builder.objectRef<StatusReason>('StatusReason').implement({
  description: 'A relation, or a field of the instrument, that a status rests on.',
  fields: (t) => ({
    relation: t.expose('relation', { type: RelationRef, nullable: true }),
    field: t.exposeString('field', { nullable: true }),
    date: t.expose('date', { type: 'PartialDate', nullable: true }),
    evidence: t.field({ type: [PassageRef], resolve: ({ evidence }, _, context) => firstPassages(context, evidence, nestedCap) }),
  }),
});

export const InstrumentStatusRef = builder.objectRef<InstrumentStatus>('InstrumentStatus').implement({
  fields: (t) => ({
    value: t.expose('value', { type: StatusValueEnum }),
    asOf: t.expose('asOf', { type: 'PartialDate' }),
    because: t.field({ type: [StatusReasonRef], resolve: ({ because }) => [...because] }),
  }),
});

/** What a status is read from, beside relations. */
export const statusReads = { reads: statusProperties } satisfies Reads;

/** The status of an instrument on a day, by default today. */
export async function statusOn(entity: Entity, asOf: string | null | undefined, context: Context): Promise<InstrumentStatus> {
  const relations = await context.loaders.statusRelations.load(entity.id);
  return withStored(entity, statusProperties, context, (stored) => statusOf(stored, relations, { asOf, today: today() }));
}
