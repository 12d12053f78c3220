import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'

/**
 * Row-level security made from the catalog: every table says in its comment which home it has and what the application
 * may do (`home: case. app: select, insert. …`), and gets the policies of that home. A table without such a comment
 * stops the migration, so that none can be forgotten.
 */
const homes = {
  /** Rows of a case: grants admit, walls and seals refuse. */
  case: (table: string, may: ReadonlySet<string>) => [
    ...(may.has('select')
      ? [`create policy admit_read on ${table} for select to colloquy_app using (${admits(table, false)})`]
      : []),
    ...(may.has('insert')
      ? [`create policy admit_insert on ${table} for insert to colloquy_app with check (${admits(table, true)})`]
      : []),
    ...(may.has('update')
      ? [
          `create policy admit_update on ${table} for update to colloquy_app using (${admits(table, true)}) with check (${admits(table, true)})`,
        ]
      : []),
    wallOf(table),
    sealOf(table),
  ],
  /** Rows of a principal: one's own, of cases one is not walled or sealed out of. The policies themselves read grants and walls. */
  principal: (table: string, _may: ReadonlySet<string>, ofCase: boolean) => [
    `create policy own on ${table} for select to colloquy_app using (principal = any ((select principals())::uuid[]))`,
    ...(ofCase && table !== 'grant_' && table !== 'exclusion' ? [wallsOfList(table), sealOf(table)] : []),
  ],
  /** Rows of whoever acts. */
  actor: (table: string) => [
    `create policy own on ${table} to colloquy_app using (person = (select me())) with check (person = (select me()))`,
  ],
  /** Read by policies alone: ids without meaning. */
  seal: (table: string) => [`create policy read on ${table} for select to colloquy_app using (true)`],
  /** A court session: everyone reads it, and those write it who keep the sessions of its court. */
  session: (table: string, may: ReadonlySet<string>) => [
    ...(may.has('select') ? [`create policy read on ${table} for select to colloquy_app using (true)`] : []),
    ...(may.has('insert')
      ? [`create policy keep_insert on ${table} for insert to colloquy_app with check (keeps_sessions_of(court_id))`]
      : []),
    ...(may.has('update')
      ? [
          `create policy keep_update on ${table} for update to colloquy_app using (keeps_sessions_of(court_id)) with check (keeps_sessions_of(court_id))`,
        ]
      : []),
  ],
  /** Small tables that are the same for everyone. */
  reference: (table: string) => [`create policy read on ${table} for select to colloquy_app using (true)`],
  /** The log of reads: only the system writes and reads it. */
  access: () => [],
} as const satisfies Record<string, (table: string, may: ReadonlySet<string>, ofCase: boolean) => readonly string[]>

export type Home = keyof typeof homes

const isHome = (name: string): name is Home => name in homes

/**
 * A grant on the row's own case and compartment, by a point lookup. Child tables are only ever read with `case_id` bound.
 * The `offset 0`, here and below, keeps the lookup one: without it the planner may gather all grants of the principal
 * first, which for a team with all cases of a state is all of them.
 */
const admits = (table: string, writes: boolean) =>
  `exists (select from grant_ g where g.case_id = ${table}.case_id and g.compartment = ${table}.compartment
     and g.principal = any ((select principals())::uuid[])${writes ? ' and g.writes' : ''}
     and g.starts <= statement_timestamp() and (g.until is null or g.until > statement_timestamp()) offset 0)`

/** A wall around the row's own case, by a point lookup: of one case a table holds few rows. */
const wallOf = (table: string) =>
  `create policy wall on ${table} as restrictive to colloquy_app
     using (not exists (select from exclusion e where e.case_id = ${table}.case_id and e.principal = any ((select principals())::uuid[]) offset 0))`

/** The same for a list, of which many cases are read at once: all walls are gathered once a statement. */
const wallsOfList = (table: string) =>
  `create policy wall on ${table} as restrictive to colloquy_app
     using (${table}.case_id <> all (array(select e.case_id from exclusion e where e.principal = any ((select principals())::uuid[]))))`

