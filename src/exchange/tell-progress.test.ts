import { beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { type ImportUnderway, listImportsUnderway } from '../../contract/exchange.ts'
import { now, uuidv7 } from '../platform/clock.ts'
import { kyselyOver } from '../platform/postgres/kysely.ts'
import { runAsSystem } from '../platform/postgres/tx.ts'
import { seedPeople } from '../server/seed/people.ts'
import { type Browser, testApp } from '../server/testing.ts'
import { placeIn } from './domain/import-steps.ts'
import { importedCourt, importedInto, sampleExtract } from './testing.ts'
import { tellProgress } from './tell-progress.ts'

const app = await testApp(async (database) => {
  await runAsSystem(kyselyOver(database.pool('colloquy_system')), seedPeople)
  await importedInto(database, sampleExtract)
})
let administrator: Browser
let clerk: Browser
beforeAll(async () => {
  administrator = await app.as('administrator.singh')
  clerk = await app.as('imported.clerk-1')
})

async function seenBy(person: Browser): Promise<readonly ImportUnderway[]> {
  return listImportsUnderway.response.parse((await person.call(listImportsUnderway)).body).imports
}

/** An import that has begun to tell how far it is, and its connection. */
async function begun() {
  const client = new Client(app.database.database.connectionFor('colloquy_import'))
  await client.connect()
  const of = { run: uuidv7(), court: importedCourt, source: 'cook-county', dryRun: false, now }
  return { client, run: of.run, told: await tellProgress(client, of) }
}

describe('an import that runs', () => {
  it('tells how far it is while it runs, and that it finished', async () => {
    const { client, run, told } = await begun()
    told.tell(placeIn('Loading cases', 0))
    await expect.poll(() => seenBy(clerk)).toMatchObject([{ runId: run, state: 'running', step: 'Loading cases' }])
    await told.end('finished')
    expect(await seenBy(administrator)).toMatchObject([{ state: 'finished', done: 1, secondsLeft: null }])
    await client.end()
    expect(await seenBy(administrator)).toMatchObject([{ state: 'finished' }])
  })

  it('is broken off as soon as its connection is gone', async () => {
    const { client, run } = await begun()
    expect(await seenBy(clerk)).toMatchObject([{ runId: run, state: 'running' }])
    await client.end()
    await expect.poll(() => seenBy(clerk)).toMatchObject([{ runId: run, state: 'broken-off' }])
  })

  it('tells why it failed', async () => {
    const { client, told } = await begun()
    await told.end('failed', 'dispositions.csv is empty.')
    await client.end()
    expect(await seenBy(clerk)).toMatchObject([{ state: 'failed', reason: 'dispositions.csv is empty.' }])
  })

  it.each(['imported.judge-1', 'clerk.pell', 'defendant.whitlock'])('is told to nobody else: %s', async (who) => {
    expect(await seenBy(await app.as(who))).toEqual([])
  })
})
