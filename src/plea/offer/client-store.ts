import { z } from 'zod'
import { OfferId, PlainSheet, QuestionId, type SheetStanding } from '../../../contract/plea.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import { newId } from '../../platform/clock.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import { CaseId, type PersonId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { legalDate, type LegalDate } from '../../vocabulary/legal-date.ts'

const Sheet = z.object({ en: PlainSheet, es: PlainSheet })

/** A version of an offer as it was given to the defendant. */
export interface StoredSheet {
  readonly offerId: OfferId
  readonly n: number
  readonly sheet: z.infer<typeof Sheet>
  readonly expiresOn: LegalDate
  readonly conveyedOn: LegalDate | null
  readonly standing: SheetStanding
  readonly givenAt: Instant
  readonly acknowledgedAt: Instant | null
}

/** The cases listed for a person himself, and not for a team of his: among them those in which he is the defendant. */
export async function casesOfDefendant(tx: Tx, actor: Actor): Promise<readonly CaseId[]> {
  const rows = await tx.db
    .selectFrom('my_case')
    .select('case_id')
    .where('principal', '=', actor.person)
    .orderBy('stage')
    .orderBy('case_id')
    .execute()
  return rows.map((row) => CaseId.parse(row.case_id))
}

/** How the sheets of the case stand, without what they say. */
export async function standingsOf(
  tx: Tx,
  caseId: CaseId,
): Promise<readonly Pick<StoredSheet, 'standing' | 'expiresOn' | 'acknowledgedAt'>[]> {
  const rows = await tx.db
    .selectFrom('offer_sheet')
    .select(['standing', 'expires_on', 'acknowledged_at'])
    .where('case_id', '=', caseId)
    .execute()
  return rows.map((row) => ({
    standing: row.standing,
    expiresOn: legalDate(row.expires_on),
    acknowledgedAt: row.acknowledged_at === null ? null : instantFromPg(row.acknowledged_at),
  }))
}

/** The sheets of the case, the latest first. */
export async function sheetsOf(tx: Tx, caseId: CaseId): Promise<readonly StoredSheet[]> {
  const rows = await tx.db
    .selectFrom('offer_sheet')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('given_at', 'desc')
    .orderBy('n', 'desc')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'client')
  return rows.map((row) => ({
    offerId: OfferId.parse(row.offer_id),
    n: row.n,
    sheet: Sheet.parse(row.sheet),
    expiresOn: legalDate(row.expires_on),
    conveyedOn: row.conveyed_on === null ? null : legalDate(row.conveyed_on),
    standing: row.standing,
    givenAt: instantFromPg(row.given_at),
    acknowledgedAt: row.acknowledged_at === null ? null : instantFromPg(row.acknowledged_at),
  }))
}

