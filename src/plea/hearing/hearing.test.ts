import { describe, expect, it } from 'vitest'
import { readAgreement, requestPleaHearing } from '../../../contract/agreement.ts'
import { readCourtDay, setHearing } from '../../../contract/calendar.ts'
import {
  acceptPlea,
  enterPlea,
  readBenchNotes,
  recordAnswer,
  recordFinding,
  saveBenchNotes,
  startPleaHearing,
  withdrawPlea,
} from '../../../contract/hearing.ts'
import { addDays } from '../../vocabulary/legal-date.ts'
import { granted } from '../../vocabulary/testing.ts'
import { aPlace, anAgreedScene, agreeOn, partiesView, recommendationAlone, tendered } from '../testing/agreed.ts'
import {
  agreedJudgment,
  agreementAccepted,
  begun,
  chose,
  circumstances,
  colloquy,
  found,
  hearingOf,
  pleaAccepted,
  pleaBody,
  readyForPlea,
  settledItem,
  spoken,
  triedJudgment,
  triedPlea,
  triedRuling,
} from '../testing/court.ts'
import { chargeAndSentence } from '../testing/agreed.ts'

const place = await aPlace()
const { database } = place

const aTenderedScene = async (...terms: readonly [typeof chargeAndSentence] | readonly []) => {
  const scene = await anAgreedScene(place, ...terms)
  await tendered(scene)
  return scene
}

const negotiationState = async (caseId: string): Promise<string | undefined> => {
  const { rows } = await database
    .administrator()
    .query<{ state: string }>('select state from negotiation where case_id = $1', [caseId])
  return rows[0]?.state
}
const stageOf = async (caseId: string): Promise<string | undefined> => {
  const { rows } = await database
    .administrator()
    .query<{ stage: string }>('select stage from court_case where case_id = $1', [caseId])
  return rows[0]?.stage
}

