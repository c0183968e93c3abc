import { ACCOMMODATION_KINDS } from '../accommodation';
import type { FieldEntry } from './field-entry';

const OF_HOUSEHOLDS = ['ENTRY', 'STAGE', 'ACTION', 'PREFERENCE', 'WATCH', 'OUTREACH'] as const;
const ACTS = ['STAGE', 'ACTION'] as const;
const FAMILY = { owner: 'referrals', fedBy: [], category: 'IDENTITY', decides: OF_HOUSEHOLDS } as const;
/** Recorded here, and opened with the means of the household. */
const SITUATION = { owner: 'referrals', fedBy: [], category: 'RESOURCES', decides: OF_HOUSEHOLDS } as const;
const DECIDED = { owner: 'referrals', fedBy: [], category: 'REFERRAL', decides: ACTS } as const;
const FILE = { owner: 'support', fedBy: [], category: 'SUPPORT_FILE', decides: ACTS } as const;

/** Who the household is and where it stands. */
export const PERSON_FIELDS: readonly FieldEntry[] = [
  {
    ...{ name: 'household.singleParent', type: 'BOOLEAN', ...FAMILY },
    ...{
      en: 'Exactly one parent, no partner living in, and a dependent child who lives there',
      fr: 'Un seul parent, sans conjoint au foyer, avec un enfant à charge qui y vit',
    },
  },
  {
    ...{ name: 'household.youngestChildAge', type: 'YEARS', ...FAMILY },
    ...{ en: 'Completed years of the youngest dependent child', fr: 'Âge révolu du plus jeune enfant à charge' },
  },
  {
    ...{ name: 'household.persons', type: 'COUNT', ...FAMILY },
    ...{ en: 'Persons of the household', fr: 'Personnes du ménage' },
  },
  {
    ...{ name: 'household.dependentChildren', type: 'COUNT', ...FAMILY },
    ...{ en: 'Dependent children', fr: 'Enfants à charge' },
  },
  {
    ...{ name: 'household.monthsSinceBreakUp', type: 'MONTHS', ...FAMILY },
    ...{ en: 'Complete months since the last family break-up', fr: 'Mois révolus depuis la dernière rupture familiale' },
  },
  {
    ...{ name: 'applicant.sex', type: 'CODE', values: ['FEMALE', 'MALE'], ...FAMILY, needsJustification: true },
    ...{ en: 'Civil sex of the head of the household', fr: 'Sexe à l’état civil du titulaire' },
  },
  {
    ...{ name: 'applicant.age', type: 'YEARS', ...FAMILY },
    ...{ en: 'Completed years of the head of the household', fr: 'Âge révolu du titulaire' },
  },
  {
    ...{ name: 'person.age', type: 'YEARS', ...FAMILY },
    ...{ en: 'Completed years of the eldest member', fr: 'Âge révolu du membre le plus âgé' },
  },
  {
    ...{ name: 'person.disability', type: 'BOOLEAN', ...FAMILY, category: 'HEALTH', needsJustification: true },
    ...{ en: 'A member has a recognised disability', fr: 'Un membre a un handicap reconnu' },
  },
  {
    ...{ name: 'accommodation.current', type: 'CODE', ...SITUATION, values: ACCOMMODATION_KINDS },
    ...{ en: 'Kind of the present accommodation', fr: 'Nature de l’hébergement actuel' },
  },
  {
    ...{ name: 'accommodation.department', type: 'CODE', ...SITUATION },
    ...{ en: 'Department of the present accommodation', fr: 'Département de l’hébergement actuel' },
  },
  {
    ...{ name: 'accommodation.origin', type: 'CODE', ...SITUATION, values: ACCOMMODATION_KINDS },
    ...{
      en: 'Accommodation held the day before entering the residence of the operator; else the present one',
      fr: 'Hébergement de la veille de l’entrée dans la résidence de l’opérateur ; à défaut l’actuel',
    },
  },
  {
    ...{ name: 'status.active', type: 'CODES', ...SITUATION },
    ...{ en: 'Priority statuses with proof that hold at the date', fr: 'Statuts prioritaires prouvés et en cours à la date' },
  },
  {
    ...{ name: 'energy.debt', type: 'CENTS', ...SITUATION, maxAgeMonths: 12 },
    ...{ en: 'Debt for energy, declared or by a notice, in cents', fr: 'Dette d’énergie, déclarée ou notifiée, en centimes' },
  },
  {
    ...{ name: 'attestation.*', type: 'BOOLEAN', ...SITUATION },
    ...{
      en: 'What somebody of an allowed role attested, and did not withdraw',
      fr: 'Ce qu’une personne habilitée a attesté, sans l’avoir retiré',
    },
  },
];

/** What was done: conditions of stages and actions, never of entry. */
export const ACT_FIELDS: readonly FieldEntry[] = [
  {
    ...{ name: 'committee.*.*', type: 'CODE', values: ['FAVOURABLE', 'UNFAVOURABLE', 'ADJOURNED'], ...DECIDED },
    ...{ en: 'Last decision of a committee on a question', fr: 'Dernière décision d’un comité sur une question' },
  },
  {
    ...{ name: 'external.*.opinion', type: 'CODE', values: ['FAVOURABLE', 'UNFAVOURABLE'], ...DECIDED },
    ...{ en: 'Opinion of an outside body', fr: 'Avis d’une instance extérieure' },
  },
  {
    ...{ name: 'diagnostic.social', type: 'CODE', values: ['NONE', 'SUBMITTED'], ...FILE, fedBy: ['support-case-position-changed'] },
    ...{ en: 'Social diagnostic of the case', fr: 'Diagnostic social' },
  },
  {
    ...{ name: 'diagnostic.joint', type: 'CODE', values: ['NONE', 'PROPOSED', 'CONFIRMED_BY_BOTH'], ...FILE },
    ...{ en: 'Diagnostic made by the household and the association together', fr: 'Diagnostic partagé par le ménage et l’association' },
  },
  {
    ...{ name: 'diagnostic.exit', type: 'CODE', values: ['NONE', 'SHARED'], ...FILE },
    ...{ en: 'Exit diagnostic, shared with the landlord', fr: 'Diagnostic de sortie, partagé avec le bailleur' },
  },
  {
    ...{ name: 'contract.support', type: 'CODE', values: ['NONE', 'SIGNED'], ...FILE, fedBy: ['support-case-position-changed'] },
    ...{ en: 'Support contract of the case', fr: 'Contrat d’accompagnement' },
  },
  {
    ...{ name: 'case.socialStabilisation', type: 'BOOLEAN', ...FILE },
    ...{ en: 'The social and family situation is stable', fr: 'La situation sociale et familiale est stabilisée' },
  },
  {
    ...{ name: 'case.monthsSinceOpening', type: 'MONTHS', ...FILE, fedBy: ['support-case-position-changed'] },
    ...{ en: 'Complete months since the case was opened', fr: 'Mois révolus depuis l’ouverture de l’accompagnement' },
  },
  {
    ...{ name: 'household.adhesion', type: 'CODE', values: ['NONE', 'SIGNED', 'DENOUNCED'], ...FILE },
    ...{ en: 'Adhesion of the household', fr: 'Adhésion du ménage' },
  },
  {
    ...{ name: 'solvency.scheme', type: 'BOOLEAN', ...FILE },
    ...{ en: 'A scheme makes the household solvent', fr: 'Un dispositif solvabilise le ménage' },
  },
];
