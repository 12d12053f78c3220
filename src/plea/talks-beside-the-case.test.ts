import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { abandonAgreement, tenderAgreement } from '../../contract/agreement.ts'
import { talksWords } from '../../contract/plea.ts'
import { viewCase } from '../cases/view-case.ts'
import { attemptAs } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { granted } from '../vocabulary/testing.ts'
import {
  agreementIn,
  anAgreedScene,
  aPlace,
  drafted,
  signedBy,
  signedByDefendant,
  victimsInformed,
} from './testing/agreed.ts'
import { aTalksScene, anExtendedOffer, thatMorning } from './testing/talks.ts'

const place = await aPlace()
const { database, town } = place

/** The case as somebody opens it, and of what of it the log of reads is told. */
async function opened(actor: Actor, caseId: CaseId) {
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
  return granted(outcome)
}

/** All that the bench and the clerk are told of the case, byte for byte. */
const courtReads = async (caseId: CaseId) =>
  JSON.stringify([await opened(town.judge, caseId), await opened(town.clerk, caseId)])

/** How the page tells the parties where the talks stand. */
async function toldTo(actor: Actor, caseId: CaseId): Promise<string | undefined> {
  const { talks } = (await opened(actor, caseId)).view
  return talks && talksWords(talks.state, talks.agreement)
}

describe('where the talks stand, beside the case', () => {
  it('is told to the parties with the last day of the offer, and is no reading of the talks; the court notices nothing', async () => {
    const scene = await aTalksScene(database, town)
    const { caseId } = scene
    const before = await courtReads(caseId)
    await anExtendedOffer(scene)
    for (const actor of [town.prosecutor, town.defender]) {
      const { view, reads } = await opened(actor, caseId)
      expect(view.talks).toEqual({ state: 'offer-open', agreement: null, expiresOn: '2026-03-16' })
      expect(reads).not.toContain('parties')
    }
    expect(await courtReads(caseId)).toBe(before)
    // Not even a place for it.
    for (const actor of [town.judge, town.clerk]) expect((await opened(actor, caseId)).view).not.toHaveProperty('talks')
  })

  it('follows the agreement in writing until it is tendered, and the court notices nothing of it', async () => {
    const scene = await anAgreedScene(place)
    const { caseId } = scene
    const before = await courtReads(caseId)
    const told = async () => {
      const words = [await toldTo(town.prosecutor, caseId), await toldTo(town.defender, caseId)]
      expect(new Set(words).size).toBe(1)
      expect(await courtReads(caseId)).toBe(before)
      return words[0]
    }
    expect(await told()).toBe('Agreed; to be put in writing')
    const first = await drafted(scene)
    expect(await told()).toBe('Agreed; the agreement is drafted')
    granted(await scene.ask(town.defender, abandonAgreement, { version: first.version, body: { reason: 'Anew.' } }))
    expect(await told()).toBe('Agreed; to be put in writing')
    await drafted(scene)
    await victimsInformed(scene)
    await signedBy(scene, town.prosecutor)
    expect(await told()).toBe('Agreed; the agreement is being signed')
    await signedBy(scene, town.defender)
    await signedByDefendant(scene)
    const { version } = await agreementIn(scene)
    granted(await scene.ask(town.prosecutor, tenderAgreement, { version }))
    await scene.settle()
    for (const actor of [town.prosecutor, town.defender])
      expect(await toldTo(actor, caseId)).toBe('Agreed; the agreement is before the court')
    // The court has the agreement now, and still no word of the talks.
    for (const actor of [town.judge, town.clerk, town.defendant])
      expect((await opened(actor, caseId)).view).not.toHaveProperty('talks')
  })

  it.each([
    ['accepted', 'closed', 'Closed; the court accepted the agreement'],
    ['rejected', 'none', 'No offer is open; the court rejected the agreement'],
    ['withdrawn', 'none', 'No offer is open; the plea was withdrawn'],
    ['rejected', 'offer-open', 'An offer is open'],
    ['rejected', 'agreed', 'Agreed; to be put in writing'],
  ] as const)('of an agreement that was %s, with talks that stand at %s, says: %s', async (agreement, state, words) => {
    const scene = await anAgreedScene(place)
    const { caseId } = scene
    await drafted(scene)
    await town.system.updateTable('agreement').set({ status: agreement }).where('case_id', '=', caseId).execute()
    await town.system.updateTable('negotiation').set({ state }).where('case_id', '=', caseId).execute()
    await sql`select refresh_my_cases(array[${caseId}]::uuid[])`.execute(town.system)
    expect(await toldTo(town.defender, caseId)).toBe(words)
  })
})
