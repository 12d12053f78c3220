import type { RecordedAnswer } from '../../../contract/hearing.ts'
import { relationsToCase } from '../../identity/access.ts'
import { ask } from '../../law/domain/ask.ts'
import type { FactId, Facts } from '../../law/domain/facts.ts'
import { offenseByCode } from '../../law/domain/offenses.ts'
import type { AllowedPleas } from '../../law/domain/plea-rules.ts'
import type { QuestionId, QuestionValues } from '../../law/domain/questions.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { Services } from '../../law/services.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { Relation } from '../../vocabulary/compartments.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import {
  caseCharges,
  caseFacts,
  whoWorksOn,
  type CaseCharge,
  type CaseFacts,
  type WorksOnCase,
} from '../agreement/case-facts.ts'
import { hasVictim } from '../agreement/domain/has-victim.ts'
import { maximumInWords, penaltiesOn } from '../agreement/papers.ts'
import { opens } from '../agreement/policy.ts'
import { latestTendered, type TenderedRow } from '../agreement/store.ts'
import type { BeforeTheCourt } from './domain/gates.ts'
import {
  chargeFacts,
  pleadedCharges,
  pleaFacts,
  standsBeforeCourt,
  type ChargeAtHearing,
  type KnownAtHearing,
  type PleadedCharge,
  type StandingPlea,
} from './domain/hearing-facts.ts'
import { linesSaid, scriptFor, type ScriptLine, type ScriptRules } from './domain/script.ts'
import { answersAt, findingsAt, latestHearing, pleasOf, type HearingRow, type PleaRow } from './store.ts'

/** What the court and the parties stand before at a plea hearing. */
export interface CourtScene {
  readonly relations: ReadonlySet<Relation>
  readonly facts: CaseFacts
  readonly people: readonly WorksOnCase[]
  readonly record: HearingRow | null
  readonly running: HearingRow | null
  readonly answers: ReadonlyMap<string, RecordedAnswer>
  readonly findings: Awaited<ReturnType<typeof findingsAt>>
  readonly charges: readonly CaseCharge[]
  readonly pleas: readonly PleaRow[]
  readonly tendered: TenderedRow | null
  readonly lines: readonly ScriptLine[]
  readonly unknown: readonly FactId[]
  readonly allowed: AllowedPleas
  readonly court: BeforeTheCourt
}

const nothingFound = { competence: null, voluntariness: null, 'factual-basis': null } as const

/** Reads all that the hearing asks about; null for whoever does not see the court file. */
export async function courtScene(
  tx: Tx,
  services: Pick<Services, 'packs'>,
  caseId: CaseId,
): Promise<CourtScene | null> {
  const relations = await relationsToCase(tx, caseId)
  if (!opens(relations, 'court-file')) return null
  const facts = await caseFacts(tx, services, caseId)
  if (!facts) return null
  const people = await whoWorksOn(tx, caseId)
  const record = await latestHearing(tx, caseId)
  const answers = record ? await answersAt(tx, caseId, record.id) : new Map<string, RecordedAnswer>()
  const findings = record ? await findingsAt(tx, caseId, record.id) : nothingFound
  const charges = await caseCharges(tx, caseId)
  const pleas = await pleasOf(tx, caseId)
  const tendered = await latestTendered(tx, caseId)
  const seen = { facts, people, record, answers, charges, pleas, tendered }
  const known = knownAt(seen)
  const pleadedTo = pleadedCharges(known)
  const rules = rulesFor(facts, known)
  const isOver = record?.status === 'ended'
  const script = isOver
    ? { lines: saidAt(seen, known), unknown: [] }
    : scriptFor(rules, occasionOf(known, pleadedTo, facts))
  const allowed = law(facts, 'plea.kinds-allowed')?.value ?? []
  const running = record?.status === 'in-progress' ? record : null
  return {
    ...seen,
    relations,
    running,
    findings,
    lines: script.lines,
    unknown: script.unknown,
    allowed,
    court: {
      running: running !== null,
      lines: script.lines,
      answers,
      findings: {
        competence: findings.competence?.found ?? null,
        voluntariness: findings.voluntariness?.found ?? null,
        factualBasis: findings['factual-basis']?.found ?? null,
      },
      recordingRef: record?.recordingRef ?? '',
      interpreter: { needed: facts.defendant.interpreterNeeded, sworn: record?.interpreter?.sworn ?? null },
      disclosed: record !== null && record.disclosure !== null,
      agreement: known.agreement,
      pleadedTo,
      pleas: known.pleas,
      factualBasis: factualBasisRule(facts),
      needsOf: (kind) => allowed.find((one) => one.kind === kind)?.needs ?? [],
    },
  }
}

/** A pack's answer on the day of the hearing, or null where the pack says nothing on the question. */
function law<Q extends QuestionId>(
  { pack, today }: CaseFacts,
  question: Q,
  about: Facts = {},
): { value: QuestionValues[Q] | null; unverified: boolean } | null {
  if (!pack.rules[question]) return null
  const { value, verified } = ask(pack, question, today, about)
  return { value, unverified: 'unverified' in verified }
}

