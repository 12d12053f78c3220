import { describe, expect, it } from 'vitest'
import { Stage } from '../../../contract/cases.ts'
import { verifyLedger } from '../../ledger/verify.ts'
import { now } from '../../platform/clock.ts'
import { runAsSystem } from '../../platform/postgres/tx.ts'
import { relationNames } from '../../vocabulary/compartments.ts'
import { seedTraining } from '../seed.ts'
import { testApp } from '../testing.ts'
import { trainingStories } from './cases.ts'

const app = await testApp()
const began = now()
const seeded = await seedTraining(app, { cases: true })

const rows = async <Row extends object>(text: string): Promise<Row[]> =>
  (await app.database.administrator().query<Row>(text)).rows

describe('the cases of the training court', () => {
  it('are about forty, and are played once', async () => {
    expect(seeded.cases).toBe(trainingStories.length)
    expect(seeded.cases).toBeGreaterThanOrEqual(40)
    expect(await seedTraining(app, { cases: true })).toEqual(seeded)
  })

  it('stand at every stage there is', async () => {
    const stages = (await rows<{ stage: string }>('select distinct stage from court_case')).map(({ stage }) => stage)
    expect(stages.toSorted()).toEqual(Stage.options.toSorted())
  })

  it('have somebody in every relation but that of a sealed supplement', async () => {
    const held = await rows<{ relation: string }>('select distinct relation from assignment where ends is null')
    expect(held.map(({ relation }) => relation).toSorted()).toEqual(
      relationNames.filter((relation) => relation !== 'named').toSorted(),
    )
  })

  it('have offers in every state', async () => {
    const states = (await rows<{ state: string }>('select distinct state from offer order by state')).map(
      ({ state }) => state,
    )
    expect(states).toEqual(['accepted', 'conveyed', 'countered', 'extended', 'lapsed', 'rejected', 'withdrawn'])
  })

  it('are on every track, and not all on the one that is proposed', async () => {
    const tracks = (await rows<{ track: string }>('select distinct track from case_track')).map(({ track }) => track)
    expect(tracks.toSorted()).toEqual(['complex', 'simple', 'standard'])
    expect(await rows('select 1 from case_track where track <> proposed and why is not null')).not.toEqual([])
  })

  it('lie in the past: nothing happened after the seed began', async () => {
    expect(
      await rows(`select kind, at from ledger_entry where at > '${began.add({ seconds: 5 }).toString()}'`),
    ).toEqual([])
    const [span] = await rows<{ days: number }>(
      `select extract(day from max(at) - min(at))::int as days from ledger_entry`,
    )
    expect(span?.days).toBeGreaterThan(90)
  })

  it('go forward in time within each compartment', async () => {
    const backwards = await rows(
      `select * from (select case_id, compartment, at, lag(at) over (partition by case_id, compartment order by seq) as before from ledger_entry) e where at < before`,
    )
    expect(backwards).toEqual([])
  })

  it('show no next date that has passed', async () => {
    const today = began.toZonedDateTimeISO('America/Chicago').toPlainDate().toString()
    expect(await rows(`select number from court_case where next_date < '${today}'`)).toEqual([])
    expect(await rows(`select number from my_case where next_date < '${today}'`)).toEqual([])
  })

  it('leave a ledger that verifies', async () => {
    const { broken, entries } = await runAsSystem(app.services.systemDb, (tx) => verifyLedger(tx))
    expect(broken).toEqual([])
    expect(entries).toBeGreaterThan(1_000)
  })
})
