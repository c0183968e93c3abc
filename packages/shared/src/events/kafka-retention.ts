// Facts are kept for ever, each of them: a projection may be rebuilt from the first one on, years later.
import { ConfigResourceTypes, KafkaJSProtocolError, type Admin } from 'kafkajs';

const KEPT_FOR_EVER: Readonly<Record<string, string>> = { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' };

/** Settings of a topic that is made here, whatever the brokers' defaults are. */
export const KEEPING = Object.entries(KEPT_FOR_EVER).map(([name, value]) => ({ name, value }));

/**
 * Throws for topics that somebody else made and that would lose facts, naming the settings and the command that mends them. It sets none
 * itself: kafkajs can only replace all settings of a topic. Brokers that do not show their settings to this user are believed.
 */
export async function requireKept(client: Admin, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return;
  const configNames = Object.keys(KEPT_FOR_EVER);
  const resources = topics.map((name) => ({ type: ConfigResourceTypes.TOPIC, name, configNames }));
  const described = await client.describeConfigs({ includeSynonyms: false, resources }).catch(whereShown);
  const losing = (described?.resources ?? []).filter(({ configEntries }) =>
    configEntries.some(({ configName, configValue }) => configName in KEPT_FOR_EVER && configValue !== KEPT_FOR_EVER[configName]),
  );
  if (losing.length === 0) return;
  const wanted = KEEPING.map(({ name, value }) => `${name}=${value}`).join(',');
  const names = losing.map(({ resourceName }) => resourceName).join(', ');
  throw new Error(
    `The brokers would delete facts of ${names}. Set ${wanted} on each: kafka-configs.sh --alter --entity-type topics --entity-name <topic> --add-config ${wanted}`,
  );
}

function whereShown(error: unknown): null {
  if (error instanceof KafkaJSProtocolError && error.type.endsWith('AUTHORIZATION_FAILED')) return null;
  throw error;
}
