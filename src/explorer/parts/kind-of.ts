import type { Words } from '../lang/words';
import type { EntityCardFragment } from '../operations.generated';

/** The kind of an entity in words, where its type has kinds. */
export function kindOf(card: EntityCardFragment, words: Words): string | undefined {
  if ('instrumentKind' in card) return words.instrumentKind[card.instrumentKind];
  if ('eventKind' in card) return words.eventKind[card.eventKind];
  if ('institutionKind' in card) return words.institutionKind[card.institutionKind];
  return undefined;
}
