import type { LocalDate } from '@passerelle/shared/domain/local-date';
import { changesBetween, idleAcceptances, unacceptedBreaks } from './changes';
import { ACCEPTED_FILE, readAccepted, readReleases } from './files';
import { readSchema } from './public-schema';

const WAY_OUT = [
  'A field, argument or value goes away in two steps: deprecate it, with what to use instead and the last day, and make a release; remove it',
  `after that day. What must break at once is accepted by a line in ${ACCEPTED_FILE}:`,
].join('\n');

/** What breaks clients of the last release, with the way out; what is accepted in vain. */
export async function breakingChanges(today: LocalDate, api: string): Promise<string[]> {
  const last = readReleases().at(-1);
  if (last === undefined) return [];
  const changes = await changesBetween(last.schema, readSchema(api), today);
  const since = { since: last.name, accepted: readAccepted() };
  const breaks = unacceptedBreaks(changes, since);
  const lines = breaks.map((change) => `  ${JSON.stringify({ change, reason: '…', date: today })}`);
  return [
    ...breaks.map((change) => `breakingChanges: ${change}. This breaks clients of the release of ${last.name}.`),
    ...(breaks.length === 0 ? [] : [WAY_OUT, ...lines]),
    ...idleAcceptances(changes, since).map(
      (change) => `idleAcceptances: ${ACCEPTED_FILE} accepts "${change}", which did not come: take the line out.`,
    ),
  ];
}
