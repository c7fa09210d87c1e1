/** The languages in which the ontology itself speaks. */
export const ontologyLanguages = ['zh', 'en', 'ru'] as const;

export type OntologyLanguage = (typeof ontologyLanguages)[number];

/** A short text in each of the ontology's languages. */
export type Labels = Readonly<Record<OntologyLanguage, string>>;

/** The label for a language tag: the tag itself, then shorter ones (`zh-Hant` → `zh`), else English. */
export function labelFor(labels: Labels, lang: string): string {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  return (labels as Readonly<Record<string, string>>)[primary] ?? labels.en;
}
