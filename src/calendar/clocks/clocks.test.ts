import { describe, expect, it } from 'vitest'
import type { CaseClocks } from '../../../contract/clocks.ts'
import { giveRelation } from '../../identity/access.ts'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { record } from '../../ledger/record.ts'
import { aTown } from '../../people/testing.ts'
import { attemptAs, runAs, runAsSystem } from '../../platform/postgres/tx.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../../vocabulary/ids.ts'
import { addDays, todayIn } from '../../vocabulary/legal-date.ts'
import { addDeadline, type DueByHand } from '../deadlines/add-deadline.ts'
import { settleDeadline, type SettleDeadline } from '../deadlines/settle-deadline.ts'
import { viewDeadlines } from '../deadlines/view-deadlines.ts'
import { enterEvent, type EnterEvent } from '../events/enter-event.ts'
import { strikeEvent } from '../events/strike-event.ts'
import { contestTime } from '../exclusions/contest-time.ts'
import { correctTime } from '../exclusions/correct-time.ts'
import { excludeTime } from '../exclusions/exclude-time.ts'
import { ruleOnTime } from '../exclusions/rule-on-time.ts'
import { viewClocks } from './view-clocks.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const today = todayIn('America/Chicago', Temporal.Now.instant())

const enter = async (actor: Actor, caseId: CaseId, event: Pick<EnterEvent, 'kind'> & Partial<EnterEvent>) => {
  const rest = { day: today, time: null, by: null, about: null, until: null, days: null, served: null, note: '' }
  return await attemptAs(
    town.db,
    actor,
    async (tx) => await enterEvent(tx, packs, actor, { ...rest, caseId, ...event }),
  )
}
const clocksFor = async (actor: Actor, caseId: CaseId): Promise<CaseClocks> => {
  const read = await runAs(town.db, actor, async (tx) => await viewClocks(tx, packs, actor, caseId))
  return read.ok ? read.value : expect.fail('the case is not seen')
}
const trial = async (actor: Actor, caseId: CaseId) => {
  const clock = (await clocksFor(actor, caseId)).clocks.find(({ rule }) => rule === 'clock.tc-trial')
  return clock?.kind === 'reckoned' ? clock : expect.fail('the clock of the trial does not run')
}
const assertAbsence = async (actor: Actor, caseId: CaseId) => {
  const absence = { clock: 'clock.tc-trial', exclusion: 'absence', findings: null, factors: [] }
  const days = { from: addDays(today, -20), to: addDays(today, -11) }
  const made = await attemptAs(
    town.db,
    actor,
    async (tx) => await excludeTime(tx, packs, actor, { caseId, ...absence, ...days }),
  )
  return made.ok ? made.value.excludedId : expect.fail('the time was refused')
}

/** Charged and arraigned forty days ago. */
async function arraigned(): Promise<CaseId> {
  const { caseId } = await anOpenCase(town, { custody: 'in-custody' })
  await runAsSystem(town.system, async (tx) => {
    const day = addDays(today, -40)
    await tx.db
      .insertInto('hearing')
      .values({
        case_id: caseId,
        hearing_id: crypto.randomUUID(),
        kind: 'arraignment',
        on_day: day,
        at_time: '09:30',
        room: '4B',
        status: 'held',
      })
      .execute()
    await tx.db
      .insertInto('case_event')
      .values({
        case_id: caseId,
        event_id: crypto.randomUUID(),
        kind: 'charge-filed',
        on_day: day,
        by_side: 'prosecution',
        note: '',
        entered_by: town.clerk.person,
        entered_by_name: town.clerk.name,
        entered_at: tx.now.toString(),
      })
      .execute()
  })
  return caseId
}