/** Gives the defendant the sheet of a version; one that he has already is not given again. */
export async function giveSheet(
  tx: Tx,
  caseId: CaseId,
  given: Pick<StoredSheet, 'offerId' | 'n' | 'sheet' | 'expiresOn' | 'conveyedOn' | 'standing'>,
): Promise<boolean> {
  const row = await tx.db
    .insertInto('offer_sheet')
    .values({
      case_id: caseId,
      offer_id: given.offerId,
      n: given.n,
      sheet: JSON.stringify(given.sheet),
      expires_on: given.expiresOn,
      conveyed_on: given.conveyedOn,
      standing: given.standing,
      given_at: tx.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('n')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes on the defendant's sheet how the offer stands. @returns whether that was news */
export async function writeStanding(
  tx: Tx,
  caseId: CaseId,
  offerId: OfferId,
  n: number,
  standing: SheetStanding,
): Promise<boolean> {
  const row = await tx.db
    .updateTable('offer_sheet')
    .set({ standing })
    .where('case_id', '=', caseId)
    .where('offer_id', '=', offerId)
    .where('n', '=', n)
    .where('standing', '<>', standing)
    .returning('n')
    .executeTakeFirst()
  return row !== undefined
}

/** The defendant has read it; the first time stands. @returns whether this is the first */
export async function acknowledge(
  tx: Tx,
  caseId: CaseId,
  sheet: { readonly offerId: OfferId; readonly n: number; readonly conveyedOn: LegalDate },
  by: PersonId,
): Promise<boolean> {
  const row = await tx.db
    .updateTable('offer_sheet')
    .set((column) => ({
      acknowledged_at: tx.now.toString(),
      acknowledged_by: by,
      conveyed_on: column.fn.coalesce('conveyed_on', column.val(sheet.conveyedOn)),
    }))
    .where('case_id', '=', caseId)
    .where('offer_id', '=', sheet.offerId)
    .where('n', '=', sheet.n)
    .where('acknowledged_at', 'is', null)
    .returning('n')
    .executeTakeFirst()
  return row !== undefined
}

export interface StoredDecision {
  readonly offerId: OfferId
  readonly n: number
  readonly decision: 'accept' | 'reject'
  readonly note: string
  readonly at: Instant
}

/** What the defendant decided on each version: the last word on it. */
export async function decisionsOf(tx: Tx, caseId: CaseId): Promise<readonly StoredDecision[]> {
  const rows = await tx.db
    .selectFrom('client_decision')
    .selectAll()
    .distinctOn(['offer_id', 'n'])
    .where('case_id', '=', caseId)
    .orderBy('offer_id')
    .orderBy('n')
    .orderBy('at', 'desc')
    .orderBy('decision_id', 'desc')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'client')
  return rows.map((row) => ({
    offerId: OfferId.parse(row.offer_id),
    n: row.n,
    decision: row.decision,
    note: row.note,
    at: instantFromPg(row.at),
  }))
}

/** Writes down what the defendant decided. */
export async function insertClientDecision(
  tx: Tx,
  caseId: CaseId,
  said: Omit<StoredDecision, 'at'>,
  by: PersonId,
): Promise<void> {
  await tx.db
    .insertInto('client_decision')
    .values({
      case_id: caseId,
      decision_id: newId(z.uuid()),
      offer_id: said.offerId,
      n: said.n,
      decision: said.decision,
      note: said.note,
      by,
      at: tx.now.toString(),
    })
    .execute()
}

export interface StoredQuestion {
  readonly id: QuestionId
  readonly text: string
  readonly askedAt: Instant
  readonly answer: { readonly text: string; readonly by: string; readonly at: Instant } | null
}

/** Questions and answers between the defendant and counsel, the latest first. */
export async function questionsOf(tx: Tx, caseId: CaseId): Promise<readonly StoredQuestion[]> {
  const rows = await tx.db
    .selectFrom('client_question')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .execute()
  if (rows.length > 0) noteRead(tx, caseId, 'client')
  return rows.map((row) => ({
    id: QuestionId.parse(row.question_id),
    text: row.text,
    askedAt: instantFromPg(row.asked_at),
    answer:
      row.answer === null || row.answered_by === null || row.answered_at === null
        ? null
        : { text: row.answer, by: row.answered_by, at: instantFromPg(row.answered_at) },
  }))
}

export async function insertQuestion(
  tx: Tx,
  caseId: CaseId,
  id: QuestionId,
  text: string,
  by: PersonId,
): Promise<void> {
  await tx.db
    .insertInto('client_question')
    .values({ case_id: caseId, question_id: id, text, asked_by: by, asked_at: tx.now.toString() })
    .execute()
}

/** Answers a question that has no answer yet. @returns false when it has one */
export async function answerOnce(tx: Tx, caseId: CaseId, id: QuestionId, text: string, by: PersonId): Promise<boolean> {
  const row = await tx.db
    .updateTable('client_question')
    .set({ answer: text, answered_by: by, answered_at: tx.now.toString() })
    .where('case_id', '=', caseId)
    .where('question_id', '=', id)
    .where('answer', 'is', null)
    .returning('question_id')
    .executeTakeFirst()
  return row !== undefined
}