const sealOf = (table: string) =>
  `create policy seal on ${table} as restrictive to colloquy_app
     using (not exists (select from seal s where s.case_id = ${table}.case_id offset 0)
       or exists (select from seal_named n where n.case_id = ${table}.case_id and n.principal = any ((select principals())::uuid[]) offset 0))`

export interface TableHome {
  readonly table: string
  readonly home: Home
  readonly may: ReadonlySet<string>
  /** Whether its rows name a case. */
  readonly ofCase: boolean
  readonly meaning: string
}

/** What the comments of all tables say. @throws Error naming each table whose comment does not say its home. */
export async function tableHomes(client: ClientBase): Promise<readonly TableHome[]> {
  const { rows } = await client.query<{ table: string; comment: string | null; of_case: boolean }>(
    `select c.relname as table, obj_description(c.oid) as comment,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped) as of_case
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration' order by 1`,
  )
  const homeless: string[] = []
  const known = rows.flatMap(({ table, comment, of_case: ofCase }) => {
    const said = /^home: ([a-z]+)\. app: ([a-z, ]+)\. (.+)$/s.exec(comment ?? '')
    const [, home, may, meaning] = said ?? []
    if (!home || !may || !meaning || !isHome(home)) {
      homeless.push(table)
      return []
    }
    return [{ table, home, may: new Set(may === 'none' ? [] : may.split(', ')), ofCase, meaning }]
  })
  if (homeless.length > 0)
    throw new Error(
      `These tables do not say their home: ${homeless.join(', ')}. Begin the comment of each with "home: <${Object.keys(homes).join('|')}>. app: <select, insert, update, delete or none>. <meaning>".`,
    )
  return known
}

/**
 * Makes all policies and privileges as they should be. Runs after every migration, in one transaction, as a role that
 * may set the owner; whoever is connected as the application sees the old policies until it commits. What stands as it
 * was made is left alone: making it anew locks every table, and commands run beside a server that is at work.
 */
export async function applyPolicies(client: ClientBase, rules: AccessRules): Promise<void> {
  const tables = await tableHomes(client)
  const statements = [
    ...tables.flatMap(({ table, home, may, ofCase }) => [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `revoke all on ${table} from public, colloquy_app`,
      ...(may.size > 0 ? [`grant ${[...may].join(', ')} on ${table} to colloquy_app`] : []),
      `grant select, insert, update, delete on ${table} to colloquy_system, colloquy_import, colloquy_definer`,
      `create policy whole on ${table} to colloquy_system, colloquy_import using (true) with check (true)`,
      ...homes[home](table, may, ofCase),
    ]),
    'grant usage on all sequences in schema public to colloquy_app, colloquy_system, colloquy_import, colloquy_definer',
    ...(await definerFunctions(client)),
  ]
  const madeOf = createHash('sha256')
    .update(JSON.stringify([statements, rules]))
    .digest('hex')
  if (await standsAsMade(client, madeOf)) return
  await client.query([...(await droppedPolicies(client)), ...statements].join(';\n'))
  await saveRules(client, rules)
  await asSystem(client, async () => {
    await client.query(
      `insert into wall_standing (made_of, stood_as) values ($1, (${standing}))
       on conflict (one) do update set made_of = excluded.made_of, stood_as = excluded.stood_as`,
      [madeOf],
    )
  })
}

