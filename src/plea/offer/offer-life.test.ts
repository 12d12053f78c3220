import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { instant } from '../../vocabulary/instant.ts'
import { granted } from '../../vocabulary/testing.ts'
import { aTown } from '../../people/testing.ts'
import { aSentence } from '../testing/proposals.ts'
import {
  aConveyedOffer,
  aDraft,
  anExtendedOffer,
  approvedBySupervisor,
  aTalksScene,
  conveyed,
  disclosed,
  draftRef,
  offerRef,
  proposalIn,
  submitted,
  talksAsSeenBy,
  withoutVictim,
  type TalksScene,
} from '../testing/talks.ts'
import { acceptCounter } from './accept-counter.ts'
import { acceptOffer } from './accept-offer.ts'
import { approveDraft } from './approve-draft.ts'
import { breakDownTalks } from './break-down-talks.ts'
import { draftCounter } from './draft-counter.ts'
import { draftOffer } from './draft-offer.ts'
import { extendOffer } from './extend-offer.ts'
import { previewGates } from './gates-of-draft.ts'
import { rejectOffer } from './reject-offer.ts'
import { reopenTalks } from './reopen-talks.ts'
import { returnDraft } from './return-draft.ts'
import { reviseDraft } from './revise-draft.ts'
import { sendCounter } from './send-counter.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const database = await testDatabase()
const town = await aTown(database)
const { prosecutor, prosecutionSupervisor, defender } = town
const scene = () => aTalksScene(database, town)
const counselWasTold = { by: 'told-counsel', on: legalDate('2026-03-02'), how: 'in-person' } as const

const counterOf = async (
  at: TalksScene,
  offerId: Awaited<ReturnType<typeof anExtendedOffer>>,
  proposal = proposalIn(at),
) => {
  const draftId = granted(
    await at.as(defender, (tx) => draftCounter(tx, defender, at.packs, { caseId: at.caseId, offerId, proposal })),
  )
  return { caseId: at.caseId, draftId, version: 1 }
}

