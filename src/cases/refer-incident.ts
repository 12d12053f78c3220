import type { Referral, Suspect } from '../../contract/cases.ts'
import { openCase } from '../identity/access.ts'
import { offenseByCode, type Offense } from '../law/domain/offenses.ts'
import type { RulePack } from '../law/domain/rule-pack.ts'
import { record } from '../ledger/record.ts'
import { newId, uuidv7 } from '../platform/clock.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { CaseId, MatterId, PrincipalId, type TeamId } from '../vocabulary/ids.ts'
import { todayIn } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { courtOf } from './court-store.ts'
import { offenseColumns, offensesOn } from './domain/offense-words.ts'
import { packOf } from './packs.ts'
import type { CaseRefusal } from './problems.ts'
import {
  agencyDesks,
  insertProposedCharges,
  insertReferral,
  insertSuspect,
  intakeOf,
  type NewReferral,
} from './referral-store.ts'

/**
 * The police refer an incident: one matter, and in it one case for each suspect, which the agency's desk, the officer
 * and the prosecution's intake can see. Nothing of it is in the court's file.
 */
export async function referIncident(
  tx: Tx,
  actor: Actor,
  packs: ReadonlyMap<string, RulePack>,
  input: Referral,
): Promise<Outcome<{ matterId: MatterId; caseIds: CaseId[] }, CaseRefusal>> {
  const desks = await agencyDesks(tx, actor.principals)
  if (actor.office?.kind !== 'police') return refuse({ kind: 'not-allowed' })
  if (!desks.some((desk) => desk.teamId === input.agencyTeamId)) return refuse({ kind: 'no-agency-desk' })
  const court = await courtOf(tx, input.courtId)
  if (!court) return refuse({ kind: 'not-found' })
  const intake = await intakeOf(tx, input.courtId)
  if (!intake) return refuse({ kind: 'no-intake' })
  const span = spanIn(court.zone, input)
  if (!span) return refuse({ kind: 'bad-span' })
  const today = todayIn(court.zone, tx.now)
  if (input.suspects.some(({ arrestedOn }) => arrestedOn !== null && arrestedOn > today))
    return refuse({ kind: 'arrest-to-come' })
  const list = offensesOn(packOf(packs, court), today)
  const unknown = input.suspects
    .flatMap((suspect) => suspect.charges)
    .find((charge) => !offenseByCode(list, charge.offenseCode))
  if (unknown) return refuse({ kind: 'unknown-offense', code: unknown.offenseCode })
  const matterId = newId(MatterId)
  const caseIds: CaseId[] = []
  for (const suspect of input.suspects) {
    const caseId = newId(CaseId)
    caseIds.push(caseId)
    await openCase(tx, {
      caseId,
      matterId,
      courtId: input.courtId,
      origin: court.kind === 'training' ? 'training' : 'referral',
      stage: 'referred',
      relations: [
        { principal: PrincipalId.parse(input.agencyTeamId), relation: 'police', source: 'referral' },
        { principal: PrincipalId.parse(actor.person), relation: 'police', source: 'referral' },
        { principal: PrincipalId.parse(intake), relation: 'prosecution', source: 'referral' },
      ],
    })
    await insertReferral(tx, caseId, referralRow(actor, input, span, suspect))
    await insertSuspect(tx, caseId, { ...suspect, participantId: uuidv7() })
    await insertProposedCharges(tx, caseId, chargeRows(list, suspect))
    await record(tx, {
      kind: 'case.referred',
      caseId,
      compartment: 'investigation',
      subject: caseId,
      data: { agencyNumber: input.agencyNumber, charges: suspect.charges.map((charge) => charge.offenseCode) },
    })
  }
  return done({ matterId, caseIds })
}

interface Span {
  readonly from: string
  readonly to: string | null
}

/** The incident's times as moments; null when it would end before it begins. */
function spanIn(zone: string, input: Referral): Span | null {
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
  const from = at(input.occurredFrom)
  const to = input.occurredTo === null ? null : at(input.occurredTo)
  if (to && Temporal.Instant.compare(to, from) < 0) return null
  return { from: from.toString(), to: to?.toString() ?? null }
}

function referralRow(
  actor: Actor,
  input: Referral & { agencyTeamId: TeamId },
  span: Span,
  suspect: Suspect,
): NewReferral {
  return {
    agencyTeam: input.agencyTeamId,
    officer: actor.person,
    agencyNumber: input.agencyNumber,
    occurredFrom: span.from,
    occurredTo: span.to,
    place: input.place,
    narrative: input.narrative,
    custody: suspect.custody,
  }
}

function chargeRows(list: readonly Offense[], suspect: Suspect) {
  return suspect.charges.flatMap((charge) => {
    const offense = offenseByCode(list, charge.offenseCode)
    return offense ? [{ id: uuidv7(), note: charge.note, ...offenseColumns(offense) }] : []
  })
}
