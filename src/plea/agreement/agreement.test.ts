import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  abandonAgreement,
  draftAgreement,
  readAgreement,
  readClientAgreement,
  readTenderedAgreement,
  redraftAgreement,
  requestPleaHearing,
  shareAgreement,
  signAgreement,
  signAgreementAsDefendant,
  tenderAgreement,
} from '../../../contract/agreement.ts'
import {
  aDrafted,
  agreementIn,
  anAgreedScene,
  aPlace,
  bytesToSign,
  drafted,
  partiesView,
  readyToTender,
  signedBy,
  signedByDefendant,
  tendered,
  victimsInformed,
} from '../testing/agreed.ts'
import { talksAsSeenBy } from '../testing/talks.ts'
import { granted } from '../../vocabulary/testing.ts'

interface AnyRoute {
  readonly id: string
  readonly response: z.ZodType
}

const place = await aPlace()
const { database } = place

describe('an agreement is drafted from the offer that was accepted', () => {
  it('holds the terms agreed on, word for word, and the promises they imply', async () => {
    const scene = await anAgreedScene(place)
    const { ground } = await partiesView(scene)
    const agreement = await drafted(scene)
    expect(agreement.content.terms).toEqual(ground?.terms)
    expect(agreement.content.promises.map((promise) => [promise.type, promise.due])).toEqual([
      ['A', 'at-sentencing'],
      ['C', 'at-sentencing'],
    ])
    expect(agreement.signatures.map(({ part, by }) => [part, by])).toEqual([
      ['prosecutor', null],
      ['counsel', null],
      ['defendant', null],
    ])
  })

  it('is drafted once: a second draft is refused', async () => {
    const scene = await anAgreedScene(place)
    const body = await aDrafted(scene)
    await drafted(scene)
    const again = await scene.ask(scene.town.prosecutor, draftAgreement, { body })
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'agreement-exists' } })
  })

  it('is refused while nothing is accepted', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await scene.town.system.updateTable('offer').set({ state: 'lapsed' }).where('case_id', '=', scene.caseId).execute()
    const { version } = await agreementIn(scene)
    granted(await scene.ask(scene.town.defender, abandonAgreement, { version, body: { reason: 'Reconsidered.' } }))
    const body = await aDrafted(scene)
    const again = await scene.ask(scene.town.prosecutor, draftAgreement, { body })
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'no-accepted-offer' } })
  })
})

describe('a signature is on the very bytes of one version', () => {
  it('is refused for other bytes', async () => {
    const scene = await anAgreedScene(place)
    const agreement = await drafted(scene)
    const body = { ...bytesToSign(agreement), sha256: 'f'.repeat(64) }
    const signed = await scene.ask(scene.town.prosecutor, signAgreement, { version: agreement.version, body })
    expect(signed).toMatchObject({ ok: false, refusal: { kind: 'other-bytes' } })
  })

  it('is refused for another sheet in the supplement’s place', async () => {
    const scene = await anAgreedScene(place)
    const agreement = await drafted(scene)
    const body = { ...bytesToSign(agreement), supplementSheetSha256: 'f'.repeat(64) }
    const signed = await scene.ask(scene.town.prosecutor, signAgreement, { version: agreement.version, body })
    expect(signed).toMatchObject({ ok: false, refusal: { kind: 'other-bytes' } })
  })

  it('is in the ledger and on the page with the hash of what was signed', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await signedBy(scene, scene.town.prosecutor)
    const agreement = await agreementIn(scene)
    expect(agreement.signatures[0]?.by?.sha256).toBe(agreement.paper.sha256)
    const { rows } = await database
      .administrator()
      .query<{ content: string }>(
        `select c.content from ledger_entry e join ledger_content c using (case_id, compartment, seq) where e.kind = 'agreement.signed' and e.case_id = $1`,
        [scene.caseId],
      )
    expect(rows.map((row) => row.content).join()).toContain(agreement.paper.sha256)
  })

  it('makes the talks say how far the signing is: drafted, being signed, signed by all', async () => {
    const scene = await anAgreedScene(place)
    const { prosecutor, defender } = scene.town
    const standing = async () => (await talksAsSeenBy(scene, prosecutor)).agreement
    await drafted(scene)
    expect(await standing()).toBe('drafted')
    await signedBy(scene, prosecutor)
    await signedBy(scene, defender)
    expect(await standing()).toBe('signing')
    await signedByDefendant(scene)
    expect(await standing()).toBe('signed')
  })

  it('is void once a new version is drafted', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await signedBy(scene, scene.town.prosecutor)
    const before = await agreementIn(scene)
    const body = await aDrafted(scene, { recitals: 'Corrected.' })
    granted(await scene.ask(scene.town.defender, redraftAgreement, { version: before.version, body }))
    const after = await agreementIn(scene)
    expect(after.n).toBe(2)
    expect(after.signatures.every(({ by }) => by === null)).toBe(true)
    expect(after.paper.sha256).not.toBe(before.paper.sha256)
  })

  it('is made once by each part', async () => {
    const scene = await anAgreedScene(place)
    const agreement = await drafted(scene)
    await signedBy(scene, scene.town.prosecutor)
    const again = await scene.ask(scene.town.prosecutor, signAgreement, {
      version: agreement.version,
      body: bytesToSign(agreement),
    })
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'already-signed' } })
  })

  it('is not the advocate’s or the paralegal’s to make', async () => {
    const scene = await anAgreedScene(place)
    const agreement = await drafted(scene)
    const paralegal = { ...scene.town.prosecutor, positions: ['paralegal'] as const }
    const signed = await scene.ask(paralegal, signAgreement, {
      version: agreement.version,
      body: bytesToSign(agreement),
    })
    expect(signed).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
  })
})

