import { conformance } from '@passerelle/shared/testing/conformance';
import { support } from '../src/service';

conformance(support);
