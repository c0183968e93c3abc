// `npm run reference -- communes|neighbourhoods <files>`: loads official files into referrals, of a running system or a stopped one. What is
// wrong is said by file, line and column, and then nothing is stored.
import { allOf, DomainError } from '@passerelle/shared/domain/errors';
import { openDoor } from '@passerelle/shared/service/door';
import { wordsOf } from '@passerelle/shared/service/definition';
import { openWords, SHARED_WORDS } from '@passerelle/shared/words';
import { loadReferenceFiles, REFERENCE_KINDS } from '@passerelle/referrals/reference-files';
import { referrals } from '@passerelle/referrals/service';
import { openSystem } from './events/system';

const HELP = `npm run reference -- <what> <file> [<file> ...]

  communes        v_commune_YYYY.csv and v_mvt_commune_YYYY.csv of INSEE, and the composition of inter-municipalities
  neighbourhoods  lists, priority neighbourhoods and their addresses

The files and their columns: services/referrals/reference/README.md. Databases: those of npm start, or of DATABASE_URL.`;

async function main(): Promise<void> {
  const [kind, ...paths] = process.argv.slice(2);
  if (kind === undefined || !REFERENCE_KINDS.includes(kind) || paths.length === 0) return console.log(HELP);
  const system = await openSystem(process.env);
  try {
    // An import acts as the system alone: it needs no pool of the app role.
    const { systemUrl } = await system.service('referrals');
    const door = await openDoor({ definition: referrals, appUrl: systemUrl, systemUrl });
    try {
      const { changed } = await loadReferenceFiles(door, kind, paths);
      console.log(changed === 0 ? 'Nothing was new.' : `${changed} rows are new or changed.`);
    } finally {
      await door.close();
    }
  } finally {
    await system.close();
  }
}

/** "v_commune_2026.csv:17:DEP Line 17: what stands under DEP cannot be read." */
function sentenceOf({ reason, details }: DomainError): string {
  const { path = [], parameters = {} } = details;
  const said = openWords([SHARED_WORDS, wordsOf(referrals)])('en')(reason, parameters);
  return [path.join(':'), said === null ? reason : [said.message, said.remedy].filter((part) => part !== null).join(' ')].join(' ').trim();
}

main().catch((error: unknown) => {
  if (error instanceof DomainError) for (const each of allOf(error)) console.error(sentenceOf(each));
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
