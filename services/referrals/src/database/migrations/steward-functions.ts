// What a programme manager writes of programmes, which all may read. The functions run with the rights of the system role, so each proves that the
// programme is kept by the organisation of the transaction; and none changes anything of a published version but its end.
const PROVE = `if not exists (select from programme p where p.id = programme and p.steward_id = app_org()) then
    raise exception 'only the organisation that keeps a programme writes it' using errcode = '42501';
  end if;`;

const CREATE = `create function create_programme(programme uuid, new_code text, new_name text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into programme (id, code, name, steward_id) values (programme, new_code, new_name, app_org());
end $$`;

/** The constraint is asked at once: who publishes is told of an overlap, and not of a failed commit. */
const PUBLISH = `create function publish_programme_version(programme uuid, written jsonb, parts jsonb, terms jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  number int := (written ->> 'version')::int;
begin
  ${PROVE}
  insert into programme_version (programme_id, version, from_on, to_on, reason, source, assumption, note, content_hash, document)
  select programme, number, w."from", w."to", w.reason, w.source, w.assumption, w.note, w."contentHash", w.document
  from jsonb_to_record(written) as w ("from" date, "to" date, reason text, source text, assumption text, note text, "contentHash" text, document jsonb);
  insert into programme_membership (programme_id, version, organisation_id, part, from_on, to_on)
  select programme, number, p."organisationId", p.part, p."from", p."to"
  from jsonb_to_recordset(parts) as p ("organisationId" uuid, part text, "from" date, "to" date);
  insert into programme_term (programme_id, version, kind, code, place, label_en, label_fr)
  select programme, number, g.kind, g.code, row_number() over (partition by g.kind order by g.place), g.labels ->> 'en', g.labels ->> 'fr'
  from rows from (jsonb_to_recordset(terms) as (kind text, code text, labels jsonb)) with ordinality as g (kind, code, labels, place);
  set constraints programme_version_apart immediate;
end $$`;

/** An end only ever comes earlier: what held on a day until now goes on holding up to the new last day. */
const END = `create function end_programme_version(programme uuid, number int, last date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  ${PROVE}
  update programme_version v set to_on = last
  where v.programme_id = programme and v.version = number and v.from_on < last and (v.to_on is null or v.to_on > last);
  if not found then
    raise exception 'a version ends after its first day, and no later than it did' using errcode = '42501';
  end if;
  update programme_membership m set to_on = greatest(m.from_on, last)
  where m.programme_id = programme and m.version = number and (m.to_on is null or m.to_on > last);
end $$`;

const SIGNATURES = [
  'create_programme(uuid, text, text)',
  'publish_programme_version(uuid, jsonb, jsonb, jsonb)',
  'end_programme_version(uuid, int, date)',
] as const;

export const STEWARD_FUNCTIONS: readonly string[] = [
  CREATE,
  PUBLISH,
  END,
  ...SIGNATURES.flatMap((signature) => [
    `alter function ${signature} owner to {prefix}_system`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to {prefix}_app`,
  ]),
];
