import type { PartialDate } from './scalars';

const formats: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** As far as the date is known: “2026”, “May 2026” or “May 20, 2026”. */
export function formatPartialDate(date: PartialDate): string {
  const parts = date.split('-').length;
  return new Date(date).toLocaleDateString('en-US', { ...formats[parts - 1], timeZone: 'UTC' });
}
