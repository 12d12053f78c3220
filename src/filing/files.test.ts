import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as cases from '../../contract/cases.ts'
import * as filing from '../../contract/filing.ts'
import * as people from '../../contract/people.ts'
import { uuidv7 } from '../platform/clock.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { seedPeople } from '../server/seed/people.ts'
import { trainingCourt, trainingTeamId } from '../server/seed/training-county.ts'
import { testApp } from '../server/testing.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)
const officer = await app.as('officer.doyle')
const prosecutor = await app.as('prosecutor.reyes')
const otherProsecutor = await app.as('prosecutor.lindqvist')
const defender = await app.as('defender.marsh')

const Referred = z.object({ cases: z.array(z.object({ caseId: z.string() })) })
const Line = z.object({ id: z.string(), sha256: z.string(), mediaType: z.string(), title: z.string() })
const Documents = z.object({ documents: z.array(Line), uploadTo: z.array(z.object({ compartment: z.string() })) })

const suspect = (familyName: string) => ({
  givenName: 'Uma',
  familyName,
  custody: { status: 'unknown' },
  charges: [{ offenseCode: 'TC-12-5' }],
})
const referral = {
  courtId: trainingCourt.id,
  agencyTeamId: trainingTeamId('elmford'),
  agencyNumber: 'EPD-26-7',
  occurredFrom: '2026-02-02T10:00',
  place: 'Mill Street',
  narrative: 'A quarrel.',
  suspects: [suspect('Vance'), suspect('Wills')],
}

/** A referral of two suspects: the two cases. */
async function referred(key = uuidv7()): Promise<[string, string]> {
  const reply = await officer.call(cases.referIncident, { body: referral, key })
  const [first, second] = Referred.parse(reply.body).cases
  if (!first || !second) throw new Error(reply.text)
  return [first.caseId, second.caseId]
}

const text = Buffer.from('The report of the laboratory.\n')
const place = { compartment: 'investigation', title: 'Lab “report”', kind: 'evidence' }

const upload = async (
  caseId: string,
  over: { key?: string; bytes?: Buffer; query?: Record<string, string>; by?: typeof officer } = {},
) =>
  await (over.by ?? officer).call(filing.uploadFile, {
    params: { caseId },
    query: { ...place, ...over.query },
    bytes: over.bytes ?? text,
    key: over.key ?? uuidv7(),
  })
const open = async (caseId: string, documentId: string, by: typeof officer) =>
  await by.call(filing.downloadFile, { params: { caseId, documentId } })
const documentsOf = async (caseId: string, by: typeof officer) =>
  Documents.parse((await by.call(filing.listDocuments, { params: { caseId } })).body)

describe('a referral sent twice under one key', () => {
  it('makes one matter, and another body under the key is refused', async () => {
    const key = uuidv7()
    expect(await referred(key)).toEqual(await referred(key))
    const other = await officer.call(cases.referIncident, { body: { ...referral, place: 'Elsewhere' }, key })
    expect([other.status, other.text]).toEqual([422, expect.stringContaining('key-reused')])
  })
})

