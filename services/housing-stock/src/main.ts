import { startService } from '@passerelle/shared/service/start-service';
import { housingStock } from './service';

void startService(housingStock);
