// What rules cost: a preview of another version over ten thousand households beside an interpreter, verdicts a second compiled and interpreted,
// and one fact among a hundred thousand households beside judging all of them afresh.
import { systemActor } from '@passerelle/shared/auth/actor';
import { connect } from '@passerelle/shared/database/connect';
import { systemClock } from '@passerelle/shared/domain/clock';
import { newId, type Id } from '@passerelle/shared/domain/ids';
import { columnsOf } from '@passerelle/shared/domain/rules/compile';
import type { Answers } from '@passerelle/shared/domain/rules/rule-tree';
import { beginAs, openTx } from '@passerelle/shared/tx';
import type { Door, Tx } from '@passerelle/shared/use-case-types';
import { ruleAnswers } from '@passerelle/referrals/database/rule-answers';
import { attestors } from '@passerelle/referrals/database/rule-subjects';
import { fieldKinds } from '@passerelle/referrals/domain/programmes/fields';
import { judgeProgramme } from '@passerelle/referrals/domain/programmes/judge-programme';
import { compileProgramme } from '@passerelle/referrals/domain/programmes/preview';
import type { ProgrammeDocument } from '@passerelle/referrals/domain/programmes/programme-document';
import { fieldsAsked } from '@passerelle/referrals/domain/eligibility';
import { referrals } from '@passerelle/referrals/service';
import { judgeAgain } from '@passerelle/referrals/use-cases/judge-again';
import { judgeEach, type Judged } from '@passerelle/referrals/use-cases/judge';
import { previewVersions } from '@passerelle/referrals/use-cases/preview-programme';
import { HOUSEHOLDS, measuredProgramme, OPEN, writeProgrammeRows, type Measured } from './programmes-data';
import { count, median, ms, table, times, title, verdict } from './report';
import { fillRows, prepareReferrals } from './row-data';
import { later, temporaryCluster } from './workplace';

const ROUNDS = 5;
const today = () => systemClock().today();

type Pool = Awaited<ReturnType<typeof connect>>;

export async function benchProgrammes(): Promise<void> {
  const measured = measuredProgramme();
  title(`Programmes: ${count(HOUSEHOLDS)} households, ${count(OPEN)} of them open to who previews`);
  const urls = await prepareReferrals(await temporaryCluster());
  await fillRows(urls.bypassUrl, { households: HOUSEHOLDS, organisations: [{ id: measured.landlordId, open: OPEN }] });
  await writeProgrammeRows(urls.bypassUrl, measured);
  const [app, system] = [await openPool(urls.appUrl), await openPool(urls.systemUrl)];
  await benchPreview(app, measured);
  await benchVerdicts(app, measured);
  await benchOneFact({ app, system }, measured);
}

async function openPool(url: string): Promise<Pool> {
  const pool = await connect({ url, poolSize: 2, applicationName: 'bench', entities: referrals.entities, statementTimeoutMs: 0 });
  later(() => pool.destroy());
  return pool;
}

/** Every number that a rule of entry compares with is a tenth higher: some fall out, some come in. */
function moved(document: ProgrammeDocument): ProgrammeDocument {
  const move = (name: string, value: unknown): unknown =>
    name === 'value' && typeof value === 'number' ? Math.ceil(value * 1.1) + 1 : value;
  return JSON.parse(JSON.stringify(document, move)) as ProgrammeDocument;
}

async function benchPreview(app: Pool, { document, landlordId }: Measured): Promise<void> {
  const versions = { before: document, after: moved(document) };
  const compiled: number[] = [];
  const interpreted: number[] = [];
  let changes = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [mine, theirs] = await inTransaction(app, landlordId, async (tx) => {
      const previewed = await timed(() => previewVersions(tx, versions, today()));
      changes = previewed.answer.changes.length;
      return [previewed.took, (await timed(() => interpretedPreview(tx, landlordId, versions))).took];
    });
    if (round === 0) continue;
    compiled.push(mine);
    interpreted.push(theirs);
  }
  const took = median(compiled);
  table(
    [`preview over ${count(OPEN)} households, ${count(changes)} of them change`, 'ms', 'to reference', ''],
    [
      ['interpreted (reference)', ms(median(interpreted)), '', ''],
      ['compiled', ms(took), times(took / median(interpreted)), verdict(took < 1_000, 'under 1 s')],
    ],
  );
}