describe('the defendant signs what counsel shared', () => {
  it('sees nothing before counsel shares it', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    const seen = granted(await scene.ask(scene.town.defendant, readClientAgreement))
    expect(seen).toEqual({ agreement: null, abilities: [] })
    expect(await scene.ask(scene.town.defendant, readAgreement)).toMatchObject({ refusal: { kind: 'not-found' } })
  })

  it('signs the same bytes, and the system carries the signature to the parties', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await signedByDefendant(scene)
    const agreement = await agreementIn(scene)
    expect(agreement.signatures.find(({ part }) => part === 'defendant')?.by).toMatchObject({
      name: scene.town.defendant.name,
      sha256: agreement.paper.sha256,
    })
  })

  it('cannot sign a version that was replaced meanwhile', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await drafted(scene)
    granted(await scene.ask(scene.town.defender, shareAgreement, { version, body: { note: '' } }))
    const shared = granted(await scene.ask(scene.town.defendant, readClientAgreement)).agreement
    const now = await agreementIn(scene)
    const body = await aDrafted(scene, { recitals: 'Corrected.' })
    granted(await scene.ask(scene.town.prosecutor, redraftAgreement, { version: now.version, body }))
    await scene.settle()
    const signed = await scene.ask(scene.town.defendant, signAgreementAsDefendant, {
      version: shared?.version ?? 0,
      body: shared ? bytesToSign(shared) : {},
    })
    expect(signed).toMatchObject({ ok: false, refusal: { kind: 'replaced' } })
  })

  it('a signature on a version replaced at the same moment never reaches the parties', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await drafted(scene)
    granted(await scene.ask(scene.town.defender, shareAgreement, { version, body: { note: '' } }))
    const shared = granted(await scene.ask(scene.town.defendant, readClientAgreement)).agreement
    const now = await agreementIn(scene)
    const body = await aDrafted(scene, { recitals: 'Corrected.' })
    granted(await scene.ask(scene.town.prosecutor, redraftAgreement, { version: now.version, body }))
    // The system has not yet told the defendant: he signs what he still sees.
    const signed = await scene.ask(scene.town.defendant, signAgreementAsDefendant, {
      version: shared?.version ?? 0,
      body: shared ? bytesToSign(shared) : {},
    })
    expect(signed.ok).toBe(true)
    await scene.settle()
    expect((await agreementIn(scene)).signatures.every(({ by }) => by === null)).toBe(true)
    expect(granted(await scene.ask(scene.town.defendant, readClientAgreement)).agreement?.replaced).toBe(true)
  })

  it('is the defendant’s own to sign, not counsel’s', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await drafted(scene)
    granted(await scene.ask(scene.town.defender, shareAgreement, { version, body: { note: '' } }))
    const shared = granted(await scene.ask(scene.town.defender, readClientAgreement)).agreement
    const signed = await scene.ask(scene.town.defender, signAgreementAsDefendant, {
      version: shared?.version ?? 0,
      body: shared ? bytesToSign(shared) : {},
    })
    expect(signed).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } })
  })
})

