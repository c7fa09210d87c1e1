/** A date known to the year, the month or the day, in words of a language. */
export function formatDate(date: string, lang: string): string {
  const [year = '', month, day] = date.split('-');
  if (!/^\d+$/.test(year)) return date;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1);
  const format: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(localeOf(lang), format).format(at);
}

export function formatNumber(value: number, lang: string): string {
  return new Intl.NumberFormat(localeOf(lang)).format(value);
}

/** Chinese in the interface is the simplified one. */
function localeOf(lang: string): string {
  return lang === 'zh' ? 'zh-CN' : lang === 'en' ? 'en-GB' : lang;
}
