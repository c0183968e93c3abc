import { compareProgrammeVersions } from './compare-programme-versions';
import { copyProgrammeVersion } from './copy-programme-version';
import { createProgramme } from './create-programme';
import { discardProgrammeDraft } from './discard-programme-draft';
import { endProgramme } from './end-programme';
import { countRuleFields, listRuleFields } from './list-rule-fields';
import { moveToVersion } from './move-to-version';
import { previewProgrammeDraft } from './preview-programme';
import { publishProgrammeDraft } from './publish-programme-draft';
import { readDraftsOfProgrammes, readProgrammeDrafts } from './read-programme-drafts';
import { readVersionsInForce } from './read-reference';
import { readOtherRules, readSignals } from './read-other-rules';
import { readWaitingList } from './read-waiting-list';
import { readProgrammeProgress } from './read-programme-progress';
import { readRunningByVersion } from './read-running-by-version';
import { readReferralMoves } from './read-referral-moves';
import { writeProgrammeDraft } from './write-programme-draft';

/** What is read and written of programmes as data. */
export const PROGRAMME_USE_CASES = [
  createProgramme,
  copyProgrammeVersion,
  writeProgrammeDraft,
  discardProgrammeDraft,
  publishProgrammeDraft,
  endProgramme,
  moveToVersion,
  readReferralMoves,
  readProgrammeDrafts,
  readDraftsOfProgrammes,
  readVersionsInForce,
  compareProgrammeVersions,
  previewProgrammeDraft,
  readProgrammeProgress,
  readRunningByVersion,
  readOtherRules,
  readSignals,
  readWaitingList,
  listRuleFields,
  countRuleFields,
] as const;
