import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import {
  draftAgreement,
  readAgreement,
  readClientAgreement,
  readTenderedAgreement,
  redraftAgreement,
  type SupplementInput,
} from '../../../contract/agreement.ts'
import { giveRelation } from '../../identity/access.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { PrincipalId, type PersonId } from '../../vocabulary/ids.ts'
import { granted } from '../../vocabulary/testing.ts'
import { aDrafted, agreementIn, anAgreedScene, aPlace, drafted, tendered, type AgreedScene } from '../testing/agreed.ts'
import { padPdf, paddedSizes } from './domain/pad-pdf.ts'

const place = await aPlace()
const { database } = place

const secret = 'The defendant will testify against Rory Finch.'
const written = (...named: PersonId[]): SupplementInput => ({ is: 'written', text: secret, named })

/** What the ledger, the documents and the tables hold, without what is drawn by lot or differs by the case. */
async function shapesIn(scene: AgreedScene) {
  const { rows } = await database.administrator().query<{ what: string }>(
    `select 'entry ' || e.compartment || ' ' || e.kind || ' ' || (select string_agg(k, ',' order by k) from jsonb_object_keys(c.content::jsonb -> 'data') k) as what
       from ledger_entry e join ledger_content c using (case_id, compartment, seq)
       where e.case_id = $1 and e.kind like 'agreement.%' and e.compartment not like 'order:%'
     union all
     select 'document ' || compartment || ' ' || kind || ' ' || title || ' ' || case when kind = 'supplement' then bytes::text else '' end
       from document where case_id = $1 and compartment not like 'order:%'
     order by 1`,
    [scene.caseId],
  )
  return rows.map((row) => row.what)
}

/** What a colleague who is not named and the clerk see in the place of the supplement. */
const seen = async (scene: AgreedScene) => {
  const asColleague = granted(await scene.ask(scene.town.otherProsecutor, readAgreement)).agreement
  const asClerk = granted(await scene.ask(scene.town.clerk, readTenderedAgreement)).agreement
  return [
    asColleague?.supplements,
    asColleague?.supplementSheet.bytes,
    asClerk?.supplements,
    asClerk?.supplementSheet.bytes,
  ]
}

