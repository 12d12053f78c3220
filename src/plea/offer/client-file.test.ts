import { describe, expect, it } from 'vitest'
import { ConferralRecord } from '../../../contract/plea.ts'
import { endRelation } from '../../identity/access.ts'
import { sequenceFeed } from '../testing/feed.ts'
import { runReactions } from '../../ledger/reactions.ts'
import { aTown } from '../../people/testing.ts'
import { openLog } from '../../platform/log.ts'
import { testDatabase } from '../../platform/postgres/testing.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { legalDate } from '../../vocabulary/legal-date.ts'
import { instant } from '../../vocabulary/instant.ts'
import { PrincipalId } from '../../vocabulary/ids.ts'
import { granted } from '../../vocabulary/testing.ts'
import { offerReactions } from '../offer-reactions.ts'
import {
  aConveyedOffer,
  anExtendedOffer,
  aTalksScene,
  offerRef,
  relate,
  talksAsSeenBy,
  thatMorning,
  type TalksScene,
} from '../testing/talks.ts'
import { acceptOffer } from './accept-offer.ts'
import { acknowledgeSheet } from './acknowledge-sheet.ts'
import { answerQuestion } from './answer-question.ts'
import { askCounsel } from './ask-counsel.ts'
import { clientView, myCaseView } from './client-view.ts'
import { conferralsView } from './conferrals-view.ts'
import { decideOnOffer } from './decide-on-offer.ts'
import { recordConferral } from './record-conferral.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const database = await testDatabase()
const town = await aTown(database)
const { defendant, defender, prosecutor, victimAdvocate } = town
const log = openLog({ logLevel: 'silent' })

/** Gives what was recorded its place and lets the system react, until nothing is left. */
const settle = async (at: TalksScene): Promise<void> => {
  for (let reacted = 1; reacted > 0;) {
    await sequenceFeed(town.system)
    reacted = await runReactions(town.system, offerReactions({ packs: at.packs }), log)
  }
}
const fileOf = async (at: TalksScene, who = defendant, moment = thatMorning) =>
  granted(await at.as(who, (tx) => clientView(tx, who, at.caseId), moment))

