import type { NegotiationState, Side } from '../../../contract/plea.ts'
import { change } from '../../platform/postgres/question.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { negotiationOf } from '../domain/negotiation.ts'
import type { Offer } from '../domain/offer.ts'
import { offersOf } from './offer-store.ts'

interface Standing {
  readonly state: NegotiationState
  readonly expiresOn?: LegalDate | null
  readonly reason?: string | null
  readonly endedBy?: Side | null
}

const putTalks = change((db, talks: ReturnType<typeof columnsOf> & { readonly case_id: CaseId }) => {
  const { state, expires_on, reason, ended_by, since } = talks
  const values = { state, expires_on, reason, ended_by, since }
  return db
    .insertInto('negotiation')
    .values({ case_id: talks.case_id, ...values })
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet((column) => ({ ...values, version: column('negotiation.version', '+', 1) })),
    )
})

/** Writes where talks stand, whatever they were. */
export async function saveTalks(tx: Tx, caseId: CaseId, standing: Standing): Promise<void> {
  await putTalks(tx, { case_id: caseId, ...columnsOf(tx, standing) })
}

/** Writes where talks stand over what was read. @returns false when another change came first */
export async function saveTalksOver(tx: Tx, caseId: CaseId, standing: Standing, version: number): Promise<boolean> {
  const values = columnsOf(tx, standing)
  const saved = await tx.db
    .insertInto('negotiation')
    .values({ case_id: caseId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet((column) => ({ ...values, version: column('negotiation.version', '+', 1) }))
        .where('negotiation.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

/** Brings the summary of the talks in step with the offers of the case. */
export async function keepTalksInStep(tx: Tx, caseId: CaseId): Promise<void> {
  const offers = await offersOf(tx, caseId)
  await saveTalksOf(
    tx,
    caseId,
    offers.map(({ offer }) => offer),
  )
}

/** The same with all offers of the case, which are known already. */
export async function saveTalksOf(tx: Tx, caseId: CaseId, offers: readonly Offer[]): Promise<void> {
  await saveTalks(tx, caseId, negotiationOf(offers))
}

function columnsOf(tx: Tx, { state, expiresOn = null, reason = null, endedBy = null }: Standing) {
  return { state, expires_on: expiresOn, reason, ended_by: endedBy, since: tx.now.toString() }
}
