import type { z } from 'zod'
import type { FirstHour } from '../../contract/first-hour.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { clientActs } from '../plea/offer/client-acts.ts'
import { CaseId } from '../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { positions } from '../vocabulary/positions.ts'
import { actsInCases, changesSent, isTrainingCourt } from './acts-store.ts'
import { earliest, exercisesFor, lookedFor, type Act, type ExerciseRule } from './domain/exercises.ts'

type View = z.input<typeof FirstHour>

/** What whoever asks may practice as his cases stand, and what of it is done, through his own eyes. There is none outside a training court. */
export async function viewFirstHour(
  tx: Tx,
  actor: Actor,
  rules: readonly ExerciseRule[],
): Promise<Outcome<View, CommonRefusal>> {
  if (!(await isTrainingCourt(tx, actor.court))) return refuse({ kind: 'not-found' })
  const mine = exercisesFor(rules, actor.positions)
  const { did, sent } = lookedFor(mine)
  const acts = [...(await actsInCases(tx, actor, did)), ...(await changesSent(tx, actor, sent))]
  const [position] = actor.positions
  const possible = mine.some(({ where }) => where !== null) ? await clientActs(tx, actor) : null
  const offered = mine.filter(
    ({ where, check }) => where === null || possible?.has(where) === true || earliest(check, acts) !== null,
  )
  return done({
    position: position === undefined ? 'Everybody' : positions[position],
    exercises: offered.map(({ id, title, why, steps, begin, check, settledBy: words, inSpanish }) => ({
      id,
      title,
      why,
      steps,
      begin,
      settledBy: words,
      inSpanish,
      done: doneBy(earliest(check, acts)),
    })),
  })
}

function doneBy(act: Act | null): View['exercises'][number]['done'] {
  if (act === null) return null
  return {
    at: act.at,
    case: act.case === null ? null : { caseId: CaseId.parse(act.case.caseId), number: act.case.number },
  }
}
