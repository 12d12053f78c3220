import type { CasePerson, CaseView, ChargeView } from '../../contract/cases.ts'
import type { RelationLine } from '../../contract/people.ts'
import { wireMoment } from '../people/moment.ts'
import { namesIn } from '../people/names.ts'
import { seeCase, type SeenCase } from '../people/seen-case.ts'
import { linesOf, relationsSeen } from '../people/view-people.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import type { Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { custodyOf } from './custody-view.ts'
import { AsReferred } from './domain/as-referred.ts'
import { chargeStatusWords, chargeStepWords } from './domain/charge-words.ts'
import { nextEventWords } from './domain/hearing-words.ts'
import { classWords } from './domain/offense-words.ts'
import { caseAbilities } from './domain/policies.ts'
import { standingOf } from './domain/standing.ts'
import { hearingLinesOf } from './hearing-lines.ts'
import { suspectSeen } from './referral-store.ts'
import { chargesSeen, chargeStepsSeen, defendantSeen, hearingsSeen, prosecutorOf } from './store.ts'

/** The case as the actor may see it: each part is there or not by the compartments he holds. */
export async function viewCase(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<CaseView, CommonRefusal>> {
  // Asked at once, they are one trip to the database; of a case that is not seen none of them shows anything.
  const [seen, relations, defendant, charges, custody, hearings, prosecutor] = await Promise.all([
    seeCase(tx, actor, caseId),
    relationsSeen(tx, caseId),
    defendantIn(tx, caseId),
    chargeViews(tx, caseId),
    custodyOf(tx, caseId),
    hearingsSeen(tx, caseId),
    prosecutorOf(tx, caseId),
  ])
  if (!seen) return refuse({ kind: 'not-found' })
  const people = linesOf(seen, relations).filter((line) => line.until === null)
  return done({
    caseId,
    matterId: seen.matterId,
    version: seen.version,
    number: seen.number,
    title: titleOf(seen, defendant),
    court: { id: seen.court.id, name: seen.court.name, zone: seen.court.zone, kind: seen.court.kind },
    origin: seen.origin,
    standing: standingOf(seen.stage, wireMoment(seen.stageSince), seen.relations),
    nextDate: seen.nextDate === null ? null : LegalDate.parse(seen.nextDate),
    nextEvent: nextEventWords(seen.nextEvent),
    defendant,
    charges,
    custody,
    hearings: hearingLinesOf(seen, hearings),
    people: people.map(casePerson),
    judge: people.find((line) => line.relation === 'bench')?.name ?? null,
    counsel: people.filter((line) => line.relation === 'defense').map((line) => line.name),
    prosecutor,
    relations: [...seen.relations],
    abilities: [...caseAbilities(seen)],
  })
}

type DefendantView = NonNullable<CaseView['defendant']>

/** The defendant as charged, or before that the suspect, for those who may know him. */
async function defendantIn(tx: Tx, caseId: CaseId): Promise<DefendantView | null> {
  const row = await defendantSeen(tx, caseId)
  if (row)
    return {
      participantId: row.participant_id,
      givenName: row.given_name,
      familyName: row.family_name,
      birthDate: row.birth_date === null ? null : LegalDate.parse(row.birth_date),
      language: row.language,
      interpreterNeeded: row.interpreter_needed,
      syntheticName: row.synthetic_name,
    }
  const suspect = await suspectSeen(tx, caseId)
  if (!suspect) return null
  const { birthDate, personId: _personId, aliases: _aliases, ...rest } = suspect
  return { ...rest, birthDate: birthDate === null ? null : LegalDate.parse(birthDate), syntheticName: false }
}

function titleOf(seen: SeenCase, defendant: DefendantView | null): string {
  if (!defendant) return seen.number === null ? 'A case' : `Case ${seen.number}`
  const name = `${defendant.givenName} ${defendant.familyName}`
  return seen.number === null ? `In re ${name}` : `People v. ${name}`
}

function casePerson(line: RelationLine): CasePerson {
  const { principalId, name, team, relation, relationLabel, office, since, until } = line
  return { principalId, name, team, relation, relationLabel, office, since, until }
}

/** The counts with their whole history, as referred on the step that filed them. */
async function chargeViews(tx: Tx, caseId: CaseId): Promise<ChargeView[]> {
  const [charges, steps] = await Promise.all([chargesSeen(tx, caseId), chargeStepsSeen(tx, caseId)])
  if (charges.length === 0) return []
  const names = await namesIn(
    tx,
    caseId,
    steps.map((step) => step.by),
  )
  return charges.map((charge) => ({
    id: charge.charge_id,
    count: charge.count_number,
    offenseCode: charge.offense_code,
    offenseTitle: charge.offense_title,
    statute: charge.statute,
    class: charge.class,
    classLabel: classWords(charge.class),
    status: charge.status,
    statusLabel: chargeStatusWords[charge.status],
    particulars: charge.particulars,
    disposition: charge.disposition,
    disposedOn: charge.disposed_on === null ? null : LegalDate.parse(charge.disposed_on),
    version: charge.version,
    history: steps
      .filter((step) => step.charge_id === charge.charge_id)
      .map((step) => ({
        n: step.n,
        what: step.what,
        whatLabel: chargeStepWords[step.what],
        offenseCode: step.offense_code,
        offenseTitle: step.offense_title,
        statute: step.statute,
        class: step.class,
        why: step.why,
        by: step.by === null ? null : (names.get(step.by) ?? null),
        at: wireMoment(step.at),
        asReferred: AsReferred.nullable().parse(step.as_referred ?? null),
      })),
  }))
}
