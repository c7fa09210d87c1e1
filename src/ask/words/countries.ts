import type { Phrases } from './phrases';

/** Adjectives and short forms of countries, each with a name by which the graph may know the country. */
export const countryWords: readonly (Phrases & { readonly country: string })[] = [
  {
    country: 'China',
    zh: '中方, 我国',
    en: 'chinese, sino, beijing s',
    ru: 'китайск*, китайские, китайских, китайскими, китайский, китайского, китайской',
  },
  {
    country: 'Russia',
    zh: '俄方, 俄, 俄国, 俄籍',
    en: 'russian, russians, moscow s',
    ru: 'российск*, российские, российских, российскими, российский, российского, российской, русск*, русские, рф',
  },
  { country: 'Soviet Union', zh: '苏方', en: 'soviet', ru: 'советск*, советские, советских' },
  { country: 'United States', zh: '美方', en: 'american, u s, us', ru: 'американск*, американские, американских' },
  { country: 'United Kingdom', zh: '英方', en: 'british', ru: 'британск*, британские, английск*' },
  { country: 'France', zh: '法方', en: 'french', ru: 'французск*, французские' },
  { country: 'Germany', zh: '德方', en: 'german', ru: 'немецк*, германск*, немецкие, германские' },
  { country: 'Japan', zh: '日方', en: 'japanese', ru: 'японск*, японские' },
  { country: 'India', zh: '印方', en: 'indian', ru: 'индийск*, индийские' },
  { country: 'Italy', zh: '意方', en: 'italian', ru: 'итальянск*, итальянские' },
  { country: 'Spain', zh: '西班牙方', en: 'spanish', ru: 'испанск*, испанские' },
  { country: 'Kazakhstan', zh: '哈方', en: 'kazakh, kazakhstani', ru: 'казахстанск*, казахстанские, казахск*' },
  { country: 'North Korea', zh: '朝方', en: 'north korean', ru: 'северокорейск*, северокорейские' },
  { country: 'South Korea', zh: '韩方', en: 'south korean', ru: 'южнокорейск*, южнокорейские' },
  { country: 'Ukraine', zh: '乌方', en: 'ukrainian', ru: 'украинск*, украинские' },
  { country: 'Belarus', zh: '白俄方', en: 'belarusian', ru: 'белорусск*, белорусские' },
  { country: 'Iran', zh: '伊方', en: 'iranian', ru: 'иранск*, иранские' },
  { country: 'Turkey', zh: '土方', en: 'turkish', ru: 'турецк*, турецкие' },
  { country: 'Brazil', zh: '巴西方', en: 'brazilian', ru: 'бразильск*, бразильские' },
  { country: 'Netherlands', zh: '荷方', en: 'dutch', ru: 'нидерландск*, голландск*' },
  { country: 'Poland', zh: '波方', en: 'polish', ru: 'польск*, польские' },
  { country: 'Canada', zh: '加方', en: 'canadian', ru: 'канадск*, канадские' },
  { country: 'Australia', zh: '澳方', en: 'australian', ru: 'австралийск*, австралийские' },
];

/** Two countries in one word. */
export const countryPairs: readonly (Phrases & { readonly countries: readonly [string, string] })[] = [
  {
    countries: ['China', 'Russia'],
    zh: '中俄, 俄中, 中俄两国, 俄中两国, 中俄双方, 中俄双边, 中俄之间',
    en: 'sino russian, china russia, russia china, chinese russian, russian chinese, russo chinese',
    ru: `
      китайско российск*, российско китайск*, российско китайские, китайско российские, российско китайских,
      китайско российских, русско китайск*
    `,
  },
  {
    countries: ['China', 'Soviet Union'],
    zh: '中苏, 苏中, 中苏两国',
    en: 'sino soviet',
    ru: 'китайско советск*, советско китайск*, советско китайские, советско китайских',
  },
];