describe('Fed. R. Crim. P. 11(b): what is wanting before the court accepts the plea', () => {
  it('is nothing once all is done, and the plea is accepted', async () => {
    const scene = await aTenderedScene()
    const ready = await readyForPlea(scene)
    expect(ready.missing.acceptPlea).toEqual([])
    const { pleas } = granted(await triedPlea(scene))
    expect(pleas.map(({ status }) => status)).toEqual(['accepted'])
    expect(await stageOf(scene.caseId)).toBe('plea-accepted')
  })

  it('is each advisement by itself: any one left out is named with its source', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, 'colloquy')
    const script = (await hearingOf(scene)).record?.script.filter((item) => colloquy.includes(item.part)) ?? []
    expect(script.length).toBeGreaterThan(15)
    for (const left of script) {
      const { missing } = await hearingOf(scene)
      expect(missing.acceptPlea.find(({ id }) => id === left.key)?.cite).toEqual(left.cite)
      await settledItem(scene, left)
      expect((await hearingOf(scene)).missing.acceptPlea.some(({ id }) => id === left.key)).toBe(false)
    }
    // Once under oath, one more thing must be said: what a lie would cost.
    await spoken(scene, colloquy)
    expect((await hearingOf(scene)).missing.acceptPlea).toEqual([])
  })

  it.each([
    ['voluntariness', 'finding-voluntariness', 'Fed. R. Crim. P. 11(b)(2)'],
    ['competence', 'finding-competence', 'Godinez v. Moran, 509 U.S. 389 (1993)'],
  ] as const)('is the finding of %s', async (duty, id, cite) => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, duty)
    expect(await triedPlea(scene)).toMatchObject({
      refusal: { kind: 'plea-not-ready', missing: [{ id, cite: { text: cite } }] },
    })
    await found(scene, duty, false)
    expect(await triedPlea(scene)).toMatchObject({ refusal: { kind: 'plea-not-ready', missing: [{ id }] } })
  })

  it('is the recording’s reference, and the disclosure of the agreement', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, 'circumstances')
    expect((await hearingOf(scene)).missing.acceptPlea.map(({ id, cite }) => [id, cite?.text])).toEqual([
      ['disclosure', 'Fed. R. Crim. P. 11(c)(2)'],
      ['recording', 'Fed. R. Crim. P. 11(g)'],
    ])
  })

  it('is a sworn interpreter for a defendant who needs one', async () => {
    const scene = await aTenderedScene()
    await scene.town.system
      .updateTable('participant')
      .set({ interpreter_needed: true })
      .where('case_id', '=', scene.caseId)
      .execute()
    await readyForPlea(scene)
    expect((await hearingOf(scene)).missing.acceptPlea.map(({ id }) => id)).toEqual(['interpreter-sworn'])
    await circumstances(scene, { interpreter: { name: 'Marisol Vega', language: 'Spanish', sworn: false } })
    expect(await triedPlea(scene)).toMatchObject({ refusal: { missing: [{ id: 'interpreter-sworn' }] } })
    await circumstances(scene, { interpreter: { name: 'Marisol Vega', language: 'Spanish', sworn: true } })
    expect(await triedPlea(scene)).toMatchObject({ ok: true })
  })

  it('is a plea to every charge the agreement says is pleaded to', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, 'pleas')
    expect(await triedPlea(scene)).toMatchObject({
      refusal: { missing: [{ cite: { text: 'Fed. R. Crim. P. 11(a)(1)' } }] },
    })
  })

  it('is an understanding: an advisement answered “no” stands in the way until it is made clear', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene)
    const say = async (response: 'no' | 'clarified') =>
      granted(
        await scene.ask(scene.town.judge, recordAnswer, {
          body: { itemId: 'jury-trial', chargeId: null, response, note: 'Explained again.' },
        }),
      )
    expect((await say('no')).missing.map(({ id }) => id)).toEqual(['jury-trial/plea'])
    expect((await say('clarified')).missing).toEqual([])
  })

  it('asks each advisement of a charge of each charge pleaded to', async () => {
    const scene = await aTenderedScene(recommendationAlone)
    const { record } = await begun(scene)
    const nature = record?.script.filter((item) => item.itemId === 'nature-of-charge') ?? []
    expect(nature.map((item) => item.charge?.count)).toEqual([1, 2])
  })

  it('every answer stays in the ledger, the later one stands', async () => {
    const scene = await aTenderedScene()
    await begun(scene)
    for (const response of ['no', 'yes'])
      granted(
        await scene.ask(scene.town.judge, recordAnswer, {
          body: { itemId: 'jury-trial', chargeId: null, response, note: '' },
        }),
      )
    const { record } = await hearingOf(scene)
    expect(record?.script.find((item) => item.itemId === 'jury-trial')?.answer?.response).toBe('yes')
    const { rows } = await database
      .administrator()
      .query(`select 1 from ledger_entry where case_id = $1 and kind = 'hearing.answered'`, [scene.caseId])
    expect(rows).toHaveLength(2)
  })

  it('a hearing left is taken up where it was', async () => {
    const scene = await aTenderedScene()
    await begun(scene)
    await spoken(scene, ['oath'])
    expect(await scene.ask(scene.town.judge, startPleaHearing, { body: { hearingId: null } })).toMatchObject({
      refusal: { kind: 'hearing-in-progress' },
    })
    expect((await hearingOf(scene)).record?.script.find((item) => item.part === 'oath')?.settled).toBe(true)
  })
})

/** A case with a plea hearing so many days from today. */
const setFor = async (days: number) => {
  const scene = await aTenderedScene()
  const { today } = await hearingOf(scene)
  const body = { kind: 'plea', day: addDays(today.day, days), time: '09:00', room: '3', minutes: 30 }
  granted(await scene.ask(scene.town.clerk, setHearing, { body }))
  const [set] = (await hearingOf(scene)).calendar
  if (!set) throw new Error('The hearing was not set')
  const begin = async (advancedFrom?: string) =>
    await scene.ask(scene.town.judge, startPleaHearing, { body: { hearingId: set.hearingId, advancedFrom } })
  return { scene, set, today: today.day, begin }
}

describe('a plea hearing that is set for a day', () => {
  it('is not begun before its day by a judge who did not say that he knows the day', async () => {
    const { scene, set, today, begin } = await setFor(4)
    const asked = { refusal: { kind: 'before-its-day', day: set.day, today } }
    expect(await begin()).toMatchObject(asked)
    expect(await begin(today)).toMatchObject(asked)
    expect((await hearingOf(scene)).record).toBeNull()
  })

  it('is begun before its day by one who did, and the record tells from which day it was advanced', async () => {
    const { scene, set, begin } = await setFor(4)
    expect(granted(await begin(set.day)).record?.status).toBe('in-progress')
    const { rows } = await database
      .administrator()
      .query<{ content: string }>(
        `select content from ledger_content natural join ledger_entry where case_id = $1 and kind = 'hearing.started'`,
        [scene.caseId],
      )
    expect(JSON.parse(rows[0]?.content ?? '')).toMatchObject({
      data: { hearingId: set.hearingId, advancedFrom: set.day },
    })
  })

  it('is begun on its day without a question', async () => {
    const { begin } = await setFor(0)
    expect(granted(await begin()).record?.status).toBe('in-progress')
  })

  it('is not begun when it is no longer set', async () => {
    const scene = await aTenderedScene()
    const body = { hearingId: scene.caseId, advancedFrom: null }
    expect(await scene.ask(scene.town.judge, startPleaHearing, { body })).toMatchObject({
      refusal: { kind: 'hearing-not-set' },
    })
  })
})