describe('the clock of a case', () => {
  it('is the same for the bench and both sides, tender and all; one who does not see the tender is told so', async () => {
    const caseId = await arraigned()
    await runAsSystem(town.system, async (tx) => {
      await giveRelation(tx, caseId, PrincipalId.parse(town.victimAdvocate.person), 'victim-advocate', 'assigned')
      await record(tx, { kind: 'agreement.tendered', caseId, compartment: 'tendered', subject: 'the-agreement' })
      await record(tx, { kind: 'plea.offer-extended', caseId, compartment: 'parties', subject: 'an-offer' })
    })
    const judge = await trial(town.judge, caseId)
    expect(judge.standing).toBe('stopped')
    for (const actor of [town.prosecutor, town.defender, town.clerk])
      expect((await trial(actor, caseId)).found).toEqual(judge.found)
    const advocate = await clocksFor(town.victimAdvocate, caseId)
    expect(advocate.countsTenders).toBe(false)
    expect((await trial(town.victimAdvocate, caseId)).standing).toBe('running')
    expect(JSON.stringify(await clocksFor(town.judge, caseId))).not.toContain('offer')
  })

  it('is not stopped by a waiver in advance, which it names as without effect', async () => {
    const caseId = await arraigned()
    const before = await trial(town.defender, caseId)
    expect(await enter(town.defender, caseId, { kind: 'waiver-filed' })).toMatchObject({ ok: true })
    const after = await trial(town.defender, caseId)
    expect(after.found).toEqual(before.found)
    expect(after.steps.map(({ words }) => words).join(' ')).toContain('The time cannot be waived in advance.')
  })

  it('stops with a motion and runs again once it is decided; a motion that was struck never stopped it', async () => {
    const caseId = await arraigned()
    const filed = await enter(town.defender, caseId, { kind: 'motion-filed', day: addDays(today, -5) })
    const about = filed.ok ? filed.value.eventId : ''
    expect((await trial(town.judge, caseId)).found.excluded).toBe(6)
    expect(await enter(town.judge, caseId, { kind: 'motion-decided', about, day: addDays(today, -2) })).toMatchObject({
      ok: true,
    })
    expect(await trial(town.judge, caseId)).toMatchObject({ standing: 'running', found: { excluded: 4 } })
    const strike = { caseId, eventId: about, version: 1, why: 'It belongs to another case.' }
    expect(
      await attemptAs(town.db, town.prosecutor, async (tx) => await strikeEvent(tx, town.prosecutor, strike)),
    ).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(
      await attemptAs(town.db, town.defender, async (tx) => await strikeEvent(tx, town.defender, strike)),
    ).toMatchObject({ ok: true })
    expect((await trial(town.judge, caseId)).found.excluded).toBe(0)
  })
})

describe('an event that is entered', () => {
  it.each([
    ['concerns something of the case', 'clerk', { kind: 'motion-decided', about: 'nothing' }, 'event-concerns-nothing'],
    ['has happened', 'clerk', { kind: 'motion-filed', day: addDays(today, 1) }, 'event-to-come'],
    ['is one’s own to enter', 'defender', { kind: 'limit-extended', days: 5 }, 'event-not-yours'],
    ['says how many days it adds', 'judge', { kind: 'limit-extended' }, 'event-wants'],
    ['follows from no other step', 'clerk', { kind: 'agreement-tendered' }, 'event-not-entered-here'],
    ['is no time that wants an order', 'clerk', { kind: 'ends-of-justice-ordered' }, 'event-not-entered-here'],
  ] as const)('%s', async (_rule, who, event, refusal) => {
    const { caseId } = await anOpenCase(town)
    expect(await enter(town[who], caseId, event)).toMatchObject({ ok: false, refusal: { kind: refusal } })
  })
})

describe('time that a party asserts', () => {
  it('is kept beside what the court finds; contested days say so', async () => {
    const caseId = await arraigned()
    const id = await assertAbsence(town.prosecutor, caseId)
    const asserted = await trial(town.judge, caseId)
    expect([asserted.found.excluded, asserted.asserted?.excluded]).toEqual([0, 10])
    const target = { caseId, excludedId: id }
    const contest = async (actor: Actor, version: number) =>
      await attemptAs(
        town.db,
        actor,
        async (tx) => await contestTime(tx, actor, { ...target, version, why: 'The witness was in town.' }),
      )
    expect(await contest(town.prosecutor, 1)).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await contest(town.defender, 1)).toMatchObject({ ok: true })
    expect(await contest(town.defender, 2)).toMatchObject({ ok: false, refusal: { kind: 'time-settled' } })
    expect((await trial(town.judge, caseId)).days.some(({ contested }) => contested)).toBe(true)
    const part = { from: addDays(today, -20), to: addDays(today, -16), findings: null, factors: [], note: '' }
    const ruled = await attemptAs(
      town.db,
      town.judge,
      async (tx) =>
        await ruleOnTime(tx, packs, town.judge, { ...target, version: 2, ruling: { ruled: 'found', ...part } }),
    )
    expect(ruled).toMatchObject({ ok: true })
    const found = await trial(town.defender, caseId)
    expect([found.found.excluded, found.asserted]).toEqual([5, null])
    const kept = (await clocksFor(town.defender, caseId)).excluded
    expect(kept.map(({ standing, ruling }) => [standing, ruling?.ruled ?? null])).toEqual([
      ['found', null],
      ['asserted', 'found'],
    ])
  })

  it('that was corrected stays in the record, struck, with the reason', async () => {
    const caseId = await arraigned()
    const excludedId = await assertAbsence(town.judge, caseId)
    const to = {
      clock: 'clock.tc-trial',
      exclusion: 'absence',
      from: addDays(today, -20),
      to: addDays(today, -19),
      findings: null,
      factors: [],
      note: '',
    }
    const corrected = await attemptAs(
      town.db,
      town.clerk,
      async (tx) =>
        await correctTime(tx, packs, town.clerk, { caseId, excludedId, version: 1, why: 'A slip of the hand.', to }),
    )
    expect(corrected).toMatchObject({ ok: true })
    expect((await trial(town.judge, caseId)).found.excluded).toBe(2)
    expect(
      (await clocksFor(town.judge, caseId)).excluded.map(({ struck, correction }) => [struck, correction]),
    ).toEqual([
      [null, 'A slip of the hand.'],
      ['A slip of the hand.', null],
    ])
  })
})

