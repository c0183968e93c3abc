import { startService } from '@passerelle/shared/service/start-service';
import { support } from './service';

void startService(support);