describe('only the court rules', () => {
  it('the parties and the clerk see the record; the judge alone accepts and finds', async () => {
    const scene = await aTenderedScene()
    const { record } = await readyForPlea(scene)
    const { clerk, prosecutor, defender, defendant } = scene.town
    for (const actor of [clerk, prosecutor, defender, defendant]) {
      expect(await scene.ask(actor, acceptPlea, { version: record?.version ?? 0 })).toMatchObject({
        refusal: { kind: 'not-allowed' },
      })
      expect(
        await scene.ask(actor, recordFinding, { body: { kind: 'voluntariness', found: true, note: '' } }),
      ).toMatchObject({ refusal: { kind: 'not-allowed' } })
      expect((await hearingOf(scene, actor)).record?.script.length).toBeGreaterThan(0)
    }
  })

  it('police see nothing of the hearing, and another judge neither', async () => {
    const scene = await aTenderedScene()
    await begun(scene)
    for (const actor of [scene.town.officer, scene.town.otherJudge])
      await expect(hearingOf(scene, actor)).rejects.toThrow('not-found')
  })

  it('chambers’ notes are for chambers alone, and a stale save is refused', async () => {
    const scene = await aTenderedScene()
    const { judge, clerk, prosecutor } = scene.town
    const first = granted(await scene.ask(judge, saveBenchNotes, { version: 0, body: { text: 'Ask about work.' } }))
    expect(first).toMatchObject({ version: 1, text: 'Ask about work.' })
    expect(await scene.ask(judge, saveBenchNotes, { version: 0, body: { text: 'x' } })).toMatchObject({
      refusal: { kind: 'stale', version: 1 },
    })
    for (const actor of [clerk, prosecutor])
      expect(await scene.ask(actor, readBenchNotes)).toMatchObject({ refusal: { kind: 'not-found' } })
  })
})

const entering = async (kind: 'nolo' | 'conditional' | 'alford' | 'deferred', given: object = {}) => {
  const scene = await aTenderedScene()
  const { charges } = await begun(scene)
  const body = pleaBody(charges[0]?.chargeId ?? '', kind, given)
  return { scene, outcome: await scene.ask(scene.town.judge, enterPlea, { body }) }
}

describe('kinds of plea', () => {
  it('no contest needs the court’s consent', async () => {
    expect((await entering('nolo')).outcome).toMatchObject({
      refusal: { kind: 'consent-missing', missing: [{ id: 'court-consent' }] },
    })
    expect((await entering('nolo', { courtConsents: true })).outcome.ok).toBe(true)
  })

  it('a conditional plea needs both consents and a written reservation', async () => {
    expect((await entering('conditional')).outcome).toMatchObject({
      refusal: {
        missing: [{ id: 'court-consent' }, { id: 'prosecution-consent' }, { id: 'written-reservation' }],
      },
    })
    const all = { courtConsents: true, prosecutionConsents: true, reservation: 'Motion to suppress of March 3.' }
    expect((await entering('conditional', all)).outcome.ok).toBe(true)
  })

  it('a plea with a claim of innocence is accepted only on a strong factual basis', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, 'pleas')
    const [first] = (await hearingOf(scene)).charges
    const body = pleaBody(first?.chargeId ?? '', 'alford', { courtConsents: true })
    granted(await scene.ask(scene.town.judge, enterPlea, { body }))
    expect(await triedPlea(scene)).toMatchObject({
      refusal: {
        missing: [{ id: 'finding-factual-basis', cite: { text: 'North Carolina v. Alford, 400 U.S. 25 (1970)' } }],
      },
    })
  })

  it('a kind that the pack does not allow is not taken', async () => {
    expect((await entering('deferred')).outcome).toMatchObject({ refusal: { kind: 'plea-not-taken' } })
  })

  it('a defendant who will not plead has not guilty entered by the court, and there is nothing to accept', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene, 'pleas')
    const [first] = (await hearingOf(scene)).charges
    const body = pleaBody(first?.chargeId ?? '', 'not-guilty', { enteredByCourt: true })
    granted(await scene.ask(scene.town.judge, enterPlea, { body }))
    expect(await triedPlea(scene)).toMatchObject({ ok: false })
    expect(await stageOf(scene.caseId)).toBe('tendered')
  })
})

