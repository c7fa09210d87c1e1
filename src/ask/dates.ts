import type { Token } from './question';

/** A stretch of time that a question names; an end that is open is undefined. Both ends are partial dates and count. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

interface FoundPeriod extends Period {
  /** The tokens that name it. */
  readonly start: number;
  readonly end: number;
}

const englishMonths = 'january february march april may june july august september october november december'.split(' ');
const russianMonths = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');

/** The stretches of time in a question. `today` is what “this year” is reckoned from. */
export function findPeriods(tokens: readonly Token[], today: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const start of tokens.keys()) {
    for (const form of forms) {
      const match = form(tokens, start, today);
      if (match) found.push({ ...match.period, start, end: match.end });
    }
  }
  return found;
}

interface Match {
  readonly period: Period;
  readonly end: number;
}

type Form = (tokens: readonly Token[], start: number, today: string) => Match | undefined;

/** A date by itself: 2026, May 2026, 20 May 2026, 2026年5月20日, 20.05.2026, в мае 2026 года. */
function plainDate(tokens: readonly Token[], start: number): { date: string; end: number } | undefined {
  const texts = (count: number) => tokens.slice(start, start + count).map(({ text }) => text);
  const [a = '', b = '', c = '', d = ''] = texts(4);
  const afterYear = (at: number) => (/^(?:года?|году|г|годом|лет|年)$/.test(tokens[at]?.text ?? '') ? at + 1 : at);
  if (isYear(a)) {
    if (b === '年' || b === '') {
      const month = Number(c);
      if (b === '年' && isMonth(c) && d === '月') {
        const day = tokens[start + 4]?.text ?? '';
        const unit = tokens[start + 5]?.text ?? '';
        if (isDay(day) && /^[日号]$/.test(unit)) return { date: `${a}-${two(month)}-${two(Number(day))}`, end: start + 6 };
        return { date: `${a}-${two(month)}`, end: start + 4 };
      }
    }
    if (isMonth(b) && isDay(c) && b.length === 2 && c.length === 2) return { date: `${a}-${b}-${c}`, end: start + 3 };
    if (isMonth(b) && b.length === 2 && !isDay(c)) return { date: `${a}-${b}`, end: start + 2 };
    return { date: a, end: afterYear(start + 1) };
  }
  const month = monthOf(a);
  if (month && isYear(b)) return { date: `${b}-${two(month)}`, end: afterYear(start + 2) };
  if (month && isDay(b) && isYear(c)) return { date: `${c}-${two(month)}-${two(Number(b))}`, end: afterYear(start + 3) };
  if (isDay(a) && monthOf(b) && isYear(c)) return { date: `${c}-${two(monthOf(b) ?? 0)}-${two(Number(a))}`, end: afterYear(start + 3) };
  if (isDay(a) && b === 'of' && monthOf(c) && isYear(d)) return { date: `${d}-${two(monthOf(c) ?? 0)}-${two(Number(a))}`, end: start + 4 };
  if (isDay(a) && isMonth(b) && b.length === 2 && isYear(c)) return { date: `${c}-${b}-${two(Number(a))}`, end: afterYear(start + 3) };
  return undefined;
}

const in_: Form = (tokens, start) => {
  const at = /^(?:in|from|of|on|dated|during|в|во|за|от|на|于|在)$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
  const date = plainDate(tokens, at);
  if (!date) return undefined;
  const year = tokens[at]?.text;
  const skipsYearWord = tokens[at - 1]?.text === 'в' || !year;
  return { period: { from: date.date, to: date.date }, end: skipsYearWord ? date.end : skipHan(tokens, date.end, /^[间里内的份度]$/) };
};

