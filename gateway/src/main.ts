import './no-telemetry';
import { createLogger } from '@passerelle/shared/service/log';
import { stopGracefully } from '@passerelle/shared/service/stop';
import { startTracing } from '@passerelle/shared/service/tracing';
import { readConfig } from './config';
import { startGateway } from './gateway';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger('gateway', config.logLevel);
  const traces = await startTracing('gateway', process.env);
  const { url, parts } = await startGateway(config, logger);
  stopGracefully([...parts, ...(traces === null ? [] : [traces])], (message, fields) => logger.info(fields, message));
  logger.info({ url }, 'listening');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
