import { describe, expect, it } from 'vitest'
import { wallOff, sealCase } from '../identity/access.ts'
import { aCase, aCourt, aPerson } from '../identity/access.testing.ts'
import { openLog } from '../platform/log.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { runAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { FixedCompartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { cursorOf, placeOf } from './domain/cursor.ts'
import { Sequencer } from './feed.ts'
import { record } from './record.ts'
import { StreamHub, type Nudge } from './stream.ts'

const database = await testDatabase()
const admin = database.administrator()
const app = kyselyOver(database.pool('colloquy_app'))
const system = kyselyOver(database.pool('colloquy_system'))
const log = openLog({ logLevel: 'silent' })
const court = await aCourt(admin)
const prosecutor = await aPerson(admin, 'prosecutor', 'prosecutor', court)
const counsel = await aPerson(admin, 'public-defender', 'defender', court)
const judge = await aPerson(admin, 'court', 'judge', court)
const sequencer = new Sequencer(system, log, 3_600_000)
const hub = await StreamHub.open(app, system, log)

interface Heard {
  readonly nudges: Nudge[]
  readonly resets: string[]
  cursor: string
}

async function listening(actor: Actor, since?: string): Promise<Heard & { leave(): void }> {
  const heard: Heard = { nudges: [], resets: [], cursor: since ?? '' }
  const leave = await hub.join(
    {
      actor,
      send: (cursor, nudge) => {
        heard.nudges.push(nudge)
        heard.cursor = cursor
      },
      reset: (cursor) => {
        heard.resets.push(cursor)
        heard.cursor = cursor
      },
    },
    since,
  )
  return Object.assign(heard, { leave })
}

async function happens(caseId: CaseId, compartment: FixedCompartment): Promise<void> {
  await runAsSystem(
    system,
    async (tx) => await record(tx, { kind: 'case.referred', caseId, compartment, subject: caseId }),
  )
}

async function told(): Promise<void> {
  await sequencer.now()
  await hub.delivered()
}

const aCaseOfThree = async (): Promise<CaseId> =>
  await aCase(system, court, [
    [prosecutor, 'prosecution'],
    [counsel, 'defense'],
    [judge, 'bench'],
  ])

describe('the live stream', () => {
  it('tells a person that there is something for him, of no case, and no one else', async () => {
    const [his, others] = [await listening(counsel), await listening(judge)]
    hub.tell(new Set([counsel.person]), 'work.notified')
    expect(his.nudges).toEqual([{ caseId: null, kind: 'work.notified' }])
    expect(others.nudges).toEqual([])
    his.leave()
    others.leave()
  })

  it('nudges those who may see, and no one else', async () => {
    const caseId = await aCaseOfThree()
    const [p, c, j] = [await listening(prosecutor), await listening(counsel), await listening(judge)]
    await happens(caseId, 'parties')
    await happens(caseId, 'defense')
    await happens(caseId, 'court-file')
    await told()
    expect(p.nudges.map((nudge) => nudge.compartment)).toEqual(['parties', 'court-file'])
    expect(c.nudges.map((nudge) => nudge.compartment)).toEqual(['parties', 'defense', 'court-file'])
    expect(j.nudges.map((nudge) => nudge.compartment)).toEqual(['court-file'])
  })

  it('tells one walled off a second ago nothing more, live or after a broken connection', async () => {
    const caseId = await aCaseOfThree()
    const p = await listening(prosecutor)
    await happens(caseId, 'parties')
    await told()
    expect(p.nudges).toHaveLength(1)
    const before = p.cursor
    await happens(caseId, 'parties')
    await runAsSystem(system, async (tx) => await wallOff(tx, caseId, PrincipalId.parse(prosecutor.person), 'test'))
    await told()
    expect(p.nudges).toHaveLength(1)
    expect((await listening(prosecutor, before)).nudges).toEqual([])
  })

  it('goes on after a broken connection where it broke', async () => {
    const caseId = await aCaseOfThree()
    const first = await listening(counsel)
    await happens(caseId, 'parties')
    await told()
    first.leave()
    await happens(caseId, 'defense')
    await happens(caseId, 'prosecution')
    await happens(caseId, 'client')
    await told()
    expect(first.nudges).toHaveLength(1)
    const again = await listening(counsel, first.cursor)
    expect(again.nudges.map((nudge) => nudge.compartment)).toEqual(['defense', 'client'])
    expect(again.resets).toEqual([])
  })

  it('starts a browser afresh when it never was here, was here too long ago, or brings a cursor that is not ours', async () => {
    expect((await listening(counsel)).resets).toHaveLength(1)
    expect((await listening(counsel, 'bm90IGEgY3Vyc29yIQ')).resets).toHaveLength(1)
    const caseId = await aCaseOfThree()
    const old = await listening(judge)
    for (let i = 0; i < 501; i += 1) await happens(caseId, 'defense')
    await told()
    expect(old.nudges).toEqual([])
    expect((await listening(judge, old.cursor)).resets).toHaveLength(1)
  })

  it('stops telling of a case once it is sealed from the listener', async () => {
    const caseId = await aCaseOfThree()
    const c = await listening(counsel)
    await runAs(app, judge, async (tx) => await sealCase(tx, caseId, [PrincipalId.parse(judge.person)]))
    await happens(caseId, 'parties')
    await told()
    expect(c.nudges).toEqual([])
  })

  it('gives cursors from which nobody can count what happens elsewhere', () => {
    const key = Buffer.alloc(16, 7)
    const cursors = [1, 2, 3, 4].map((pos) => cursorOf(pos, key))
    expect(cursors.map((cursor) => placeOf(cursor, key))).toEqual([1, 2, 3, 4])
    expect(new Set(cursors.map((cursor) => cursor.slice(0, 6))).size).toBe(4)
    expect(placeOf(cursorOf(1, key), Buffer.alloc(16, 8))).toBeNull()
  })
})