describe('the plea and the agreement are accepted apart (United States v. Hyde)', () => {
  it('a plea accepted while the agreement is deferred is withdrawn only for a fair and just reason', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'defer'))
    const { agreement, pleas, withdrawal } = await hearingOf(scene)
    expect([agreement?.action, pleas[0]?.status]).toEqual(['deferred', 'accepted'])
    expect(withdrawal).toMatchObject({
      stage: 'before-sentence',
      cite: { text: 'Fed. R. Crim. P. 11(d)(2)' },
      grounds: ['fair-and-just-reason'],
    })
    const tryOn = async (ground: string, finding: string) =>
      await scene.ask(scene.town.judge, withdrawPlea, { body: { ground, finding } })
    expect(await tryOn('any-reason', '')).toMatchObject({ refusal: { kind: 'no-withdrawal' } })
    expect(await tryOn('fair-and-just-reason', '')).toMatchObject({ refusal: { kind: 'reason-missing' } })
    expect(await tryOn('fair-and-just-reason', 'New evidence of innocence.')).toMatchObject({ ok: true })
    await scene.settle()
    expect([await stageOf(scene.caseId), await negotiationState(scene.caseId)]).toEqual(['open', 'none'])
  })

  it('before acceptance counsel withdraws the plea for the defendant for any reason', async () => {
    const scene = await aTenderedScene()
    const { withdrawal } = await readyForPlea(scene)
    expect(withdrawal).toMatchObject({ stage: 'before-plea-accepted', grounds: ['any-reason'] })
    granted(await scene.ask(scene.town.defender, withdrawPlea, { body: { ground: 'any-reason', finding: '' } }))
    await scene.settle()
    const { pleas, agreement } = await hearingOf(scene)
    expect([pleas.map(({ status }) => status), agreement?.action]).toEqual([['withdrawn'], 'ended'])
    expect((await partiesView(scene)).agreement?.status).toBe('withdrawn')
  })

  it('after acceptance counsel cannot', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    const body = { ground: 'fair-and-just-reason', finding: 'Changed his mind.' }
    expect(await scene.ask(scene.town.defender, withdrawPlea, { body })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    })
  })

  it('the agreement is not accepted before the plea, nor before the defendant was told what that means', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene)
    expect(await triedRuling(scene, 'accept')).toMatchObject({
      refusal: { kind: 'agreement-not-ready', missing: [{ id: 'plea-accepted' }, { id: 'included-in-judgment/plea' }] },
    })
    granted(await triedPlea(scene))
    expect(await triedRuling(scene, 'accept')).toMatchObject({
      refusal: { missing: [{ id: 'included-in-judgment/plea', cite: { text: 'Fed. R. Crim. P. 11(c)(4)' } }] },
    })
    await agreementAccepted(scene)
    expect((await hearingOf(scene)).agreement?.action).toBe('accepted')
    expect((await partiesView(scene)).agreement?.status).toBe('accepted')
  })

  it('a ruling is made once; a deferred one is still open', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'defer'))
    await agreementAccepted(scene)
    expect(await triedRuling(scene, 'reject')).toMatchObject({ refusal: { kind: 'already-ruled' } })
  })
})

describe('an agreement of recommendations alone (type B)', () => {
  it('leaves nothing to accept or reject', async () => {
    const scene = await aTenderedScene(recommendationAlone)
    await readyForPlea(scene)
    for (const ruling of ['accept', 'reject', 'defer'] as const)
      expect(await triedRuling(scene, ruling)).toMatchObject({ refusal: { kind: 'nothing-to-rule-on' } })
  })

  it('is not pleaded under before the defendant is advised that there is no withdrawal', async () => {
    const scene = await aTenderedScene(recommendationAlone)
    await begun(scene)
    await circumstances(scene)
    await spoken(scene, colloquy, 'no-withdrawal')
    const missing = (await hearingOf(scene)).missing.acceptPlea
    expect(missing.find(({ id }) => id === 'no-withdrawal/plea')?.cite?.text).toBe('Fed. R. Crim. P. 11(c)(3)(B)')
  })
})

