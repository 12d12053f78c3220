import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Referral } from '../../contract/cases.ts'
import { ChargingDraftInput } from '../../contract/filing.ts'
import { referIncident } from '../cases/refer-incident.ts'
import { takeScreening } from '../cases/take-screening.ts'
import { viewCase } from '../cases/view-case.ts'
import { questionsOfACourt } from '../law/domain/questions.ts'
import { PackShelf } from '../law/pack-shelf.ts'
import { aTown } from '../people/testing.ts'
import { attemptAs, runAs } from '../platform/postgres/tx.ts'
import { testDatabase } from '../platform/postgres/testing.ts'
import { acceptFiling } from './accept-filing.ts'
import { draftCharges } from './draft-charges.ts'
import { fileCharges } from './file-charges.ts'
import { filingServices } from './testing.ts'

/** What an office writes for itself: the title, the penalties of its classes, and its table of offenses. */
const office = {
  'pack.yaml': `jurisdiction: hawthorn-county
name: Hawthorn County
invented: false
adopts: [illinois, rule-11-model]
offenses:
  verification: { unverified: Typed by the office; not compared with the code. }
  notModelled: All offenses not listed.
  tables:
    - { file: offenses.csv, from: 2000-01-01, source: { cite: 'Illinois Compiled Statutes, as cited in each row', tag: from-memory } }
`,
  'offenses.csv': `code,title,statute,class,category,elements,victim,lesser
720-5/19-1,Burglary,720 ILCS 5/19-1,felony-2,property,"A building was entered without authority, to commit a theft in it.",yes,720-5/21-3
720-5/21-3,Criminal trespass to real property,720 ILCS 5/21-3,misdemeanor-b,property,Land was entered after notice that entry is forbidden.,yes,
`,
  'penalties.yaml': `rules:
  - id: offense.classes
    question: What punishment may follow a conviction of each class?
    unit: imprisonment with its unit, fines in cents
    verification: { unverified: From memory. }
    examples: [{ on: 2026-03-02, at: /0/class, gives: felony-2 }]
    values:
      - from: 2000-01-01
        source: { cite: '730 ILCS 5/5-4.5-35', tag: from-memory }
        value:
          - { class: felony-2, imprisonment: { min: { unit: years, n: 3 }, max: { unit: years, n: 7 } }, fineMax: 2500000, probationMax: { unit: years, n: 4 }, supervisedRelease: null }
`,
}

const folder = await mkdtemp(join(tmpdir(), 'colloquy-office-'))
await mkdir(join(folder, 'hawthorn-county'))
for (const [name, text] of Object.entries(office)) await writeFile(join(folder, 'hawthorn-county', name), text)
afterAll(async () => await rm(folder, { recursive: true }))

const packs = await PackShelf.open(folder)
const database = await testDatabase()
const town = await aTown(database)
await database.administrator().query(`update court set pack = 'hawthorn-county', kind = 'live'`)
const services = { ...(await filingServices()), packs }

describe('a live court under the law of a real state and the table of offenses of its own office', () => {
  it('has all that a court must know, adopted from the packs of the program', () => {
    expect([...packs.keys()]).toEqual(['hawthorn-county'])
    const pack = packs.get('hawthorn-county')
    expect(questionsOfACourt.filter((question) => pack?.rules[question] === undefined)).toEqual([])
    expect(Object.keys(pack?.families.clock ?? {})).toContain('il-custody')
  })

  it('takes a case from the police’s referral to accepted charges', async () => {
    const { officer, prosecutor, clerk, courtId, teams } = town
    const referral = Referral.parse({
      courtId,
      agencyTeamId: teams.agency,
      agencyNumber: 'HC-26-00031',
      occurredFrom: '2026-02-14T22:10',
      place: '400 block of Mill Street',
      narrative: 'A door was forced at night.',
      suspects: [
        {
          givenName: 'Ida',
          familyName: 'Moreno',
          arrestedOn: '2026-02-15',
          custody: { status: 'in-custody', since: '2026-02-15' },
          charges: [{ offenseCode: '720-5/19-1' }],
        },
      ],
    })
    const referred = await attemptAs(town.db, officer, async (tx) => await referIncident(tx, officer, packs, referral))
    const [caseId] = referred.ok ? referred.value.caseIds : []
    if (caseId === undefined) throw new Error('the referral was refused')
    await attemptAs(town.db, prosecutor, async (tx) => await takeScreening(tx, prosecutor, { caseId }))
    const counts = [
      {
        offenseCode: '720-5/19-1',
        onOrAbout: '2026-02-14',
        particulars: 'Entered the warehouse on Mill Street to steal.',
      },
    ]
    const draft = { ...ChargingDraftInput.parse({ memo: 'A witness saw her.', counts }), caseId, version: 0 }
    await attemptAs(town.db, prosecutor, async (tx) => await draftCharges(tx, prosecutor, services, draft))
    const filed = await attemptAs(
      town.db,
      prosecutor,
      async (tx) => await fileCharges(tx, prosecutor, services, { caseId, version: 1 }),
    )
    if (!filed.ok) throw new Error(filed.refusal.kind)
    const accepted = await attemptAs(
      town.db,
      clerk,
      async (tx) =>
        await acceptFiling(tx, clerk, packs, {
          ...filed.value,
          firstDate: { as: 'proposed', time: '09:00', room: '4B' },
          version: 1,
        }),
    )
    expect(accepted.ok).toBe(true)
    const seen = await runAs(town.db, town.clerk, async (tx) => await viewCase(tx, town.clerk, caseId))
    expect(seen).toMatchObject({
      ok: true,
      value: {
        standing: { stage: 'open' },
        charges: [{ statute: '720 ILCS 5/19-1', class: 'felony-2', status: 'pending' }],
      },
    })
  })

  it('refuses an offense that the table does not have', async () => {
    const referral = Referral.parse({
      courtId: town.courtId,
      agencyTeamId: town.teams.agency,
      agencyNumber: 'HC-26-00032',
      occurredFrom: '2026-02-14T22:10',
      place: 'Mill Street',
      narrative: 'A window was broken.',
      suspects: [
        {
          givenName: 'Luca',
          familyName: 'Brandt',
          custody: { status: 'unknown' },
          charges: [{ offenseCode: 'TC-20-2' }],
        },
      ],
    })
    expect(
      await attemptAs(town.db, town.officer, async (tx) => await referIncident(tx, town.officer, packs, referral)),
    ).toMatchObject({ ok: false, refusal: { kind: 'unknown-offense', code: 'TC-20-2' } })
  })
})
