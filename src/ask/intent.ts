import type { Outcome } from './outcome';
import type { Sentence } from './sentence';
import type { Tools } from './tools';
import type { Meaning } from './vocabulary';

/** Something that people ask: which words say it, and what answers it. A new one is one entry in intents/. */
export interface Intent {
  readonly name: string;
  /** What a question must say: of each list one. The phrases are in words/. */
  readonly needs: readonly (readonly Meaning[])[];
  /** What it may say besides. A question that says anything else is another one. */
  readonly may: readonly Meaning[];
  /**
   * The answer; undefined where the sentence turns out to ask something else. Throws UnresolvedNames for names that are not
   * known, or known more than once.
   */
  answer(sentence: Sentence, tools: Tools): Promise<Outcome | undefined>;
}

/** Whether a sentence says what an intent needs, and nothing that it does not know. */
export function fits({ needs, may }: Intent, sentence: Sentence): boolean {
  return needs.every((meanings) => sentence.says(...meanings)) && sentence.saysOnly(new Set([...needs.flat(), ...may]));
}
