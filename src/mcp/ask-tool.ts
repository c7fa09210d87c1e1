import { z } from 'zod';
import { askQuestion } from '../client/ask-question';
import { entity, relation as fullRelation } from './answers';
import { first } from './arguments';
import { defineTool } from './tool';

const relation = fullRelation.pick({ id: true, type: true, from: true, to: true, evidence: true });

const output = z.object({
  question: z.string(),
  lang: z.string(),
  understood: z.boolean().describe('Whether the sentence and all names in it were understood.'),
  answered: z.boolean().describe('Whether the graph holds an answer.'),
  interpretation: z.string().optional().describe('The reading of the question, names resolved.'),
  text: z.string().optional().describe('The answer in a sentence.'),
  count: z.number().optional(),
  date: z.string().optional(),
  value: z.boolean().optional().describe('Yes or no, where that was asked.'),
  results: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ node: entity, relation: relation.optional() })).describe('The first of them.'),
  }),
  paths: z.array(z.object({ length: z.number(), nodes: z.array(entity), relations: z.array(relation) })),
  unresolved: z
    .array(z.object({ text: z.string(), candidates: z.array(z.object({ score: z.number(), entity })) }))
    .describe('Names that the graph does not know, or knows more than once.'),
  operation: z.string().optional().describe('The GraphQL operation that answers the question.'),
  variables: z.record(z.string(), z.unknown()).optional(),
});

/** `ask`: a question in words. */
export const askTool = defineTool({
  name: 'ask',
  title: 'Ask a question',
  description:
    'Answers a whole question in Chinese, English or Russian, such as "which agreements involve Rosatom", with the reading that it was given and the words that prove each result. ' +
    'It understands a fixed set of questions; where `understood` is false nothing was answered, and `search`, `entity` and `agreements` lead further. Understood and not answered means that the sources do not say. Check `interpretation` before you rely on an answer.',
  input: z.strictObject({
    question: z.string().trim().min(1).max(500).describe('The question as a person would put it.'),
    first: first(20, 50),
  }),
  output,
  async answer({ question, first }, ask) {
    return (await askQuestion(ask, question, first)) as z.input<typeof output>;
  },
});
