import { describe, expect, it } from 'vitest'
import { addDeadline } from '../calendar/deadlines/add-deadline.ts'
import { anOpenCase } from '../cases/testing.ts'
import { loadRulePack } from '../law/load-rule-pack.ts'
import { aTown } from '../people/testing.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { instant } from '../vocabulary/instant.ts'
import { addDays, todayIn } from '../vocabulary/legal-date.ts'
import { granted } from '../vocabulary/testing.ts'
import { dayOf } from './testing.ts'

const database = await testDatabase()
const town = await aTown(database)
const packs = new Map([['training-county', await loadRulePack('training-county')]])
const today = todayIn('America/Chicago', Temporal.Now.instant())

/** A deadline that a side adds for itself, so many days from today. */
async function adds(actor: Actor, caseId: CaseId, title: string, inDays: number): Promise<void> {
  const who = actor === town.clerk ? 'parties' : 'defense'
  const due = { as: 'day', day: addDays(today, inDays) } as const
  granted(
    await attemptAs(town.db, actor, async (tx) => await addDeadline(tx, packs, actor, { caseId, title, who, due })),
  )
}

describe('a deadline on somebody’s day', () => {
  it('says which deadline it is, to whoever may see it, and of several which they are', async () => {
    const { caseId } = await anOpenCase(town)
    await adds(town.clerk, caseId, 'File the joint report', 3)
    await adds(town.defender, caseId, 'Move to suppress', 5)
    const named = async (actor: Actor) =>
      (await dayOf(town, actor)).now
        .filter((item) => item.case.caseId === caseId && item.situation === 'deadline-due')
        .map(({ names, n }) => ({ names, n }))
    expect(await named(town.defender)).toEqual([{ names: ['File the joint report', 'Move to suppress'], n: 2 }])
    expect(await named(town.prosecutor)).toEqual([{ names: ['File the joint report'], n: 1 }])
  })

  it('is not called near once its last day has passed', async () => {
    const { caseId } = await anOpenCase(town)
    await adds(town.clerk, caseId, 'File the joint report', 1)
    const late = instant(`${addDays(today, 4)}T18:00:00Z`)
    const item = (await dayOf(town, town.prosecutor, late)).now.find((one) => one.case.caseId === caseId)
    expect(item).toMatchObject({ names: ['File the joint report'], dueWords: '3 days late' })
    expect(item?.because).toMatch(/^Its last day has passed/)
  })
})
