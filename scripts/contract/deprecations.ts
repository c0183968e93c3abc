// What goes away is announced first, with what to use instead and the last day: @deprecated(reason: "Use `terms` until 2027-06-30 …").
import { isLocalDate, type LocalDate } from '@passerelle/shared/domain/local-date';
import { Kind, type ConstDirectiveNode } from 'graphql';
import { directiveOf, enumsOf, finding, membersOf, type Contract, type Finding, type Located } from './contract';

/** The last day on which a deprecated element is served; null when its reason does not say why and until when. */
export function lastDayOf(reason: string | null | undefined): LocalDate | null {
  const match = /\buntil (\d{4}-\d{2}-\d{2})\b/.exec(reason ?? '');
  const [said = '', day = ''] = match ?? [];
  const why = (reason ?? '').replace(said, '').match(/\p{L}{2,}/gu) ?? [];
  return isLocalDate(day) && why.length >= 2 ? day : null;
}

export function deprecationsSayWhyAndUntilWhen(contracts: readonly Contract[]): Finding[] {
  return deprecatedIn(contracts)
    .filter(({ reason }) => lastDayOf(reason) === null)
    .map(({ contract, ...at }) =>
      finding(contract, at, 'is deprecated with a reason and an end: @deprecated(reason: "Use … instead; served until 2027-06-30.").'),
    );
}

export function endedDeprecationsAreRemoved(contracts: readonly Contract[], today: LocalDate): Finding[] {
  return deprecatedIn(contracts).flatMap(({ contract, reason, ...at }) => {
    const day = lastDayOf(reason);
    if (day === null || day >= today) return [];
    return [finding(contract, at, `was announced to be served until ${day}, which is over: remove it, or announce a later day.`)];
  });
}

interface Deprecated extends Located {
  readonly contract: Contract;
  readonly reason: string;
}

function deprecatedIn(contracts: readonly Contract[]): Deprecated[] {
  return contracts.flatMap((contract) => {
    const values = enumsOf(contract).flatMap(({ name, values: of = [] }) =>
      of.map((node) => ({ node, place: `${name.value}.${node.name.value}` })),
    );
    return [...membersOf(contract), ...values].flatMap(({ node, place }) => {
      const directive = directiveOf(node, 'deprecated');
      return directive === undefined ? [] : [{ contract, node, place, reason: reasonOf(directive) }];
    });
  });
}

function reasonOf({ arguments: given = [] }: ConstDirectiveNode): string {
  const reason = given.find(({ name }) => name.value === 'reason')?.value;
  return reason?.kind === Kind.STRING ? reason.value : '';
}
