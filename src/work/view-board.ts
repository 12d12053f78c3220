import { sql } from 'kysely'
import type { z } from 'zod'
import { Stage } from '../../contract/cases.ts'
import type { LawyerLoad, readBoard } from '../../contract/work.ts'
import { stages } from '../cases/domain/lifecycle.ts'
import { packOf } from '../cases/packs.ts'
import { lawIfAny } from '../law/domain/ask.ts'
import type { Services } from '../law/services.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId, PersonId } from '../vocabulary/ids.ts'
import { daysBetween, type LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { caseMarks } from './case-marks.ts'
import { todayOf } from './item-store.ts'
import type { WorkRefusal } from './problems.ts'

interface BoardRow {
  readonly person: string
  readonly name: string
  /** Null for a lawyer without a case. */
  readonly stage: string | null
  readonly cases: number
  readonly in_custody: number
  readonly without_date: number
  readonly oldest_on: LegalDate | null
  readonly oldest_case: string | null
  readonly median_days: number | null
  readonly longest_days: number | null
  readonly lapsing: number | null
}

type Board = z.input<(typeof readBoard)['response']>

interface TrackRow {
  readonly person: string
  readonly track: string
  readonly cases: number
}

/** The cases of each lawyer of the office that the actor leads, in figures. */
export async function viewBoard(tx: Tx, packs: Services['packs'], actor: Actor): Promise<Outcome<Board, WorkRefusal>> {
  const { rows: led } = await sql<{ population: string; name: string; pack: string }>`
    select p.population, p.name, k.pack from my_population() p join court k on k.court_id = p.court_id
    where p.population in ('prosecution-office', 'defense-office')`.execute(tx.db)
  const office = led[0]
  if (!office) return refuse({ kind: 'leads-no-office' })
  const { today } = await todayOf(tx, actor.court)
  const { rows } = await sql<BoardRow>`
    select person, name, stage, cases::integer, in_custody::integer, without_date::integer, oldest_on, oldest_case, median_days, longest_days, lapsing::integer
    from office_board() order by name, person`.execute(tx.db)
  const { rows: tracked } = await sql<TrackRow>`select person, track, cases::integer from office_tracks()`.execute(
    tx.db,
  )
  const prosecution = office.population === 'prosecution-office'
  const tracks = lawIfAny(packOf(packs, office), 'case.tracks', today)?.tracks ?? []
  return done({
    office: office.name,
    lawyers: lawyersFrom(rows, tracked, today),
    stages: Stage.options
      .filter((stage) => rows.some((row) => row.stage === stage))
      .map((stage) => ({ stage, stageLabel: stages[stage].label })),
    tracks: tracks.map(({ id, name }) => ({ track: id, name })),
    approvals: prosecution ? await approvalsWaiting(tx, actor) : null,
    unassigned: prosecution ? await unassigned(tx, actor) : null,
  })
}

function lawyersFrom(
  rows: readonly BoardRow[],
  tracked: readonly TrackRow[],
  today: LegalDate,
): z.input<typeof LawyerLoad>[] {
  return [...new Set(rows.map((row) => row.person))].map((person) => {
    const own = rows.filter((row) => row.person === person)
    const sum = (of: (row: BoardRow) => number): number => own.reduce((total, row) => total + of(row), 0)
    const oldest = own
      .filter((row) => row.oldest_on !== null)
      .toSorted((a, b) => ((a.oldest_on ?? '') < (b.oldest_on ?? '') ? -1 : 1))[0]
    return {
      personId: PersonId.parse(person),
      name: own[0]?.name ?? '',
      cases: sum((row) => row.cases),
      inCustody: sum((row) => row.in_custody),
      withoutDate: sum((row) => row.without_date),
      lapsing: own.some((row) => row.lapsing === null) ? null : sum((row) => row.lapsing ?? 0),
      oldest:
        oldest?.oldest_on && oldest.oldest_case
          ? {
              caseId: CaseId.parse(oldest.oldest_case),
              openedOn: oldest.oldest_on,
              days: daysBetween(oldest.oldest_on, today),
            }
          : null,
      tracks: tracked.filter((row) => row.person === person).map(({ track, cases }) => ({ track, cases })),
      stages: own.flatMap((row) => {
        const stage = Stage.safeParse(row.stage)
        if (!stage.success) return []
        return [
          {
            stage: stage.data,
            stageLabel: stages[stage.data].label,
            cases: row.cases,
            medianDays: Math.max(row.median_days ?? 0, 0),
            longestDays: Math.max(row.longest_days ?? 0, 0),
          },
        ]
      }),
    }
  })
}

/** Nothing is counted beyond these. */
const most = 200
/** So many of them are named. */
const listed = 50

async function approvalsWaiting(tx: Tx, actor: Actor): Promise<Board['approvals']> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      select distinct a.draft_id from approval_waiting a where a.principal = any (${actor.principals}::uuid[]) limit ${most + 1}) counted`.execute(
    tx.db,
  )
  const n = rows[0]?.n ?? 0
  return { waiting: Math.min(n, most), more: n > most }
}

async function unassigned(tx: Tx, actor: Actor): Promise<Board['unassigned']> {
  const { rows } = await sql<{ case_id: CaseId }>`
    select w.case_id from work_item w
    where w.principal = any (${actor.principals}::uuid[]) and w.situation in ('no-prosecutor', 'referral-to-take')
    group by w.case_id order by min(w.since), w.case_id limit ${most + 1}`.execute(tx.db)
  const counted = rows.slice(0, most).map((row) => row.case_id)
  const marks = await caseMarks(tx, actor, counted)
  return {
    n: counted.length,
    atLeast: rows.length > most,
    cases: counted.slice(0, listed).flatMap((caseId) => marks.get(caseId)?.mark ?? []),
  }
}
