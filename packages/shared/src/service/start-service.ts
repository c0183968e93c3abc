import { describeError } from '../graphql/format-error';
import { readConfig } from './config';
import type { ServiceDefinition } from './definition';
import { createLogger } from './log';
import { runService } from './run-service';
import { stopGracefully } from './stop';
import { startTracing } from './tracing';

/** Starts a service as a process of its own, the way all four start. A wrong environment or an unmigrated database ends it at once. */
export async function startService(definition: ServiceDefinition): Promise<void> {
  try {
    const config = readConfig(definition.name, process.env);
    const logger = createLogger(definition.name, config.logLevel);
    const traces = await startTracing(definition.name, process.env);
    const running = await runService(definition, config, logger);
    const parts = [{ name: definition.name, stop: running.stop }, ...(traces === null ? [] : [traces])];
    stopGracefully(parts, (message, fields) => logger.info(fields, message));
    logger.info({ port: running.port }, 'ready');
  } catch (error) {
    // The level may be what is wrong: a line of this kind is always written.
    createLogger(definition.name, 'fatal').fatal({ error: describeError(error) }, error instanceof Error ? error.message : 'cannot start');
    process.exit(1);
  }
}