describe('the defendant’s file', () => {
  it('holds an offer from the moment that counsel conveyed it, in both languages', async () => {
    const at = await aTalksScene(database, town)
    const offerId = await anExtendedOffer(at)
    expect((await fileOf(at)).sheets).toEqual([])
    await settle(at)
    expect((await fileOf(at)).sheets).toEqual([])
    const other = await aConveyedOffer(at)
    const file = await fileOf(at)
    expect(file.sheets).toMatchObject([
      { offerId: other, n: 1, standing: 'open', conveyedOn: '2026-03-02', abilities: ['acknowledge', 'decide'] },
    ])
    expect(file.sheets[0]?.sheet.es.title).toBe('La oferta de la fiscalía')
    expect(JSON.stringify(file)).not.toContain(offerId)
    expect(JSON.stringify(file)).not.toContain('Weighed against trial')
  })

  it('is found by the defendant without knowing the number of his case', async () => {
    const at = await aTalksScene(database, town)
    await aConveyedOffer(at)
    const { cases } = granted(
      await at.as(defendant, async (tx) => ({ ok: true, value: await myCaseView(tx, defendant) })),
    )
    expect(cases.find((one) => one.caseId === at.caseId)).toMatchObject({
      defendant: 'Dana Whitlock',
      sheets: [{ standing: 'open' }],
      abilities: ['ask'],
    })
  })

  it('carries a question to counsel and the answer back, once', async () => {
    const at = await aTalksScene(database, town)
    const questionId = granted(
      await at.as(defendant, (tx) =>
        askCounsel(tx, defendant, { caseId: at.caseId, text: '¿Qué es la libertad condicional?' }),
      ),
    )
    const answer = { caseId: at.caseId, questionId, text: 'You stay free and report to an officer.' }
    expect(await at.as(defendant, (tx) => answerQuestion(tx, defendant, answer))).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
    granted(await at.as(defender, (tx) => answerQuestion(tx, defender, answer)))
    expect(await at.as(defender, (tx) => answerQuestion(tx, defender, answer))).toEqual({
      ok: false,
      refusal: { kind: 'answered-already' },
    })
    expect((await fileOf(at)).questions).toMatchObject([
      { answer: { text: 'You stay free and report to an officer.', by: { name: 'Theo Marsh' } } },
    ])
  })

  it('records what the defendant decided; counsel accepts upon it, and nothing reaches the prosecution before', async () => {
    const at = await aTalksScene(database, town)
    const offerId = await aConveyedOffer(at)
    const decision = { caseId: at.caseId, offerId, n: 1, note: 'I want this over.' } as const
    granted(await at.as(defendant, (tx) => decideOnOffer(tx, defendant, { ...decision, decision: 'reject' })))
    const accept = async () =>
      ({ ...(await offerRef(at, offerId)), n: 1, decision: { by: 'recorded-decision' } }) as const
    expect(await at.as(defender, async (tx) => acceptOffer(tx, defender, await accept()))).toEqual({
      ok: false,
      refusal: { kind: 'decision-not-recorded' },
    })
    granted(
      await at.as(
        defendant,
        (tx) => decideOnOffer(tx, defendant, { ...decision, decision: 'accept' }),
        thatMorning.add({ minutes: 5 }),
      ),
    )
    expect(JSON.stringify(await talksAsSeenBy(at, prosecutor))).not.toContain('I want this over')
    expect(await talksAsSeenBy(at, prosecutor)).toMatchObject({ offers: [{ state: 'conveyed' }] })
    granted(await at.as(defender, async (tx) => acceptOffer(tx, defender, await accept())))
    await settle(at)
    expect((await fileOf(at)).sheets).toMatchObject([
      { standing: 'accepted', decision: { decision: 'accept' }, abilities: [] },
    ])
  })

  it('says at once that an offer was withdrawn, and takes no decision on it', async () => {
    const at = await aTalksScene(database, town)
    const offerId = await aConveyedOffer(at)
    granted(
      await at.as(prosecutor, async (tx) =>
        withdrawOffer(tx, prosecutor, { ...(await offerRef(at, offerId)), reason: 'A new witness.' }),
      ),
    )
    await settle(at)
    expect((await fileOf(at)).sheets).toMatchObject([{ standing: 'withdrawn', abilities: [] }])
    expect(JSON.stringify(await fileOf(at))).not.toContain('A new witness')
    expect(
      await at.as(defendant, (tx) =>
        decideOnOffer(tx, defendant, { caseId: at.caseId, offerId, n: 1, decision: 'accept', note: '' }),
      ),
    ).toMatchObject({ refusal: { kind: 'sheet-not-open', standing: 'withdrawn' } })
    expect(
      await at.as(defendant, (tx) => acknowledgeSheet(tx, defendant, { caseId: at.caseId, offerId, n: 1 })),
    ).toMatchObject({ refusal: { kind: 'sheet-not-open', standing: 'withdrawn' } })
  })

  it('shows an offer as over when its last day has ended, before anything marks it', async () => {
    const at = await aTalksScene(database, town)
    await aConveyedOffer(at)
    expect((await fileOf(at, defendant, instant('2026-03-17T04:59:59Z'))).sheets).toMatchObject([{ standing: 'open' }])
    expect((await fileOf(at, defendant, instant('2026-03-17T05:00:00Z'))).sheets).toMatchObject([
      { standing: 'lapsed', abilities: [] },
    ])
  })
})

