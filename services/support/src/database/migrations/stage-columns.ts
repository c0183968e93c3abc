const PROGRAMME = 'operational: programme';
const SOURCE = 'operational: version of the stream that wrote the row; only a newer one is applied';
const PHASE = 'what may be done in its stage: DIAGNOSTIC, SUPPORT or CLOSED';

/** What each column of the stages holds, by kind of personal data. */
export const STAGE_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programme_stage: {
    programme_id: PROGRAMME,
    version: 'operational: version of the programme that defines it',
    code: 'operational: code by which rows and facts know it, a STAGE of the terms',
    phase: 'operational: what may be done in it: DIAGNOSTIC, SUPPORT or CLOSED',
    place: 'operational: place among the stages, from 1',
    follows: 'operational: codes of the stages from which it is entered; none for a first one',
    expected_months: 'operational: how long it is expected to last, or null where nothing says so',
    maximum_months: 'operational: how long it may last, or null where nothing says so',
    source_version: SOURCE,
  },
  programme_path: {
    programme_id: PROGRAMME,
    version: 'operational: version of the programme',
    maximum_months: 'operational: how long a support may last from stage to stage, or null where nothing says so',
    source_version: SOURCE,
  },
  case_stage: {
    id: 'identifier: period of a case in a stage',
    case_id: 'identifier: support case that it belongs to',
    household_id: 'identifier: household that the row is about; row security reads it',
    operator_id: 'operational: association that runs the case; only it writes the row',
    programme_id: PROGRAMME,
    programme_version: 'operational: version of the programme that calls the stage so',
    number: 'operational: place in the way of the case, from 1',
    stage: 'personal: code of the stage',
    from_on: 'personal: day on which the case entered it',
    to_on: 'personal: day on which it went on to the next one, or null for the present one',
    recorded_at: 'operational: instant of recording',
  },
};

/** Columns that tables which were there gained, and the one that holds more now. */
export const ADDED_COLUMNS: Readonly<Record<string, string>> = {
  'support_case.stage': 'personal: stage of its programme in which it stands',
  'support_case.phase': `personal: ${PHASE}`,
  'support_case.stage_since': 'personal: day on which it entered the stage',
  'caseload_entry.phase': `operational: ${PHASE}, for counting`,
};
