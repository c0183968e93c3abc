import { startService } from '@passerelle/shared/service/start-service';
import { finance } from './service';

void startService(finance);
