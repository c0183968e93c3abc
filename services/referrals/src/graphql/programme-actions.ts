import { availableActionsOf } from '@passerelle/shared/graphql/available-actions';
import { copyProgrammeVersion } from '../use-cases/copy-programme-version';
import { discardProgrammeDraft } from '../use-cases/discard-programme-draft';
import { endProgramme } from '../use-cases/end-programme';
import { publishProgrammeDraft } from '../use-cases/publish-programme-draft';
import { writeProgrammeDraft } from '../use-cases/write-programme-draft';

/** What may be done with a programme. */
export const programmeActions = availableActionsOf('Programme', [copyProgrammeVersion, endProgramme]);

/** What may be done with a draft of a programme. */
export const programmeDraftActions = availableActionsOf('ProgrammeDraft', [
  writeProgrammeDraft,
  publishProgrammeDraft,
  discardProgrammeDraft,
]);
