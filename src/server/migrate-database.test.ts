import { describe, expect, it } from 'vitest'
import { testDatabase } from '../platform/postgres/testing.ts'
import { migrateDatabase } from './migrate-database.ts'

const test = await testDatabase()
const admin = test.administrator()
// Whoever made the walls anew beside others' locks would wait for ever.
await admin.query(
  `do $$ begin execute format('alter database %I set lock_timeout = ''5s''', current_database()); end $$`,
)

/** In whichever order they were given. */
const sorted = (privileges: string) => `array(select a::text from unnest(${privileges}) a order by 1)`
const walls = async () => ({
  policies: (await admin.query('select * from pg_policies order by tablename, policyname')).rows,
  privileges: (
    await admin.query(
      `select relname, ${sorted('relacl')} as privileges, relrowsecurity, relforcerowsecurity from pg_class
       where relnamespace = 'public'::regnamespace order by relname`,
    )
  ).rows,
  columns: (
    await admin.query(
      `select attrelid::regclass::text as table, attname, attacl::text from pg_attribute
       where attacl is not null and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    )
  ).rows,
  functions: (
    await admin.query(
      `select oid::regprocedure::text as name, proowner, ${sorted('proacl')} as privileges from pg_proc
       where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    )
  ).rows,
  opened: (await admin.query('select * from relation_compartment order by relation, compartment')).rows,
})
const made = async () =>
  (await admin.query<{ oids: string }>('select array_agg(oid order by oid)::text as oids from pg_policy')).rows

describe('the walls of a database that is migrated already', () => {
  it('are known by what they are, not by the order in which the catalog keeps them', async () => {
    const before = await made()
    await admin.query(`do $$ declare f regprocedure; begin
      for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by random() loop
        execute format('alter function %s cost 100', f);
      end loop;
    end $$; analyze pg_proc`)
    await migrateDatabase(test.database)
    expect(await made()).toEqual(before)
  })

  it('are left as they stand, and wait for nobody who is reading or writing', async () => {
    const before = await made()
    const other = await admin.connect()
    try {
      await other.query('begin; lock table court_case, charge, offer, ledger_entry in row exclusive mode')
      await migrateDatabase(test.database)
    } finally {
      await other.query('rollback')
      other.release()
    }
    expect(await made()).toEqual(before)
  })

  it.each([
    ['a policy is gone', 'drop policy wall on charge'],
    ['a policy lets more through', 'alter policy wall on charge using (true)'],
    ['a privilege is given', 'grant update on ledger_entry to colloquy_app'],
    ['a privilege on a column is given', 'grant update (kind) on ledger_entry to colloquy_app'],
    ['row security is off', 'alter table offer no force row level security'],
    ['a function is open to everybody', 'grant execute on all functions in schema public to public'],
    [
      'a relation opens more',
      `insert into relation_compartment select relation, 'sealed-by-hand', true from relation_rule limit 1`,
    ],
  ])('are made as they were when %s', async (_what, byHand) => {
    const before = await walls()
    await admin.query(byHand)
    expect(await walls()).not.toEqual(before)
    await migrateDatabase(test.database)
    expect(await walls()).toEqual(before)
  })
})
