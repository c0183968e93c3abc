import type { GraphQLSchema } from 'graphql';
import { changesBetween, type Accepted, type SchemaChange } from './changes';

/** A public schema and its name: the day of its release, or "Unreleased". */
export interface Version {
  readonly name: string;
  readonly schema: GraphQLSchema;
}

/** What was announced counts as announced whenever the page is read: whether its last day was over is for the check to say. */
const WHENEVER = '2199-12-31';

/** The page of changes between consecutive versions, the latest first. `versions` begin with the first release. */
export async function changelogPage(versions: readonly Version[], accepted: readonly Accepted[]): Promise<string> {
  const sections = await Promise.all(
    versions.map(async (version, index) => {
      const before = versions[index - 1];
      if (before === undefined) return section(version.name, ['The first release.']);
      const changes = await changesBetween(before.schema, version.schema, WHENEVER);
      return section(version.name, groups(changes, accepted));
    }),
  );
  return `${[HEAD, ...sections.reverse()].join('\n\n')}\n`;
}

const HEAD = [
  '# Changes of the public schema',
  '',
  'Written by `npm run compose` from the released schemas in `released/` and from `api.graphql`: do not edit. How a release is made, how something',
  'goes away and what breaks clients is told in [README.md](README.md).',
].join('\n');

function section(name: string, lines: readonly string[]): string {
  return [`## ${name}`, '', ...(lines.length === 0 ? ['Nothing changed for clients.'] : lines)].join('\n');
}

function groups(changes: readonly SchemaChange[], accepted: readonly Accepted[]): string[] {
  const shown = changes.filter(({ breaking, minor }) => breaking || !minor);
  const groupOf = ({ breaking, type }: SchemaChange): string => {
    if (breaking) return 'Breaking';
    if (type.includes('DEPRECATION')) return 'Deprecated';
    if (type.endsWith('REMOVED')) return 'Removed as announced';
    return type.endsWith('ADDED') ? 'Added' : 'Changed';
  };
  return ['Breaking', 'Deprecated', 'Removed as announced', 'Added', 'Changed']
    .flatMap((group) => {
      const lines = shown.filter((change) => groupOf(change) === group).map(({ message }) => line(message, accepted));
      return lines.length === 0 ? [] : [`**${group}**`, '', ...lines.sort(), ''];
    })
    .slice(0, -1);
}

function line(message: string, accepted: readonly Accepted[]): string {
  const reason = accepted.find(({ change }) => change === message)?.reason;
  return reason === undefined ? `- ${message}` : `- ${message} (${reason})`;
}
