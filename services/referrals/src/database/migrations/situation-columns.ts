const HOUSEHOLD = 'identifier: household';
const RECORDED_BY = 'identifier: member of staff who recorded it, or null when he is not registered';
const RECORDED_AT = 'operational: instant of recording';
const NUMBER = 'operational: order of recording';

/** A sentence on every column of the tables of a household's situation, beginning with its class. */
export const SITUATION_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accommodation: {
    id: 'operational: stay',
    household_id: HOUSEHOLD,
    kind: 'personal: where the household lives without a title of its own',
    department: 'personal: INSEE code of the department, or null when not known',
    commune: 'personal: INSEE code of the commune, or null when not known',
    structure_id: 'personal: organisation that accommodates, or null',
    operators_own: 'personal: whether it is the own residence of the association that runs the programme',
    from_on: 'personal: first day',
    to_on: 'personal: day after the last, or null while no end is known',
    source: 'operational: who told of it',
    recorded_by: RECORDED_BY,
    recorded_at: RECORDED_AT,
  },
  priority_status: {
    id: 'operational: status of a household',
    household_id: HOUSEHOLD,
    code: 'personal: code of the status',
    proof: 'operational: code of the document that proves it',
    from_on: 'personal: first day',
    to_on: 'personal: day after the last, or null while no end is known',
    recorded_by: RECORDED_BY,
    recorded_at: RECORDED_AT,
  },
  no_priority_status: {
    id: 'operational: statement',
    household_id: HOUSEHOLD,
    as_of: 'personal: day on which somebody saw that the household has no priority status',
    recorded_by: RECORDED_BY,
    recorded_at: RECORDED_AT,
  },
  attestation: {
    id: 'operational: judgement',
    household_id: HOUSEHOLD,
    kind: 'personal: code of what is judged',
    value: 'personal: what the professional says: it is so, or it is not',
    author_id: 'identifier: member of staff who judges',
    author_role: 'operational: role in which he judges',
    author_organisation_id: 'operational: organisation that he works for',
    attested_on: 'personal: day of the judgement',
    withdrawn_on: 'personal: first day on which it does not hold any more, or null',
    withdrawal_reason: 'personal: code of why it was withdrawn, or null',
    recorded_at: RECORDED_AT,
    number: NUMBER,
  },
  life_event: {
    id: 'operational: event',
    household_id: HOUSEHOLD,
    kind: 'personal: what happened',
    happened_on: 'personal: day on which it happened',
    recorded_by: RECORDED_BY,
    recorded_at: RECORDED_AT,
  },
  energy_debt: {
    id: 'operational: recording',
    household_id: HOUSEHOLD,
    amount_cents: 'personal: owed for energy, in cents',
    as_of: 'personal: day as of which it is owed',
    source: 'operational: who told of it',
    recorded_by: RECORDED_BY,
    recorded_at: RECORDED_AT,
    number: NUMBER,
  },
};
