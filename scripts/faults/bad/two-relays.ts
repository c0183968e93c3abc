import { withoutLeader } from '@passerelle/shared/testing/known-bad/publishers';
import { runProcess } from '../process-frame';
import { startRelaying } from '../relay';

runProcess((frame) => startRelaying(frame, withoutLeader));
