import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCase } from '../../src/identity/access.ts'
import { playedAt } from '../../src/platform/clock.ts'
import { kyselyOver } from '../../src/platform/postgres/kysely.ts'
import { runAsSystem } from '../../src/platform/postgres/tx.ts'
import { testDatabase } from '../../src/platform/postgres/testing.ts'
import { record } from '../../src/ledger/record.ts'
import { CaseId, CourtId, MatterId } from '../../src/vocabulary/ids.ts'

const test = await testDatabase()
const systemDb = kyselyOver(test.pool('colloquy_system'))
const past = Temporal.Instant.from('2026-01-05T15:30:00Z')

async function addCourt(kind: string): Promise<CourtId> {
  const id = CourtId.parse(randomUUID())
  await test
    .administrator()
    .query(
      `insert into court (court_id, name, zone, pack, kind) values ($1, 'A court', 'America/Chicago', 'training-county', $2)`,
      [id, kind],
    )
  return id
}

/** Opens a case and tells of it, and gives what the database kept as the moments. */
async function momentsKept(courtId: CourtId): Promise<{ ledger: Temporal.Instant; stage: Temporal.Instant }> {
  const caseId = CaseId.parse(randomUUID())
  await runAsSystem(systemDb, async (tx) => {
    await openCase(tx, {
      caseId,
      matterId: MatterId.parse(randomUUID()),
      courtId,
      origin: 'training',
      stage: 'referred',
      relations: [],
    })
    await record(tx, { kind: 'case.referred', caseId, compartment: 'status', subject: caseId })
  })
  const entry = await systemDb
    .selectFrom('ledger_entry')
    .select('at')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const row = await systemDb
    .selectFrom('court_case')
    .select('stage_since')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { ledger: Temporal.Instant.from(entry.at ?? ''), stage: Temporal.Instant.from(row.stage_since) }
}

// In this order: courts are added as the file goes on.
describe('a moment gone by', () => {
  it('is kept for what is played in a training database', async () => {
    const court = await addCourt('training')
    const { ledger, stage } = await playedAt(past, async () => await momentsKept(court))
    expect(ledger.toString()).toBe(past.toString())
    expect(stage.toString()).toBe(past.toString())
  })

  it('is over when what was played is over', async () => {
    const court = await addCourt('training')
    const { ledger } = await momentsKept(court)
    expect(Math.abs(ledger.until(Temporal.Now.instant()).total('seconds'))).toBeLessThan(60)
  })

  it('is never kept where there is a live court', async () => {
    const court = await addCourt('live')
    const { ledger, stage } = await playedAt(past, async () => await momentsKept(court))
    for (const moment of [ledger, stage])
      expect(Math.abs(moment.until(Temporal.Now.instant()).total('seconds'))).toBeLessThan(60)
  })
})

describe('every moment that the database keeps by itself', () => {
  it('is kept by one rule: no default and no function asks the clock directly', async () => {
    const { rows } = await test.administrator().query<{ place: string }>(
      `select d.adrelid::regclass::text || '.' || a.attname as place
       from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where pg_get_expr(d.adbin, d.adrelid) in ('now()', 'clock_timestamp()', 'CURRENT_TIMESTAMP') and d.adrelid <> 'schema_migration'::regclass
       union all
       select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosrc ~ '(?<!played_moment\\(\\), )clock_timestamp\\(\\)'`,
    )
    expect(rows).toEqual([])
  })
})
