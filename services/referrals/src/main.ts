import { startService } from '@passerelle/shared/service/start-service';
import { referrals } from './service';

void startService(referrals);