/** How the walls stand: every policy, every privilege, every function that goes around them, and the table of relations. */
const standing = `
  select md5(string_agg(line, E'\\n' order by line)) from (
    select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, '/', with_check) as line
    from pg_policies where schemaname = 'public'
    union all
    select concat_ws(' ', 'relation', relname, relrowsecurity, relforcerowsecurity, relacl)
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S', 'v', 'm')
    union all
    select concat_ws(' ', 'column', c.relname, a.attname, a.attacl)
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and a.attacl is not null
    union all
    select concat_ws(' ', 'function', oid::regprocedure, proowner::regrole, proacl)
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    union all select concat_ws(' ', 'opens', to_jsonb(r)) from relation_compartment r
    union all select concat_ws(' ', 'grants', to_jsonb(r)) from relation_granter r
    union all select concat_ws(' ', 'rule', to_jsonb(r)) from relation_rule r
  ) as each`

async function standsAsMade(client: ClientBase, madeOf: string): Promise<boolean> {
  // A first run has none of the system's privileges yet.
  const { rows } = await client.query<{ made: boolean }>(
    `select has_table_privilege('colloquy_system', 'wall_standing', 'select') as made`,
  )
  if (!rows[0]?.made) return false
  return await asSystem(client, async () => {
    const { rowCount } = await client.query(
      `select from wall_standing where made_of = $1 and stood_as = (${standing})`,
      [madeOf],
    )
    return rowCount === 1
  })
}

/** The owner sees no rows of its own tables: row security is forced on it too. */
async function asSystem<T>(client: ClientBase, act: () => Promise<T>): Promise<T> {
  await client.query('set local role colloquy_system')
  const done = await act()
  await client.query('set local role colloquy_owner')
  return done
}

async function droppedPolicies(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string }>(
    `select format('drop policy %I on %I', policyname, tablename) as drop from pg_policies where schemaname = 'public'`,
  )
  return rows.map((row) => row.drop)
}

/** A definer function whose comment begins "Open to the application" may be called by it; the rest are internal. */
async function definerFunctions(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ signature: string; open: boolean }>(
    `select p.oid::regprocedure::text as signature, coalesce(obj_description(p.oid), '') ~ '^Open to the application' as open
     from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
  )
  return rows.flatMap(({ signature, open }) => [
    `alter function ${signature} owner to colloquy_definer`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to colloquy_system, colloquy_import, colloquy_definer`,
    ...(open ? [`grant execute on function ${signature} to colloquy_app`] : []),
  ])
}

/** The table of compartments as the database needs it. */
export interface AccessRules {
  readonly relations: readonly {
    readonly relation: string
    readonly recordedIn: string
    readonly grants: readonly { readonly compartment: string; readonly writes: boolean }[]
    readonly grantedBy: readonly string[]
    readonly endedBy: readonly string[]
    readonly heldBy: readonly string[]
    readonly heldByTeams: readonly string[] | null
  }[]
}

async function saveRules(client: ClientBase, { relations }: AccessRules): Promise<void> {
  const opened = relations.flatMap((r) => r.grants.map((g) => ({ relation: r.relation, ...g })))
  const granters = relations.flatMap((r) =>
    [...new Set([...r.grantedBy, ...r.endedBy])].map((granter) => ({
      relation: r.relation,
      granter,
      gives: r.grantedBy.includes(granter),
      ends: r.endedBy.includes(granter),
    })),
  )
  const ruled = relations.map((r) => ({
    relation: r.relation,
    recorded_in: r.recordedIn,
    held_by: r.heldBy,
    held_by_teams: r.heldByTeams,
  }))
  await asSystem(client, async () => {
    await client.query('delete from relation_compartment; delete from relation_granter; delete from relation_rule')
    await client.query(
      `insert into relation_compartment select * from jsonb_to_recordset($1) as x(relation text, compartment text, writes boolean)`,
      [JSON.stringify(opened)],
    )
    await client.query(
      `insert into relation_granter select * from jsonb_to_recordset($1) as x(relation text, granter text, gives boolean, ends boolean)`,
      [JSON.stringify(granters)],
    )
    await client.query(
      `insert into relation_rule select * from jsonb_to_recordset($1) as x(relation text, recorded_in text, held_by text[], held_by_teams text[])`,
      [JSON.stringify(ruled)],
    )
  })
}
