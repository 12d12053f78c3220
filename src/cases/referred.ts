import type { Tx } from '../platform/postgres/tx.ts'
import { CustodyStatus } from '../vocabulary/code-lists.ts'
import { PersonId, type CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import type { AsReferred } from './domain/as-referred.ts'
import { insertPerson, proposedChargesSeen, referralSeen, suspectSeen } from './referral-store.ts'
import { custodySeen, defendantSeen, insertCustody } from './store.ts'

/** The suspect of a referral, with the place of the incident, for the prosecution that charges. */
export async function suspectIn(
  tx: Tx,
  caseId: CaseId,
): Promise<{ givenName: string; familyName: string; place: string } | null> {
  const suspect = await suspectSeen(tx, caseId)
  const referral = suspect && (await referralSeen(tx, caseId))
  return suspect && referral
    ? { givenName: suspect.givenName, familyName: suspect.familyName, place: referral.place }
    : null
}

/** The charges that the police propose, as they may be named on the step that files them. */
export async function proposedIn(tx: Tx, caseId: CaseId): Promise<readonly { id: string; asReferred: AsReferred }[]> {
  return (await proposedChargesSeen(tx, caseId)).map((charge) => ({
    id: charge.proposed_charge_id,
    asReferred: {
      offenseCode: charge.offense_code,
      offenseTitle: charge.offense_title,
      statute: charge.statute,
      class: charge.class,
    },
  }))
}

/** Writes the suspect into the court's file as the defendant, with custody as referred, unless he is there already. */
export async function chargeSuspect(
  tx: Tx,
  caseId: CaseId,
  participantId: string,
  today: LegalDate,
  by: PersonId,
): Promise<void> {
  const suspect = await suspectSeen(tx, caseId)
  if (suspect && !(await defendantSeen(tx, caseId)))
    await insertPerson(tx, caseId, 'court-file', 'defendant', {
      ...suspect,
      participantId,
      personId: suspect.personId === null ? null : PersonId.parse(suspect.personId),
    })
  const referral = await referralSeen(tx, caseId)
  if (referral && (await custodySeen(tx, caseId)).length === 0)
    await insertCustody(tx, caseId, {
      status: CustodyStatus.parse(referral.custody_status),
      since: referral.custody_since === null ? today : LegalDate.parse(referral.custody_since),
      facility: referral.custody_facility,
      conditions: null,
      by,
    })
}
