import { describe, expect, it } from 'vitest'
import { listImports, listQuarantine } from '../../contract/exchange.ts'
import { seedPeople } from '../server/seed/people.ts'
import { testApp } from '../server/testing.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { importedCourt, importedInto, sampleExtract } from './testing.ts'

const app = await testApp(async (database) => {
  await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople)
  await importedInto(database, sampleExtract)
})
const params = { courtId: importedCourt.id }

describe('the report of an import', () => {
  it.each(['imported.clerk-1', 'imported.administrator', 'administrator.singh'])('is read by %s', async (who) => {
    const person = await app.as(who)
    const runs = listImports.response.parse((await person.call(listImports)).body).runs
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({
      cases: 9,
      charges: 11,
      pleaCharges: 2,
      sentences: 4,
      court: { id: importedCourt.id },
    })
    expect(runs[0]?.files.map(({ file, rows }) => [file, rows])).toEqual([
      ['intake', 12],
      ['initiation', 11],
      ['dispositions', 8],
      ['sentencing', 5],
    ])
  })

  it.each(['imported.prosecutor-1', 'imported.judge-1', 'clerk.pell', 'defendant.whitlock'])(
    'is not there for %s',
    async (who) => {
      const person = await app.as(who)
      expect(listImports.response.parse((await person.call(listImports)).body).runs).toEqual([])
      expect((await person.call(listQuarantine, { params })).status).toBe(404)
    },
  )

  it('holds no race, gender, age or name, and no row', async () => {
    const person = await app.as('imported.administrator')
    const texts = [(await person.call(listImports)).text, (await person.call(listQuarantine, { params })).text].join(
      ' ',
    )
    expect(texts).not.toMatch(/ASIAN|Female|Unknown Gender|RETAIL THEFT|FAIRWATER/)
  })
})

describe('an imported case', () => {
  it('is in the list of its prosecutor, its name marked as generated', async () => {
    const { rows } = await app.database.administrator().query<{ n: string }>(
      `select count(*) as n from my_case m join membership s on s.team_id = m.principal join account a on a.person_id = s.person_id
         where a.sign_in_name = 'imported.prosecution-supervisor' and m.origin = 'import' and m.stage = 'open'`,
    )
    expect(rows).toEqual([{ n: '5' }])
  })
})
