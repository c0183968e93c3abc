/**
 * Tables of the Postgres event log, in a database of its own. `db:prepare` runs this as their owner, again at every start.
 * Records are never changed or deleted: the client role has no right to, and there is no retention (facts hold ids, never names).
 */
export const postgresLogSchema = `
  create table if not exists log_partition (
    topic text not null, partition int not null, next_offset bigint not null default 0,
    number int not null generated always as identity unique, primary key (topic, partition));
  create table if not exists log_record (
    topic text not null, partition int not null, log_offset bigint not null, key text not null, headers jsonb not null, value text not null,
    appended_at timestamptz not null default clock_timestamp(), primary key (topic, partition, log_offset),
    foreign key (topic, partition) references log_partition);
  create table if not exists log_group (name text primary key, number int not null generated always as identity unique);
  create table if not exists log_position (
    group_name text not null references log_group, topic text not null, partition int not null, next_offset bigint not null,
    primary key (group_name, topic, partition), foreign key (topic, partition) references log_partition);

  comment on table log_partition is 'infrastructure: end of each partition; its row is locked while appending, so that offsets have no gap';
  comment on table log_record is 'infrastructure: facts as published, kept for ever';
  comment on table log_group is 'infrastructure: consumer groups; the number names their advisory locks';
  comment on table log_position is 'infrastructure: next offset that a group reads of each partition';

  revoke all on all tables in schema public from public;
  grant usage on schema public to event_log_client;
  grant select, insert, update on log_partition, log_position to event_log_client;
  grant select, insert on log_record, log_group to event_log_client;

  grant usage on schema public to event_log_reader;
  grant select on log_partition, log_record to event_log_reader;
`;
