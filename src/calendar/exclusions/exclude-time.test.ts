import { describe, expect, it } from 'vitest'
import { anOpenCase } from '../../cases/testing.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { attemptAs, runAs } from '../../platform/postgres/tx.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { excludedTimeSeen } from './excluded-time-store.ts'
import { excludeTime, type ExcludeTime } from './exclude-time.ts'

const town = await aTown(await testDatabase())
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const { caseId } = await anOpenCase(town)

const exclude = async (actor: Actor, input: Partial<ExcludeTime> = {}) =>
  await attemptAs(
    town.db,
    actor,
    async (tx) =>
      await excludeTime(tx, packs, actor, {
        caseId,
        clock: 'clock.tc-trial',
        exclusion: 'absence',
        from: legalDate('2026-03-02'),
        to: legalDate('2026-03-06'),
        findings: null,
        factors: [],
        ...input,
      }),
  )
const endsOfJustice = {
  exclusion: 'ends-of-justice',
  findings: 'The recordings are in a language for which no interpreter could be had until April.',
  factors: ['interpreter'],
}

describe('time left out of a clock', () => {
  it('is found by the court when the bench or the clerk enters it, and asserted when a party does', async () => {
    for (const actor of [town.judge, town.clerk, town.prosecutor, town.defender])
      expect(await exclude(actor)).toMatchObject({ ok: true })
    const seen = await runAs(town.db, town.defender, async (tx) => await excludedTimeSeen(tx, [caseId]))
    expect(seen.map(({ standing, by, opens }) => [standing, by, opens])).toEqual([
      ['found', 'court', 'absence-began'],
      ['found', 'court', 'absence-began'],
      ['asserted', 'prosecution', 'absence-began'],
      ['asserted', 'defense', 'absence-began'],
    ])
  })

  it('is nobody else’s to enter: one outside the case finds none, the victim advocate may not', async () => {
    expect(await exclude(town.officer)).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
    expect(await exclude(town.otherJudge)).toMatchObject({ ok: false, refusal: { kind: 'not-found' } })
  })

  it('in the interest of justice is refused without findings, and without a factor that the rule names', async () => {
    for (const wanting of [
      { ...endsOfJustice, findings: null },
      { ...endsOfJustice, factors: [] },
    ])
      expect(await exclude(town.judge, wanting)).toMatchObject({ ok: false, refusal: { kind: 'findings-needed' } })
    expect(await exclude(town.judge, { ...endsOfJustice, factors: ['congestion'] })).toMatchObject({
      ok: false,
      refusal: { kind: 'factor-not-admitted', because: 'the calendar of the court is no reason' },
    })
    expect(await exclude(town.judge, endsOfJustice)).toMatchObject({ ok: true })
  })

  it('that nothing can end names its last day', async () => {
    expect(await exclude(town.judge, { ...endsOfJustice, to: null })).toMatchObject({
      ok: false,
      refusal: { kind: 'last-day-needed' },
    })
    expect(await exclude(town.judge, { to: null })).toMatchObject({ ok: true })
  })

  it('is refused under an exclusion that the law does not know, as a waiver in advance is, and when its days are reversed', async () => {
    expect(await exclude(town.defender, { exclusion: 'waiver' })).toMatchObject({
      ok: false,
      refusal: { kind: 'unknown-exclusion' },
    })
    expect(await exclude(town.judge, { to: legalDate('2026-03-01') })).toMatchObject({
      ok: false,
      refusal: { kind: 'days-reversed' },
    })
  })
})
