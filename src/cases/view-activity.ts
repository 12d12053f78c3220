import { z } from 'zod'
import type { ActivityEntry } from '../../contract/cases.ts'
import { EventKind, eventKinds } from '../../contract/events.ts'
import { dataOf } from '../ledger/reactions.ts'
import { wireMoment } from '../people/moment.ts'
import { namesOf, participantsKnown } from '../people/names.ts'
import { looking } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { together } from '../platform/postgres/question.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import { Compartment } from '../vocabulary/compartments.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { cursorOf, CursorMoment, CursorNumber, partsOfCursor } from './cursor.ts'
import { compartmentWords } from '../vocabulary/compartment-words.ts'
import { aboutOfEntry, tellingEntryKinds } from './domain/entry-about.ts'
import { entries } from './store.ts'

const Place = z.tuple([CursorMoment, Compartment, CursorNumber])

const askActivity = together({ caseRow: looking.caseRow, entries, participantsKnown })

/** What happened in the case, the newest first: of each compartment only to those who hold it. */
export async function viewActivity(
  tx: Tx,
  ask: { caseId: CaseId; after?: string | undefined; limit: number },
): Promise<Outcome<{ entries: ActivityEntry[]; next: string | null }, CommonRefusal>> {
  const { caseId, limit } = ask
  const [at = null, compartment = null, seq = null] = partsOfCursor(ask.after, Place) ?? []
  const found = await askActivity(tx, { caseId, at, compartment, seq, told: tellingEntryKinds, limit: limit + 1 })
  if (found.caseRow.length === 0) return refuse({ kind: 'not-found' })
  const page = found.entries.slice(0, limit)
  for (const row of page) noteRead(tx, caseId, Compartment.parse(row.compartment))
  const names = namesOf(found.participantsKnown)
  const last = page.at(-1)
  return done({
    entries: page.map((row) => ({
      at: wireMoment(row.at),
      kind: row.kind,
      words: wordsOf(row.kind),
      about: row.content === null ? null : aboutOfEntry(row.kind, dataOf(row.content)),
      by: row.actor_name ?? (row.actor === null ? null : (names.get(row.actor) ?? null)),
      compartment: row.compartment,
      compartmentLabel: compartmentWords(row.compartment),
      seq: Number(row.seq),
      subject: row.subject,
    })),
    next: found.entries.length > limit && last ? cursorOf(last.at, last.compartment, last.seq) : null,
  })
}

function wordsOf(kind: string): string {
  const known = EventKind.safeParse(kind)
  return known.success ? eventKinds[known.data] : kind
}
