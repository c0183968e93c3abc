// What the toy services tell each other. A tally is an aggregate that counts its own moves, so that a fact that is lost, applied twice or
// applied too early shows in the number it carries.
import { declareFact } from '@passerelle/shared/events/declare-fact';
import { fields } from '@passerelle/shared/events/fact-fields';

const shape = {
  tallyId: fields.id.describe('The tally that moved.'),
  householdId: fields.id.describe('The key of the stream: three tallies share it.'),
  actId: fields.id.describe('The act that moved it.'),
  number: fields.count.describe('How often this tally has moved, this move included.'),
  code: fields.code.describe('How the listener is to take it: FINE, POISON or KILL.'),
};

const tally = { about: 'A tally moved by one.', publisher: 'housing-stock', stream: 'household' } as const;

export const tallyMoved = declareFact({ ...tally, type: 'tally-moved.v1', shape });

/** The same fact as the next release of its publisher tells it, with a field that listeners do not know yet. */
export const tallyMovedAsToldLater = declareFact({
  ...tally,
  type: 'tally-moved.v1',
  shape: { ...shape, mood: fields.code.describe('A field that was added later.') },
});

/** A fact that only the next release knows: listeners of today pass over it. */
export const tallyPraised = declareFact({
  ...tally,
  type: 'tally-praised.v1',
  about: 'A tally was praised for its moves.',
  shape: { tallyId: fields.id.describe('The tally that was praised.') },
});

/** Codes that a fact may carry. */
export type Code = 'FINE' | 'POISON' | 'KILL';
