import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Pool } from 'pg'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase, type Database } from '../src/platform/postgres/database.ts'
import { openKysely } from '../src/platform/postgres/kysely.ts'
import { attemptAs, runAsSystem, type Tx } from '../src/platform/postgres/tx.ts'
import { trainingCourt } from '../src/server/seed/training-county.ts'
import { addDays, startOfDayIn, todayIn } from '../src/vocabulary/legal-date.ts'
import { loadWorkRules } from '../src/work/load-rules.ts'
import { remind } from '../src/work/remind.ts'
import { calendarQuestions } from './calendar-questions.ts'
import { addCalendar } from './caseload/calendar.ts'
import { growTo, prepare } from './run.ts'
import { tableReads } from './table-reads.ts'

/*
 * What the calendar costs in a state: each question many times over, through the verb and the database, with the rows that
 * it fetches; and the reminders of a day of the whole court, once.
 */

const times = 30
const tell = (line: string): void => console.error(line)

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

async function measure(database: Database): Promise<void> {
  const [db, system] = [openKysely(database, 'colloquy_app', 4), openKysely(database, 'colloquy_system', 4)]
  const administrator = new Pool({ ...database.administrator(), max: 2 })
  try {
    for (const { name, actor, ask } of await calendarQuestions(system)) {
      const took: number[] = []
      for (let n = 0; n < times; n += 1) {
        const begun = performance.now()
        const outcome = await attemptAs(db, actor, ask)
        took.push(performance.now() - begun)
        if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`)
      }
      const { scanned, fetched } = await tableReads(administrator, [db], async () => await attemptAs(db, actor, ask))
      const sorted = took.toSorted((a, b) => a - b)
      console.log(
        `${name}: ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)}, ${fetched} rows${scanned.length === 0 ? '' : `, reads whole: ${scanned.join(', ')}`}`,
      )
    }
    await reminders(administrator, async (act, at) => await runAsSystem(system, act, at))
  } finally {
    await Promise.all([db.destroy(), system.destroy(), administrator.end()])
  }
}

/** The reminders of today, as if nobody had been reminded yet; and the round after it. */
async function reminders(
  administrator: Pool,
  run: (act: (tx: Tx) => Promise<unknown>, at: Temporal.Instant) => Promise<unknown>,
) {
  const { reminders: rules } = loadWorkRules().notices
  const { zone } = trainingCourt
  const today = todayIn(zone, Temporal.Now.instant())
  const noon = startOfDayIn(zone, today).add({ hours: 12 })
  const yesterday = addDays(today, -1)
  await administrator.query(
    `insert into reminder_day (court_id, done_through) select court_id, $1 from court
     on conflict (court_id) do update set done_through = $1`,
    [yesterday],
  )
  for (const what of ['the reminders of a day', 'a round when all are reminded']) {
    const begun = performance.now()
    await run(async (tx) => await remind(tx, rules), noon)
    console.log(`${what}: ${(performance.now() - begun).toFixed(0)} ms`)
  }
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200000' },
    home: { type: 'string' },
    prepare: { type: 'boolean', default: false },
  },
})
const home = values.home ?? mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
mkdirSync(home, { recursive: true })
const database = await openDatabase(readConfig({ COLLOQUY_HOME: home }))
try {
  await prepare(database)
  await growTo({ database, tell }, Number(values.cases))
  await addCalendar(database)
  if (!values.prepare) await measure(database)
} finally {
  await database.stop()
  if (values.home === undefined) rmSync(home, { recursive: true, force: true })
}
