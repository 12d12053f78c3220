import { sql } from 'kysely'
import { z } from 'zod'
import { AgreementId } from '../../../contract/agreement.ts'
import { nameInOrder } from '../../identity/access.ts'
import { record } from '../../ledger/record.ts'
import type { FeedEntry, Reaction } from '../../ledger/reactions.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { OrderCompartment } from '../../vocabulary/compartments.ts'
import { PrincipalId, type CaseId } from '../../vocabulary/ids.ts'
import { endWithCharges } from './end-with-charges.ts'
import { docketTender } from './docket-tender.ts'
import { saveSignature } from './sign-agreement.ts'

/** What crosses a wall because an agreement moved: carried by the system, never by whoever acted. */
export const agreementReactions: readonly Reaction[] = [
  { name: 'agreement/carry-signature', on: 'agreement.signed-by-defendant', react: carrySignature },
  { name: 'agreement/replace-share', on: ['agreement.redrafted', 'agreement.abandoned'], react: replaceShare },
  { name: 'agreement/name-the-bench', on: 'agreement.tendered', react: nameTheBench },
  { name: 'agreement/docket', on: 'agreement.tendered', react: docketTender },
  { name: 'agreement/close', on: 'hearing.agreement-accepted', react: closeAsAccepted },
  { name: 'agreement/reopen-talks', on: ['hearing.plea-kept', 'hearing.plea-withdrawn'], react: reopenTalks },
  { name: 'agreement/end-with-charges', on: 'filing.charges-dismissed', react: endWithCharges },
  { name: 'agreement/end-talks', on: 'hearing.judgment-entered', react: endTalks },
]

const SignedData = z.object({ n: z.int(), sha256: z.string(), sheetSha256: z.string() })

/** Carries the defendant's signature to the parties, if the version that was signed still holds. */
async function carrySignature(tx: Tx, { caseId, subject, data, actor, at }: FeedEntry): Promise<void> {
  const { n, sha256, sheetSha256 } = SignedData.parse(data)
  const id = AgreementId.parse(subject)
  const version = await tx.db
    .selectFrom('agreement as a')
    .innerJoin('agreement_version as v', (join) =>
      join.onRef('v.case_id', '=', 'a.case_id').onRef('v.agreement_id', '=', 'a.agreement_id').onRef('v.n', '=', 'a.n'),
    )
    .innerJoin('agreement_share as s', (join) =>
      join.onRef('s.case_id', '=', 'a.case_id').onRef('s.agreement_id', '=', 'a.agreement_id').onRef('s.n', '=', 'a.n'),
    )
    .where('a.case_id', '=', caseId)
    .where('a.agreement_id', '=', id)
    .where('a.status', '=', 'draft')
    .where('a.n', '=', n)
    .where('v.sha256', '=', sha256)
    .where('v.sheet_sha256', '=', sheetSha256)
    .select('s.signed_by_name')
    .executeTakeFirst()
  if (!version || actor === null || (await isSigned(tx, caseId, id, n))) return
  await saveSignature(tx, {
    caseId,
    row: { id, n },
    part: 'defendant',
    signed: { sha256, sheetSha256 },
    person: actor,
    name: version.signed_by_name ?? 'The defendant',
    at,
    immigrationAdvice: null,
  })
  await record(tx, {
    kind: 'agreement.defendant-signature-received',
    caseId,
    compartment: 'parties',
    subject: id,
    data: { n, part: 'defendant', sha256, sheetSha256 },
  })
}

async function isSigned(tx: Tx, caseId: CaseId, id: AgreementId, n: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom('agreement_signature')
    .select('part')
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', id)
    .where('n', '=', n)
    .where('part', '=', 'defendant')
    .executeTakeFirst()
  return row !== undefined
}

/** What the defendant was given is marked as replaced, so that he signs no paper that no longer holds. */
async function replaceShare(tx: Tx, { caseId, subject, kind, data }: FeedEntry): Promise<void> {
  const { n } = z.object({ n: z.int() }).parse(data)
  const replaced = await tx.db
    .updateTable('agreement_share')
    .set((set) => ({ replaced: true, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', subject)
    .where('n', kind === 'agreement.abandoned' ? '<=' : '<', n)
    .where('replaced', '=', false)
    .returning('n')
    .execute()
  for (const share of replaced)
    await record(tx, {
      kind: 'agreement.share-replaced',
      caseId,
      compartment: 'client',
      subject,
      data: { n: share.n },
    })
}

/** The assigned chambers are named in what lies in the supplement's place. Nobody who is not named can tell. */
async function nameTheBench(tx: Tx, { caseId, subject }: FeedEntry): Promise<void> {
  const supplements = await tx.db
    .selectFrom('supplement')
    .select(['compartment', 'sha256'])
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', subject)
    .where('until_n', 'is', null)
    .execute()
  const { rows: bench } = await sql<{ principal: string }>`
    select principal from assignment where case_id = ${caseId}::uuid and relation = 'bench' and (ends is null or ends > now())`.execute(
    tx.db,
  )
  for (const supplement of supplements) {
    const compartment: OrderCompartment = `order:${supplement.compartment.slice('order:'.length)}`
    for (const { principal } of bench) await nameInOrder(tx, caseId, compartment, PrincipalId.parse(principal), false)
    await record(tx, {
      kind: 'agreement.supplement-tendered',
      caseId,
      compartment,
      subject,
      data: { sha256: supplement.sha256 },
    })
  }
}

async function closeAsAccepted(tx: Tx, { caseId, subject }: FeedEntry): Promise<void> {
  await close(tx, caseId, subject, 'accepted')
  await setNegotiation(tx, caseId, 'closed')
}

const AfterChoice = z.object({ agreementId: z.string().nullable(), rejected: z.boolean() })

/**
 * Once the defendant has kept or withdrawn the plea the parties may talk again, unseen by the court as before.
 * @source Fed. R. Crim. P. 11(c)(5)(B)
 */
async function reopenTalks(tx: Tx, { caseId, data }: FeedEntry): Promise<void> {
  const { agreementId, rejected } = AfterChoice.parse(data)
  if (agreementId !== null) await close(tx, caseId, agreementId, rejected ? 'rejected' : 'withdrawn')
  if (await setNegotiation(tx, caseId, 'none'))
    await record(tx, { kind: 'plea.talks-reopened', caseId, compartment: 'parties', subject: caseId, data: {} })
}

async function endTalks(tx: Tx, { caseId }: FeedEntry): Promise<void> {
  await setNegotiation(tx, caseId, 'closed')
}

async function close(
  tx: Tx,
  caseId: CaseId,
  agreementId: string,
  status: 'accepted' | 'rejected' | 'withdrawn',
): Promise<void> {
  const closed = await tx.db
    .updateTable('agreement')
    .set((set) => ({ status, version: set('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('agreement_id', '=', agreementId)
    .where('status', '<>', status)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 1n)
    await record(tx, {
      kind: 'agreement.closed',
      caseId,
      compartment: 'parties',
      subject: agreementId,
      data: { status },
    })
}

/** @returns whether the talks stood elsewhere before */
async function setNegotiation(tx: Tx, caseId: CaseId, state: 'none' | 'closed'): Promise<boolean> {
  const changed = await tx.db
    .updateTable('negotiation')
    .set((set) => ({
      state,
      expires_on: null,
      reason: null,
      ended_by: null,
      since: tx.now.toString(),
      version: set('version', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('state', '<>', state)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
