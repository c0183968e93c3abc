import { systemActor } from '@passerelle/shared/auth/actor';
import { beforeCommit } from '@passerelle/shared/testing/known-bad/publishers';
import { runProcess } from '../process-frame';
import { moveTallies, ORGANISATION } from '../teller';
import { startWriting } from '../writer';

runProcess((frame) =>
  startWriting(frame, {
    move: moveTallies(async (tx, { actId }) => {
      await beforeCommit(frame.log, tx);
      frame.dieIfArmed('between', actId);
    }),
    actor: systemActor('system:faults', ORGANISATION),
  }),
);
