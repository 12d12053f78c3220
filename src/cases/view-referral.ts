import type { ReferralView } from '../../contract/cases.ts'
import { wireMoment, wireMomentOrNull } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase } from '../people/seen-case.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import {
  CustodyStatus,
  DeclineReason,
  declineReasonWords,
  Language,
  referralReturnReasonWords,
} from '../vocabulary/code-lists.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { classWords, knownClass } from './domain/offense-words.ts'
import { caseAbilities } from './domain/policies.ts'
import { lastDecision, proposedChargesSeen, referralSeen, requestsSeen, suspectSeen } from './referral-store.ts'
import { prosecutorOf } from './store.ts'

const officer = 'An officer'
const someone = 'A person of the case'

/** The referral as the police and the prosecution of the case read it; for all others there is none. */
export async function viewReferral(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<ReferralView, CommonRefusal>> {
  const seen = await seeCase(tx, actor, caseId)
  if (!seen) return refuse({ kind: 'not-found' })
  const referral = await referralSeen(tx, caseId)
  const suspect = await suspectSeen(tx, caseId)
  if (!referral || !suspect) return refuse({ kind: 'not-found' })
  const [proposed, requests, decision] = [
    await proposedChargesSeen(tx, caseId),
    await requestsSeen(tx, caseId),
    await lastDecision(tx, caseId),
  ]
  const names = await namesIn(tx, caseId, [
    referral.officer,
    decision?.by ?? null,
    ...requests.flatMap((request) => [request.asked_by, request.answered_by]),
  ])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? someone))
  return done({
    caseId,
    version: seen.version,
    agencyNumber: referral.agency_number,
    agency: referral.agency,
    officer: names.get(referral.officer) ?? officer,
    referredAt: wireMoment(referral.referred_at),
    occurredFrom: wireMoment(referral.occurred_from),
    occurredTo: wireMomentOrNull(referral.occurred_to),
    place: referral.place,
    narrative: referral.narrative,
    suspect: {
      givenName: suspect.givenName,
      familyName: suspect.familyName,
      aliases: [...suspect.aliases],
      birthDate: suspect.birthDate === null ? null : LegalDate.parse(suspect.birthDate),
      language: Language.catch('other').parse(suspect.language),
      interpreterNeeded: suspect.interpreterNeeded,
      arrestedOn: suspect.arrestedOn === null ? null : LegalDate.parse(suspect.arrestedOn),
      custody: {
        status: CustodyStatus.parse(referral.custody_status),
        since: referral.custody_since === null ? null : LegalDate.parse(referral.custody_since),
        facility: referral.custody_facility,
      },
    },
    proposedCharges: proposed.map((charge) => ({
      id: charge.proposed_charge_id,
      n: charge.n,
      offenseCode: charge.offense_code,
      offenseTitle: charge.offense_title,
      statute: charge.statute,
      class: knownClass(charge.class),
      classLabel: classWords(charge.class),
      note: charge.note,
    })),
    requests: requests.map((request) => ({
      id: request.request_id,
      reason: request.reason,
      reasonLabel: referralReturnReasonWords[request.reason],
      text: request.asked,
      askedBy: names.get(request.asked_by) ?? someone,
      askedAt: wireMoment(request.asked_at),
      answer: request.answer,
      answeredBy: nameOf(request.answered_by),
      answeredAt: wireMomentOrNull(request.answered_at),
    })),
    prosecutor: await prosecutorOf(tx, caseId),
    declined: declinedBy(decision, nameOf),
    abilities: [...caseAbilities(seen)],
  })
}

function declinedBy(
  decision: Awaited<ReturnType<typeof lastDecision>>,
  nameOf: (id: string) => string | null,
): ReferralView['declined'] {
  if (decision?.decision !== 'declined' || decision.reason === null) return null
  const reason = DeclineReason.catch('other').parse(decision.reason)
  return {
    reason,
    reasonLabel: declineReasonWords[reason],
    text: decision.words,
    by: nameOf(decision.by) ?? someone,
    at: wireMoment(decision.at),
  }
}
