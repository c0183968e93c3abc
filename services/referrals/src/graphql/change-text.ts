// A change between two versions of a programme as one sentence, in the reader's language.
import type { GraphContext } from '@passerelle/shared/graphql/context';
import { PROPERTIES } from '../domain/programmes/document-properties';
import type { ProgrammeChange, Section } from '../domain/programmes/compare-documents';

type Reader = Pick<GraphContext, 'say' | 'language'>;

/** The sentence names the section and the code; what was and is stands in quotation marks, as data and not as our words. */
export function changeText(reader: Reader, { kind, section, code, property, before, after }: ProgrammeChange): string {
  const { say } = reader;
  const place = [sectionName(reader, section), ...(code === null ? [] : [code])].join(' – ');
  if (kind !== 'CHANGED') return say('PROGRAMME_CHANGE', { about: kind, place })?.message ?? place;
  const named = propertyName(reader, property ?? '');
  const [was, is] = [quoted(reader, before), quoted(reader, after)];
  return say('PROGRAMME_CHANGE', { about: 'CHANGED', place, property: named, was, is })?.message ?? place;
}

function sectionName({ say }: Reader, section: Section): string {
  return say('PROGRAMME_SECTION', { about: section })?.message ?? section;
}

function propertyName({ say }: Reader, property: string): string {
  const known = PROPERTIES.find((one) => one === property);
  return known === undefined ? property : (say('PROGRAMME_PROPERTY', { about: known })?.message ?? property);
}

/** A day in quotation marks stays as it is written. */
function quoted({ say, language }: Reader, value: string | null): string {
  if (value === null) return say('PROGRAMME_CHANGE', { about: 'NOTHING' })?.message ?? '–';
  return language === 'fr' ? `« ${value} »` : `“${value}”`;
}
