import { PROCEDURE_STAGES } from '@passerelle/shared/domain/procedure-stage';
import { HOME_FIELD_KINDS, type HomeField } from '@passerelle/shared/domain/rules/home-fields';
import { UNIT_KINDS } from '@passerelle/shared/domain/unit-kind';
import type { FieldEntry } from './field-entry';

const OF_HOUSEHOLDS = ['ENTRY', 'STAGE', 'ACTION', 'PREFERENCE', 'WATCH', 'OUTREACH'] as const;
const PAIRS = ['HOME', 'PREFERENCE'] as const;
const TITLE = { owner: 'housing-stock', fedBy: ['lease-started', 'lease-ended'], category: 'HOME', decides: OF_HOUSEHOLDS } as const;
/** An organisation by its code, as the title to the home or a mandate says. */
const ORGANISATION = { type: 'CODE', ...TITLE, namesOrganisations: true } as const;
const HOME = { ...TITLE, fedBy: [...TITLE.fedBy, 'unit-described'] } as const;
const PLACE = { ...TITLE, fedBy: [...TITLE.fedBy, 'unit-address-recorded'] } as const;
const ACCOUNT = { owner: 'finance', fedBy: ['arrears-position-changed'], category: 'RENT', decides: OF_HOUSEHOLDS } as const;
const PAIR = { owner: 'housing-stock', fedBy: ['programme-published'], category: 'HOUSING_REQUEST', decides: PAIRS } as const;

/** What is asked of a home that is offered is judged by who owns the homes: its kind is the one that both know. */
const ofPair = <Name extends HomeField>(name: Name) => ({ name, ...HOME_FIELD_KINDS[name], ...PAIR });

/** The home in force at the date, by its title. */
export const HOME_FIELDS: readonly FieldEntry[] = [
  {
    ...{ name: 'home.landlord', ...ORGANISATION },
    ...{
      en: 'Landlord of the home: the creditor of its rent, by its code',
      fr: 'Bailleur du logement : le créancier du loyer, par son code',
    },
  },
  {
    ...{ name: 'home.owner', ...ORGANISATION, fedBy: HOME.fedBy },
    ...{ en: 'Owner of the home, by its code', fr: 'Propriétaire du logement, par son code' },
  },
  {
    ...{ name: 'home.manager', ...ORGANISATION, fedBy: HOME.fedBy },
    ...{
      en: 'Who manages the home by the mandate in force at the date; the owner without one',
      fr: 'Gestionnaire du logement selon le mandat en vigueur à la date ; le propriétaire à défaut',
    },
  },
  {
    ...{ name: 'home.department', type: 'CODE', ...PLACE },
    ...{ en: 'Department of the home', fr: 'Département du logement' },
  },
  {
    ...{ name: 'home.commune', type: 'CODE', ...PLACE },
    ...{ en: 'Commune of the home, by the INSEE code valid at the date', fr: 'Commune du logement, code INSEE valable à la date' },
  },
  {
    ...{ name: 'home.qpvAtDate', type: 'BOOLEAN', ...PLACE },
    ...{
      en: 'The address lies in a priority neighbourhood of the list in force at the date; never read from the commune',
      fr: 'L’adresse est dans un quartier prioritaire de la liste en vigueur à la date ; jamais déduit de la commune',
    },
  },
  {
    ...{ name: 'home.titleHolder', type: 'CODE', values: ['HOUSEHOLD', 'ASSOCIATION', 'NONE'], ...TITLE },
    ...{
      en: 'Who holds the lowest title to the home: the household, an association, or nobody',
      fr: 'Titulaire du dernier titre d’occupation : le ménage, une association, ou personne',
    },
  },
  {
    ...{ name: 'home.unitKind', type: 'CODE', values: UNIT_KINDS, ...HOME },
    ...{ en: 'Kind of home', fr: 'Nature du logement' },
  },
  {
    ...{ name: 'home.monthsSinceTitleStart', type: 'MONTHS', ...TITLE },
    ...{ en: 'Complete months since the title began', fr: 'Mois révolus depuis le début du titre' },
  },
  {
    ...{ name: 'home.effortRate', type: 'BASIS_POINTS', ...ACCOUNT, fedBy: ['effort-rate-changed'] },
    ...{
      en: 'Effort rate of the home, energy included, in basis points: 3500 is 35 %',
      fr: 'Taux d’effort du logement, énergie comprise, en points de base : 3500 vaut 35 %',
    },
  },
  {
    ...{ name: 'application.departments', type: 'CODES', owner: 'housing-stock', fedBy: ['housing-application-changed'] },
    ...{ category: 'HOUSING_REQUEST', decides: OF_HOUSEHOLDS },
    ...{ en: 'Departments of the live housing application', fr: 'Départements de la demande de logement en cours' },
  },
  {
    ...ofPair('pair.effortRateWithEnergy'),
    ...{
      en: 'Effort rate that the home would cost the household, energy included, in basis points',
      fr: 'Taux d’effort qu’aurait le ménage dans ce logement, énergie comprise, en points de base',
    },
  },
  {
    ...ofPair('pair.sparePersons'),
    ...{
      en: 'Persons whom the type of the home could take besides the household; below 0 where it is too small',
      fr: 'Personnes que le type du logement accueillerait en plus du ménage ; négatif s’il est trop petit',
    },
  },
  {
    ...ofPair('unit.department'),
    ...{ en: 'Department of the home that is offered', fr: 'Département du logement proposé' },
  },
  {
    ...ofPair('unit.type'),
    ...{ en: 'Type of the home that is offered', fr: 'Type du logement proposé' },
  },
  {
    ...ofPair('unit.financingClass'),
    ...{ en: 'Financing class of the home that is offered', fr: 'Financement du logement proposé' },
  },
  {
    ...ofPair('unit.altAgreement'),
    ...{
      en: 'The association holds an agreement for the temporary housing allowance on the home',
      fr: 'L’association a une convention d’allocation de logement temporaire pour le logement',
    },
  },
];

/** What is owed, as finance says. A rule sees the accounts whose creditor is a landlord of the programme. */
export const MONEY_FIELDS: readonly FieldEntry[] = [
  {
    ...{ name: 'arrears.missedInstalments', type: 'COUNT', ...ACCOUNT },
    ...{ en: 'Rent terms past due with anything open', fr: 'Échéances de loyer échues et non soldées' },
  },
  {
    ...{ name: 'arrears.amount', type: 'CENTS', ...ACCOUNT },
    ...{ en: 'Past due and open, in cents', fr: 'Dette échue, en centimes' },
  },
  {
    ...{ name: 'arrears.oldestDueDate', type: 'DATE', ...ACCOUNT },
    ...{ en: 'Due date of the oldest open term', fr: 'Date de la plus ancienne échéance due' },
  },
  {
    ...{ name: 'procedure.stage', type: 'ORDINAL', values: PROCEDURE_STAGES, ...ACCOUNT, fedBy: ['procedure-stage-changed'] },
    ...{ en: 'Stage of the eviction procedure', fr: 'Stade de la procédure d’expulsion' },
  },
];
