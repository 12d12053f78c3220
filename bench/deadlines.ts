import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Writable } from 'node:stream'
import { recomputeCourts, restPerWork } from '../src/calendar/deadlines/recompute-courts.ts'
import type { RulePack } from '../src/law/domain/rule-pack.ts'
import { loadRulePack } from '../src/law/load-rule-pack.ts'
import { readConfig } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import type { Database } from '../src/platform/postgres/database.ts'
import { openDatabase } from '../src/platform/postgres/database.ts'
import { openKysely } from '../src/platform/postgres/kysely.ts'
import { operationsOver } from './operations.ts'
import { serve, startLoader } from './processes/children.ts'
import type { Figure } from './processes/asked.ts'
import { growTo, prepare, withAdministrator } from './run.ts'

/*
 * What it takes to recompute the deadlines of a whole court after its rules have changed, and what that does to the
 * requests beside it: in turn requests alone, and requests while the job runs, in one run.
 */

/** Ten events a case: charged, arraigned, counsel, an order of the court, and three motions, two of them decided. */
const giveEvents = `
  set session_replication_role = replica;
  set synchronous_commit = off;
  insert into case_event (case_id, event_id, kind, on_day, about, by_side, note, entered_by, entered_by_name, entered_at, until_day, days)
  select c.case_id, e.id, e.kind, current_date - e.ago, e.about, e.side, '', c.case_id, 'Bench', now(), null, null
  from court_case c cross join lateral (
    select md5(c.case_id::text || k.n)::uuid as id, k.kind, k.ago, k.side,
      case when k.opens is null then null else md5(c.case_id::text || k.opens)::uuid::text end as about
    from (values
      (1, 'charge-filed', 60, 'prosecution', null), (2, 'arraignment', 58, 'court', null), (3, 'counsel-appeared', 57, 'defense', null),
      (4, 'first-appearance', 58, 'court', null), (5, 'motion-filed', 40, 'defense', 5), (6, 'motion-decided', 31, 'court', 5),
      (7, 'motion-filed', 25, 'prosecution', 7), (8, 'motion-decided', 20, 'court', 7), (9, 'motion-filed', 9, 'defense', 9),
      (10, 'competency-raised', 8, 'court', 10)
    ) k(n, kind, ago, side, opens)) e
  where c.number is not null
  on conflict do nothing;
  update court set pack = 'training-county' where pack <> 'training-county';
  delete from deadline_run;
  set session_replication_role = origin`

/** The training county with so many days more for discovery: each case has a deadline that moves. */
function withDiscoveryLater(pack: RulePack, days: number): RulePack {
  const rule = pack.families.deadline['tc-discovery']
  if (rule === undefined) throw new Error('The training county has no rule of discovery.')
  const later = <T extends { readonly value: { readonly period: { readonly n: number } } }>(one: T): T => ({
    ...one,
    value: { ...one.value, period: { ...one.value.period, n: one.value.period.n + days } },
  })
  const changed = { ...rule, values: rule.values.map(later), exceptions: rule.exceptions.map(later) }
  return { ...pack, families: { ...pack.families, deadline: { ...pack.families.deadline, 'tc-discovery': changed } } }
}

interface Measured {
  readonly alone: Figure
  readonly beside: Figure
  /** Cases a second that the job went through while requests were answered beside it. */
  readonly casesBeside: number
}

/** Many and short, so that what else the machine does falls on both. */
const turns = 7
const connections = 16

const quiet = openLog({ logLevel: 'error' }, new Writable({ write: (_chunk, _encoding, next) => next() }))

/** The whole of a court to its end, without rests and with nobody beside it: set for the first time, then moved by a changed rule. */
async function measureWhole(database: Database): Promise<void> {
  const system = openKysely(database, 'colloquy_system', 2)
  const pack = await loadRulePack('training-county')
  try {
    for (const [days, what] of ['set for the first time', 'moved by a changed rule'].entries()) {
      await withAdministrator(database, async (client) => await client.query('delete from deadline_run'))
      const begun = performance.now()
      const packs = new Map([['training-county', withDiscoveryLater(pack, days)]])
      const changed = await recomputeCourts(system, packs, quiet, { restPerWork: 0, until: () => false })
      const seconds = (performance.now() - begun) / 1000
      const cases = await progressOf(database)
      console.log(
        `${what}: ${cases} cases, ${changed} deadlines, in ${seconds.toFixed(0)} s, ${(cases / seconds).toFixed(0)} cases a second`,
      )
    }
  } finally {
    await system.destroy()
  }
}

