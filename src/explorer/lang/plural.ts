/** The form of a word that goes with a count in a language. */
export function plural(lang: string, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string {
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
}