const since: Form = (tokens, start) => {
  const words = /^(?:since|с|со|начиная)$/;
  if (words.test(tokens[start]?.text ?? '')) {
    const at = tokens[start]?.text === 'начиная' ? start + 2 : start + 1;
    const date = plainDate(tokens, at);
    if (date) return { period: { from: date.date }, end: date.end };
  }
  const chinese = plainDate(tokens, skipHan(tokens, start, /^[自从]$/));
  const word = chinese && hanAt(tokens, chinese.end, ['以来', '起', '至今', '开始', '以后', '之后', '后', '年以来']);
  if (!chinese || !word) return undefined;
  const isExclusive = ['之后', '后'].includes(word);
  return { period: isExclusive ? { from: after(chinese.date) } : { from: chinese.date }, end: chinese.end + Array.from(word).length };
};

const later: Form = (tokens, start) => {
  if (!/^(?:after|после|позже|позднее|later)$/.test(tokens[start]?.text ?? '')) return undefined;
  const date = plainDate(tokens, tokens[start + 1]?.text === 'than' ? start + 2 : start + 1);
  return date && { period: { from: after(date.date) }, end: date.end };
};

const before: Form = (tokens, start) => {
  if (/^(?:before|until|prior|до|ранее|раньше|till|older)$/.test(tokens[start]?.text ?? '')) {
    const date = plainDate(tokens, /^(?:to|than)$/.test(tokens[start + 1]?.text ?? '') ? start + 2 : start + 1);
    if (!date) return undefined;
    // “Including” makes the last one count.
    if (tokens[date.end]?.text === 'включительно') return { period: { to: date.date }, end: date.end + 1 };
    return { period: { to: dayBefore(date.date) }, end: date.end };
  }
  const chinese = plainDate(tokens, start);
  const word = chinese && hanAt(tokens, chinese.end, ['以前', '之前', '前', '为止']);
  if (!chinese || !word) return undefined;
  return { period: { to: word === '为止' ? chinese.date : dayBefore(chinese.date) }, end: chinese.end + Array.from(word).length };
};

const range: Form = (tokens, start) => {
  const opened = /^(?:between|from|с|со|между|от|в|за|从|自|在)$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
  const at = /^(?:the|period|период|years|годы)$/.test(tokens[opened]?.text ?? '') ? opened + 1 : opened;
  const first = plainDate(tokens, at);
  if (!first) return undefined;
  const joint = tokens[first.end]?.text ?? '';
  const isJoined = /^(?:and|to|until|till|through|по|до|и|至|到|和|与)$/.test(joint);
  const next = isJoined ? first.end + 1 : first.end;
  const last = plainDate(tokens, next);
  // Two years side by side were parted by a dash: 2000-2010.
  if (!last || (!isJoined && !(isYear(first.date) && isYear(last.date) && next === first.end))) return undefined;
  if (last.date < first.date) return undefined;
  const years = /^(?:годами|годы|годов|годах|гг|years)$/.test(tokens[last.end]?.text ?? '') ? last.end + 1 : last.end;
  const end = skipHan(tokens, years, /^[间年之期里内的]$/);
  return { period: { from: first.date, to: last.date }, end };
};

/** 1990s, 90年代, 1990-е годы, девяностые. */
const decade: Form = (tokens, start) => {
  const at = /^(?:in|from|of|during|the|в|из|за)$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
  const begin = tokens[at]?.text === 'the' ? at + 1 : at;
  const word = tokens[begin]?.text ?? '';
  const english = /^(\d{3}0)s$/.exec(word);
  if (english) return { period: ofDecade(english[1] ?? ''), end: begin + 1 };
  const next = tokens[begin + 1]?.text ?? '';
  if (/^\d{3}0$/.test(word) && next === 's') return { period: ofDecade(word), end: begin + 2 };
  if (/^\d{3}0$/.test(word) && /^(?:е|х|ые|ых)$/.test(next)) {
    const year = /^(?:годы|годов|годах|гг)$/.test(tokens[begin + 2]?.text ?? '') ? begin + 3 : begin + 2;
    return { period: ofDecade(word), end: year };
  }
  if (/^(?:\d{2}|\d{4})$/.test(word) && word.endsWith('0') && next === '年' && tokens[begin + 2]?.text === '代')
    return { period: ofDecade(word.length === 2 ? `${Number(word) >= 30 ? '19' : '20'}${word}` : word), end: begin + 3 };
  const russian = ['', '', '', '', '', 'пятидесят', 'шестидесят', 'семидесят', 'восьмидесят', 'девяност'].findIndex(
    (stem) => stem !== '' && new RegExp(`^${stem}(?:ые|ых)$`).test(word),
  );
  if (russian > 0) {
    const end = /^(?:годы|годов|годах|гг)$/.test(next) ? begin + 2 : begin + 1;
    return { period: ofDecade(`19${russian}0`), end };
  }
  return undefined;
};