/** What is wanting after a preparation, as the refusal and the page both say. */
const missingIn = async (prepare: (scene: Awaited<ReturnType<typeof anAgreedScene>>) => Promise<void>) => {
  const scene = await anAgreedScene(place)
  await prepare(scene)
  const { version, missing } = await agreementIn(scene)
  const tried = await scene.ask(scene.town.prosecutor, tenderAgreement, { version })
  expect(tried).toMatchObject({ ok: false, refusal: { kind: 'not-ready-to-tender', missing } })
  return missing.map(({ id, cite }) => [id, cite?.text])
}

describe('what the law asks of an agreement', () => {
  it('is told while it is drafted, and no more once it is tendered', async () => {
    expect((await drafted(await anAgreedScene(place))).law).toMatchObject({ hasRule: true, missing: [] })
    const scene = await anAgreedScene(place)
    await tendered(scene)
    expect((await agreementIn(scene)).law).toBeNull()
  })
})

describe('before tender every duty is met, and each that is not is named with its source', () => {
  it('a prosecutor who has not signed', async () => {
    const missing = await missingIn(async (scene) => {
      await drafted(scene)
      await victimsInformed(scene)
      await signedBy(scene, scene.town.defender)
      await signedByDefendant(scene)
    })
    expect(missing).toEqual([['signature-prosecutor', 'Fed. R. Crim. P. 11(c)(1)']])
  })

  it('counsel who has not signed', async () => {
    const missing = await missingIn(async (scene) => {
      await drafted(scene)
      await victimsInformed(scene)
      await signedBy(scene, scene.town.prosecutor)
      await signedByDefendant(scene)
    })
    expect(missing).toEqual([['signature-counsel', 'Fed. R. Crim. P. 11(c)(1)']])
  })

  it('a defendant who has not signed', async () => {
    const missing = await missingIn(async (scene) => {
      await drafted(scene)
      await victimsInformed(scene)
      await signedBy(scene, scene.town.prosecutor)
      await signedBy(scene, scene.town.defender)
    })
    expect(missing).toEqual([['signature-defendant', 'Fed. R. Crim. P. 11(c)(1)']])
  })

  it('immigration advice that counsel does not attest', async () => {
    const missing = await missingIn(async (scene) => {
      await drafted(scene)
      await victimsInformed(scene)
      await signedBy(scene, scene.town.prosecutor)
      await signedBy(scene, scene.town.defender, false)
      await signedByDefendant(scene)
    })
    expect(missing).toEqual([['immigration-advice', 'Padilla v. Kentucky, 559 U.S. 356 (2010)']])
  })

  it('victims of whom nothing is recorded', async () => {
    const missing = await missingIn(async (scene) => {
      await drafted(scene)
      await signedBy(scene, scene.town.prosecutor)
      await signedBy(scene, scene.town.defender)
      await signedByDefendant(scene)
    })
    expect(missing).toEqual([['victims', '18 U.S.C. § 3771(a)(9)']])
  })

  it('a promise without a type', async () => {
    const missing = await missingIn(async (scene) => {
      const { promises } = await aDrafted(scene)
      await readyToTender(scene, {
        promises: promises.map((one, index) => (index === 0 ? { ...one, type: null } : one)),
      })
    })
    expect(missing.map(([, cite]) => cite)).toEqual(['Fed. R. Crim. P. 11(c)(1)'])
  })

  it('a term that promises something and is not enumerated', async () => {
    const missing = await missingIn(async (scene) => {
      const { promises } = await aDrafted(scene)
      await readyToTender(scene, { promises: promises.slice(1) })
    })
    expect(missing.map(([, cite]) => cite)).toEqual(['Santobello v. New York, 404 U.S. 257 (1971)'])
  })

  it('a defendant of whom it is not recorded that he was told', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene)
    await victimsInformed(scene)
    await scene.town.system.deleteFrom('offer_conveyed').where('case_id', '=', scene.caseId).execute()
    const { missing } = await agreementIn(scene)
    expect(missing.map(({ id }) => id)).toContain('conveyance')
  })
})

