import { startRelay } from '@passerelle/shared/events/relay';
import { runProcess } from './process-frame';
import { startRelaying } from './relay';

runProcess((frame) => startRelaying(frame, startRelay));