/** 21st century, 20世纪, XX век. */
const century: Form = (tokens, start) => {
  const at = /^(?:in|of|from|the|в)$/.test(tokens[start]?.text ?? '') ? start + 1 : start;
  const begin = tokens[at]?.text === 'the' ? at + 1 : at;
  const [a = '', b = '', c = ''] = [0, 1, 2].map((offset) => tokens[begin + offset]?.text ?? '');
  const number = /^(?:20th|20|xx)$/.test(a) ? 20 : /^(?:21st|21|xxi)$/.test(a) ? 21 : undefined;
  const isNamed = /^(?:century|век|века|веке|веку)$/.test(b) || (b === '世' && c === '纪');
  if (!number || !isNamed) return undefined;
  return { period: { from: `${number - 1}01`, to: `${number}00` }, end: begin + (b === '世' ? 3 : 2) };
};

/** This year, last year. */
const relative: Form = (tokens, start, today) => {
  const year = Number(today.slice(0, 4));
  const named: readonly (readonly [string, number])[] = [
    ['this year', 0],
    ['last year', -1],
    ['今年', 0],
    ['去年', -1],
    ['в этом году', 0],
    ['этого года', 0],
    ['в прошлом году', -1],
    ['прошлого года', -1],
  ];
  for (const [phrase, offset] of named) {
    const words = /\p{Script=Han}/u.test(phrase) ? Array.from(phrase) : phrase.split(' ');
    if (words.every((word, index) => tokens[start + index]?.text === word))
      return { period: { from: String(year + offset), to: String(year + offset) }, end: start + words.length };
  }
  return undefined;
};

const forms: readonly Form[] = [in_, since, later, before, range, decade, century, relative];

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d{2}$/.test(text);
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string): boolean {
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(text) && Number.parseInt(text, 10) >= 1 && Number.parseInt(text, 10) <= 31;
}

function monthOf(text: string): number | undefined {
  const english = englishMonths.findIndex((name) => name === text || (name.length > 4 && text.length === 3 && name.startsWith(text)));
  if (english !== -1) return english + 1;
  // May is short: its forms would be the beginnings of many words.
  const russian = russianMonths.findIndex((stem) => (stem === 'ма' ? /^ма[йея]$|^маем$/ : new RegExp(`^${stem}[ьяейе]?м?$`)).test(text));
  return russian === -1 ? undefined : russian + 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ofDecade(first: string): Period {
  return { from: first, to: String(Number(first) + 9) };
}

/** The partial date that follows one, of the same precision. */
function after(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return String(Number(year) + 1);
  if (day === undefined) return month === '12' ? `${Number(year) + 1}-01` : `${year}-${two(Number(month) + 1)}`;
  return shift(date, 1);
}

/** The last day before a partial date begins. */
function dayBefore(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return shift(`${year}-${month}-${day}`, -1);
}

function shift(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function hanAt(tokens: readonly Token[], at: number, words: readonly string[]): string | undefined {
  return words.find((word) => Array.from(word).every((character, index) => tokens[at + index]?.text === character));
}

function skipHan(tokens: readonly Token[], at: number, pattern: RegExp): number {
  return pattern.test(tokens[at]?.text ?? '') ? at + 1 : at;
}