describe('Fed. R. Crim. P. 11(c)(5): a rejection', () => {
  const advices = ['rejected', 'may-withdraw', 'less-favorable']

  it('is followed by three advices, each recorded, before the defendant chooses', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'reject'))
    for (const [index, left] of advices.entries()) {
      expect(await chose(scene, 'withdrawn')).toMatchObject({
        refusal: { kind: 'not-advised', missing: advices.slice(index).map((id) => ({ id: `${id}/plea` })) },
      })
      const item = (await hearingOf(scene)).record?.script.find((one) => one.itemId === left)
      if (item) await settledItem(scene, item)
    }
    expect((await chose(scene, 'withdrawn')).ok).toBe(true)
  })

  it('reopens talks only once the defendant has chosen, and hidden again', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'reject'))
    await scene.settle()
    expect(await negotiationState(scene.caseId)).toBe('agreed')
    expect((await partiesView(scene)).agreement?.status).toBe('tendered')
    await spoken(scene, ['rejection-advice'])
    granted(await chose(scene, 'withdrawn'))
    await scene.settle()
    expect(await negotiationState(scene.caseId)).toBe('none')
    expect((await partiesView(scene)).agreement?.status).toBe('rejected')
    expect(await scene.ask(scene.town.judge, readAgreement)).toMatchObject({ refusal: { kind: 'not-found' } })
    const { pleas, charges, choice } = await hearingOf(scene)
    expect([pleas[0]?.status, charges[0]?.status, choice?.choice]).toEqual(['withdrawn', 'pending', 'withdrawn'])
    expect(await stageOf(scene.caseId)).toBe('open')
  })

  it('new talks lead to a new agreement that can be tendered', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'reject'))
    await spoken(scene, ['rejection-advice'])
    granted(await chose(scene, 'withdrawn'))
    await scene.settle()
    expect((await partiesView(scene)).ground).toBeNull()
    await agreeOn(scene, chargeAndSentence(scene))
    await tendered(scene)
    expect((await hearingOf(scene)).agreement?.action).toBe('tendered')
    expect(await stageOf(scene.caseId)).toBe('tendered')
  })

  it('a plea that is kept stands, and judgment follows without the agreement', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'reject'))
    await spoken(scene, ['rejection-advice', 'factual-basis'])
    await found(scene, 'factual-basis')
    const judgment = await agreedJudgment(scene, { sentence: [] })
    expect(await triedJudgment(scene, judgment)).toMatchObject({
      refusal: { kind: 'judgment-not-ready', missing: [{ id: 'choice' }] },
    })
    granted(await chose(scene, 'kept'))
    await scene.settle()
    expect(await negotiationState(scene.caseId)).toBe('none')
    expect(await triedJudgment(scene, judgment)).toMatchObject({ ok: true })
  })

  it('takes nothing from the record: what was said of each charge is still there when the plea is withdrawn', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    granted(await triedRuling(scene, 'reject'))
    await spoken(scene, ['rejection-advice'])
    const before = (await hearingOf(scene)).record?.script.filter((item) => item.answer !== null) ?? []
    granted(await chose(scene, 'withdrawn'))
    const after = (await hearingOf(scene)).record?.script.map(({ key }) => key) ?? []
    expect(after).toEqual(expect.arrayContaining(before.map(({ key }) => key)))
    expect(before.some((item) => item.charge !== null)).toBe(true)
  })

  it('nothing is kept where nothing was pleaded', async () => {
    const scene = await aTenderedScene()
    await begun(scene)
    granted(await triedRuling(scene, 'reject'))
    await spoken(scene, ['rejection-advice'])
    expect(await chose(scene, 'kept')).toMatchObject({ refusal: { kind: 'nothing-to-keep' } })
    expect((await chose(scene, 'withdrawn')).ok).toBe(true)
  })

  it('while the choice is open the plea is not withdrawn past the advices', async () => {
    const scene = await aTenderedScene()
    await readyForPlea(scene)
    granted(await triedRuling(scene, 'reject'))
    const body = { ground: 'any-reason', finding: '' }
    expect(await scene.ask(scene.town.judge, withdrawPlea, { body })).toMatchObject({
      refusal: { kind: 'choice-pending' },
    })
  })
})

const bothAccepted = async () => {
  const scene = await aTenderedScene()
  await pleaAccepted(scene)
  await agreementAccepted(scene)
  return scene
}

