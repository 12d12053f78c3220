import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { emptyTrainingDatabase, NotATrainingDatabase } from './reset.ts'

const test = await testDatabase()
const addCourt = async (kind: string) =>
  await test
    .administrator()
    .query(
      `insert into court (court_id, name, zone, pack, kind) values ($1, 'A court', 'America/Chicago', 'training-county', $2)`,
      [randomUUID(), kind],
    )
const courts = async () =>
  (await test.administrator().query<{ kind: string }>('select kind from court order by kind')).rows.map(
    ({ kind }) => kind,
  )

// In this order: courts are added as the file goes on.
describe('emptying a database', () => {
  it('is refused when it holds an imported court and no training court', async () => {
    await addCourt('imported')
    await expect(emptyTrainingDatabase(test.database)).rejects.toThrow(NotATrainingDatabase)
    expect(await courts()).toEqual(['imported'])
  })

  it('leaves a training database as migrations make it', async () => {
    const fresh = await testDatabase()
    await addCourt('training')
    await emptyTrainingDatabase(test.database)
    expect(await courts()).toEqual([])
    const rowsOf = async (database: typeof test) =>
      (
        await database.administrator().query<{ rows: string }>(
          `select string_agg(c.relname || ' ' || (xpath('/row/n/text()', query_to_xml('select count(*) as n from public.' || quote_ident(c.relname), false, true, '')))[1]::text, ', ' order by c.relname) as rows
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
        )
      ).rows
    expect(await rowsOf(test)).toEqual(await rowsOf(fresh))
  })

  it('leaves the walls standing', async () => {
    const { rows } = await test.administrator().query<{ forced: boolean }>(
      `select bool_and(relrowsecurity and relforcerowsecurity) as forced from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration'`,
    )
    expect(rows).toEqual([{ forced: true }])
  })

  it('is refused when it holds a live court, a training court beside it or not', async () => {
    await addCourt('training')
    await addCourt('live')
    await expect(emptyTrainingDatabase(test.database)).rejects.toThrow(NotATrainingDatabase)
    expect(await courts()).toEqual(['live', 'training'])
  })
})
