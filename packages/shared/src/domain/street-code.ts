/** Longest code that a fact may hold. */
const CODE_LENGTH_MAX = 64;

/** An address as codes, so that two services that wrote it down apart find it to be the same one. */
export interface StreetCode {
  /** "RUE_DES_GRANDS_AULNES"; null when nothing is left of the text, or more than a code holds. */
  readonly street: string | null;
  /** "12" or "12_BIS"; null when the text does not begin with a number. */
  readonly number: string | null;
}

/**
 * Number and street of a postal address as codes: capitals without accents, words joined by an underscore. Of a range of numbers it is the
 * first. The service that tells where a home stands and the one that has the list of neighbourhoods must agree, so it lives here.
 */
export function streetCode(text: string): StreetCode {
  const words = wordsOf(text);
  const [, number, suffix, street = words] =
    /^(\d{1,5}) ?(BIS|TER|QUATER|[A-D](?= \D))?(?: (?:ET |A )?\d{1,5}(?: (?:BIS|TER|QUATER))?)* (?=\S)(.*)$/.exec(words) ?? [];
  const code = street.replaceAll(' ', '_');
  return {
    street: code === '' || code.length > CODE_LENGTH_MAX ? null : code,
    number: number === undefined ? null : [number, ...(suffix === undefined ? [] : [suffix])].join('_'),
  };
}

function wordsOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'OE')
    .replace(/æ/gi, 'AE')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}
