import { describe, expect, it } from 'vitest'
import type { DraftId, OfferStatement } from '../../../contract/plea.ts'
import { loadRulePack } from '../../law/load-rule-pack.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { aTown } from '../../people/testing.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { instant } from '../../vocabulary/instant.ts'
import { granted } from '../../vocabulary/testing.ts'
import { dismissal } from '../testing/proposals.ts'
import {
  aDraft,
  approved,
  aTalksScene,
  disclosed,
  draftRef,
  proposalIn,
  submitted,
  talksAsSeenBy,
  withoutVictim,
  type TalksScene,
} from '../testing/talks.ts'
import { extendOffer } from './extend-offer.ts'
import { previewGates } from './gates-of-draft.ts'
import { returnDraft } from './return-draft.ts'
import { reviseDraft } from './revise-draft.ts'

const database = await testDatabase()
const town = await aTown(database)
const { prosecutor, prosecutionSupervisor: supervisor } = town
const [training, california, national] = [
  await loadRulePack('training-county'),
  await loadRulePack('california'),
  await loadRulePack('national-models'),
]

/** A scene whose first charge is armed robbery, with a mandatory minimum; under other rules where they are given. */
async function scene(rules: Partial<RulePack['rules']> = {}): Promise<TalksScene> {
  const at = await aTalksScene(database, town, ['TC-13-1', 'TC-20-7'])
  await withoutVictim(at)
  const pack: RulePack = { ...training, rules: { ...training.rules, ...rules } }
  return { ...at, packs: new Map([['training-county', pack]]) }
}

const dismissing = (at: TalksScene) => {
  const [charge] = at.charges
  return charge ? proposalIn(at, { charges: [dismissal(charge)] }) : expect.fail('there is no charge')
}
const gates = async (at: TalksScene, draftId: DraftId) => {
  const ref = await draftRef(at, draftId)
  return granted(await at.as(prosecutor, (tx) => previewGates(tx, prosecutor, at.packs, ref)))
}
const named = async (at: TalksScene, draftId: DraftId, gate: string) =>
  (await gates(at, draftId)).gates.filter((one) => one.gate === gate)
const extend = async (at: TalksScene, draftId: DraftId) => {
  const ref = await draftRef(at, draftId)
  return await at.as(prosecutor, (tx) => extendOffer(tx, prosecutor, at.packs, ref))
}
const stateOf = async (at: TalksScene, draftId: DraftId) =>
  (await talksAsSeenBy(at, supervisor)).drafts.find((one) => one.id === draftId)?.state

const actsOn = async (at: TalksScene, draftId: DraftId) =>
  (await talksAsSeenBy(at, supervisor)).drafts.find((one) => one.id === draftId)?.abilities ?? []

const witnessGone: OfferStatement = {
  departures: [],
  excepted: [
    { restriction: 'mandatory-minimum', ground: 'witness-not-available', because: 'She moved abroad in May.' },
  ],
}

describe('an offer that gives up a charge with a mandatory minimum', () => {
  it('says before it is submitted which ground has to be stated, and who has to approve it', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    const { toState, rank } = await gates(at, draftId)
    expect(toState).toMatchObject({
      departures: [],
      restrictions: [{ id: 'mandatory-minimum', grounds: [{ id: 'insufficient-evidence' }, {}, {}] }],
    })
    expect(rank).toBe('chief')
  })

  it('is extended once a ground of the law is stated and a chief approved it', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    await submitted(at, draftId, witnessGone)
    await approved(at, draftId, { rank: 'chief' })
    expect(await named(at, draftId, 'plea-restriction')).toMatchObject([
      { passed: true, because: expect.stringContaining('She moved abroad in May.') },
      { passed: true, settledBy: 'lawyer', text: expect.stringContaining('reasons') },
      { passed: true, settledBy: 'lawyer', missing: [expect.stringContaining('prior conviction')] },
    ])
    expect((await extend(at, draftId)).ok).toBe(true)
  })

  it('stands without the ground, whoever approved it', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    await submitted(at, draftId)
    await approved(at, draftId, { rank: 'head-of-office' })
    const refused = await extend(at, draftId)
    expect(refused).toMatchObject({ refusal: { kind: 'gates-stand' } })
    expect(JSON.stringify(refused)).toContain('no ground that the text admits is stated')
  })

  it('waits for a chief after a supervisor approved it as no more than that, and is not his to decide again', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    await submitted(at, draftId, witnessGone)
    expect(await actsOn(at, draftId)).toEqual(expect.arrayContaining(['approve', 'return']))
    await approved(at, draftId)
    expect(await stateOf(at, draftId)).toBe('submitted')
    expect((await actsOn(at, draftId)).filter((act) => act === 'approve' || act === 'return')).toEqual([])
    expect(await named(at, draftId, 'approval-matrix')).toMatchObject([
      { passed: false, because: expect.stringContaining('One approval as chief; none is given') },
      { passed: false },
    ])
    expect(await extend(at, draftId)).toMatchObject({ refusal: { kind: 'gates-stand' } })
  })

  it('shows what was stated to the prosecution alone', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    await submitted(at, draftId, witnessGone)
    await approved(at, draftId, { rank: 'chief' })
    granted(await extend(at, draftId))
    const another = await aDraft(at, dismissing(at))
    await submitted(at, another, witnessGone)
    expect((await talksAsSeenBy(at, prosecutor)).drafts).toMatchObject([{ stated: witnessGone }])
    expect(JSON.stringify(await talksAsSeenBy(at, town.defender))).not.toContain('moved abroad')
  })
})

