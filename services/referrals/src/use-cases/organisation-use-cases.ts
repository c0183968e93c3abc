import { endMandate } from './end-mandate';
import { endStaffPost } from './end-staff-post';
import { importCommunes } from './import-communes';
import { importNeighbourhoods } from './import-neighbourhoods';
import {
  countMandates,
  countStaffPosts,
  countTeams,
  listMandates,
  listStaffPosts,
  listTeams,
  readMandates,
  readStaffPosts,
  readTeams,
} from './read-organisations';
import { countCommunes, listCommunes, readCommune, readPriorityNeighbourhood } from './read-territories';
import { recordMandate } from './record-mandate';
import { recordStaffPost } from './record-staff-post';
import { registerTeam } from './register-team';

/** How organisations work, and territories: the part of the service's use cases that is about no household. */
export const ORGANISATION_USE_CASES = [
  registerTeam,
  recordStaffPost,
  endStaffPost,
  recordMandate,
  endMandate,
  readTeams,
  listTeams,
  countTeams,
  readStaffPosts,
  listStaffPosts,
  countStaffPosts,
  readMandates,
  listMandates,
  countMandates,
  listCommunes,
  countCommunes,
  readCommune,
  readPriorityNeighbourhood,
  importCommunes,
  importNeighbourhoods,
] as const;
