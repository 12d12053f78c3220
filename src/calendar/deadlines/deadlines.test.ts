import { afterAll, describe, expect, it } from 'vitest'
import { recordCustody } from '../../cases/record-custody.ts'
import { viewActivity } from '../../cases/view-activity.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { Sequencer } from '../../ledger/feed.ts'
import { runReactions } from '../../ledger/reactions.ts'
import { record } from '../../ledger/record.ts'
import { aTown } from '../../people/testing.ts'
import { openLog } from '../../platform/log.ts'
import { attemptAs, runAs, runAsSystem } from '../../platform/postgres/tx.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { addDays, todayIn } from '../../vocabulary/legal-date.ts'
import { excludeTime } from '../exclusions/exclude-time.ts'
import { calendarReactions } from '../reactions.ts'
import { deadlinesSeen } from './deadline-store.ts'
import { anArraignedCase, charged } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const log = openLog({ logLevel: 'error' })
const sequencer = new Sequencer(town.system, log)
afterAll(async () => await sequencer.stop())
const today = todayIn('America/Chicago', Temporal.Now.instant())

const settle = async () => {
  await sequencer.now()
  while ((await runReactions(town.system, calendarReactions({ packs }), log)) > 0) await sequencer.now()
}
const seenBy = async (actor: Actor, caseId: CaseId) =>
  (await runAs(town.db, actor, async (tx) => await deadlinesSeen(tx, [caseId]))).map(
    ({ title, due, state, compartment }) => ({ title, due, state, compartment }),
  )
/** A case whose arraignment was held, with the deadlines that it gave. */
const arraigned = async (): Promise<CaseId> => {
  const caseId = await anArraignedCase(town, packs)
  await settle()
  return caseId
}

/** What the activity of a case tells somebody of its deadlines, the newest first. */
const toldTo = async (actor: Actor, caseId: CaseId) => {
  const page = await runAs(town.db, actor, async (tx) => await viewActivity(tx, { caseId, limit: 200 }))
  const entries = page.ok ? page.value.entries : []
  return entries
    .filter(({ kind }) => kind.startsWith('calendar.deadline-'))
    .map(({ words, about }) => `${words}: ${about ?? ''}`)
}

describe('deadlines that the rules of the court give', () => {
  it('appear once the arraignment was held, in the file of what they rest on', async () => {
    const caseId = await arraigned()
    const seen = await seenBy(town.defender, caseId)
    expect(seen.map(({ title }) => title)).toEqual(expect.arrayContaining(['Discovery', 'Trial: last day']))
    expect(new Set(seen.map(({ compartment }) => compartment))).toEqual(new Set(['court-file']))
    expect(await seenBy(town.officer, caseId)).toEqual([])
  })

  it('move when custody changes, and the record of the case says from where to where and why', async () => {
    const caseId = await arraigned()
    const before = (await seenBy(town.clerk, caseId)).find(({ title }) => title === 'Discovery')
    const jailed = { caseId, status: 'in-custody', since: today, facility: null, conditions: null } as const
    await attemptAs(town.db, town.clerk, async (tx) => await recordCustody(tx, town.clerk, jailed))
    await settle()
    const after = (await seenBy(town.clerk, caseId)).find(({ title }) => title === 'Discovery')
    expect(after?.due !== undefined && before !== undefined && after.due < before.due).toBe(true)
    const { rows } = await database.administrator().query<{ said: { data: Record<string, unknown> } }>(
      `select c.content::jsonb as said from ledger_entry e join ledger_content c using (case_id, compartment, seq)
       where e.case_id = $1 and e.kind = 'calendar.deadline-moved'`,
      [caseId],
    )
    expect(rows.map(({ said }) => said.data)).toContainEqual(
      expect.objectContaining({
        title: 'Discovery',
        was: before?.due,
        due: after?.due,
        because: 'Custody was recorded.',
      }),
    )
    const told = await toldTo(town.prosecutor, caseId)
    expect(told).toContain(`A deadline was set: Discovery, due ${before?.due}`)
    expect(told).toContain(`A deadline moved: Discovery, from ${before?.due} to ${after?.due} · Custody was recorded.`)
    expect(await toldTo(town.officer, caseId)).toEqual([])
  })

  it('that rest on an offer are known to the parties and to nobody of the court', async () => {
    const caseId = await arraigned()
    const expiresOn = addDays(today, 40)
    await runAsSystem(town.system, async (tx) => {
      const offer = { caseId, compartment: 'parties', subject: 'the-offer' } as const
      await record(tx, { ...offer, kind: 'plea.offer-extended', data: { expiresOn } })
    })
    await settle()
    const title = 'Discovery before the offer ends'
    for (const actor of [town.prosecutor, town.defender])
      expect((await seenBy(actor, caseId)).map((one) => one.title)).toContain(title)
    for (const actor of [town.judge, town.clerk, town.defendant]) {
      expect((await seenBy(actor, caseId)).map((one) => one.title)).not.toContain(title)
      expect((await toldTo(actor, caseId)).join()).not.toContain(title)
    }
    expect((await toldTo(town.defender, caseId)).join()).toContain(`A deadline was set: ${title}, due `)
    await runAsSystem(town.system, async (tx) => {
      await record(tx, { kind: 'plea.offer-withdrawn', caseId, compartment: 'parties', subject: 'the-offer' })
    })
    await settle()
    expect((await seenBy(town.prosecutor, caseId)).find((one) => one.title === title)?.state).toBe('moot')
  })

  it('stand on the same days when the same is told again', async () => {
    const caseId = await arraigned()
    const once = await seenBy(town.prosecutor, caseId)
    await charged(town, caseId)
    await settle()
    expect(await seenBy(town.prosecutor, caseId)).toEqual(once)
  })
})

describe('the last day of a clock', () => {
  it('moves by the days that the court excludes, and not by those that a party asserts', async () => {
    const caseId = await arraigned()
    const lastDay = async () => (await seenBy(town.judge, caseId)).find(({ title }) => title === 'Trial: last day')?.due
    const before = await lastDay()
    const exclude = async (actor: Actor) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) =>
          await excludeTime(tx, packs, actor, {
            caseId,
            clock: 'clock.tc-trial',
            exclusion: 'ends-of-justice',
            from: today,
            to: addDays(today, 20),
            findings: 'The recordings need translation.',
            factors: ['interpreter'],
          }),
      )
    expect(await exclude(town.prosecutor)).toMatchObject({ ok: true })
    await settle()
    expect(await lastDay()).toBe(before)
    expect(await exclude(town.judge)).toMatchObject({ ok: true })
    await settle()
    const after = await lastDay()
    expect(after !== undefined && before !== undefined && after > before).toBe(true)
  })

  it('that rests on a tender is not shown to one who does not see what was tendered', async () => {
    const caseId = await arraigned()
    await runAsSystem(town.system, async (tx) => {
      await record(tx, { kind: 'agreement.tendered', caseId, compartment: 'tendered', subject: 'the-agreement' })
    })
    await settle()
    expect((await seenBy(town.judge, caseId)).map(({ title }) => title)).toContain('Trial: last day')
    expect((await seenBy(town.defender, caseId)).map(({ title }) => title)).toContain('Trial: last day')
    const { rows } = await database
      .administrator()
      .query<{ compartment: string }>(`select compartment from deadline where case_id = $1 and origin = 'by-clock'`, [
        caseId,
      ])
    expect(new Set(rows.map(({ compartment }) => compartment))).toEqual(new Set(['tendered']))
  })
})