/** The same households judged by both versions one after the other, by the interpreter. */
async function interpretedPreview(
  tx: Tx,
  landlordId: Id,
  { before, after }: { readonly before: ProgrammeDocument; readonly after: ProgrammeDocument },
): Promise<number> {
  const answers = await answersOf(tx, landlordId, before);
  return answers.filter((one) => judgeProgramme(before, one, today()).verdict !== judgeProgramme(after, one, today()).verdict).length;
}

async function answersOf(tx: Tx, landlordId: Id, document: ProgrammeDocument): Promise<readonly Answers[]> {
  const rows = await tx.query<{ id: Id }>(
    `select distinct household_id as id from household_access where organisation_id = $1 and category = 'REFERRAL' and to_on is null order by 1`,
    [landlordId],
  );
  const subjects = rows.map(({ id }) => ({
    householdId: id,
    landlordIds: [landlordId],
    theirHomesOnly: false,
    attestedBy: attestors(document),
  }));
  const fields = new Set(document.components.flatMap((component) => [...fieldsAsked({ document }, component)]));
  return subjects.map(await ruleAnswers(tx, { subjects, at: today() }, fields));
}

async function benchVerdicts(app: Pool, { document, landlordId }: Measured): Promise<void> {
  const answers = await inTransaction(app, landlordId, (tx) => answersOf(tx, landlordId, document));
  const at = today();
  const columns = columnsOf(answers, { at, kinds: fieldKinds });
  const { judge } = compileProgramme(document, columns);
  const rate = (work: () => void): number => {
    work();
    const from = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) work();
    return (ROUNDS * answers.length * 1_000) / (performance.now() - from);
  };
  const interpreted = rate(() => answers.forEach((one) => judgeProgramme(document, one, at)));
  const compiled = rate(() => answers.forEach((_, row) => judge(row)));
  table(
    ['verdicts a second', '', 'to reference'],
    [
      ['interpreted, with what each rule answered (reference)', count(interpreted), ''],
      ['compiled, once the columns are laid out', count(compiled), times(compiled / interpreted)],
    ],
  );
}

/** What one fact costs beside judging everybody afresh, which finds the same. */
async function benchOneFact({ app, system }: { readonly app: Pool; readonly system: Pool }, measured: Measured): Promise<void> {
  const door: Door = { service: 'referrals', app, system, clock: systemClock(), wakeRelay: () => undefined };
  const caller = { actor: systemActor('bench', measured.landlordId), requestId: newId(), operation: 'bench', traceparent: null };
  const waiting = await system.query<Judged[]>(
    `select id, household_id as "householdId", landlord_id as "landlordId", programme_id as "programmeId", programme_version as "programmeVersion",
       component_code as "componentCode" from referral where state = 'CONFIRMED' order by id`,
  );
  const afresh = await timed(async () => {
    for (let from = 0; from < waiting.length; from += 1_000) {
      await inTransaction(system, measured.landlordId, (tx) => judgeEach(tx, waiting.slice(from, from + 1_000)));
    }
  });
  const one: number[] = [];
  for (const { householdId, landlordId } of waiting.slice(0, 200)) {
    const took = await timed(() => judgeAgain.call(door, caller, { householdId, landlordId, fields: ['arrears.'] }));
    one.push(took.took);
  }
  table(
    [`one fact among ${count(waiting.length)} households that wait`, 'ms', 'to reference'],
    [
      ['judging all of them afresh (reference)', ms(afresh.took), ''],
      ['judging whom it is about, and writing the verdict', ms(median(one)), times(median(one) / afresh.took)],
    ],
  );
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ readonly took: number; readonly answer: Answer }> {
  const from = performance.now();
  const answer = await work();
  return { took: performance.now() - from, answer };
}

function inTransaction<Answer>(pool: Pool, organisationId: Id, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const clock = systemClock();
  const actor = systemActor('bench', organisationId);
  const caller = { actor, requestId: newId(), operation: 'bench', traceparent: null };
  return pool.transaction(async (manager) => {
    await beginAs(manager, { actor, today: clock.today() });
    return work(openTx(manager, { service: 'referrals', clock, caller }));
  });
}
