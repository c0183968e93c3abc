import { conformance } from '@passerelle/shared/testing/conformance';
import { finance } from '../src/service';

conformance(finance, { onNothing: ['importRentMovements'] });
