/**
 * How far a landlord has gone against a debt, each stage further than the one before it [procédure d'expulsion]. A report to the CAF or the CCAPEX,
 * a diagnostic and the winter truce have no rank.
 */
export const PROCEDURE_STAGES = [
  'NONE',
  'IMPAYE',
  'PRE_LITIGATION',
  'COMMANDEMENT_PAYER',
  'ASSIGNATION',
  'AUDIENCE',
  'JUGEMENT_DELAIS',
  'JUGEMENT_RESILIATION',
  'COMMANDEMENT_QUITTER',
  'CONCOURS_FP',
  'EXPULSION',
] as const;
export type ProcedureStage = (typeof PROCEDURE_STAGES)[number];
