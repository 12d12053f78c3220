import type { OfferId } from '../../../contract/plea.ts'
import { record } from '../../ledger/record.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { ConveyanceMethod, Language } from '../../vocabulary/code-lists.ts'
import { todayIn, type LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { sheetStanding } from '../domain/negotiation.ts'
import { convey, type Offer } from '../domain/offer.ts'
import { plainSheets } from '../domain/plain-sheet.ts'
import type { SheetReader } from '../domain/sheet-words.ts'
import { mayConvey } from '../domain/policies.ts'
import type { PleaRefusal } from '../problems.ts'
import type { CaseOfTalks } from './case-of-talks.ts'
import { giveSheet } from './client-store.ts'
import { courtLaw, offenseTitle, type Packs } from './court-law.ts'
import { insertConveyance } from './defense-store.ts'
import { markConveyed, versionSeenBy, type StoredVersion } from './offer-store.ts'
import { offerToChange, saveOrStale, type OfferRef } from './offer-to-change.ts'

interface Conveyance {
  readonly n: number
  readonly on: LegalDate
  readonly how: ConveyanceMethod
  readonly language: Language
  readonly interpreter: string | null
  readonly said: string
}

/**
 * Counsel records that the defendant was told of a version. On what day goes between the parties; how and what was said
 * stay with the defense; the defendant is given the version's sheet. A late record is taken too: that the offer was
 * conveyed in time may matter when it is closed.
 * @source Missouri v. Frye, 566 U.S. 134 (2012): a formal offer must be communicated
 */
export async function conveyOffer(
  tx: Tx,
  actor: Actor,
  packs: Packs,
  input: OfferRef & Conveyance,
): Promise<Outcome<OfferId, PleaRefusal>> {
  const found = await offerToChange(tx, actor, input, mayConvey)
  if (!found.ok) return found
  const { seen, offer } = found.value
  const told = await toldOf(tx, seen, offer, input)
  if (!told.ok) return told
  const conveyed = convey(offer, input.n, seen.moment)
  // Saved even when its state stays: two records of one conveyance sent at once are one too many.
  const saved = await saveOrStale(tx, input, conveyed)
  if (!saved.ok) return saved
  await insertConveyance(tx, seen.caseId, { ...input, by: actor.person })
  await record(tx, {
    kind: 'plea.conveyance-noted',
    caseId: seen.caseId,
    compartment: 'defense',
    subject: offer.id,
    data: { n: input.n, on: input.on, how: input.how, language: input.language },
  })
  if (await markConveyed(tx, seen.caseId, offer.id, input.n, input.on))
    await record(tx, {
      kind: 'plea.offer-conveyed',
      caseId: seen.caseId,
      compartment: 'parties',
      subject: offer.id,
      data: { n: input.n, on: input.on },
    })
  await giveSheetOf(tx, packs, seen, conveyed, told.value, { reader: 'represented', conveyedOn: input.on })
  return saved
}

/** The version that was conveyed, if it is one to convey and the day is between its sending and today. */
async function toldOf(
  tx: Tx,
  seen: CaseOfTalks,
  offer: Offer,
  { n, on }: Conveyance,
): Promise<Outcome<StoredVersion, PleaRefusal>> {
  const version = await versionSeenBy(tx, seen.caseId, offer.id, n)
  if (!version) return refuse({ kind: 'not-found' })
  if (version.side === 'defense' && !(offer.state === 'accepted' && n === offer.current))
    return refuse({ kind: 'not-to-be-conveyed' })
  const earliest = todayIn(seen.moment.zone, version.at)
  return earliest <= on && on <= seen.today
    ? done(version)
    : refuse({ kind: 'day-out-of-range', earliest, latest: seen.today })
}

/** Gives the defendant the sheet of a version, once. */
export async function giveSheetOf(
  tx: Tx,
  packs: Packs,
  seen: Pick<CaseOfTalks, 'caseId' | 'pack' | 'today'>,
  offer: Pick<Offer, 'state' | 'current'>,
  version: StoredVersion,
  { reader, conveyedOn }: { readonly reader: SheetReader; readonly conveyedOn: LegalDate | null },
): Promise<void> {
  const given = await giveSheet(tx, seen.caseId, {
    offerId: version.offerId,
    n: version.n,
    sheet: plainSheets(version, offenseTitle(courtLaw(packs, seen.pack, seen.today)), reader),
    expiresOn: version.proposal.expiresOn,
    conveyedOn,
    standing: sheetStanding(offer, version.n),
  })
  if (given)
    await record(tx, {
      kind: 'plea.sheet-given',
      caseId: seen.caseId,
      compartment: 'client',
      subject: version.offerId,
      data: { n: version.n },
    })
}
