import type { Entity } from '../graph/entity';
import type { Relation } from '../graph/relation';
import type { StoredPassage, StoredSource } from '../store/stored';
import { builder } from './builder';

/** Names for the types that refer to one another, so that each can be stated in a file of its own. */
export const EntityRef = builder.interfaceRef<Entity>('Entity');
export const InstrumentRef = builder.interfaceRef<Entity>('Instrument');
export const RelationRef = builder.objectRef<Relation>('Relation');
export const PassageRef = builder.objectRef<StoredPassage>('Passage');
export const SourceRef = builder.objectRef<StoredSource>('Source');
