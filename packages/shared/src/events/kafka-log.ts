// The event log in Apache Kafka: where there is more than one machine. Topics, groups and positions are Kafka's own.
import { TOPIC_PARTITIONS } from './declare-fact';
import { openKafka, keepClient, type KafkaPlace } from './kafka-client';
import { followKafka } from './kafka-follow';
import { subscribeToKafka } from './kafka-member';
import { kafkaPublisher } from './kafka-publisher';
import { readKafka } from './kafka-read';
import { kafkaTopics } from './kafka-topics';
import { keepMember } from './members';
import type { EventLog, Subscribed } from './port';

export interface KafkaLogOptions extends KafkaPlace {
  /** Partitions of a topic that does not exist yet. */
  readonly partitions?: number;
  /** Copies of each partition of a topic that does not exist yet; -1 leaves it to the brokers. */
  readonly replicationFactor?: number;
  /** Told what members survive: absences of the brokers, failing chunks. */
  readonly onTrouble?: (error: unknown) => void;
  /** Told when a member cannot go on in this process, which must end and be started again. */
  readonly onFatal?: (error: unknown) => void;
}

/** Opens the log. It connects when first used, and again whenever the brokers were away. */
export function openKafkaLog(options: KafkaLogOptions): EventLog {
  const { partitions = TOPIC_PARTITIONS, replicationFactor = 1, onTrouble = () => undefined, onFatal = onTrouble } = options;
  const kafka = openKafka(options);
  const admin = keepClient(() => kafka.admin());
  const topics = kafkaTopics(admin, { partitions, replicationFactor });
  const publisher = kafkaPublisher(kafka, topics);
  const members = new Set<Subscribed>();

  return {
    ensureTopics: (names) => topics.ensure(names),
    publish: (records) => publisher.publish(records),
    subscribe: async (subscription) => keepMember(members, subscribeToKafka(subscription, { place: options, topics, onTrouble, onFatal })),
    follow: async (following) => keepMember(members, await followKafka(following, { place: options, topics, onTrouble })),
    read: (read) => readKafka(read, { place: options, topics }),
    lag: (group, names) => topics.lag(group, names),
    async close() {
      await Promise.all([...members].map((member) => member.stop()));
      members.clear();
      await publisher.close();
      await admin.close();
    },
  };
}
