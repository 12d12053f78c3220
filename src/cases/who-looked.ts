import { sql } from 'kysely'
import type { DayOfReads } from '../../contract/case-record.ts'
import { namesIn } from '../people/names.ts'
import { wireMoment } from '../people/moment.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { audits, keptByOneSide } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'

interface Row {
  readonly day: string
  readonly person: string
  readonly compartment: string
  readonly times: number
  readonly last_at: string
}

/** Who opened which walled part of the file, by day in the court's zone, as far as whoever asks may know. */
export async function whoLooked(
  tx: Tx,
  actor: Actor,
  ask: { readonly caseId: CaseId; readonly before?: LegalDate | undefined; readonly days: number },
): Promise<Outcome<{ reads: DayOfReads[]; next: LegalDate | null }, CommonRefusal>> {
  const { caseId } = ask
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  // One day more than asked tells whether there are earlier ones.
  const rows = await lookedAt(tx, { ...ask, zone: seen.court.zone, days: ask.days + 1 })
  const days = [...new Set(rows.map((row) => row.day))]
  const shown = rows.filter((row) => days.indexOf(row.day) < ask.days)
  const names = await namesIn(
    tx,
    caseId,
    shown.map((row) => row.person),
  )
  const last = shown.at(-1)
  return done({
    reads: shown.map((row) => ({
      day: LegalDate.parse(row.day),
      by: names.get(row.person) ?? null,
      compartment: row.compartment,
      compartmentLabel: compartmentWords(row.compartment),
      times: row.times,
      lastAt: wireMoment(row.last_at),
    })),
    next: days.length > ask.days && last ? LegalDate.parse(last.day) : null,
  })
}

async function lookedAt(
  tx: Tx,
  ask: {
    readonly caseId: CaseId
    readonly zone: string
    readonly before?: LegalDate | undefined
    readonly days: number
  },
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select * from who_looked(${ask.caseId}::uuid, ${keptByOneSide}::text[], ${audits.map(({ relation }) => relation)}::text[],
      ${audits.map(({ office }) => office)}::text[], ${ask.zone}, ${ask.before ?? null}::date, ${ask.days})`.execute(
    tx.db,
  )
  return rows
}
