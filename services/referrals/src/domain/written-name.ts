import { InvalidInput } from '@passerelle/shared/domain/errors';

// Control characters, halves of surrogate pairs and the marks that turn the direction of a text: they hide what is written.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/u;
const NAME_LENGTH_MAX = 100;

/** A person's name, trimmed and in one form of Unicode (NFC); refused when empty, above 100 characters or with hidden characters. */
export function writtenName(text: string, path: readonly string[]): string {
  const name = text.normalize('NFC').trim();
  if (!isReadable(name)) {
    throw new InvalidInput('NAME_UNREADABLE', { path });
  }
  if (!/\p{L}/u.test(name)) {
    throw new InvalidInput('NAME_MISSING', { path });
  }
  if ([...name].length > NAME_LENGTH_MAX) {
    throw new InvalidInput('NAME_TOO_LONG', { path, parameters: { maximum: NAME_LENGTH_MAX } });
  }
  return name;
}

/** False for a text with characters that cannot be shown, which the database cannot hold either. */
export function isReadable(text: string): boolean {
  return !HIDDEN.test(text);
}

const SEARCH_LENGTH_MIN = 2;
const SEARCH_LENGTH_MAX = 100;

/** The beginning of a family name as searches compare it; refused when it is too short, too long or holds hidden characters. */
export function searchedName(text: string, path: readonly string[]): string {
  if (!isReadable(text.trim())) {
    throw new InvalidInput('SEARCH_UNREADABLE', { path });
  }
  const name = searchableName(text);
  if (name.length < SEARCH_LENGTH_MIN || text.length > SEARCH_LENGTH_MAX) {
    throw new InvalidInput('SEARCH_OUT_OF_RANGE', { path, parameters: { minimum: SEARCH_LENGTH_MIN, maximum: SEARCH_LENGTH_MAX } });
  }
  return name;
}

/** The form of a family name that searches compare: no case, no accents, single spaces. */
export function searchableName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
