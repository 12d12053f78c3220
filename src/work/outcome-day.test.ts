import { describe, expect, it } from 'vitest'
import type { HearingOutcome } from '../../contract/calendar.ts'
import { enterOutcome } from '../calendar/enter-outcome.ts'
import { aHearingSet, type HearingSet } from '../calendar/testing.ts'
import { anOpenCase } from '../cases/testing.ts'
import { sealCase } from '../identity/access.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs, runAsSystem } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId } from '../vocabulary/ids.ts'
import { instant, type Instant } from '../vocabulary/instant.ts'
import { addDays, legalDate, type LegalDate } from '../vocabulary/legal-date.ts'
import { granted } from '../vocabulary/testing.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const monday = legalDate('2099-03-02')

/** Noon in the court's zone, or an hour before its midnight. */
const at = (day: LegalDate, hour: '12:00' | '23:00' = '12:00'): Instant => instant(`${day}T${hour}:00-06:00`)

const heardOn = async (day: LegalDate) => await aHearingSet(town, packs, { day })

const asked = async (actor: Actor, caseId: string, on: Instant) =>
  (await dayOf(town, actor, on)).now.filter(
    (item) => item.case.caseId === caseId && item.situation === 'outcome-to-enter',
  )

const enter = async (placed: HearingSet, outcome: HearingOutcome, on: Instant) =>
  granted(
    await attemptAs(
      town.db,
      town.clerk,
      async (tx) => await enterOutcome(tx, packs, town.clerk, { ...placed, outcome, version: 1 }),
      on,
    ),
  )

describe('a hearing that is still set after its day', () => {
  it('asks the clerk and the chambers for its outcome from the next day on, and nobody else', async () => {
    const { caseId, hearingId } = await heardOn(monday)
    const nextDay = at(addDays(monday, 1))
    for (const actor of [town.clerk, town.judge]) {
      expect(await asked(actor, caseId, at(monday, '23:00'))).toEqual([])
      expect(await asked(actor, caseId, nextDay)).toMatchObject([
        {
          band: 'today',
          dueOn: monday,
          dueWords: 'one day late',
          because: 'Its day has passed, and on the calendar it still stands as set.',
          action: { label: 'Enter the outcome', to: `/hearings?on=${monday}&hearing=${hearingId}` },
        },
      ])
    }
    for (const actor of [town.otherJudge, town.prosecutor, town.defender, town.officer, town.defendant])
      expect(await asked(actor, caseId, nextDay)).toEqual([])
  })

  it('asks for it no more once it is entered; the hearing that follows asks in its turn', async () => {
    const placed = await heardOn(monday)
    const [tuesday, later] = [addDays(monday, 1), addDays(monday, 8)]
    const next = { kind: 'plea', day: later } as const
    await enter(placed, { outcome: 'held', next, note: '' }, at(tuesday))
    expect(await asked(town.clerk, placed.caseId, at(tuesday))).toEqual([])
    expect(await asked(town.clerk, placed.caseId, at(addDays(later, 1)))).toMatchObject([{ dueOn: later }])
  })

  it('does not ask when it was vacated before its day', async () => {
    const placed = await heardOn(monday)
    await enter(placed, { outcome: 'vacated', reason: 'no-longer-needed', note: '' }, at(addDays(monday, -1)))
    expect(await asked(town.clerk, placed.caseId, at(addDays(monday, 1)))).toEqual([])
  })

  it('asks in a sealed case those alone whom the order names', async () => {
    const { caseId } = await heardOn(monday)
    const named = [PrincipalId.parse(town.teams.chambers)]
    await runAsSystem(town.system, async (tx) => {
      await sealCase(tx, caseId, named)
    })
    const nextDay = at(addDays(monday, 1))
    expect(await asked(town.clerk, caseId, nextDay)).toEqual([])
    expect(await asked(town.judge, caseId, nextDay)).toHaveLength(1)
  })

  it('is no reason to say that there is more, however many hearings are still to come', async () => {
    const other = await aTown(database)
    const { caseId } = await anOpenCase(other)
    for (let n = 1; n <= 45; n += 1) await aHearingSet(other, packs, { caseId, day: addDays(monday, n) })
    const day = await dayOf(other, other.clerk, at(monday))
    expect(day.more).toEqual({ n: 0, atLeast: false })
    expect((await dayOf(other, other.clerk, at(addDays(monday, 60)))).more.atLeast).toBe(true)
  })
})
