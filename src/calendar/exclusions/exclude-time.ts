import { packOf } from '../../cases/packs.ts'
import type { Services } from '../../law/services.ts'
import { record } from '../../ledger/record.ts'
import { seeCase, type SeenCase } from '../../people/seen-case.ts'
import { uuidv7 } from '../../platform/clock.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { soundExclusion, type ExclusionEntered } from '../domain/exclusion.ts'
import { sideOf } from '../domain/policies.ts'
import type { ExclusionRefusal } from '../clock-problems.ts'
import { insertExcludedTime, type NewExcludedTime } from './excluded-time-store.ts'

/** Time to be left out of a clock. */
export interface ExcludeTime extends ExclusionEntered {
  readonly caseId: CaseId
  /** What it concerns, where the law caps the time of one subject; without it the entry stands for itself. */
  readonly about?: string | null
  readonly note?: string
  /** The hearing whose continuance it comes with. */
  readonly hearingId?: string | null
}

/**
 * Leaves days out of a speedy-trial clock under an exclusion of its rule: the bench or the clerk enters what the court
 * found, a party what it asserts. The clocks count it at once; deadlines follow.
 */
export async function excludeTime(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  input: ExcludeTime,
): Promise<Outcome<{ caseId: CaseId; excludedId: string }, ExclusionRefusal>> {
  const seen = await seeCase(tx, actor, input.caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  return await putExclusionOnRecord(tx, packs, actor, seen, input, { answers: null, corrects: null })
}

/** Saves time left out, whoever's step it follows from: an entry of its own, a ruling, or a correction. */
export async function putExclusionOnRecord(
  tx: Tx,
  packs: Services['packs'],
  actor: Actor,
  seen: SeenCase,
  input: ExcludeTime,
  follows: Pick<NewExcludedTime, 'answers' | 'corrects'>,
): Promise<Outcome<{ caseId: CaseId; excludedId: string }, ExclusionRefusal>> {
  const by = sideOf(seen)
  if (by === null) return refuse({ kind: 'not-allowed' })
  if (seen.number === null) return refuse({ kind: 'not-before-the-court' })
  const sound = soundExclusion(packOf(packs, seen.court), input)
  if (!sound.ok) return sound
  const opens = sound.value.opens[0]
  if (opens === undefined) throw new Error(`The exclusion ${input.exclusion} is opened by nothing.`)
  const { caseId, clock, exclusion, from, to, findings, factors, about = null, note = '', hearingId = null } = input
  const excludedId = uuidv7()
  const entered = { clock, exclusion, from, to, findings, factors, about, note, hearingId, ...follows }
  await insertExcludedTime(tx, caseId, excludedId, {
    ...entered,
    opens,
    by,
    enteredBy: actor.person,
    enteredByName: actor.name,
  })
  await record(tx, {
    kind: by === 'court' ? 'calendar.time-found' : 'calendar.time-asserted',
    caseId,
    compartment: 'court-file',
    subject: excludedId,
    data: { ...entered, by },
  })
  return done({ caseId, excludedId })
}
