// Streets as lists of addresses compare them: one writes "Bd. de l'Hôpital", another "BOULEVARD HOPITAL".

/** Kinds of street by their abbreviations, which stand first. */
const KINDS: Readonly<Record<string, string>> = {
  ALL: 'ALLEE',
  AV: 'AVENUE',
  AVE: 'AVENUE',
  BD: 'BOULEVARD',
  BLD: 'BOULEVARD',
  BOUL: 'BOULEVARD',
  BVD: 'BOULEVARD',
  CH: 'CHEMIN',
  CHE: 'CHEMIN',
  CHEM: 'CHEMIN',
  CRS: 'COURS',
  ESP: 'ESPLANADE',
  FBG: 'FAUBOURG',
  FG: 'FAUBOURG',
  HAM: 'HAMEAU',
  IMP: 'IMPASSE',
  LOT: 'LOTISSEMENT',
  PAS: 'PASSAGE',
  PASS: 'PASSAGE',
  PL: 'PLACE',
  QU: 'QUAI',
  R: 'RUE',
  RES: 'RESIDENCE',
  RPT: 'ROND POINT',
  RTE: 'ROUTE',
  SQ: 'SQUARE',
  VLA: 'VILLA',
};

/** Words of names, wherever they stand after the kind. */
const WORDS: Readonly<Record<string, string>> = {
  CAP: 'CAPITAINE',
  CDT: 'COMMANDANT',
  COL: 'COLONEL',
  DR: 'DOCTEUR',
  GAL: 'GENERAL',
  GEN: 'GENERAL',
  LT: 'LIEUTENANT',
  MAL: 'MARECHAL',
  PDT: 'PRESIDENT',
  PR: 'PROFESSEUR',
  PRES: 'PRESIDENT',
  ST: 'SAINT',
  STE: 'SAINTE',
};

/** Official files leave the small words out, people write them. */
const SMALL: ReadonlySet<string> = new Set(['A', 'AU', 'AUX', 'D', 'DE', 'DES', 'DU', 'L', 'LA', 'LE', 'LES', 'ET']);

/** The form of a street's name that is compared: capitals without accents, abbreviations written out, small words left out. */
export function normalisedStreet(text: string): string {
  const words = text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  const [first = '', ...others] = words;
  const kind = KINDS[first] ?? WORDS[first] ?? first;
  const rest = others.filter((word) => !SMALL.has(word)).map((word) => WORDS[word] ?? word);
  return [kind, ...rest].filter((word) => word !== '').join(' ');
}

/** "12", "12 bis", "12B", "12-14", "12/14 ter": what a number at a street may look like. */
const NUMBER = /^(\d{1,5})\s*(?:bis|ter|quater|[a-z])?$/i;
const MOST_PARTS = 4;

/** The numbers that a written one stands for; none where it cannot be read. A suffix lies where its number does. */
export function streetNumbers(text: string): readonly number[] {
  const parts = text.trim().split(/\s*[-/]\s*/);
  const numbers = parts.map((part) => NUMBER.exec(part)?.[1]);
  return parts.length > MOST_PARTS || numbers.includes(undefined) ? [] : numbers.map(Number);
}
