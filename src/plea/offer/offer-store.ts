import { ChargeAsStood, OfferId, OfferProposal, type Side } from '../../../contract/plea.ts'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { change, question } from '../../platform/postgres/question.ts'
import type { DB } from '../../platform/postgres/schema.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import { noteRead } from '../../platform/postgres/tx.ts'
import { instantFromPg } from '../../platform/postgres/types.ts'
import type { CaseId, PersonId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { legalDate, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { Comparable } from '../domain/comparable.ts'
import { openStates, type Offer } from '../domain/offer.ts'

/** An offer with the number by which its changes are told apart. */
export interface StoredOffer {
  readonly offer: Offer
  readonly version: number
}

/** One version of an offer as it was sent. */
export interface StoredVersion extends Comparable {
  readonly offerId: OfferId
  readonly n: number
  readonly side: Side
  readonly author: string
  readonly at: Instant
  readonly conveyedOn: LegalDate | null
}

interface OfferRow {
  readonly offer_id: string
  readonly state: Offer['state']
  readonly current: number
  readonly expires_on: string
  readonly reason: string | null
  readonly opened_at: string
  readonly since: string
  readonly version: number
}

const offerColumns = ['offer_id', 'state', 'current', 'expires_on', 'reason', 'opened_at', 'since', 'version'] as const

/** One row as an offer. */
function offerOf(row: OfferRow): StoredOffer {
  const core = {
    id: OfferId.parse(row.offer_id),
    current: row.current,
    expiresOn: legalDate(row.expires_on),
    openedAt: instantFromPg(row.opened_at),
    since: instantFromPg(row.since),
  }
  return { offer: { ...core, ...standingOf(row) }, version: row.version }
}

function standingOf({ state, reason }: OfferRow) {
  if (state === 'withdrawn') return { state, reason: reason ?? '' } as const
  return state === 'rejected' ? ({ state, reason } as const) : ({ state } as const)
}

/** An offer of the case, or null when it is not there to be seen. */
export async function offerSeenBy(tx: Tx, caseId: CaseId, offerId: OfferId): Promise<StoredOffer | null> {
  const row = await tx.db
    .selectFrom('offer')
    .select(offerColumns)
    .where('case_id', '=', caseId)
    .where('offer_id', '=', offerId)
    .executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'parties')
  return offerOf(row)
}

/** All offers of the case, the latest first. */
export const offers = question((db, { caseId }: { caseId: CaseId }) =>
  db
    .selectFrom('offer')
    .select(offerColumns)
    .where('case_id', '=', caseId)
    .orderBy('opened_at', 'desc')
    .orderBy('offer_id', 'desc'),
)

/** As `offers`, asked by itself. */
export async function offersOf(tx: Tx, caseId: CaseId): Promise<readonly StoredOffer[]> {
  return offersIn(tx, caseId, await offers.ask(tx, { caseId }))
}

/** The rows of `offers`; that they were read is noted. */
export function offersIn(tx: Tx, caseId: CaseId, rows: readonly OfferRow[]): readonly StoredOffer[] {
  if (rows.length > 0) noteRead(tx, caseId, 'parties')
  return rows.map(offerOf)
}

/** The offers of the case that are open, locked in the order of their ids against any other change. */
export async function lockOpenOffers(tx: Tx, caseId: CaseId): Promise<readonly StoredOffer[]> {
  const rows = await tx.db
    .selectFrom('offer')
    .select(offerColumns)
    .where('case_id', '=', caseId)
    .where('state', 'in', openStates)
    .orderBy('offer_id')
    .forUpdate()
    .execute()
  return rows.map(offerOf)
}

const Charges = z.array(ChargeAsStood)

/** What a JSON column holds, as the contract says it. */
export function comparableOf(row: { readonly proposal: unknown; readonly charges: unknown }): Comparable {
  return { proposal: OfferProposal.parse(row.proposal), charges: Charges.parse(row.charges) }
}

function versionsIn(db: Kysely<DB>, caseId: CaseId) {
  return db
    .selectFrom('offer_version as v')
    .leftJoin('offer_conveyed as c', (join) =>
      join
        .onRef('c.case_id', '=', 'v.case_id')
        .onRef('c.offer_id', '=', 'v.offer_id')
        .onRef('c.n', '=', 'v.n')
        .on('c.case_id', '=', caseId),
    )
    .leftJoin('staff', 'staff.person_id', 'v.author')
    .select(['v.offer_id', 'v.n', 'v.side', 'v.author', 'v.at', 'v.proposal', 'v.charges', 'c.conveyed_on'])
    .select('staff.name as author_name')
    .where('v.case_id', '=', caseId)
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionsIn>['execute']>>[number]

export function versionOf(row: VersionRow): StoredVersion {
  return {
    ...comparableOf(row),
    offerId: OfferId.parse(row.offer_id),
    n: row.n,
    side: row.side,
    author: row.author,
    at: instantFromPg(row.at),
    conveyedOn: row.conveyed_on === null ? null : legalDate(row.conveyed_on),
  }
}

/** Every version of every offer of the case, first to last. */
export const versions = question((db, { caseId }: { caseId: CaseId }) => versionsIn(db, caseId).orderBy('v.n'))

/** One version, or null. */
export async function versionSeenBy(
  tx: Tx,
  caseId: CaseId,
  offerId: OfferId,
  n: number,
): Promise<StoredVersion | null> {
  const row = await versionsIn(tx.db, caseId).where('v.offer_id', '=', offerId).where('v.n', '=', n).executeTakeFirst()
  if (!row) return null
  noteRead(tx, caseId, 'parties')
  return versionOf(row)
}

const addOffer = change((db, offer: OfferColumns & { case_id: CaseId; offer_id: OfferId; opened_at: string }) =>
  db.insertInto('offer').values({
    case_id: offer.case_id,
    offer_id: offer.offer_id,
    state: offer.state,
    current: offer.current,
    expires_on: offer.expires_on,
    reason: offer.reason,
    since: offer.since,
    opened_at: offer.opened_at,
  }),
)

/** A new offer. */
export async function insertOffer(tx: Tx, caseId: CaseId, offer: Offer): Promise<void> {
  await addOffer(tx, {
    ...columnsOf(offer),
    case_id: caseId,
    offer_id: offer.id,
    opened_at: offer.openedAt.toString(),
  })
}

/** Saves an offer over the version that was read. @returns false when another change came first */
export async function saveOffer(tx: Tx, caseId: CaseId, offer: Offer, version: number): Promise<boolean> {
  const saved = await tx.db
    .updateTable('offer')
    .set((column) => ({ ...columnsOf(offer), version: column('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('offer_id', '=', offer.id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

type OfferColumns = ReturnType<typeof columnsOf>

function columnsOf(offer: Offer) {
  return {
    state: offer.state,
    current: offer.current,
    expires_on: offer.expiresOn,
    reason: 'reason' in offer ? offer.reason : null,
    since: offer.since.toString(),
  }
}

interface VersionColumns {
  readonly caseId: CaseId
  readonly offerId: OfferId
  readonly n: number
  readonly side: Side
  readonly author: PersonId
  readonly at: string
  readonly proposal: string
  readonly charges: string
}

const addVersion = change((db, { caseId, offerId, n, side, author, at, proposal, charges }: VersionColumns) =>
  db.insertInto('offer_version').values({ case_id: caseId, offer_id: offerId, n, side, author, at, proposal, charges }),
)

/** Puts a version on the table; it is never changed after. */
export async function insertVersion(
  tx: Tx,
  caseId: CaseId,
  version: Comparable & { offerId: OfferId; n: number; side: Side; author: PersonId },
): Promise<void> {
  const { offerId, n, side, author } = version
  await addVersion(tx, {
    caseId,
    offerId,
    n,
    side,
    author,
    at: tx.now.toString(),
    proposal: JSON.stringify(version.proposal),
    charges: JSON.stringify(version.charges),
  })
}

/** Writes between the parties on what day the defendant was told; the first day stands. @returns whether it is the first */
export async function markConveyed(
  tx: Tx,
  caseId: CaseId,
  offerId: OfferId,
  n: number,
  on: LegalDate,
): Promise<boolean> {
  const marked = await tx.db
    .insertInto('offer_conveyed')
    .values({ case_id: caseId, offer_id: offerId, n, conveyed_on: on, at: tx.now.toString() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('n')
    .executeTakeFirst()
  return marked !== undefined
}
