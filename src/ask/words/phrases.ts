import type { OntologyLanguage } from '../../ontology/labels';

/** How people say one thing in each language, parted by commas, over as many lines as it takes; `*` stands for an ending of up to three letters. */
export type Phrases = Readonly<Partial<Record<OntologyLanguage, string>>>;

/** Things that a question may say, each with the phrases for it. */
export type Vocabulary = Readonly<Record<string, Phrases>>;