describe('a file that is added', () => {
  it('comes back byte for byte as an attachment whose type the browser must not guess', async () => {
    const [caseId] = await referred()
    const added = Line.parse((await upload(caseId)).body)
    const back = await open(caseId, added.id, prosecutor)
    expect(back.status).toBe(200)
    expect(back.text).toBe(text.toString())
    expect(back.headers).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': "attachment; filename*=UTF-8''Lab%20%E2%80%9Creport%E2%80%9D.txt",
      'x-content-type-options': 'nosniff',
    })
  })

  it('is one file however often it is sent under its key, and another content is refused', async () => {
    const [caseId] = await referred()
    const key = uuidv7()
    const [first, again] = [
      Line.parse((await upload(caseId, { key })).body),
      Line.parse((await upload(caseId, { key })).body),
    ]
    expect(again.id).toBe(first.id)
    expect((await documentsOf(caseId, officer)).documents).toHaveLength(1)
    const other = await upload(caseId, { key, bytes: Buffer.from('Another text.') })
    expect([other.status, other.text]).toEqual([422, expect.stringContaining('key-reused')])
  })

  it('is opened only through its own case', async () => {
    const [caseId, sibling] = await referred()
    const { id } = Line.parse((await upload(caseId)).body)
    expect((await open(sibling, id, prosecutor)).status).toBe(404)
    const [absent, forbidden] = [await open(caseId, uuidv7(), prosecutor), await open(caseId, id, defender)]
    expect([forbidden.status, forbidden.text]).toEqual([404, absent.text])
  })

  it('goes into each case of the matter when asked', async () => {
    const [caseId, sibling] = await referred()
    await upload(caseId, { query: { wholeMatter: 'yes' } })
    const [here, there] = [await documentsOf(caseId, prosecutor), await documentsOf(sibling, prosecutor)]
    expect(there.documents.map((line) => line.sha256)).toEqual(here.documents.map((line) => line.sha256))
    expect(there.documents[0]?.id).not.toBe(here.documents[0]?.id)
  })

  it.each([
    ['a program', Buffer.from('\x7FELF\x02\x01\x01', 'latin1'), 415, 'file-type-refused'],
    [
      'a page that a browser would run',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      415,
      'file-type-refused',
    ],
    [
      'a picture that holds a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      415,
      'file-type-refused',
    ],
    ['nothing at all', Buffer.alloc(0), 422, 'file-empty'],
  ])('is refused when it is %s, whatever its title', async (_what, bytes, status, problem) => {
    const [caseId] = await referred()
    const reply = await upload(caseId, { bytes, query: { title: 'report.pdf' } })
    expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(`/problems/${problem}`)])
  })

  it.each(['court-file', 'parties', 'prosecution', 'defense', 'status'])(
    'is refused by an officer into %s',
    async (compartment) => {
      const [caseId] = await referred()
      expect((await upload(caseId, { query: { compartment } })).status).toBe(403)
    },
  )

  it('needs a key that can be the id of the document', async () => {
    const [caseId] = await referred()
    expect((await upload(caseId, { key: 'not-a-uuid-at-all' })).status).toBe(400)
  })

  it('is nothing that a stranger could add', async () => {
    const [caseId] = await referred()
    expect((await upload(caseId, { by: defender })).status).toBe(404)
  })
})

describe('a prosecutor behind a wall', () => {
  it('gets the answer of a case that does not exist: page, list, files, activity', async () => {
    const [caseId] = await referred()
    const { id } = Line.parse((await upload(caseId)).body)
    const before = await otherProsecutor.call(cases.readCase, { params: { caseId } })
    expect(before.status).toBe(200)
    await otherProsecutor.call(people.recuse, { params: { caseId }, body: { reason: 'A neighbour.' } })
    const absent = uuidv7()
    for (const route of [
      cases.readCase,
      cases.readReferral,
      cases.readActivity,
      filing.listDocuments,
      filing.readCharging,
      people.readPeople,
    ]) {
      const [walled, none] = [
        await otherProsecutor.call(route, { params: { caseId } }),
        await otherProsecutor.call(route, { params: { caseId: absent } }),
      ]
      expect([route.id, walled.status, walled.text]).toEqual([route.id, 404, none.text])
    }
    expect((await open(caseId, id, otherProsecutor)).status).toBe(404)
    const list = await otherProsecutor.call(cases.listCases, { query: { text: 'Vance' } })
    expect(list.text).not.toContain(caseId)
  })
})

describe('a repeated recusal', () => {
  it('is answered as the first, though the case is gone for the one who sent it', async () => {
    const [caseId] = await referred()
    const key = uuidv7()
    const send = async () =>
      await otherProsecutor.call(people.recuse, { params: { caseId }, body: { reason: 'A neighbour.' }, key })
    const [first, again] = [await send(), await send()]
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
  })
})
