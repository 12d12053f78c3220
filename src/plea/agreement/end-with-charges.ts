import { sql } from 'kysely'
import { z } from 'zod'
import type { FeedEntry } from '../../ledger/reactions.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { endWithItsCharges } from '../domain/offer.ts'
import { saveTalks } from '../offer/negotiation-store.ts'
import { offersOf, saveOffer } from '../offer/offer-store.ts'
import { lockTalks } from '../offer/talks-lock.ts'

const Dismissed = z.object({ whole: z.boolean() })

/**
 * Charges were dismissed: what the parties built on them ends. Offers that are open or were accepted are withdrawn, an
 * agreement that is being signed is given up; with the whole case the talks close, and what is before the court ends
 * too. When counts stay, new offers may be made on them.
 */
export async function endWithCharges(tx: Tx, { caseId, data }: FeedEntry): Promise<void> {
  const { whole } = Dismissed.parse(data)
  const reason = whole ? 'The case was dismissed.' : 'A count was dismissed; what rested on it no longer holds.'
  await lockTalks(tx, caseId)
  await abandonDraft(tx, caseId, reason)
  if (whole) await endBeforeTheCourt(tx, caseId, reason)
  await withdrawOffers(tx, caseId, reason)
  await settleTalks(tx, caseId, whole)
}

async function abandonDraft(tx: Tx, caseId: CaseId, reason: string): Promise<void> {
  const given = await tx.db
    .updateTable('agreement')
    .set((set) => ({ status: 'abandoned', status_reason: reason, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('status', '=', 'draft')
    .returning(['agreement_id', 'n'])
    .execute()
  for (const { agreement_id: subject, n } of given)
    await record(tx, { kind: 'agreement.abandoned', caseId, compartment: 'parties', subject, data: { n, reason } })
}

/** An agreement before the court ends with the case, and so does a plea hearing that was begun. */
async function endBeforeTheCourt(tx: Tx, caseId: CaseId, reason: string): Promise<void> {
  const ended = await tx.db
    .updateTable('agreement')
    .set((set) => ({ status: 'withdrawn', status_reason: reason, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('status', '=', 'tendered')
    .returning('agreement_id')
    .execute()
  for (const { agreement_id: subject } of ended)
    await record(tx, {
      kind: 'agreement.closed',
      caseId,
      compartment: 'parties',
      subject,
      data: { status: 'withdrawn' },
    })
  const tendered = await tx.db
    .updateTable('tendered_agreement')
    .set((set) => ({ action: 'ended', reasons: reason, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('action', 'in', ['tendered', 'deferred'])
    .returning('agreement_id')
    .execute()
  for (const { agreement_id: subject } of tendered)
    await record(tx, { kind: 'hearing.agreement-ended', caseId, compartment: 'tendered', subject, data: { reason } })
  const hearings = await tx.db
    .updateTable('plea_hearing')
    .set((set) => ({
      status: 'ended',
      ended_at: tx.now.toString(),
      end_reason: reason,
      version: set('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('status', '=', 'in-progress')
    .returning('plea_hearing_id')
    .execute()
  for (const { plea_hearing_id: subject } of hearings)
    await record(tx, { kind: 'hearing.ended', caseId, compartment: 'court-file', subject, data: { reason } })
}

/** An accepted offer whose agreement was before the court stays as it was: that agreement has its own end. */
async function withdrawOffers(tx: Tx, caseId: CaseId, reason: string): Promise<void> {
  const { rows } = await sql<{ zone: string; spent: string[] }>`
    select k.zone, array(select a.offer_id from agreement a where a.case_id = c.case_id
      and a.status in ('tendered', 'accepted', 'rejected', 'withdrawn')) as spent
    from court_case c join court k using (court_id) where c.case_id = ${caseId}::uuid`.execute(tx.db)
  const [known] = rows
  if (!known) return
  const moment = { at: tx.now, zone: known.zone }
  for (const { offer, version } of await offersOf(tx, caseId)) {
    if (known.spent.includes(offer.id)) continue
    const closed = endWithItsCharges(offer, reason, moment)
    if (closed.state === offer.state) continue
    await saveOffer(tx, caseId, closed, version)
    await record(tx, {
      kind: closed.state === 'lapsed' ? 'plea.offer-lapsed' : 'plea.offer-withdrawn',
      caseId,
      compartment: 'parties',
      subject: offer.id,
      data: { n: offer.current, side: 'prosecution', reason },
    })
  }
}

async function settleTalks(tx: Tx, caseId: CaseId, whole: boolean): Promise<void> {
  const talks = await tx.db
    .selectFrom('negotiation')
    .select('state')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const state = whole ? 'closed' : talks.state === 'broken-down' || talks.state === 'closed' ? talks.state : 'none'
  if (state === talks.state) return
  await saveTalks(tx, caseId, { state })
  await record(tx, { kind: 'plea.talks-closed', caseId, compartment: 'parties', subject: caseId, data: { whole } })
}
