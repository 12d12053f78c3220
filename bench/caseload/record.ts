/** Entries of each case by compartment and what they tell: twenty in all. */
const entries = [
  ['court-file', 8, 'filing.accepted'],
  ['parties', 6, 'plea.message-sent'],
  ['prosecution', 6, 'plea.draft-revised'],
] as const

/**
 * Each hash stands on the one before, as `append_entry` makes them; written out, for a function called per row would
 * take most of the time. All entries of a chain say the same and share a commitment.
 */
const chainOf = (many: number): string =>
  Array.from(
    { length: many },
    (_, i) =>
      `cross join lateral (select sha256(h${i} || int8send(${i + 1}) || commitment) as h${i + 1} offset 0) l${i + 1}`,
  ).join(' ')

const hashes = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `h${from + i}`).join(', ')

const content = (kind: string): string =>
  `format('{"at": "%s", "data": {}, "kind": "${kind}", "actor": "%s", "subject": "%s", "version": 1, "onBehalfOf": null}',
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), prosecutor, case_id)`

/** Statements that give each case of `made` its record. */
export const recordStatements: readonly string[] = entries.flatMap(([compartment, many, kind]) => [
  `create temporary table said on commit drop as
   select case_id, prosecutor, salt, content, sha256(salt || convert_to(content, 'UTF8')) as commitment, genesis_hash(case_id, '${compartment}') as h0
   from (select case_id, prosecutor, sha256(uuid_send(case_id)) as salt, ${content(kind)} as content from made offset 0) x`,
  `create temporary table chained on commit drop as select case_id, prosecutor, commitment, array[${hashes(0, many)}] as h from said ${chainOf(many)}`,
  `insert into ledger_entry (case_id, compartment, seq, at, actor, kind, version, subject, commitment, prev_hash, hash)
   select case_id, '${compartment}', s, now() - interval '20 days' + s * interval '1 hour', prosecutor, '${kind}', 1, case_id::text, commitment, h[s], h[s + 1]
   from chained, generate_series(1, ${many}) s`,
  `insert into ledger_content (case_id, compartment, seq, salt, content) select case_id, '${compartment}', s, salt, content from said, generate_series(1, ${many}) s`,
  `insert into ledger_head (case_id, compartment, seq, hash) select case_id, '${compartment}', ${many}, h[${many + 1}] from chained`,
  'drop table said, chained',
])
