import { timeline, type TimelineEdge } from '../graph/timeline';
import type { TimelineItem } from '../graph/timeline-item';
import { builder } from './builder';
import { connectionOf, connectionType } from './connection';
import { EntityRef, RelationRef } from './refs';

const TimelineItemRef = builder.objectRef<TimelineItem>('TimelineItem').implement({
  fields: (t) => ({
    date: t.expose('date', { type: 'PartialDate' }),
    field: t.exposeString('field', {
      description: 'Which date of the entity or relation it is, such as `date`, `inForceOn`, `startedOn`, `since`.',
    }),
    entity: t.field({ type: EntityRef, resolve: ({ entity }) => entity }),
    relation: t.expose('relation', { type: RelationRef, nullable: true }),
  }),
});

const TimelineConnection = connectionType<TimelineEdge>('Timeline', TimelineItemRef);

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineConnection,
    nullable: true,
    description: [
      'What is dated about an entity, oldest first, then by identifier: its own dates (relation null) and those of the relations and entities one step away.',
      'Of an entity of more relations than the setting HUB_DEGREE, only its own dates and `date` or `startedOn` of the instruments and events one step away.',
    ].join('\n'),
    args: { id: t.arg.id({ required: true }), first: t.arg.int(), after: t.arg.string() },
    resolve: async (_, { id, ...page }, { reader, limits }) => connectionOf(await timeline(reader, id, page, limits)),
  }),
);
