import type { HearingCharge, HearingRecord, PleaHearing, ScriptItem } from '../../../contract/hearing.ts'
import { closedDaysOf } from '../../calendar/closed-days.ts'
import { closedBecause } from '../../law/domain/court-calendar.ts'
import { factQuestions } from '../../law/domain/facts.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Services } from '../../law/services.ts'
import type { CommonRefusal } from '../../platform/http/problems.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Actor } from '../../vocabulary/actor.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'
import { opens } from '../agreement/policy.ts'
import { promisesOf } from '../agreement/promises.ts'
import { tenderedView } from '../agreement/tendered-view.ts'
import { missingForChoice, missingForJudgment, missingToAcceptAgreement, missingToAcceptPlea } from './domain/gates.ts'
import { isSettled, keyOf, type ScriptLine } from './domain/script.ts'
import { abilitiesAt, awaitsAcceptance, awaitsChoice, awaitsRuling, hasAccepted, openGrounds } from './policy.ts'
import { courtScene, type CourtScene } from './scene.ts'
import { judgmentOf, pleaHearingsSet, type HearingRow } from './store.ts'

/** The plea hearing as whoever asks may see it, with what he may do. */
export async function viewHearing(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  actor: Actor,
  caseId: CaseId,
): Promise<Outcome<PleaHearing, CommonRefusal>> {
  const scene = await courtScene(tx, services, caseId)
  if (!scene) return refuse({ kind: 'not-found' })
  const { facts, record, tendered, relations, court } = scene
  const judgment = await judgmentOf(tx, caseId)
  const { stage, words, cite, grounds } = openGrounds(scene)
  return done({
    caption: { number: facts.number, defendant: facts.defendant.name, stage: facts.stage },
    calendar: await pleaHearingsSet(tx, caseId),
    today: {
      day: facts.today,
      closed: closedBecause(await closedDaysOf(tx, services.packs, facts.court, facts.today), facts.today),
    },
    record: record ? recordView(scene, record) : null,
    charges: scene.charges.map((charge) => chargeView(charge, scene)),
    pleas: pleasView(scene),
    pleaKinds: scene.allowed.map(({ kind, needs, source }) => ({ kind, needs, cite: citationOf(source) })),
    agreement: tendered ? await tenderedView(tx, caseId, tendered) : null,
    promises: opens(relations, 'tendered') ? [...(await promisesOf(tx, caseId, relations))] : [],
    choice: tendered?.choice && tendered.chosenAt ? { choice: tendered.choice, at: tendered.chosenAt } : null,
    withdrawal: { stage, words, cite, grounds: [...grounds] },
    judgment,
    missing: {
      acceptPlea: awaitsAcceptance(scene) || !hasAccepted(scene) ? [...missingToAcceptPlea(court)] : [],
      acceptAgreement: awaitsRuling(scene) ? [...missingToAcceptAgreement(court)] : [],
      choice: awaitsChoice(scene) ? [...missingForChoice(court)] : [],
      judgment: judgment ? [] : [...missingForJudgment(court)],
    },
    abilities: abilitiesAt(actor, scene, judgment !== null),
  })
}

function recordView(scene: CourtScene, record: HearingRow): HearingRecord {
  return {
    ...record,
    interpreterNeeded: scene.facts.defendant.interpreterNeeded,
    findings: scene.findings,
    script: scene.lines.map((line) => itemView(line, scene)),
    facts: scene.unknown.map((fact) => factQuestions[fact]),
  }
}

/** One line of the script with its answer. */
export function itemView(line: ScriptLine, { answers }: Pick<CourtScene, 'answers'>): ScriptItem {
  const key = keyOf(line)
  const answer = answers.get(key)
  const { charge, responses, ...shown } = line
  return {
    ...shown,
    key,
    responses: [...responses],
    charge: charge ? { id: charge.chargeId, count: charge.count, offense: charge.offense.title } : null,
    answer: answer ?? null,
    settled: isSettled(line, answer),
  }
}

function chargeView(charge: CourtScene['charges'][number], { tendered }: CourtScene): HearingCharge {
  const stands = tendered && tendered.action !== 'rejected' && tendered.action !== 'ended'
  const term = stands
    ? tendered.content.terms.charges.find((one) => one.action !== 'not-file' && one.chargeId === charge.chargeId)
    : undefined
  const pleads = term?.action === 'plead' || term?.action === 'plead-to-lesser'
  return {
    chargeId: charge.chargeId,
    count: charge.count,
    offense: charge.offense,
    status: charge.status,
    agreed: term && term.action !== 'not-file' ? term.action : null,
    lesser: term?.action === 'plead-to-lesser' ? term.lesser : null,
    agreedKind: pleads ? term.pleaKind : null,
  }
}

function pleasView({ pleas, charges }: CourtScene): PleaHearing['pleas'] {
  return pleas.flatMap((plea) => {
    const count = charges.find((charge) => charge.chargeId === plea.chargeId)?.count
    return count === undefined ? [] : [{ ...plea, count }]
  })
}
