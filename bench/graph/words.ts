const beginnings = [
  'Al',
  'Bel',
  'Cor',
  'Dan',
  'Est',
  'Far',
  'Gal',
  'Hel',
  'Ist',
  'Jor',
  'Kar',
  'Lor',
  'Mar',
  'Nor',
  'Os',
  'Pal',
  'Ros',
  'Sal',
  'Tar',
  'Val',
];
const middles = ['a', 'andi', 'avo', 'edo', 'eni', 'iru', 'oma', 'ota', 'uli', 'ura'];
const ends = ['bia', 'chia', 'dia', 'gola', 'land', 'lia', 'mark', 'nia', 'ria', 'stan', 'tania', 'via'];

/** A name that no other number has, for the first 2,400 numbers; then it goes on with a numeral. */
export function invented(number: number): string {
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
  // Neighbors shall not look alike.
  const mixed = (number * 1_009) % 2_400;
  const name = at(beginnings, mixed) + at(middles, Math.floor(mixed / 20)) + at(ends, Math.floor(mixed / 200));
  const turn = Math.floor(number / 2_400);
  return turn === 0 ? name : `${name} ${turn + 1}`;
}

export const subjects = [
  'Air Services',
  'Boundaries',
  'Consular Privileges',
  'Cultural Relations',
  'Double Taxation',
  'Extradition',
  'Fisheries',
  'Civil Proceedings',
  'Loans',
  'Postal Parcels',
  'Technical Cooperation',
  'Trade and Payments',
  'Visas',
] as const;

/** Instrument kinds as the titles say them, the common ones more often. */
export const titles = [
  { type: 'AGREEMENT', kind: 'AGREEMENT', word: 'Agreement' },
  { type: 'AGREEMENT', kind: 'EXCHANGE_OF_NOTES', word: 'Exchange of Notes' },
  { type: 'AGREEMENT', kind: 'AGREEMENT', word: 'Agreement' },
  { type: 'TREATY', kind: 'CONVENTION', word: 'Convention' },
  { type: 'AGREEMENT', kind: 'EXCHANGE_OF_NOTES', word: 'Exchange of Notes' },
  { type: 'AGREEMENT', kind: 'PROTOCOL', word: 'Protocol' },
  { type: 'TREATY', kind: 'TREATY', word: 'Treaty' },
  { type: 'AGREEMENT', kind: 'MEMORANDUM_OF_UNDERSTANDING', word: 'Memorandum of Understanding' },
] as const;