const add = async (actor: Actor, caseId: CaseId, due: DueByHand) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) => await addDeadline(tx, packs, actor, { caseId, title: 'Answer the laboratory', who: 'parties', due }),
  )
const linesFor = async (actor: Actor, caseId: CaseId) => {
  const read = await runAs(town.db, actor, async (tx) => await viewDeadlines(tx, packs, actor, caseId))
  return read.ok ? read.value.deadlines : []
}
const settle = async (actor: Actor, caseId: CaseId, deadlineId: string, version: number, said: SettleDeadline) =>
  await attemptAs(town.db, actor, async (tx) => await settleDeadline(tx, actor, { caseId, deadlineId, version, said }))

describe('a deadline by hand', () => {
  it('is marked so, and a party’s is seen by its own side alone', async () => {
    const { caseId } = await anOpenCase(town)
    expect(await add(town.prosecutor, caseId, { as: 'day', day: addDays(today, 9) })).toMatchObject({ ok: true })
    expect((await linesFor(town.prosecutor, caseId)).map(({ origin }) => origin)).toEqual(['by-hand'])
    for (const actor of [town.defender, town.judge, town.clerk]) expect(await linesFor(actor, caseId)).toEqual([])
  })

  it.each([
    ['a period of −3 days', { n: -3 }, 'no period of a rule'],
    ['an event that is not there', { n: 3, event: 'nothing' }, 'The day is not known'],
  ])('is refused for %s', async (_what, part, words) => {
    const caseId = await arraigned()
    const [event] = (await clocksFor(town.clerk, caseId)).events
    const period = { as: 'period', event: event?.id ?? '', unit: 'days', direction: 'after', ...part } as const
    const refused = await add(town.clerk, caseId, period)
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'period-refused' } })
    expect(JSON.stringify(refused)).toContain(words)
  })

  it('is met by whoever must act, excused by the court or the other side for itself, and opened again', async () => {
    const { caseId } = await anOpenCase(town)
    const added = await add(town.judge, caseId, { as: 'day', day: addDays(today, 9) })
    const id = added.ok ? added.value.deadlineId : ''
    const met = { as: 'met', on: today, why: '' } as const
    expect(await settle(town.defender, caseId, id, 1, { ...met, on: addDays(today, 1) })).toMatchObject({
      refusal: { kind: 'met-to-come' },
    })
    expect(await settle(town.prosecutor, caseId, id, 1, { as: 'excused', by: 'court', why: 'Agreed.' })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    })
    expect(await settle(town.defender, caseId, id, 1, met)).toMatchObject({ ok: true })
    expect(await settle(town.judge, caseId, id, 2, met)).toMatchObject({ refusal: { kind: 'deadline-settled' } })
    expect(await settle(town.judge, caseId, id, 2, { as: 'open', why: 'The paper was another.' })).toMatchObject({
      ok: true,
    })
    const excused = { as: 'excused', by: 'court', why: 'Counsel was ill.' } as const
    expect(await settle(town.judge, caseId, id, 3, excused)).toMatchObject({ ok: true })
    expect(await linesFor(town.prosecutor, caseId)).toMatchObject([{ state: 'excused', excusedBy: 'court' }])
  })
})
