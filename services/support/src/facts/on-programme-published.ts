import { on } from '@passerelle/shared/events/subscribe';
import { programmePublished } from '@passerelle/shared/facts/programme-published';
import { recordProgrammeVersion } from '../use-cases/record-reference';

/** A version of a programme names its partners: its operators may see their caseload. It says what its stages and outcomes are. */
export const onProgrammePublished = on(programmePublished, 'projection', (tx, fact) => {
  const { programmeId, version, partners, terms, stages, maximumMonths } = fact.payload;
  return recordProgrammeVersion.join(tx, {
    ...{ programmeId, version, partners, terms, stages, maximumMonths },
    sourceVersion: fact.streamVersion,
  });
});
