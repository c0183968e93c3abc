import { conformance } from '@passerelle/shared/testing/conformance';
import { referrals } from '../src/service';

conformance(referrals, { onNothing: ['createProgramme', 'registerHousehold'] });
