import type { z } from 'zod'
import type { VictimLine, listVictims as listVictimsRoute } from '../../contract/work.ts'
import { nextEventWords } from '../cases/domain/hearing-words.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { compareDays, type LegalDate } from '../vocabulary/legal-date.ts'
import { done, type Outcome } from '../vocabulary/outcome.ts'
import { caseMarks } from './case-marks.ts'
import { todayOf } from './item-store.ts'
import { victimsOf, type VictimRow } from './victim-store.ts'

type Lines = z.input<(typeof listVictimsRoute)['response']>

const most = 200

/** The victims of the actor's cases: whether each was heard, and of what each is to be told; whoever is to be told next comes first. */
export async function listVictims(tx: Tx, actor: Actor): Promise<Outcome<Lines, CommonRefusal>> {
  const { today } = await todayOf(tx, actor.court)
  const rows = await victimsOf(tx, actor.principals, today, most + 1)
  const marks = await caseMarks(
    tx,
    actor,
    rows.map((row) => row.case_id),
  )
  const shown = rows.slice(0, most).toSorted(byNextToTell)
  const victims = shown.flatMap((row) => {
    const marked = marks.get(row.case_id)
    if (!marked) return []
    noteRead(tx, row.case_id, 'victim')
    const line: z.input<typeof VictimLine> = {
      case: marked.mark,
      participantId: row.participant_id,
      name: row.name,
      language: row.language,
      interpreterNeeded: row.interpreter_needed,
      preferred: row.preferred,
      safetyNote: row.safety_note,
      wantsNotice: row.wants_notice,
      conferral: row.conferred,
      notices: row.hearings.map(({ hearingId, kind, onDay, told }) => ({
        hearingId,
        kindLabel: nextEventWords(kind) ?? kind,
        onDay,
        told,
      })),
    }
    return [line]
  })
  return done({ victims, more: rows.length > most, mayTell: actor.positions.some((one) => tells.has(one)) })
}

/** Who is to be told of a hearing before who is not, the nearest hearing first; else in the order they came. */
function byNextToTell(a: VictimRow, b: VictimRow): number {
  const [first, second] = [nextToTell(a), nextToTell(b)]
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
  return compareDays(first, second)
}

const nextToTell = ({ wants_notice: wants, hearings }: VictimRow): LegalDate | undefined =>
  wants ? hearings.find(({ told }) => told === null)?.onDay : undefined

/** Whose work it is to tell victims; whether he may in a case is for the case's grants to say. */
const tells: ReadonlySet<string> = new Set(['victim-advocate', 'paralegal', 'prosecutor', 'prosecution-supervisor'])
