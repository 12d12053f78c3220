import { NegotiationState, type CasePerson, type CaseView, type ChargeView } from '../../contract/cases.ts'
import type { RelationLine } from '../../contract/people.ts'
import { wireMoment } from '../people/moment.ts'
import { namesOf } from '../people/names.ts'
import { looking, seenIn, type SeenCase } from '../people/seen-case.ts'
import { linesIn, lookingAtPeople } from '../people/view-people.ts'
import type { CommonRefusal } from '../platform/http/problems.ts'
import { together } from '../platform/postgres/question.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import type { CaseId } from '../vocabulary/ids.ts'
import { LegalDate } from '../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../vocabulary/outcome.ts'
import { agreementStanding, agreementStandingIn } from './agreement-standing.ts'
import { custodyIn } from './custody-view.ts'
import { AsReferred } from './domain/as-referred.ts'
import { chargeStatusWords, chargeStepWords } from './domain/charge-words.ts'
import { nextEventWords } from './domain/hearing-words.ts'
import { classWords } from './domain/offense-words.ts'
import { caseAbilities } from './domain/policies.ts'
import { standingOf } from './domain/standing.ts'
import { hearingLinesOf } from './hearing-lines.ts'
import { charges, chargeSteps, custody, hearings, participants, talks } from './store.ts'

/** What stands on the page of a case, asked as one statement; of a case that is not seen nothing of it shows. */
const askPage = together({
  ...looking,
  ...lookingAtPeople,
  participants,
  charges,
  chargeSteps,
  custody,
  hearings,
  talks,
  agreementStanding,
})

/** The case as the actor may see it: each part is there or not by the compartments he holds. */
export async function viewCase(tx: Tx, actor: Actor, caseId: CaseId): Promise<Outcome<CaseView, CommonRefusal>> {
  const page = await askPage(tx, { caseId })
  const seen = seenIn(tx, actor, caseId, page)
  if (!seen) return refuse({ kind: 'not-found' })
  const defendant = defendantAmong(tx, caseId, page.participants)
  const names = namesOf(page.participants)
  const people = linesIn(tx, seen, page, names).filter((line) => line.until === null)
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
    charges: chargeViews(page.charges, page.chargeSteps, names),
    custody: custodyIn(page.custody),
    ...talksIn(page.talks, page.agreementStanding),
    hearings: hearingLinesOf(seen, page.hearings),
    people: people.map(casePerson),
    judge: people.find((line) => line.relation === 'bench')?.name ?? null,
    counsel: people.filter((line) => line.relation === 'defense').map((line) => line.name),
    prosecutor: prosecutorAmong(people),
    relations: [...seen.relations],
    abilities: [...caseAbilities(seen)],
  })
}

/** Where the talks and the agreement stand; to whom nothing is told of the talks, not even a place for it. */
function talksIn(
  [row]: Awaited<ReturnType<typeof talks.ask>>,
  agreement: Awaited<ReturnType<typeof agreementStanding.ask>>,
): Pick<CaseView, 'talks'> {
  if (!row || row.negotiation === null) return {}
  return {
    talks: {
      state: NegotiationState.parse(row.negotiation),
      agreement: agreementStandingIn(agreement),
      expiresOn: row.expires_on === null ? null : LegalDate.parse(row.expires_on),
    },
  }
}

type DefendantView = NonNullable<CaseView['defendant']>

type Participants = Awaited<ReturnType<typeof participants.ask>>

/** The defendant as charged, or before that the suspect, for those who may know him. */
function defendantAmong(tx: Tx, caseId: CaseId, rows: Participants): DefendantView | null {
  const charged = rows.find((row) => row.role === 'defendant' && row.compartment === 'court-file')
  if (charged) return defendantView(charged, charged.synthetic_name)
  const suspect = rows.find((row) => row.role === 'suspect' && row.compartment === 'investigation')
  if (!suspect) return null
  noteRead(tx, caseId, 'investigation')
  return defendantView(suspect, false)
}

const defendantView = (row: Participants[number], syntheticName: boolean): DefendantView => ({
  participantId: row.participant_id,
  givenName: row.given_name,
  familyName: row.family_name,
  birthDate: row.birth_date === null ? null : LegalDate.parse(row.birth_date),
  language: row.language,
  interpreterNeeded: row.interpreter_needed,
  syntheticName,
})

/** The person of the prosecution who has the case: the last to take it or to be assigned. */
const prosecutorAmong = (present: readonly RelationLine[]): string | null =>
  present.findLast((line) => line.relation === 'prosecution' && !line.team && line.office !== null)?.name ?? null

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
function chargeViews(
  rows: Awaited<ReturnType<typeof charges.ask>>,
  steps: Awaited<ReturnType<typeof chargeSteps.ask>>,
  names: ReadonlyMap<string, string>,
): ChargeView[] {
  return rows.map((charge) => ({
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
        by: step.staff_name ?? (step.by === null ? null : (names.get(step.by) ?? null)),
        at: wireMoment(step.at),
        asReferred: AsReferred.nullable().parse(step.as_referred ?? null),
      })),
  }))
}
