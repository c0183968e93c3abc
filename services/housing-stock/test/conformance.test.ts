import { conformance } from '@passerelle/shared/testing/conformance';
import { housingStock } from '../src/service';

conformance(housingStock, { onNothing: ['registerUnit'] });
