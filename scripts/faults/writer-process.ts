import { newId } from '@passerelle/shared/domain/ids';
import { runProcess } from './process-frame';
import { moveTallies, ORGANISATION } from './teller';
import { startWriting } from './writer';

runProcess((frame) =>
  startWriting(frame, {
    move: moveTallies(async (_tx, { actId }) => frame.dieIfArmed('before-commit', actId)),
    actor: { kind: 'user', issuer: 'https://issuer.test', subject: newId(), organisationId: ORGANISATION, roles: ['RENTAL_MANAGER'] },
  }),
);
