import { z } from 'zod'
import { newId } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { isOneOfACase, type DayRules } from './domain/day-rules.ts'
import { mayPutOff } from './domain/put-off.ts'
import { itemSeen, itemsOfCase, todayOf } from './item-store.ts'
import type { WorkRefusal } from './problems.ts'
import { deletePutOff, putOffVersion, savePutOff, type PutOffItem } from './put-off-store.ts'
import { principalsFor } from './rules-for.ts'

/**
 * Puts an item of one's own day off: until a day, or until something happens to it. What is one item of a case is put
 * off together.
 */
export async function putOffItem(
  tx: Tx,
  actor: Actor,
  rules: DayRules,
  input: PutOffItem,
): Promise<Outcome<{ putOffIds: readonly string[] }, WorkRefusal>> {
  const rule = rules.rules.find((one) => one.id === input.situation)
  if (!rule) return refuse({ kind: 'not-found' })
  const principals = principalsFor(actor, rule.for)
  const item = await itemSeen(tx, input, principals)
  if (!item) return refuse({ kind: 'not-found' })
  const { today } = await todayOf(tx, actor.court)
  const together = isOneOfACase(rule) ? await itemsOfCase(tx, input, principals) : [item]
  const [dueOn = null] = together.flatMap((one) => one.due_on ?? []).toSorted()
  const limits = mayPutOff(rule, { today, dueOn, longest: rules.limits.longestPutOff })
  if (!limits) return refuse({ kind: 'cannot-wait' })
  const refusal =
    input.until === null
      ? limits.notNow
        ? null
        : tooLate(limits.latest)
      : dayRefusal(input.until, today, limits.latest)
  if (refusal) return refuse(refusal)
  const putOffIds: string[] = []
  for (const { subject, since } of together)
    putOffIds.push(await savePutOff(tx, actor.person, newId(z.uuid()), { ...input, subject }, since))
  return done({ putOffIds })
}

const tooLate = (latest: LegalDate): WorkRefusal => ({ kind: 'put-off-too-far', latest })

function dayRefusal(until: LegalDate, today: LegalDate, latest: LegalDate): WorkRefusal | null {
  if (until <= today) return { kind: 'put-off-to-the-past', today }
  return until > latest ? tooLate(latest) : null
}

/** Brings back what was put off. */
export async function bringBackItem(
  tx: Tx,
  input: { readonly putOffId: string; readonly version: number },
): Promise<Outcome<{ putOffId: string }, WorkRefusal>> {
  const version = await putOffVersion(tx, input.putOffId)
  if (version === null) return refuse({ kind: 'not-found' })
  if (version !== input.version) return refuse({ kind: 'stale', version })
  await deletePutOff(tx, input.putOffId)
  return done({ putOffId: input.putOffId })
}
