import type { Id } from '@passerelle/shared/domain/ids';
import type { LocalDate } from '@passerelle/shared/domain/local-date';
import type { Cents } from '@passerelle/shared/domain/money';
import { completeMonths } from '@passerelle/shared/domain/rules/next-change';
import type { Answers, FieldAnswer } from '@passerelle/shared/domain/rules/rule-tree';
import type { Tx } from '@passerelle/shared/use-case-types';
import { accommodationAt, originAt, type Stay } from '../domain/accommodation';
import { attestationAt, speaksFor, type Attested } from '../domain/attestation';
import { grouped } from '../domain/grouped';
import { statusesAt, statusesKnownAsOf, type CodedPeriod } from '../domain/priority-status';
import { householdIds, type AnswersOf, type Asked, type Subject } from './rule-subjects';

interface OfHousehold {
  readonly householdId: Id;
}

interface StayRow extends OfHousehold, Stay {
  readonly kind: string;
  readonly department: string | null;
}

interface AttestationRow extends OfHousehold, Attested {
  readonly value: boolean;
}

interface DatedRow extends OfHousehold {
  readonly asOf: LocalDate;
}

/** What was recorded of one household by the day. */
interface Situation {
  readonly stays: readonly StayRow[];
  readonly statuses: readonly (CodedPeriod & OfHousehold)[];
  readonly saidNone: readonly LocalDate[];
  readonly attestations: readonly AttestationRow[];
  readonly breakUps: readonly LocalDate[];
  readonly debt: { readonly amountCents: Cents; readonly asOf: LocalDate } | undefined;
}

const FROM = { from: 'referrals' } as const;
const ID = 'r.household_id as "householdId"';
const PERIOD = 'r.from_on as "from", r.to_on as "to"';

/** Rows of a table that had begun by the day. */
function rowsOf(table: string, { columns, day }: { readonly columns: string; readonly day: string }): string {
  return `select ${ID}, ${columns} from ${table}_to_judge($1::uuid[]) r where ${day} <= $2 order by r.household_id, ${day} desc`;
}

const STAYS = rowsOf('accommodation', { columns: `r.kind, r.department, r.operators_own as "operatorsOwn", ${PERIOD}`, day: 'r.from_on' });
const STATUSES = rowsOf('priority_status', { columns: `r.code, ${PERIOD}`, day: 'r.from_on' });
const NO_STATUS = rowsOf('no_priority_status', { columns: 'r.as_of as "asOf"', day: 'r.as_of' });
const ATTESTATIONS = rowsOf('attestation', {
  columns: `r.kind, r.value, r.author_role as "authorRole", r.author_organisation_id as "authorOrganisationId", r.attested_on as "attestedOn", r.withdrawn_on as "withdrawnOn", r.number`,
  day: 'r.attested_on',
});
const BREAK_UPS = `select ${ID}, r.happened_on as "asOf" from life_event_to_judge($1::uuid[]) r
  where r.kind = 'FAMILY_BREAK_UP' and r.happened_on <= $2 order by r.happened_on desc`;
const DEBTS = `select distinct on (r.household_id) ${ID}, r.amount_cents as "amountCents", r.as_of as "asOf"
  from energy_debt_to_judge($1::uuid[]) r where r.as_of <= $2 order by r.household_id, r.as_of desc, r.number desc`;
/** What rules ask about where a household lives, what was proved and judged of it, and what happened to it. */
export async function answersOfSituations(tx: Tx, asked: Asked): Promise<AnswersOf> {
  const ids = [householdIds(asked), asked.at];
  const read = async <Row extends OfHousehold>(sql: string) => grouped(await tx.query<Row>(sql, ids), ({ householdId }) => householdId);
  const stays = await read<StayRow>(STAYS);
  const statuses = await read<CodedPeriod & OfHousehold>(STATUSES);
  const saidNone = await read<DatedRow>(NO_STATUS);
  const attestations = await read<AttestationRow>(ATTESTATIONS);
  const breakUps = await read<DatedRow>(BREAK_UPS);
  const debts = await read<DatedRow & { readonly amountCents: Cents }>(DEBTS);
  return (subject) => {
    const { householdId: id } = subject;
    const situation: Situation = {
      ...{ stays: stays.get(id) ?? [], statuses: statuses.get(id) ?? [], attestations: attestations.get(id) ?? [] },
      saidNone: (saidNone.get(id) ?? []).map(({ asOf }) => asOf),
      breakUps: (breakUps.get(id) ?? []).map(({ asOf }) => asOf),
      debt: debts.get(id)?.[0],
    };
    return situationAnswers(situation, { subject, at: asked.at });
  };
}

interface OnDay {
  readonly subject: Subject;
  readonly at: LocalDate;
}

function situationAnswers(situation: Situation, { subject, at }: OnDay): Answers {
  const { stays, debt, breakUps } = situation;
  const [current, origin] = [accommodationAt(stays, at), originAt(stays, at)];
  const [brokenUp] = breakUps;
  return {
    'accommodation.current': stayAnswer(current, ({ kind }) => kind),
    'accommodation.department': stayAnswer(current, ({ department }) => department),
    'accommodation.origin': stayAnswer(origin, ({ kind }) => kind, current),
    'status.active': statusAnswer(situation, at),
    ...attestationAnswers(situation, subject, at),
    'energy.debt': debt === undefined ? null : { value: debt.amountCents, ...FROM, asOf: debt.asOf },
    'household.monthsSinceBreakUp':
      brokenUp === undefined ? null : { value: completeMonths(brokenUp, at), ...FROM, asOf: brokenUp, since: brokenUp },
  };
}

function stayAnswer(stay: StayRow | null, valueOf: (stay: StayRow) => string | null, ends = stay): FieldAnswer {
  const value = stay === null ? null : valueOf(stay);
  return stay === null || value === null ? null : { value, ...FROM, asOf: stay.from, until: ends?.to ?? null };
}

/** Known to have none is a list without any; never looked at is not known. */
function statusAnswer({ statuses, saidNone }: Situation, at: LocalDate): FieldAnswer {
  const asOf = statusesKnownAsOf({ statuses, saidNone }, at);
  if (asOf === null) return null;
  const inForce = statusesAt(statuses, at);
  const ends = inForce.flatMap(({ to }) => (to === null ? [] : [to])).sort();
  return { value: inForce.map(({ code }) => code), ...FROM, asOf, until: ends[0] ?? null };
}

/** A judgement counts that somebody of a job gave who may, as the version says, for no other landlord, and that was not withdrawn. */
function attestationAnswers({ attestations }: Situation, { attestedBy, landlordIds }: Subject, at: LocalDate): Answers {
  const counted = attestations.filter(speaksFor(landlordIds));
  return Object.fromEntries(
    [...attestedBy].map(([kind, roles]): [string, FieldAnswer] => {
      const found = attestationAt(counted, { kind, day: at }, () => roles);
      const until = found?.withdrawnOn ?? null;
      return [`attestation.${kind}`, found === null ? null : { value: found.value, ...FROM, asOf: found.attestedOn, until }];
    }),
  );
}