describe('judgment', () => {
  it('needs a factual basis (Fed. R. Crim. P. 11(b)(3))', async () => {
    const scene = await bothAccepted()
    await spoken(scene, ['factual-basis'])
    expect(await triedJudgment(scene, await agreedJudgment(scene))).toMatchObject({
      refusal: { kind: 'judgment-not-ready', missing: [{ id: 'finding-factual-basis' }] },
    })
  })

  it('needs a ruling on the agreement', async () => {
    const scene = await aTenderedScene()
    await pleaAccepted(scene)
    await spoken(scene, ['factual-basis'])
    await found(scene, 'factual-basis')
    expect(await triedJudgment(scene, await agreedJudgment(scene))).toMatchObject({
      refusal: { missing: [{ id: 'ruling', cite: { text: 'Fed. R. Crim. P. 11(c)(3)(A)' } }] },
    })
  })

  it('includes what was agreed: another sentence, or a count not dismissed, is refused', async () => {
    const scene = await bothAccepted()
    await spoken(scene, ['factual-basis'])
    await found(scene, 'factual-basis')
    expect(await triedJudgment(scene, await agreedJudgment(scene, { sentence: [] }))).toMatchObject({
      refusal: { kind: 'departs-from-agreement' },
    })
  })

  it('disposes of every charge', async () => {
    const scene = await bothAccepted()
    await spoken(scene, ['factual-basis'])
    await found(scene, 'factual-basis')
    const whole = await agreedJudgment(scene)
    expect(await triedJudgment(scene, { ...whole, charges: whole.charges.slice(0, 1) })).toMatchObject({
      refusal: { kind: 'judgment-incomplete' },
    })
  })

  it('is typeset into the court file, disposes of the charges, and ends the case', async () => {
    const scene = await bothAccepted()
    await spoken(scene, ['factual-basis'])
    await found(scene, 'factual-basis')
    const { judgment, charges, pleas, record, withdrawal } = granted(
      await triedJudgment(scene, await agreedJudgment(scene)),
    )
    expect(judgment?.paper.bytes).toBeGreaterThan(1000)
    expect(charges.map(({ status }) => status)).toEqual(['convicted', 'dismissed'])
    expect(pleas.map(({ status }) => status)).toEqual(['sentenced'])
    expect(record?.status).toBe('ended')
    expect(withdrawal).toMatchObject({ stage: 'after-sentence', grounds: [], cite: { text: 'Fed. R. Crim. P. 11(e)' } })
    expect(await stageOf(scene.caseId)).toBe('sentenced')
    const { rows } = await database.administrator().query<{ what: string }>(
      `select h.what from charge_history h join charge c using (case_id, charge_id) where h.case_id = $1
         order by h.at, c.count_number, h.n`,
      [scene.caseId],
    )
    expect(rows.map((row) => row.what)).toEqual(['filed', 'filed', 'pleaded', 'convicted', 'dismissed'])
    const said = (await hearingOf(scene)).record?.script.filter((item) => item.part === 'advisements')
    expect(said?.some((item) => item.charge?.count === 1 && item.answer?.response === 'yes')).toBe(true)
  })
})

describe('the day’s list', () => {
  it('shows chambers and the clerk their hearings, and others none', async () => {
    const scene = await anAgreedScene(place)
    await scene.town.system
      .insertInto('hearing')
      .values({
        case_id: scene.caseId,
        hearing_id: crypto.randomUUID(),
        kind: 'plea',
        on_day: '2026-03-20',
        at_time: '09:30',
        room: '4B',
        status: 'set',
      })
      .execute()
    const { judge, clerk, otherJudge, prosecutor } = scene.town
    const of = async (actor: typeof judge) => await scene.ask(actor, readCourtDay, { query: { on: '2026-03-20' } })
    for (const actor of [judge, clerk])
      expect(granted(await of(actor)).hearings).toMatchObject([
        { caseId: scene.caseId, time: '09:30', kind: 'plea', agreement: null, pleaHearing: 'none' },
      ])
    expect(granted(await of(otherJudge)).hearings).toEqual([])
    expect(await of(prosecutor)).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })

  it('does not betray an agreement that was not tendered', async () => {
    const scene = await anAgreedScene(place)
    granted(await scene.ask(scene.town.prosecutor, requestPleaHearing))
    const seen = JSON.stringify(await hearingOf(scene))
    expect(seen).not.toMatch(/offer|probation/i)
    expect(JSON.parse(seen)).toMatchObject({
      agreement: null,
      promises: [],
      caption: { stage: 'plea-hearing-requested' },
    })
  })
})