async function measure(database: Database, home: string, cases: number, seconds: number) {
  const system = openKysely(database, 'colloquy_system', 2)
  const pack = await loadRulePack('training-county')
  let version = 0
  const runFor = async (ms: number, rests = restPerWork): Promise<{ cases: number; seconds: number }> => {
    const [before, begun] = [await progressOf(database), performance.now()]
    await recomputeCourts(system, new Map([['training-county', withDiscoveryLater(pack, version)]]), quiet, {
      restPerWork: rests,
      until: () => performance.now() - begun > ms,
    })
    const after = await progressOf(database)
    return { cases: after - before, seconds: (performance.now() - begun) / 1000 }
  }
  const open = operationsOver(cases).find(({ name }) => name.startsWith('open a case'))
  if (open === undefined) throw new Error('The bench opens no case.')
  const whole = await serve('whole', home)
  const loader = startLoader(home)
  const load = async (): Promise<Figure> =>
    await loader.carryOut({
      kind: 'load',
      address: whole.address,
      operations: open.whole,
      connections,
      warmUpSeconds: 0.5,
      seconds,
    })
  try {
    // Every deadline is set for the first time, for as long as it is given; then the rules change.
    const first = await runFor(seconds * 6000, 0)
    tell(`set for the first time: ${(first.cases / first.seconds).toFixed(0)} cases a second without rests`)
    version += 1
    await withAdministrator(database, async (client) => await client.query('delete from deadline_run'))
    const rounds: Measured[] = []
    await load()
    for (let turn = 0; turn < turns; turn += 1) {
      const alone = await load()
      const [beside, ran] = await Promise.all([load(), runFor((seconds + 0.5) * 1000)])

      rounds.push({ alone, beside, casesBeside: ran.cases / ran.seconds })
      tell(`alone ${alone.perSecond.toFixed(0)}/s, beside the job ${beside.perSecond.toFixed(0)}/s`)
    }
    const idle = await runFor(seconds * 1000, 0)
    return { rounds, casesAlone: idle.cases / idle.seconds }
  } finally {
    await Promise.all([whole.stop(), loader.stop()])
    await system.destroy()
  }
}

async function progressOf(database: Database): Promise<number> {
  return await withAdministrator(database, async (client) => {
    const { rows } = await client.query<{ n: string }>('select coalesce(sum(cases_done), 0) as n from deadline_run')
    return Number(rows[0]?.n)
  })
}

const tell = (line: string): void => console.error(line)

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '4' },
      home: { type: 'string' },
      prepare: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  })
  const home = values.home ?? mkdtempSync(join(tmpdir(), 'colloquy-bench-'))
  mkdirSync(home, { recursive: true })
  const database = await openDatabase(readConfig({ COLLOQUY_HOME: home }))
  const cases = Number(values.cases)
  try {
    await prepare(database)
    await growTo({ database, tell }, cases)
    await withAdministrator(database, async (client) => {
      await client.query(giveEvents)
      await client.query('vacuum analyze case_event')
    })
    if (values.whole) await measureWhole(database)
    else if (!values.prepare) {
      const { rounds, casesAlone } = await measure(database, home, cases, Number(values.seconds))
      const ratio =
        middle(rounds.map(({ beside }) => beside.perSecond)) / middle(rounds.map(({ alone }) => alone.perSecond))
      const rate = middle(rounds.map(({ casesBeside }) => casesBeside))
      const minutes = (perSecond: number): string => (cases / perSecond / 60).toFixed(0)
      console.log(`opening a case beside the job: ${(ratio * 100).toFixed(0)} % of its rate alone
middle of an answer: ${middle(rounds.map(({ alone }) => alone.p50)).toFixed(1)} ms alone, ${middle(rounds.map(({ beside }) => beside.p50)).toFixed(1)} ms beside it
the job: ${rate.toFixed(0)} cases a second beside requests (${cases} in ${minutes(rate)} minutes), ${casesAlone.toFixed(0)} without rests (${minutes(casesAlone)} minutes)`)
    }
  } finally {
    await database.stop()
    if (values.home === undefined) rmSync(home, { recursive: true, force: true })
  }
}
