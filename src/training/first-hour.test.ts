import { describe, expect, it } from 'vitest'
import { saveView } from '../../contract/case-list.ts'
import { takeScreening } from '../cases/take-screening.ts'
import { aReferredCase } from '../cases/testing.ts'
import { wallOff } from '../identity/access.ts'
import { now } from '../platform/clock.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import { loadExercises } from './load-exercises.ts'
import { viewFirstHour } from './view-first-hour.ts'

const database = await testDatabase()
const town = await aTown(database)
const exercises = loadExercises()

const firstHourOf = async (actor: Actor) =>
  await attemptAs(town.db, actor, async (tx) => await viewFirstHour(tx, actor, exercises))
/** The exercises that somebody has done, and in which case. */
const doneBy = async (actor: Actor): Promise<readonly (readonly [string, string | null])[]> =>
  granted(await firstHourOf(actor)).exercises.flatMap(({ id, done }) =>
    done === null ? [] : [[id, done.case?.caseId ?? null] as const],
  )

describe('the first hour', () => {
  it('has the exercises of one’s own position', async () => {
    const { position, exercises: mine } = granted(await firstHourOf(town.clerk))
    expect(position).toBe('Clerk')
    expect(mine.map(({ id }) => id)).toEqual(['decide-on-filing', 'set-hearing', 'appoint-counsel', 'keep-view'])
  })

  it('knows what a person did from the ledger, and of no one else', async () => {
    const { caseId } = await aReferredCase(town)
    expect(await doneBy(town.prosecutor)).toEqual([])
    granted(
      await attemptAs(town.db, town.prosecutor, async (tx) => await takeScreening(tx, town.prosecutor, { caseId })),
    )
    expect(await doneBy(town.prosecutor)).toEqual([['take-up-referral', caseId]])
    expect(await doneBy(town.otherProsecutor)).toEqual([])
  })

  it('tells nothing of a case behind a wall, not even that one worked on it', async () => {
    const { caseId } = await aReferredCase(town)
    const { otherProsecutor } = town
    granted(
      await attemptAs(town.db, otherProsecutor, async (tx) => await takeScreening(tx, otherProsecutor, { caseId })),
    )
    expect(await doneBy(otherProsecutor)).toEqual([['take-up-referral', caseId]])
    await runAsSystem(town.system, async (tx) => {
      await wallOff(tx, caseId, PrincipalId.parse(otherProsecutor.person), 'Knows the suspect.')
    })
    expect(await doneBy(otherProsecutor)).toEqual([])
  })

  it('counts a change of one’s own that belongs to no case, once it went through', async () => {
    const sent = async (outcome: string | null) => {
      await attemptAs(town.db, town.clerk, async (tx) => {
        await tx.db
          .insertInto('idempotency')
          .values({
            person: town.clerk.person,
            verb: saveView.id,
            key: `key-${outcome}`,
            body_hash: Buffer.alloc(32),
            outcome,
          })
          .execute()
        return { ok: true, value: null } as const
      })
    }
    await sent(null)
    expect(await doneBy(town.clerk)).toEqual([])
    await sent('{"value":1}')
    expect(await doneBy(town.clerk)).toEqual([['keep-view', null]])
  })

  it('does not count what the court’s histories did in a person’s name before it was ready', async () => {
    expect(await doneBy(town.prosecutor)).not.toEqual([])
    expect(await doneBy(town.clerk)).not.toEqual([])
    const ready = now().add({ seconds: 1 }).toString()
    await database
      .administrator()
      .query('insert into training_seed (one, begun_at, done_at) values (true, $1, $1)', [ready])
    expect(await doneBy(town.prosecutor)).toEqual([])
    expect(await doneBy(town.clerk)).toEqual([])
  })

  it.each(['live', 'imported'])('is not there in a court that is %s', async (kind) => {
    await database.administrator().query('update court set kind = $1', [kind])
    expect(await firstHourOf(town.prosecutor)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })
})