describe('before an offer is extended', () => {
  it('a supervisor approves and conferral is on record; the refusal lists the same gates as the preview', async () => {
    const at = await scene()
    const draftId = await aDraft(at)
    const ref = await draftRef(at, draftId)
    const preview = granted(await at.as(prosecutor, (tx) => previewGates(tx, prosecutor, at.packs, ref)))
    expect(preview).toMatchObject({
      open: false,
      gates: [
        { gate: 'approval', passed: false },
        { gate: 'victim-conferral', passed: false },
        { gate: 'minimum-days', passed: true },
        { gate: 'approval-matrix', passed: true },
        { gate: 'discovery-lead', passed: true },
        { gate: 'plea-restriction', passed: true, settledBy: 'lawyer' },
        { gate: 'expiry', passed: true },
      ],
    })
    expect(await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, ref))).toEqual({
      ok: false,
      refusal: { kind: 'gates-stand', gates: preview.gates },
    })
    await withoutVictim(at)
    await approvedBySupervisor(at, draftId)
    const now = await draftRef(at, draftId)
    expect(granted(await at.as(prosecutor, (tx) => previewGates(tx, prosecutor, at.packs, now))).open).toBe(true)
    expect((await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, now))).ok).toBe(true)
  })

  it('a change of any term makes the approval void', async () => {
    const at = await scene()
    await withoutVictim(at)
    const draftId = await aDraft(at)
    await approvedBySupervisor(at, draftId)
    const approved = await draftRef(at, draftId)
    granted(
      await at.as(prosecutor, (tx) =>
        reviseDraft(tx, prosecutor, at.packs, { ...approved, proposal: proposalIn(at, { sentence: [aSentence()] }) }),
      ),
    )
    const revised = await draftRef(at, draftId)
    expect(await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, revised))).toMatchObject({
      refusal: {
        kind: 'gates-stand',
        gates: [
          { gate: 'approval', passed: false },
          { gate: 'minimum-days', passed: true },
          { gate: 'approval-matrix', passed: true },
          { gate: 'discovery-lead', passed: true },
          { gate: 'plea-restriction', passed: true },
          { gate: 'expiry', passed: true },
        ],
      },
    })
  })

  it('nobody approves what he drafted, and a line prosecutor approves nothing', async () => {
    const at = await scene()
    const proposal = proposalIn(at)
    const draftId = granted(
      await at.as(prosecutionSupervisor, (tx) =>
        draftOffer(tx, prosecutionSupervisor, at.packs, { caseId: at.caseId, offerId: null, proposal }),
      ),
    )
    await submitted(at, draftId, null, prosecutionSupervisor)
    const ref = { ...(await draftRef(at, draftId)), revision: 1, rank: 'supervisor' as const }
    expect(await at.as(prosecutionSupervisor, (tx) => approveDraft(tx, prosecutionSupervisor, at.packs, ref))).toEqual({
      ok: false,
      refusal: { kind: 'own-draft' },
    })
    expect(await at.as(prosecutor, (tx) => approveDraft(tx, prosecutor, at.packs, ref))).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
  })

  it('a supervisor returns it with a reason that the drafter reads', async () => {
    const at = await scene()
    const draftId = await aDraft(at)
    await submitted(at, draftId)
    const ref = await draftRef(at, draftId)
    granted(
      await at.as(prosecutionSupervisor, (tx) =>
        returnDraft(tx, prosecutionSupervisor, { ...ref, reason: 'Ask for restitution.' }),
      ),
    )
    expect((await talksAsSeenBy(at, prosecutor)).drafts).toMatchObject([
      {
        state: 'returned',
        decisions: [{ decision: 'returned', reason: 'Ask for restitution.', by: { name: 'Ruth Calloway' } }],
      },
    ])
  })

  it('its last day may be today and not yesterday, in the court’s zone', async () => {
    const at = await scene()
    await withoutVictim(at)
    await disclosed(at)
    const draftId = await aDraft(at, proposalIn(at, { expiresOn: '2026-03-02' }))
    await approvedBySupervisor(at, draftId, 'The witness leaves the country tomorrow.')
    const ref = await draftRef(at, draftId)
    const afterMidnight = instant('2026-03-03T06:00:00Z')
    expect(await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, ref), afterMidnight)).toMatchObject({
      refusal: { kind: 'gates-stand' },
    })
    const lastMinute = instant('2026-03-03T05:59:00Z')
    expect((await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, ref), lastMinute)).ok).toBe(true)
  })

  it('stays open for the least time of the office, unless the supervisor who approves it says why not', async () => {
    const at = await scene()
    await withoutVictim(at)
    await disclosed(at)
    const hurried = await aDraft(at, proposalIn(at, { expiresOn: '2026-03-03' }))
    await approvedBySupervisor(at, hurried)
    const ref = await draftRef(at, hurried)
    const refused = await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, ref))
    expect(refused).toMatchObject({ refusal: { kind: 'gates-stand' } })
    expect(JSON.stringify(refused)).toContain('March 5, 2026 or later')
    const excused = await aDraft(at, proposalIn(at, { expiresOn: '2026-03-03' }))
    await approvedBySupervisor(at, excused, 'The witness leaves the country.')
    const again = await draftRef(at, excused)
    expect((await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, again))).ok).toBe(true)
  })

  it('names no charge that is not pending, and no plea that the court does not take', async () => {
    const at = await scene()
    const other = await scene()
    const proposal = proposalIn(other)
    expect(
      await at.as(prosecutor, (tx) =>
        draftOffer(tx, prosecutor, at.packs, { caseId: at.caseId, offerId: null, proposal }),
      ),
    ).toMatchObject({
      refusal: { kind: 'terms-unsound', errors: [{ pointer: '/proposal/terms/charges/0' }] },
    })
  })
})

