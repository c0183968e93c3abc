import { InvalidInput } from '@passerelle/shared/domain/errors';

// Control characters but the line feed and the tab, halves of surrogate pairs, and the marks that turn the direction of a text: they
// hide what is written or cannot be stored.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/**
 * A text that somebody wrote, trimmed and with plain line ends. Refused when empty, longer than `maximum` characters, or with
 * characters that nobody can see (`TEXT_UNREADABLE`).
 */
export function writtenText(text: string, options: { path: readonly string[]; maximum: number; lines: 'one' | 'many' }): string {
  const { path, maximum, lines } = options;
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (trimmed === '') throw new InvalidInput('TEXT_MISSING', { path });
  if ([...trimmed].length > maximum) {
    throw new InvalidInput('TEXT_TOO_LONG', { path, parameters: { maximum } });
  }
  const unreadable = HIDDEN.test(trimmed) || (lines === 'one' && /[\n\t]/.test(trimmed));
  if (unreadable) {
    throw new InvalidInput('TEXT_UNREADABLE', { path });
  }
  return trimmed;
}