describe('a defendant who represents himself', () => {
  it('is served with an offer, is told of as having been told once he acknowledges it, and answers it himself', async () => {
    const at = await aTalksScene(database, town)
    await runAsSystem(town.system, async (tx) => {
      await endRelation(tx, at.caseId, PrincipalId.parse(defender.person), 'defense')
      await endRelation(tx, at.caseId, PrincipalId.parse(defendant.person), 'defendant')
    })
    await relate(at, defendant, 'self-represented')
    const offerId = await anExtendedOffer(at)
    await settle(at)
    expect(await fileOf(at)).toMatchObject({
      actsForHimself: true,
      abilities: [],
      sheets: [{ offerId, conveyedOn: null, abilities: ['acknowledge'] }],
    })
    granted(await at.as(defendant, (tx) => acknowledgeSheet(tx, defendant, { caseId: at.caseId, offerId, n: 1 })))
    expect(await talksAsSeenBy(at, prosecutor)).toMatchObject({
      offers: [{ state: 'conveyed', versions: [{ conveyedOn: '2026-03-02' }] }],
    })
    granted(
      await at.as(defendant, async (tx) =>
        acceptOffer(tx, defendant, { ...(await offerRef(at, offerId)), n: 1, decision: { by: 'myself' } }),
      ),
    )
    expect(await talksAsSeenBy(at, defendant)).toMatchObject({ state: 'agreed', offers: [{ state: 'accepted' }] })
  })
})

describe('conferral with a victim', () => {
  it('is recorded by the advocate with the victim’s views; the parties learn that it took place and no more', async () => {
    const at = await aTalksScene(database, town)
    await relate(at, victimAdvocate, 'victim-advocate')
    const victim = crypto.randomUUID()
    await runAsSystem(town.system, async (tx) => {
      const values = {
        case_id: at.caseId,
        compartment: 'victim',
        participant_id: victim,
        role: 'victim',
        given_name: 'Ana',
        family_name: 'Reyes',
      } as const
      await tx.db.insertInto('participant').values(values).execute()
    })
    const conferral = ConferralRecord.parse({
      outcome: 'conferred',
      victim,
      on: legalDate('2026-03-01'),
      how: 'telephone',
      views: 'Wants no contact and her door repaired.',
    })
    granted(await at.as(victimAdvocate, (tx) => recordConferral(tx, victimAdvocate, { caseId: at.caseId, conferral })))
    await settle(at)
    const seen = await talksAsSeenBy(at, defender)
    expect(seen.conferrals).toEqual([{ on: '2026-03-01', outcome: 'conferred' }])
    expect(JSON.stringify(seen)).not.toContain('Reyes')
    expect(JSON.stringify(seen)).not.toContain('door repaired')
    expect(granted(await at.as(prosecutor, (tx) => conferralsView(tx, prosecutor, at.caseId)))).toMatchObject({
      victims: [{ name: 'Ana Reyes', covered: true }],
      records: [{ record: { views: 'Wants no contact and her door repaired.' }, by: { name: 'Iris Fontaine' } }],
    })
  })

  it('of tomorrow is not recorded, nor with somebody who is no victim of the case', async () => {
    const at = await aTalksScene(database, town)
    const future = ConferralRecord.parse({
      outcome: 'not-conferred',
      victim: null,
      on: legalDate('2026-03-03'),
      reason: 'no-victim',
      explanation: 'Nobody was struck.',
    })
    expect(
      await at.as(prosecutor, (tx) => recordConferral(tx, prosecutor, { caseId: at.caseId, conferral: future })),
    ).toMatchObject({ refusal: { kind: 'day-out-of-range', latest: '2026-03-02' } })
    const stranger = ConferralRecord.parse({
      outcome: 'conferred',
      victim: crypto.randomUUID(),
      on: legalDate('2026-03-02'),
      how: 'telephone',
      views: 'None.',
    })
    expect(
      await at.as(prosecutor, (tx) => recordConferral(tx, prosecutor, { caseId: at.caseId, conferral: stranger })),
    ).toEqual({ ok: false, refusal: { kind: 'not-found' } })
  })
})