describe('an extended offer', () => {
  it('is seen by the defense with its terms, and its drafts are not', async () => {
    const at = await scene()
    const offerId = await anExtendedOffer(at)
    await aDraft(at, proposalIn(at), offerId)
    const seen = await talksAsSeenBy(at, defender)
    expect(seen).toMatchObject({
      state: 'offer-open',
      side: 'defense',
      drafts: [],
      offers: [
        {
          id: offerId,
          state: 'extended',
          mustAct: 'defense',
          abilities: expect.arrayContaining(['convey', 'accept', 'counter', 'reject']),
        },
      ],
    })
    expect((await talksAsSeenBy(at, prosecutor)).drafts).toHaveLength(1)
  })

  it('once conveyed says between the parties on what day, and nothing of what was said', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const seen = await talksAsSeenBy(at, prosecutor)
    expect(seen.offers).toMatchObject([
      { id: offerId, state: 'conveyed', versions: [{ n: 1, conveyedOn: '2026-03-02' }] },
    ])
    expect(seen.conveyances).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('Weighed against trial')
    expect((await talksAsSeenBy(at, defender)).conveyances).toMatchObject([
      { said: 'Weighed against trial.', language: 'es' },
    ])
  })

  it('is accepted by counsel who says how the defendant’s decision is known', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const ref = await offerRef(at, offerId)
    expect(
      await at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: { by: 'recorded-decision' } })),
    ).toEqual({ ok: false, refusal: { kind: 'decision-not-recorded' } })
    expect(
      await at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: { by: 'myself' } })),
    ).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    granted(await at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: counselWasTold })))
    const seen = await talksAsSeenBy(at, prosecutor)
    expect(seen).toMatchObject({ state: 'agreed', offers: [{ state: 'accepted', mustAct: 'nobody', abilities: [] }] })
  })

  it('is not accepted before the defendant was told', async () => {
    const at = await scene()
    const offerId = await anExtendedOffer(at)
    const ref = await offerRef(at, offerId)
    expect(
      await at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: counselWasTold })),
    ).toEqual({ ok: false, refusal: { kind: 'not-conveyed' } })
  })

  it('is not accepted after its last day though nothing has marked it', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const ref = await offerRef(at, offerId)
    const late = instant('2026-03-17T05:00:00Z')
    const input = { ...ref, n: 1, decision: counselWasTold }
    expect(await at.as(defender, (tx) => acceptOffer(tx, defender, input), late)).toEqual({
      ok: false,
      refusal: { kind: 'offer-expired', expiredOn: '2026-03-16' },
    })
    expect(await talksAsSeenBy(at, defender, late)).toMatchObject({
      offers: [{ state: 'conveyed', expired: true, mustAct: 'nobody' }],
    })
    expect((await at.as(defender, (tx) => acceptOffer(tx, defender, input), instant('2026-03-17T04:59:59Z'))).ok).toBe(
      true,
    )
  })

  it('when accepted closes every other that was open', async () => {
    const at = await scene()
    const other = await anExtendedOffer(at)
    const offerId = await aConveyedOffer(at)
    granted(
      await at.as(defender, async (tx) =>
        acceptOffer(tx, defender, { ...(await offerRef(at, offerId)), n: 1, decision: counselWasTold }),
      ),
    )
    const { offers } = await talksAsSeenBy(at, prosecutor)
    expect(offers.find((one) => one.id === other)).toMatchObject({
      state: 'withdrawn',
      reason: 'Another offer was accepted.',
    })
  })

  it('is withdrawn with a reason that the defense reads', async () => {
    const at = await scene()
    const offerId = await anExtendedOffer(at)
    granted(
      await at.as(prosecutor, async (tx) =>
        withdrawOffer(tx, prosecutor, { ...(await offerRef(at, offerId)), reason: 'A new witness came forward.' }),
      ),
    )
    expect(await talksAsSeenBy(at, defender)).toMatchObject({
      state: 'none',
      offers: [{ state: 'withdrawn', reason: 'A new witness came forward.' }],
    })
  })

  it('is not withdrawn once it was accepted', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    granted(
      await at.as(defender, async (tx) =>
        acceptOffer(tx, defender, { ...(await offerRef(at, offerId)), n: 1, decision: counselWasTold }),
      ),
    )
    const ref = await offerRef(at, offerId)
    expect(
      await at.as(prosecutor, (tx) => withdrawOffer(tx, prosecutor, { ...ref, reason: 'Changed our mind.' })),
    ).toEqual({ ok: false, refusal: { kind: 'offer-not-open', state: 'accepted' } })
  })

  it('is rejected by the defense, and another can be made', async () => {
    const at = await scene()
    const offerId = await anExtendedOffer(at)
    granted(
      await at.as(defender, async (tx) =>
        rejectOffer(tx, defender, { ...(await offerRef(at, offerId)), n: 1, reason: '' }),
      ),
    )
    expect(await talksAsSeenBy(at, prosecutor)).toMatchObject({
      state: 'none',
      offers: [{ state: 'rejected', reason: null }],
      abilities: expect.arrayContaining(['draft-offer']),
    })
  })
})

