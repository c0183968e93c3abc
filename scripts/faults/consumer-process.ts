import { startConsumer } from '@passerelle/shared/events/consumer';
import { startConsuming } from './consumer';
import { runProcess } from './process-frame';

runProcess((frame) => startConsuming(frame, startConsumer));