describe('every agreement has the place of a supplement, and nobody who is not named can tell what lies there', () => {
  it('leaves the same lists, sizes and entries with a supplement and without', async () => {
    const plain = await anAgreedScene(place)
    const sealed = await anAgreedScene(place)
    await tendered(plain)
    await tendered(sealed, { supplement: written(sealed.town.defendant.person) })
    expect(await shapesIn(sealed)).toEqual(await shapesIn(plain))
  })

  it('shows the same to a colleague, the clerk and others of the court', async () => {
    const plain = await anAgreedScene(place)
    const sealed = await anAgreedScene(place)
    for (const scene of [plain, sealed])
      await runAsSystem(scene.town.system, async (tx) => {
        await giveRelation(
          tx,
          scene.caseId,
          PrincipalId.parse(scene.town.otherProsecutor.person),
          'prosecution',
          'test',
        )
      })
    await tendered(plain)
    await tendered(sealed, { supplement: written(sealed.town.defender.person, sealed.town.defendant.person) })
    expect(await seen(sealed)).toEqual(await seen(plain))
    expect((await seen(sealed))[0]).toEqual([])
  })

  it('sets the same sheet, word for word, but for the case and the number drawn by lot', async () => {
    const plain = await anAgreedScene(place)
    const sealed = await anAgreedScene(place)
    const [one, two] = [await drafted(plain), await drafted(sealed, { supplement: written() })]
    expect(one.slot).toHaveLength(two.slot.length)
    const pdfs = await Promise.all(
      [[plain, one.supplementSheet] as const, [sealed, two.supplementSheet] as const].map(
        async ([scene, paper]) => await buffer(await scene.services.blobs.get(paper.sha256)),
      ),
    )
    expect(pdfs.map((pdf) => pdf.length)).toEqual([paddedSizes[0], paddedSizes[0]])
    expect(pdfs.some((pdf) => pdf.includes('testify'))).toBe(false)
  })

  it('opens to those named, and to the chambers once it is tendered', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene, { supplement: written(scene.town.defender.person, scene.town.defendant.person) })
    const { prosecutor, defender, defendant, judge, clerk } = scene.town
    const texts = async () => ({
      prosecutor: (await agreementIn(scene, prosecutor)).supplements.map(({ text }) => text),
      counsel: (await agreementIn(scene, defender)).supplements.map(({ text }) => text),
      defendant: granted(await scene.ask(defendant, readClientAgreement)).agreement?.supplements.map(
        ({ text }) => text,
      ),
      judge: granted(await scene.ask(judge, readTenderedAgreement)).agreement?.supplements.map(({ text }) => text),
      clerk: granted(await scene.ask(clerk, readTenderedAgreement)).agreement?.supplements.map(({ text }) => text),
    })
    expect(await texts()).toEqual({
      prosecutor: [secret],
      counsel: [secret],
      defendant: [secret],
      judge: [secret],
      clerk: [],
    })
  })

  it('is signed with the agreement by those named, in its own chain', async () => {
    const scene = await anAgreedScene(place)
    await tendered(scene, { supplement: written(scene.town.defender.person, scene.town.defendant.person) })
    const { rows } = await database
      .administrator()
      .query<{ kind: string }>(
        `select kind from ledger_entry where case_id = $1 and compartment like 'order:%' order by seq`,
        [scene.caseId],
      )
    expect(rows.map((row) => row.kind)).toEqual([
      'agreement.supplement-written',
      'agreement.supplement-signed',
      'agreement.supplement-signed',
      'agreement.supplement-signed',
      'agreement.supplement-tendered',
      'filing.docketed',
    ])
  })

  it('stays when somebody who is not named drafts a new version, unknown to him', async () => {
    const scene = await anAgreedScene(place)
    await drafted(scene, { supplement: written() })
    const { version } = await agreementIn(scene, scene.town.defender)
    const body = { ...(await aDrafted(scene)), recitals: 'Mended.', supplement: { is: 'empty' } }
    granted(await scene.ask(scene.town.defender, redraftAgreement, { version, body }))
    expect((await agreementIn(scene)).supplements.map(({ text }) => text)).toEqual([secret])
    expect((await agreementIn(scene, scene.town.defender)).supplements).toEqual([])
  })

  it('is taken out by one who is named, and the sheet stays as it was', async () => {
    const scene = await anAgreedScene(place)
    const first = await drafted(scene, { supplement: written() })
    const body = { ...(await aDrafted(scene)), supplement: { is: 'empty' } }
    granted(await scene.ask(scene.town.prosecutor, redraftAgreement, { version: first.version, body }))
    const second = await agreementIn(scene)
    expect(second.supplements).toEqual([])
    expect(second.supplementSheet.sha256).toBe(first.supplementSheet.sha256)
  })

  it('names only persons of the case', async () => {
    const scene = await anAgreedScene(place)
    const body = { ...(await aDrafted(scene)), supplement: written(scene.town.otherDefendant.person) }
    expect(await scene.ask(scene.town.prosecutor, draftAgreement, { body })).toMatchObject({
      refusal: { kind: 'unknown-person' },
    })
  })
})

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a paper filled up to a fixed size', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n')

  it('keeps all that precedes its end and ends as before', () => {
    const padded = Buffer.from(padPdf(pdf))
    expect(padded).toHaveLength(paddedSizes[0])
    const end = pdf.indexOf('startxref')
    expect(padded.subarray(0, end)).toEqual(pdf.subarray(0, end))
    expect(padded.subarray(padded.length - (pdf.length - end))).toEqual(pdf.subarray(end))
  })

  it('takes the next size when it does not fit', () => {
    const long = Buffer.concat([pdf.subarray(0, 20), Buffer.alloc(paddedSizes[0], 0x20), pdf.subarray(20)])
    expect(padPdf(long)).toHaveLength(paddedSizes[1])
  })

  it('refuses what is no PDF', () => {
    expect(() => padPdf(Buffer.from('nothing'))).toThrow(RangeError)
  })

  it('has a hash of its own content', () => {
    expect(hash(padPdf(pdf))).toBe(hash(padPdf(Buffer.from(pdf))))
  })
})
