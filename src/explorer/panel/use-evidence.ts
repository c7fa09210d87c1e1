import { EvidenceOfDocument, type PassageCardFragment } from '../operations.generated';
import { type Asked, useAsk } from '../use';

export type Evidence = ReadonlyMap<string, readonly PassageCardFragment[]>;

/** The passages of relations or entities, at most a hundred, by identifier; undefined until they are here. */
export function useEvidence(ids: readonly string[]): Omit<Asked<unknown>, 'answer'> & { readonly evidence: Evidence | undefined } {
  const { answer, ...rest } = useAsk(EvidenceOfDocument, ids.length > 0 ? { ids: [...ids] } : undefined);
  return {
    ...rest,
    evidence: answer && new Map(answer.nodes.flatMap((node) => (node && 'evidence' in node ? [[node.id, node.evidence]] : []))),
  };
}
