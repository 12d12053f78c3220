import { describe, expect, it } from 'vitest'
import { viewCase } from '../cases/view-case.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { aTalksScene, anExtendedOffer, thatMorning } from './testing/talks.ts'

const database = await testDatabase()
const scene = await aTalksScene(database)
const { town, caseId } = scene

/** The case as somebody opens it, and of what of it the log of reads is told. */
async function opened(actor: Actor) {
  const outcome = await attemptAs(
    town.db,
    actor,
    async (tx) => {
      const seen = await viewCase(tx, actor, caseId)
      if (!seen.ok) return seen
      return { ok: true as const, value: { view: seen.value, reads: tx.reads.map(({ compartment }) => compartment) } }
    },
    thatMorning,
  )
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** All that the bench and the clerk are told of the case, byte for byte. */
const courtReads = async () => JSON.stringify([await opened(town.judge), await opened(town.clerk)])

describe('where the talks stand, beside the case', () => {
  it('is told to the parties with the last day of the offer, and is no reading of the talks; the court notices nothing', async () => {
    const before = await courtReads()
    await anExtendedOffer(scene)
    for (const actor of [town.prosecutor, town.defender]) {
      const { view, reads } = await opened(actor)
      expect(view.talks).toEqual({ state: 'offer-open', expiresOn: '2026-03-16' })
      expect(reads).not.toContain('parties')
    }
    expect(await courtReads()).toBe(before)
    // Not even a place for it.
    for (const actor of [town.judge, town.clerk]) expect((await opened(actor)).view).not.toHaveProperty('talks')
  })
})