describe('a counter', () => {
  it('takes the place of the offer, which can then not be accepted', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const before = await offerRef(at, offerId)
    const ref = await counterOf(at, offerId)
    expect((await talksAsSeenBy(at, prosecutor)).counterDrafts).toEqual([])
    granted(await at.as(defender, (tx) => sendCounter(tx, defender, at.packs, ref)))
    expect(await talksAsSeenBy(at, prosecutor)).toMatchObject({
      state: 'countered',
      offers: [
        {
          state: 'countered',
          mustAct: 'prosecution',
          versions: [
            { n: 1, by: 'prosecution' },
            { n: 2, by: 'defense' },
          ],
        },
      ],
    })
    expect(
      await at.as(defender, (tx) => acceptOffer(tx, defender, { ...before, n: 1, decision: counselWasTold })),
    ).toMatchObject({ refusal: { kind: 'stale' } })
    const now = await offerRef(at, offerId)
    expect(
      await at.as(defender, (tx) => acceptOffer(tx, defender, { ...now, n: 1, decision: counselWasTold })),
    ).toMatchObject({ refusal: { kind: 'not-on-the-table' } })
  })

  it('that answers a version no longer on the table is not sent', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const [first, second] = [await counterOf(at, offerId), await counterOf(at, offerId)]
    granted(await at.as(defender, (tx) => sendCounter(tx, defender, at.packs, first)))
    expect(await at.as(defender, (tx) => sendCounter(tx, defender, at.packs, second))).toEqual({
      ok: false,
      refusal: { kind: 'not-on-the-table', current: 2 },
    })
  })

  it('is answered by the prosecution with a new version that passed its gates', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    granted(await at.as(defender, async (tx) => sendCounter(tx, defender, at.packs, await counterOf(at, offerId))))
    expect(await anExtendedOffer(at, proposalIn(at, { expiresOn: '2026-03-20' }), offerId)).toBe(offerId)
    await conveyed(at, offerId, 3)
    expect(await talksAsSeenBy(at, defender)).toMatchObject({
      state: 'offer-open',
      offers: [{ state: 'conveyed', expiresOn: '2026-03-20', versions: [{}, {}, { n: 3, conveyedOn: '2026-03-02' }] }],
    })
  })

  it('is answered by no draft once the offer is closed: to extend it is no longer offered', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const draftId = await aDraft(at, proposalIn(at), offerId)
    const acts = async () =>
      (await talksAsSeenBy(at, prosecutor)).drafts.find(({ id }) => id === draftId)?.abilities ?? []
    expect(await acts()).toContain('extend')
    granted(
      await at.as(prosecutor, async (tx) =>
        withdrawOffer(tx, prosecutor, { ...(await offerRef(at, offerId)), reason: 'A new witness.' }),
      ),
    )
    expect(await acts()).not.toContain('extend')
  })

  it('is accepted by a draft of the same terms that passed the gates, and by no other', async () => {
    const at = await scene()
    const offerId = await aConveyedOffer(at)
    const wanted = proposalIn(at, { sentence: [aSentence({ kind: 'probation' })] })
    granted(
      await at.as(defender, async (tx) => sendCounter(tx, defender, at.packs, await counterOf(at, offerId, wanted))),
    )
    const otherDraft = await aDraft(at, proposalIn(at), offerId)
    await approvedBySupervisor(at, otherDraft)
    const otherRef = await draftRef(at, otherDraft)
    expect(await at.as(prosecutor, (tx) => acceptCounter(tx, prosecutor, at.packs, otherRef))).toEqual({
      ok: false,
      refusal: { kind: 'terms-differ' },
    })
    const draftId = await aDraft(at, wanted, offerId)
    const accepting = (await talksAsSeenBy(at, prosecutor)).drafts.filter(({ abilities }) =>
      abilities.includes('accept-counter'),
    )
    expect(accepting.map(({ id }) => id)).toEqual([draftId])
    expect(
      await at.as(prosecutor, async (tx) => acceptCounter(tx, prosecutor, at.packs, await draftRef(at, draftId))),
    ).toMatchObject({ refusal: { kind: 'gates-stand' } })
    await approvedBySupervisor(at, draftId)
    granted(await at.as(prosecutor, async (tx) => acceptCounter(tx, prosecutor, at.packs, await draftRef(at, draftId))))
    expect(await talksAsSeenBy(at, defender)).toMatchObject({
      state: 'agreed',
      offers: [{ state: 'accepted', versions: [{}, { n: 2, by: 'defense' }] }],
    })
  })
})

