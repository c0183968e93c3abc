import { withoutInbox } from '@passerelle/shared/testing/known-bad/consumers';
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';

runProcess((frame) => startConsuming(frame, withoutInbox));
