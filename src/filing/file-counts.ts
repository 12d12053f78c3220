import type { AsReferred } from '../cases/domain/as-referred.ts'
import { uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { changeCount, countsFiled, insertCount, insertStep, type KeptCount } from './charging-store.ts'

interface Filed {
  readonly counts: readonly KeptCount[]
  readonly proposed: readonly { readonly id: string; readonly asReferred: AsReferred }[]
  /** Why the clerk returned the paper before; null when it is filed for the first time. */
  readonly returnedBecause: string | null
}

const columnsOf = (count: KeptCount) => ({
  offense_code: count.offenseCode,
  offense_title: count.offenseTitle,
  statute: count.statute,
  class: count.class,
})

/**
 * Writes the counts into the court's file, each with the step that says where it comes from. When a returned paper is
 * filed again the counts keep their identity by number: changed ones are amended, those left out are withdrawn.
 */
export async function fileCounts(tx: Tx, actor: Actor, caseId: CaseId, filed: Filed): Promise<void> {
  const before = await countsFiled(tx, caseId)
  for (const count of filed.counts) {
    const there = before.find((charge) => charge.count_number === count.n)
    const asReferred = filed.proposed.find((charge) => charge.id === count.proposedChargeId)?.asReferred ?? null
    if (there) await fileAgain(tx, actor, caseId, there, count, asReferred, filed.returnedBecause)
    else await fileNew(tx, actor, caseId, count, asReferred)
  }
  const why = againWords(filed.returnedBecause)
  for (const left of before.filter(
    (charge) => charge.status === 'pending' && charge.count_number > filed.counts.length,
  )) {
    await changeCount(tx, caseId, left.charge_id, { status: 'not-filed' })
    const { offense_code, offense_title, statute, class: offenseClass } = left
    const columns = { offense_code, offense_title, statute, class: offenseClass }
    await insertStep(tx, caseId, left.charge_id, {
      ...columns,
      what: 'withdrawn',
      why,
      by: actor.person,
      asReferred: null,
    })
  }
}

async function fileNew(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  count: KeptCount,
  asReferred: AsReferred | null,
): Promise<void> {
  const chargeId = uuidv7()
  await insertCount(tx, caseId, chargeId, { ...columnsOf(count), n: count.n, particulars: count.particulars })
  await insertStep(tx, caseId, chargeId, {
    ...columnsOf(count),
    what: asReferred === null ? 'added' : 'filed',
    why: whyFiled(count, asReferred),
    by: actor.person,
    asReferred,
  })
}

async function fileAgain(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
  there: Awaited<ReturnType<typeof countsFiled>>[number],
  count: KeptCount,
  asReferred: AsReferred | null,
  returnedBecause: string | null,
): Promise<void> {
  const same =
    there.offense_code === count.offenseCode && there.particulars === count.particulars && there.status === 'pending'
  if (same) return
  await changeCount(tx, caseId, there.charge_id, {
    ...columnsOf(count),
    particulars: count.particulars,
    status: 'pending',
  })
  await insertStep(tx, caseId, there.charge_id, {
    ...columnsOf(count),
    what: 'amended',
    why: againWords(returnedBecause),
    by: actor.person,
    asReferred,
  })
}

function whyFiled(count: KeptCount, asReferred: AsReferred | null): string {
  if (asReferred === null) return 'Added by the prosecution.'
  return asReferred.offenseCode === count.offenseCode
    ? 'Charged as referred.'
    : 'Charged with another offense than referred.'
}

function againWords(returnedBecause: string | null): string {
  return returnedBecause === null ? 'Filed again.' : `Filed again after the clerk returned it: ${returnedBecause}`
}
