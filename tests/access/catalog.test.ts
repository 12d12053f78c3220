import { describe, expect, it } from 'vitest'
import { fixedCompartments } from '../../src/vocabulary/compartments.ts'
import { tableHomes } from '../../src/platform/postgres/policies.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'

const database = await testDatabase()
const admin = database.administrator()
const client = await admin.connect()
const tables = await tableHomes(client)
client.release()

interface Column {
  table: string
  column: string
  position: number
  commented: boolean
}
const columns = (
  await admin.query<Column>(
    `select c.relname as table, a.attname as column, a.attnum as position, col_description(c.oid, a.attnum) is not null as commented
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  )
).rows
const of = (table: string): readonly string[] =>
  columns.filter((each) => each.table === table).map((each) => each.column)

const caseTables = tables.filter((each) => each.home === 'case')

describe('the catalog', () => {
  it('has every table under forced row security', async () => {
    const { rows } = await admin.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'schema_migration'
       and not (relrowsecurity and relforcerowsecurity)`,
    )
    expect(rows).toEqual([])
  })

  it('lets no role that signs in pass row security', async () => {
    const { rows } = await admin.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname like 'colloquy%' and rolcanlogin and (rolbypassrls or rolsuper)`,
    )
    expect(rows).toEqual([])
  })

  it.each(caseTables)('$table lies in a case and a compartment, behind a wall and a seal', async ({ table }) => {
    expect(of(table)).toEqual(expect.arrayContaining(['case_id', 'compartment']))
    const { rows } = await admin.query<{ policyname: string; permissive: string; cmd: string; roles: string }>(
      `select policyname, permissive, cmd, roles::text as roles from pg_policies where tablename = $1 order by policyname`,
      [table],
    )
    const refusing = rows.filter((row) => row.permissive === 'RESTRICTIVE')
    expect(refusing.map((row) => [row.policyname, row.cmd, row.roles])).toEqual([
      ['seal', 'ALL', '{colloquy_app}'],
      ['wall', 'ALL', '{colloquy_app}'],
    ])
    // Nothing admits the application but a grant.
    const admitting = rows.filter((row) => row.permissive === 'PERMISSIVE' && row.roles.includes('colloquy_app'))
    expect(admitting.every((row) => row.policyname.startsWith('admit_'))).toBe(true)
  })

  it.each(caseTables.filter((each) => each.table !== 'feed'))(
    '$table has keys that begin with the case',
    async ({ table }) => {
      const { rows } = await admin.query<{ first: string }>(
        `select a.attname as first from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.conrelid = $1::regclass and k.contype = 'p'`,
        [table],
      )
      expect(rows).toEqual([{ first: 'case_id' }])
    },
  )

  it.each(tables.filter((each) => each.home === 'principal' && each.table !== 'grant_'))(
    '$table has keys that begin with the principal',
    async ({ table }) => {
      const { rows } = await admin.query<{ first: string }>(
        `select a.attname as first from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.conrelid = $1::regclass and k.contype = 'p'`,
        [table],
      )
      expect(rows).toEqual([{ first: 'principal' }])
    },
  )

  it.each(tables.filter((each) => each.home === 'session'))(
    '$table has keys that begin with the court, and names no case',
    async ({ table, ofCase }) => {
      const { rows } = await admin.query<{ first: string }>(
        `select a.attname as first from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.conrelid = $1::regclass and k.contype = 'p'`,
        [table],
      )
      expect(rows).toEqual([{ first: 'court_id' }])
      expect(ofCase).toBe(false)
    },
  )

  it('fixes the compartment of a table by a constraint, unless its rows lie in several', async () => {
    const { rows } = await admin.query<{ table: string; definition: string }>(
      `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) ~ 'compartment'`,
    )
    const named = rows.flatMap(({ definition }) =>
      [...definition.matchAll(/'([a-z-]+)'::text/g)].map(([, name]) => name),
    )
    expect(named.filter((name) => !fixedCompartments.some((known) => known === name))).toEqual([])
  })

  it('explains every coded column', async () => {
    const { rows } = await admin.query<{ table: string; column: string }>(
      `select k.conrelid::regclass::text as table, a.attname as column from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
       where k.contype = 'c' and cardinality(k.conkey) = 1 and pg_get_constraintdef(k.oid) ~ 'ANY \\(ARRAY' and a.attname <> 'compartment'
         and k.connamespace = 'public'::regnamespace`,
    )
    const silent = rows.filter(
      (row) => !columns.some((each) => each.table === row.table && each.column === row.column && each.commented),
    )
    expect(silent).toEqual([])
  })

  it('lets the application call only functions that check for themselves', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and has_function_privilege('colloquy_app', p.oid, 'execute') and coalesce(obj_description(p.oid), '') !~ '^Open to the application'`,
    )
    expect(rows).toEqual([])
  })

  it('pins the search path of every definer function', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and not coalesce(array_to_string(p.proconfig, ','), '') ~ 'search_path='`,
    )
    expect(rows).toEqual([])
  })
})