describe('until it is tendered the bench has nothing', () => {
  it('cannot tell a case with a signed agreement from one without', async () => {
    const scene = await anAgreedScene(place)
    await readyToTender(scene, { supplement: { is: 'written', text: 'He will testify.', named: [] } })
    const { judge, clerk } = scene.town
    for (const actor of [judge, clerk]) {
      const tried: readonly (readonly [AnyRoute, { body?: unknown }])[] = [
        [readAgreement, {}],
        [readClientAgreement, {}],
        [draftAgreement, { body: await aDrafted(scene) }],
        [redraftAgreement, { body: await aDrafted(scene) }],
        [shareAgreement, { body: { note: '' } }],
        [tenderAgreement, {}],
        [abandonAgreement, { body: { reason: 'x' } }],
        [requestPleaHearing, {}],
      ]
      for (const [route, sent] of tried)
        expect(await scene.ask(actor, route, sent)).toEqual({ ok: false, refusal: { kind: 'not-found' } })
      expect(granted(await scene.ask(actor, readTenderedAgreement))).toEqual({ agreement: null, promises: [] })
    }
  })

  it('holds no row, no document and no ledger entry of it', async () => {
    const scene = await anAgreedScene(place)
    await readyToTender(scene)
    const { rows } = await database.administrator().query<{ compartment: string }>(
      `select distinct compartment from ledger_entry where case_id = $1 and kind like 'agreement.%'
       union select distinct compartment from document where case_id = $1`,
      [scene.caseId],
    )
    expect(rows.map((row) => row.compartment).toSorted()).toEqual(['client', 'parties'])
  })

  it('a request for a plea hearing says nothing of talks or terms', async () => {
    const scene = await anAgreedScene(place)
    granted(await scene.ask(scene.town.defender, requestPleaHearing))
    const { rows } = await database
      .administrator()
      .query(`select kind, status, document_id, detail from filing where case_id = $1`, [scene.caseId])
    expect(rows).toEqual([{ kind: 'plea-hearing-request', status: 'submitted', document_id: null, detail: {} }])
    const entries = await database
      .administrator()
      .query<{ data: string }>(
        `select c.content::jsonb ->> 'data' as data from ledger_entry e join ledger_content c using (case_id, compartment, seq) where e.case_id = $1 and e.kind = 'hearing.requested'`,
        [scene.caseId],
      )
    expect(entries.rows).toEqual([{ data: '{}' }])
  })
})

describe('tender', () => {
  it('gives the court the agreement, its fact sheet and promises, and never what was offered before', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene)
    const { agreement, promises } = granted(await scene.ask(scene.town.judge, readTenderedAgreement))
    expect(agreement).toMatchObject({
      action: 'tendered',
      factSheet: {
        victims: { informed: true },
        conveyedOn: '2026-03-02',
        penalties: { sources: [{ text: 'Training County Code § 5-1' }] },
      },
    })
    expect(agreement?.signatures.map(({ part }) => part).toSorted()).toEqual(['counsel', 'defendant', 'prosecutor'])
    expect(promises).toHaveLength(2)
    expect(JSON.stringify(agreement)).not.toMatch(/offer/i)
    expect(await scene.ask(scene.town.judge, readAgreement)).toMatchObject({ refusal: { kind: 'not-found' } })
  })

  it('moves the case, and can be done by counsel as well', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await readyToTender(scene)
    granted(await scene.ask(scene.town.defender, tenderAgreement, { version }))
    const { rows } = await database
      .administrator()
      .query(`select stage from court_case where case_id = $1`, [scene.caseId])
    expect(rows).toEqual([{ stage: 'tendered' }])
  })

  it('of a version that changed meanwhile is refused', async () => {
    const scene = await anAgreedScene(place)
    const { version } = await readyToTender(scene)
    expect(await scene.ask(scene.town.prosecutor, tenderAgreement, { version: version - 1 })).toMatchObject({
      refusal: { kind: 'stale', version },
    })
  })
})
