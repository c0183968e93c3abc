/** What a home is let as: a family home [logement familial], a place in a residence [foyer], or one of dispersed accommodation [diffus]. */
export const UNIT_KINDS = ['FAMILY', 'FOYER', 'DISPERSED_ACCOMMODATION'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
