import { setTimeout as pause } from 'node:timers/promises';
import { offsetBeforeEffect } from '@passerelle/shared/testing/known-bad/consumers';
import { startConsuming } from '../consumer';
import { runProcess } from '../process-frame';

/** Long enough for the position to move. */
const AFTERWARDS_MS = 100;

runProcess((frame) => startConsuming(frame, (options) => offsetBeforeEffect(options, () => pause(AFTERWARDS_MS))));
