// The name of a field says its unit, and what is the same everywhere is declared once.
import { Kind } from 'graphql';
import { directiveOf, finding, isObject, membersOf, nameOf, SHARED_FILE, type Contract, type Finding, type Rule } from './contract';

/** What a name ends in, and the scalar that it then has. */
const SCALAR_OF_SUFFIX: readonly (readonly [RegExp, string])[] = [
  [/(?:^cents|Cents)$/, 'Cents'],
  [/(?:^basisPoints|BasisPoints)$/, 'BasisPoints'],
  [/[a-z]On$/, 'LocalDate'],
  [/[a-z]At$/, 'Instant'],
];

/** Amounts and ratios without their unit in the name are taken for euros and percents. */
const SUFFIX_OF_SCALAR: Readonly<Record<string, string>> = { Cents: 'Cents', BasisPoints: 'BasisPoints', Instant: 'At' };

/** Of a day or of a moment, as what it dates was told. */
const DATES_WHAT_IT_IS_IN = 'asOf';

export const namesSayTheScalar: Rule = (contracts) =>
  contracts.flatMap((contract) =>
    membersOf(contract).flatMap((member) => {
      const scalar = nameOf(member.node.type);
      const name = member.node.name.value;
      const wanted = SCALAR_OF_SUFFIX.find(([suffix]) => suffix.test(name))?.[1];
      if (wanted !== undefined && wanted !== scalar)
        return [finding(contract, member, `has the scalar ${wanted}, as its name says; it has ${scalar}.`)];
      const suffix = SUFFIX_OF_SCALAR[scalar];
      if (suffix === undefined || name === DATES_WHAT_IT_IS_IN || name.toLowerCase().endsWith(suffix.toLowerCase())) return [];
      return [finding(contract, member, `has the scalar ${scalar}: its name ends in ${suffix}.`)];
    }),
  );

/** A scalar of a service's own would be a second way to write the same value. */
export const scalarsAreShared: Rule = (contracts) =>
  contracts
    .filter(({ file }) => file !== SHARED_FILE)
    .flatMap((contract) =>
      contract.document.definitions.flatMap((node) =>
        node.kind === Kind.SCALAR_TYPE_DEFINITION
          ? [finding(contract, { node, place: node.name.value }, `is a scalar: scalars are declared in ${SHARED_FILE} only.`)]
          : [],
      ),
    );

/** Two services that declare one type alike today declare it differently tomorrow. Entities are the exception: they are meant to be extended. */
export const commonTypesAreShared: Rule = (contracts) => {
  const owners = new Map<string, string>();
  return contracts.flatMap((contract) =>
    declarationsIn(contract).flatMap(({ name, node }): Finding[] => {
      const owner = owners.get(name);
      if (owner === undefined || owner === contract.file) {
        owners.set(name, contract.file);
        return [];
      }
      return [
        finding(
          contract,
          { node, place: name },
          `is declared in ${owner} already: what several services have is declared in ${SHARED_FILE}.`,
        ),
      ];
    }),
  );
};

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation']);

function declarationsIn({ document }: Contract) {
  return document.definitions.flatMap((node) => {
    if (!('name' in node) || node.name === undefined || node.kind === Kind.SCALAR_TYPE_DEFINITION) return [];
    if (ROOTS.has(node.name.value) || (isObject(node) && directiveOf(node, 'key') !== undefined)) return [];
    return [{ name: node.name.value, node }];
  });
}
