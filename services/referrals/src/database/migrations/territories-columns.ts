const FROM = 'operational: first day';
const TO = 'operational: day after the last, or null';
const VERSION = 'operational: goes up by one with each change';
const LIST = 'operational: list that it belongs to';
const COMMUNE = 'operational: INSEE code of the commune, as of the first day of the list';

/** What each column of organisations and territories holds, by kind of personal data. */
export const TERRITORIES_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  team: {
    id: 'operational: team',
    organisation_id: 'operational: organisation that it belongs to',
    code: 'operational: short code, unique in the organisation',
    kind: 'operational: AGENCY or TEAM',
    name: 'operational: name',
    version: VERSION,
  },
  staff_post: {
    id: 'operational: post',
    organisation_id: 'operational: organisation that the person works for',
    staff_id: 'identifier: staff member',
    team_id: 'operational: team, or null',
    job: 'personal: what the person does',
    weekly_minutes: 'personal: working time in a week, in minutes, or null when not known',
    programme_ids: 'operational: programmes that the post works for',
    from_on: 'personal: first day of the post',
    to_on: 'personal: day after the last, or null',
    version: VERSION,
  },
  mandate: {
    id: 'operational: mandate',
    owner_id: 'operational: organisation that owns the homes',
    manager_id: 'operational: organisation that manages them',
    residence_id: 'operational: residence that it is about; null for all homes of the owner',
    from_on: FROM,
    to_on: TO,
    source: 'operational: what it is read from, or why it is assumed',
    version: VERSION,
  },
  commune: {
    id: 'operational: period of a code',
    code: 'operational: INSEE code',
    from_on: 'operational: first day on which the code names the commune',
    to_on: TO,
    name: 'operational: name, the last one of the period',
    search_name: 'operational: name without case and accents, for searches',
    department: 'operational: code of the department',
    region: 'operational: code of the region as it is today, or null when not known',
    epci_code: 'operational: SIREN of the inter-municipality as last loaded, or null when it has none or it is not known',
    epci_name: 'operational: name of the inter-municipality, or null',
    into_code: 'operational: code of the commune that it went into, or null',
  },
  neighbourhood_list: {
    code: 'operational: list, by the year from which it holds',
    from_on: FROM,
    to_on: TO,
    source: 'operational: decree that made it',
  },
  neighbourhood: {
    list_code: LIST,
    code: 'operational: official code of the neighbourhood',
    commune: COMMUNE,
    name: 'operational: name of the neighbourhood',
  },
  neighbourhood_commune: {
    list_code: LIST,
    commune: 'operational: INSEE code of a commune of which all addresses of the list are loaded, as of the first day of the list',
  },
  neighbourhood_address: {
    id: 'operational: range of addresses',
    list_code: LIST,
    neighbourhood_code: 'operational: neighbourhood',
    commune: COMMUNE,
    street: 'operational: street as addresses are compared, without accents, abbreviations and small words',
    first_number: 'operational: first number, or null from the first on',
    last_number: 'operational: last number, or null to the last one',
    parity: 'operational: ALL, EVEN or ODD numbers',
    loaded: 'operational: false for a range that the last file of its commune no longer has',
  },
};
