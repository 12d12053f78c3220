import { z } from 'zod'
import type { ActivityEntry } from '../../contract/cases.ts'
import { EventKind, eventKinds } from '../../contract/events.ts'
import { wireMoment } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { cursorOf, CursorMoment, CursorNumber, partsOfCursor } from './cursor.ts'
import { compartmentWords } from './domain/compartment-words.ts'
import { entriesSeen } from './store.ts'

const Place = z.tuple([CursorMoment, Compartment, CursorNumber])

/** What happened in the case, the newest first: of each compartment only to those who hold it. */
export async function viewActivity(
  tx: Tx,
  actor: Actor,
  ask: { caseId: CaseId; after?: string | undefined; limit: number },
): Promise<Outcome<{ entries: ActivityEntry[]; next: string | null }, CommonRefusal>> {
  const [at, compartment, seq] = partsOfCursor(ask.after, Place) ?? []
  const after = at !== undefined && compartment !== undefined && seq !== undefined ? { at, compartment, seq } : null
  const [seen, rows] = await Promise.all([
    seeCase(tx, actor, ask.caseId),
    entriesSeen(tx, ask.caseId, after, ask.limit + 1),
  ])
  if (!seen) return refuse({ kind: 'not-found' })
  const page = rows.slice(0, ask.limit)
  for (const row of page) noteRead(tx, ask.caseId, Compartment.parse(row.compartment))
  const names = await namesIn(
    tx,
    ask.caseId,
    page.map((row) => row.actor),
  )
  const last = page.at(-1)
  return done({
    entries: page.map((row) => ({
      at: wireMoment(row.at),
      kind: row.kind,
      words: wordsOf(row.kind),
      by: row.actor === null ? null : (names.get(row.actor) ?? null),
      compartment: row.compartment,
      compartmentLabel: compartmentWords(row.compartment),
      seq: Number(row.seq),
      subject: row.subject,
    })),
    next: rows.length > ask.limit && last ? cursorOf(last.at, last.compartment, last.seq) : null,
  })
}

function wordsOf(kind: string): string {
  const known = EventKind.safeParse(kind)
  return known.success ? eventKinds[known.data] : kind
}