describe('what was stated with a draft', () => {
  it('stands while it is returned, by nobody’s rank, and is stated anew for the next revision', async () => {
    const at = await scene()
    const draftId = await aDraft(at, dismissing(at))
    await submitted(at, draftId, witnessGone)
    const asSubmitted = { ...(await draftRef(at, draftId)), reason: 'Too low.' }
    granted(await at.as(supervisor, (tx) => returnDraft(tx, supervisor, asSubmitted)))
    expect((await talksAsSeenBy(at, prosecutor)).drafts).toMatchObject([
      { stated: witnessGone, decisions: [{ decision: 'returned', rank: null, reason: 'Too low.' }] },
    ])
    const returned = { ...(await draftRef(at, draftId)), proposal: dismissing(at) }
    granted(await at.as(prosecutor, (tx) => reviseDraft(tx, prosecutor, at.packs, returned)))
    expect((await talksAsSeenBy(at, prosecutor)).drafts).toMatchObject([{ revision: 2, stated: null }])
    expect(await named(at, draftId, 'plea-restriction')).toMatchObject([{ passed: false }, {}, {}])
  })
})

describe('the matrix of the program’s default, which asks what no term shows', () => {
  it('stands until it is stated, and passes when it was stated not to be so', async () => {
    const at = await scene({ 'offer.approval-matrix': national.rules['offer.approval-matrix'] })
    const open = await aDraft(at)
    expect((await gates(at, open)).toState.departures.map((one) => one.departure)).toEqual([
      'below-policy-floor',
      'cooperation',
      'several-defendants',
    ])
    await submitted(at, open)
    await approved(at, open)
    expect(await extend(at, open)).toMatchObject({ refusal: { kind: 'gates-stand' } })
    const stated = await aDraft(at)
    await submitted(at, stated, { departures: [], excepted: [] })
    await approved(at, stated)
    expect((await extend(at, stated)).ok).toBe(true)
  })

  it('asks for two chiefs where cooperation was stated', async () => {
    const at = await scene({ 'offer.approval-matrix': national.rules['offer.approval-matrix'] })
    const draftId = await aDraft(at)
    await submitted(at, draftId, { departures: ['cooperation'], excepted: [] })
    await approved(at, draftId, { rank: 'chief' })
    expect(await stateOf(at, draftId)).toBe('submitted')
    expect(await named(at, draftId, 'approval-matrix')).toMatchObject([
      { passed: false, text: 'The defendant is to cooperate.', verified: { unverified: expect.any(String) } },
    ])
  })
})

const soon = (at: TalksScene) => aDraft(at, proposalIn(at, { expiresOn: '2026-03-04' }))

describe('an offer that ends before discovery can be out', () => {
  it('stands although a supervisor let it run out soon, and passes when something was disclosed in time', async () => {
    const at = await scene()
    const draftId = await soon(at)
    await submitted(at, draftId)
    await approved(at, draftId, { shortExpiryReason: 'Trial begins on Thursday.' })
    expect(await named(at, draftId, 'discovery-lead')).toMatchObject([
      { passed: false, because: expect.stringContaining('Choose Thursday, March 5, 2026 or later') },
    ])
    await disclosed(at, instant('2026-03-01T15:00:00Z'))
    expect(await named(at, draftId, 'discovery-lead')).toMatchObject([{ passed: true }])
    expect((await extend(at, draftId)).ok).toBe(true)
  })
})

describe('the law of another place', () => {
  it('California’s bar knows a serious felony by its mark, and asks by which paper it is charged', async () => {
    const at = await scene({ 'plea.restrictions': california.rules['plea.restrictions'] })
    const draftId = await aDraft(at, dismissing(at))
    const [bar] = await named(at, draftId, 'plea-restriction')
    expect(bar).toMatchObject({
      passed: false,
      missing: ['Is the charge by indictment or information?'],
      source: { text: 'Penal Code 1192.7(a)(2)' },
      verified: { unverified: 'From memory.' },
    })
  })

  it('a pack that says nothing is told as such in each gate, and nothing is asked', async () => {
    const silent = {
      'plea.restrictions': undefined,
      'offer.approval-matrix': undefined,
      'offer.discovery-lead': undefined,
    }
    const at = await scene(silent)
    const draftId = await aDraft(at)
    for (const gate of ['approval-matrix', 'discovery-lead', 'plea-restriction'])
      expect(await named(at, draftId, gate)).toMatchObject([{ passed: true, settledBy: 'no-rule', source: null }])
    await submitted(at, draftId)
    await approved(at, draftId)
    expect((await extend(at, draftId)).ok).toBe(true)
  })
})
