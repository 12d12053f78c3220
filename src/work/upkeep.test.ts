import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../cases/testing.ts'
import { sealCase } from '../identity/access.ts'
import { uuidv7 } from '../platform/clock.ts'
import { aMember, anOffice, aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const administrator = await aMember(
  town,
  await anOffice(town, 'court', 'Court administration'),
  'management',
  'administrator',
)

const upkeep = async (actor: Actor) => (await dayOf(town, actor)).upkeep

const lockDefendant = async (at: string | null) =>
  await town.system
    .updateTable('account')
    .set({ locked_at: at })
    .where('person_id', '=', town.defendant.person)
    .execute()

describe('an account that is locked out', () => {
  it('is on the day of an administrator until it is released, and on nobody else’s', async () => {
    await lockDefendant('2026-03-02T15:00:00Z')
    expect(await upkeep(administrator)).toMatchObject([
      {
        id: 'account-locked',
        words: 'One account is locked out',
        n: 1,
        atLeast: false,
        since: '2026-03-02T15:00:00.000Z',
        band: 'today',
        action: { to: '/people' },
      },
    ])
    for (const actor of [town.clerk, town.judge, town.defendant]) expect(await upkeep(actor)).toEqual([])
    await lockDefendant(null)
    expect(await upkeep(administrator)).toEqual([])
  })
})

const importTold = async (state: 'failed' | 'finished', at: string) =>
  await sql`
    insert into import_progress (run_id, court_id, court, source, dry_run, state, step, done, watch, started_at, told_at)
    values (${uuidv7()}::uuid, ${town.courtId}::uuid, 'Circuit Court', 'plain-csv', false, ${state}, 'reading', 0.4, 1, ${at}::timestamptz, ${at}::timestamptz)`.execute(
    town.system,
  )

describe('an import that did not come to its end', () => {
  it('is on the day of an administrator until a later one does', async () => {
    await importTold('failed', '2026-03-02T15:00:00Z')
    expect(await upkeep(administrator)).toMatchObject([{ id: 'import-failed', action: { to: '/imports' } }])
    expect(await upkeep(town.clerk)).toEqual([])
    await importTold('finished', '2026-03-02T16:00:00Z')
    expect(await upkeep(administrator)).toEqual([])
  })
})

describe('a row of an import that is held back', () => {
  const run = uuidv7()
  const hold = async (line: number, about: CaseId | null) =>
    await sql`
      insert into import_quarantine (court_id, file, hash, line, reason, original, run_id, held_for, about_case)
      values (${town.courtId}::uuid, 'cases', ${`hash ${line}`}, ${line}, 'A date cannot be read', 'a,b', ${run}::uuid, 'not-a-date', ${about}::uuid)`.execute(
      town.system,
    )

  it('is on the day of the clerks of its court, who put it right, without those of a case that is closed to them', async () => {
    const sealed = await anOpenCase(town)
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, sealed.caseId, [])
    })
    await sql`
      insert into import_run (run_id, court_id, source, as_of, started_at, finished_at, report)
      values (${run}::uuid, ${town.courtId}::uuid, 'plain-csv', '2026-03-01', '2026-03-02T15:00:00Z', '2026-03-02T15:05:00Z', '{}')`.execute(
      town.system,
    )
    await hold(1, null)
    await hold(2, null)
    await hold(3, sealed.caseId)
    expect(await upkeep(town.clerk)).toMatchObject([
      { id: 'rows-held', words: '2 rows of imports are held back', n: 2, action: { to: '/imports' } },
    ])
    const elsewhere = await aTown(database)
    expect((await dayOf(elsewhere, elsewhere.clerk)).upkeep).toEqual([])
    for (const actor of [administrator, town.judge, town.prosecutor]) expect(await upkeep(actor)).toEqual([])
    await sql`update import_quarantine set state = 'set-aside'`.execute(town.system)
    expect(await upkeep(town.clerk)).toEqual([])
  })
})

describe('an address at which a message did not arrive', () => {
  it('is on the day of its owner until one arrives there', async () => {
    const { person } = town.defender
    await town.system
      .insertInto('alert_address')
      .values({ person, channel: 'mail', address: 'marsh@defender.example', failed_at: '2026-03-02T15:00:00Z' })
      .execute()
    expect(await upkeep(town.defender)).toMatchObject([
      { id: 'address-failed', words: 'A message to you could not be delivered', action: { to: '/account/alerts' } },
    ])
    expect(await upkeep(town.otherDefender)).toEqual([])
    await town.system
      .insertInto('alert_message')
      .values({
        principal: person,
        channel: 'mail',
        purpose: 'notice',
        once: 'notice:1',
        state: 'sent',
        due_at: '2026-03-02T16:00:00Z',
        done_at: '2026-03-02T16:00:01Z',
      })
      .execute()
    expect(await upkeep(town.defender)).toEqual([])
  })
})
