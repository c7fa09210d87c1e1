import type { Context } from '../context';
import { badInput } from '../errors';

/** The languages that a field is asked in: those of its argument, else those of the request. */
export function languagesOf(context: Context, lang: readonly string[] | null | undefined): readonly string[] {
  if (lang?.length === 0) throw badInput('lang', '`lang` is an empty list; expected language tags such as ["zh", "en"].');
  return lang ?? context.languages;
}