describe('talks that a side ends', () => {
  it('close what is open, refuse new offers, and may be taken up again', async () => {
    const at = await scene()
    await anExtendedOffer(at)
    const { version } = await talksAsSeenBy(at, defender)
    granted(
      await at.as(defender, (tx) =>
        breakDownTalks(tx, defender, { caseId: at.caseId, reason: 'No plea will be entered.', version }),
      ),
    )
    const seen = await talksAsSeenBy(at, prosecutor)
    expect(seen).toMatchObject({
      state: 'broken-down',
      reason: 'No plea will be entered.',
      offers: [{ state: 'rejected' }],
    })
    const proposal = proposalIn(at)
    expect(
      await at.as(prosecutor, (tx) =>
        draftOffer(tx, prosecutor, at.packs, { caseId: at.caseId, offerId: null, proposal }),
      ),
    ).toEqual({ ok: false, refusal: { kind: 'talks-not-open', state: 'broken-down' } })
    granted(await at.as(prosecutor, (tx) => reopenTalks(tx, prosecutor, { caseId: at.caseId, version: seen.version })))
    expect(await talksAsSeenBy(at, defender)).toMatchObject({
      state: 'none',
      reason: null,
      offers: [{ state: 'rejected' }],
    })
    await aDraft(at)
  })

  it('are not ended by one who read an earlier state of them', async () => {
    const at = await scene()
    const { version } = await talksAsSeenBy(at, defender)
    await anExtendedOffer(at)
    expect(
      await at.as(defender, (tx) => breakDownTalks(tx, defender, { caseId: at.caseId, reason: 'Enough.', version })),
    ).toMatchObject({ refusal: { kind: 'stale' } })
  })
})

describe('of two who act on one offer at once', () => {
  it('exactly one wins when acceptance meets withdrawal', async () => {
    for (let round = 0; round < 8; round += 1) {
      const at = await scene()
      const offerId = await aConveyedOffer(at)
      const ref = await offerRef(at, offerId)
      const [accepted, withdrawn] = await Promise.all([
        at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: counselWasTold })),
        at.as(prosecutor, (tx) => withdrawOffer(tx, prosecutor, { ...ref, reason: 'Changed our mind.' })),
      ])
      expect([accepted.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
      const lost = accepted.ok ? withdrawn : accepted
      expect(lost).toMatchObject({ ok: false, refusal: { kind: 'stale', version: ref.version + 1 } })
      expect((await talksAsSeenBy(at, prosecutor)).state).toBe(accepted.ok ? 'agreed' : 'none')
    }
  })

  it('of two offers only one is accepted', async () => {
    const at = await scene()
    const [one, other] = [await aConveyedOffer(at), await aConveyedOffer(at)]
    const refs = [await offerRef(at, one), await offerRef(at, other)]
    const outcomes = await Promise.all(
      refs.map((ref) => at.as(defender, (tx) => acceptOffer(tx, defender, { ...ref, n: 1, decision: counselWasTold }))),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect((await talksAsSeenBy(at, defender)).offers.map((offer) => offer.state).toSorted()).toEqual([
      'accepted',
      'withdrawn',
    ])
  })
})
