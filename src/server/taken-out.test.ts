import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { exportCases } from '../../contract/case-list.ts'
import { extract } from '../../contract/ledger.ts'
import { openCase } from '../identity/access.ts'
import { record } from '../ledger/record.ts'
import { newId, uuidv7 } from '../platform/clock.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { CaseId, MatterId, PrincipalId } from '../vocabulary/ids.ts'
import { seedPeople } from './seed/people.ts'
import { trainingCourt, trainingPersonId } from './seed/training-county.ts'
import { testApp } from './testing.ts'

const app = await testApp(
  async (database) => await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople),
)

const noted = async () =>
  (
    await sql<{ what: string; person: string; compartment: string | null }>`
      select what, person, compartment from taken_out order by at`.execute(app.services.systemDb)
  ).rows

it('what the server hands out as a file is noted, and what it refuses is not', async () => {
  const caseId = newId(CaseId)
  const person = trainingPersonId('clerk.pell')
  await runAsSystem(app.services.systemDb, async (tx) => {
    await openCase(tx, {
      caseId,
      matterId: newId(MatterId),
      courtId: trainingCourt.id,
      stage: 'open',
      origin: 'training',
      relations: [{ principal: PrincipalId.parse(person), relation: 'clerk', source: 'assignment' }],
    })
    await record(tx, { kind: 'case.referred', caseId, compartment: 'court-file', subject: caseId })
  })
  const clerk = await app.as('clerk.pell')
  expect((await clerk.call(extract, { params: { caseId, compartment: 'defense' } })).status).toBe(404)
  expect((await clerk.call(extract, { params: { caseId: uuidv7(), compartment: 'status' } })).status).toBe(404)
  expect(await noted()).toEqual([])
  expect((await clerk.call(extract, { params: { caseId, compartment: 'court-file' } })).status).toBe(200)
  expect(await noted()).toEqual([{ what: 'extract', person, compartment: 'court-file' }])
  expect((await clerk.call(exportCases)).status).toBe(200)
  expect((await noted())[1]).toEqual({ what: 'case-list', person, compartment: null })
})