function factualBasisRule(facts: CaseFacts): BeforeTheCourt['factualBasis'] {
  const { value, sources } = ask(facts.pack, 'plea.factual-basis', facts.today)
  const [cite] = sources
  if (!value || !cite) throw new Error('The rule pack does not say when a factual basis is found')
  return { rule: value, cite }
}

type Seen = Pick<CourtScene, 'facts' | 'people' | 'record' | 'answers' | 'charges' | 'pleas' | 'tendered'>

function knownAt({ facts, people, record, answers, charges, pleas, tendered }: Seen): KnownAtHearing {
  const works = (relation: Relation) => people.some((one) => one.relation === relation)
  return {
    charges: charges.map((charge): ChargeAtHearing => ({
      ...charge,
      open: ['pending', 'pleaded'].includes(charge.status),
    })),
    pleas: pleas.flatMap((plea): StandingPlea[] =>
      plea.status === 'withdrawn' ? [] : [{ ...plea, status: plea.status }],
    ),
    agreement: tendered,
    offenses: penaltiesOn(facts.pack, facts.today).offenses,
    underOath: swornIn(facts, answers),
    interpreterPresent: facts.defendant.interpreterNeeded || (record !== null && record.interpreter !== null),
    hasCounsel: works('defense') ? true : works('self-represented') ? false : null,
    hasVictim: tendered ? hasVictim(tendered.factSheet.victims) : null,
  }
}

/** Whether the oath was taken; null before it was asked. */
function swornIn(facts: CaseFacts, answers: Seen['answers']): boolean | null {
  const oaths = (law(facts, 'hearing.script')?.value ?? []).filter((question) => question.part === 'oath')
  const given = oaths.flatMap((oath) => answers.get(`${oath.id}/plea`) ?? [])
  return given.length === 0 ? null : given.some((answer) => answer.response !== 'no')
}

function rulesFor(facts: CaseFacts, known: KnownAtHearing): ScriptRules {
  // A rejected agreement no longer counts for the plea, but the advices of its rejection are about its terms.
  const about = pleaFacts(known)
  const ofRejected = pleaFacts({
    ...known,
    agreement: known.agreement?.action === 'rejected' ? { ...known.agreement, action: 'tendered' } : known.agreement,
  })
  const script = law(facts, 'hearing.script')
  const advisements = law(facts, 'plea.advisements')
  const rejection = law(facts, 'agreement.rejection-advices', ofRejected)
  return {
    questions: script?.value ?? [],
    advisements: advisements?.value ?? [],
    recommendationAdvices: law(facts, 'agreement.recommendation-advices', about)?.value ?? [],
    acceptanceAdvices: law(facts, 'agreement.acceptance-advices', about)?.value ?? [],
    rejectionAdvices: rejection?.value ?? [],
    unverified: {
      questions: script?.unverified ?? true,
      advisements: advisements?.unverified ?? true,
      advices: rejection?.unverified ?? true,
    },
  }
}

/** The record of a hearing that is over: what was said there, by the rules as they stood for the agreement then. */
function saidAt({ facts, charges, pleas, answers }: Seen, known: KnownAtHearing): readonly ScriptLine[] {
  const agreement = known.agreement && { ...known.agreement, action: 'tendered' as const }
  const heard = charges.map(({ chargeId, count, offense }) => {
    const plea = pleas.find((one) => one.chargeId === chargeId && one.kind !== 'not-guilty')
    const charge = { chargeId, count, offense: plea?.offense ?? offense, kind: plea?.kind ?? null }
    return { charge, penalty: packSaysOf(charge, known, facts) }
  })
  return linesSaid(rulesFor(facts, { ...known, agreement }), heard, answers)
}

function occasionOf(known: KnownAtHearing, pleadedTo: readonly PleadedCharge[], facts: CaseFacts) {
  return {
    facts: pleaFacts(known),
    charges: pleadedTo.map((charge) => ({
      charge,
      facts: chargeFacts(charge, known.offenses),
      penalty: packSaysOf(charge, known, facts),
    })),
    agreementStands: standsBeforeCourt(known.agreement),
    rejected: known.agreement?.action === 'rejected',
  }
}

/** What this court's pack says of an offense: its elements and its penalty. */
function packSaysOf(charge: PleadedCharge, known: KnownAtHearing, facts: CaseFacts): string | null {
  const offense = offenseByCode(known.offenses, charge.offense.code)
  if (!offense) return null
  const minimum = offense.mandatoryMinimum ? ' There is a mandatory minimum.' : ''
  return `Elements: ${offense.elements} Penalty: ${maximumInWords(offense.code, facts)}.${minimum}`
}

/** The rule on withdrawal for a stage, with its words and source. */
export function withdrawalRule(facts: CaseFacts, stage: 'before-plea-accepted' | 'before-sentence' | 'after-sentence') {
  const standards = law(facts, 'plea.withdrawal-standards')?.value ?? []
  const rule = standards.find((one) => one.stage === stage)
  if (!rule) throw new Error(`The rule pack does not say how a plea is withdrawn: ${stage}`)
  return { standard: rule.standard, words: rule.text, cite: citationOf(rule.source) }
}
