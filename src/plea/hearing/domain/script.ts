import type { AnswerResponse, ScriptPart } from '../../../../contract/hearing.ts'
import type { ChargeId } from '../../../../contract/plea.ts'
import { requiredAdvisements, type Advisement } from '../../../law/domain/advisements.ts'
import { holds, type Condition } from '../../../law/domain/condition.ts'
import type { FactId, Facts } from '../../../law/domain/facts.ts'
import type { Advice, HearingQuestion } from '../../../law/domain/hearing-script.ts'
import { citationOf } from '../../../law/domain/source.ts'
import type { Words } from '../../../law/domain/words.ts'
import type { Citation } from '../../../vocabulary/citation.ts'
import type { PleadedCharge } from './hearing-facts.ts'

/** What the rule pack says is asked and said. */
export interface ScriptRules {
  readonly questions: readonly HearingQuestion[]
  readonly advisements: readonly Advisement[]
  readonly recommendationAdvices: readonly Advice[]
  readonly acceptanceAdvices: readonly Advice[]
  readonly rejectionAdvices: readonly Advice[]
  /** Which of these no lawyer of the court has checked. */
  readonly unverified: { readonly questions: boolean; readonly advisements: boolean; readonly advices: boolean }
}

/** What the script is made for. */
export interface ScriptOccasion {
  readonly facts: Facts
  readonly charges: readonly {
    readonly charge: PleadedCharge
    readonly facts: Facts
    readonly penalty: string | null
  }[]
  /** An agreement awaits the court's ruling, or was accepted. */
  readonly agreementStands: boolean
  readonly rejected: boolean
}

/** An answer as it was recorded. */
export interface GivenAnswer {
  readonly response: AnswerResponse
  readonly note: string
}

/** One line of the script, before it is answered. */
export interface ScriptLine {
  readonly itemId: string
  readonly form: 'question' | 'advisement' | 'advice'
  readonly part: ScriptPart
  readonly to: 'defendant' | 'defense-counsel' | 'prosecutor' | 'parties'
  readonly charge: PleadedCharge | null
  readonly title: string | null
  readonly text: Words
  readonly responses: readonly AnswerResponse[]
  readonly expects: AnswerResponse | null
  readonly cite: Citation
  readonly unverified: boolean
  readonly penalty: string | null
}

/** Under what an answer is kept: once for the plea, or for a charge. */
export const aboutOf = (chargeId: ChargeId | null): string => chargeId ?? 'plea'

/** The key of a line: no two lines of a script have the same. */
export const keyOf = (line: { itemId: string; charge: { chargeId: ChargeId } | null }): string =>
  `${line.itemId}/${aboutOf(line.charge?.chargeId ?? null)}`

const beforeAdvisements = ['oath', 'interpreter', 'competence', 'counsel'] as const
const afterAdvisements = ['voluntariness', 'factual-basis', 'plea'] as const

/**
 * The script of a hearing in the order in which it is spoken, and the facts on which a line depends and which are not
 * known: such a line is in the script all the same.
 * @source Fed. R. Crim. P. 11(b)(1)–(3), (c)(3)(B), (c)(4), (c)(5)
 */
export function scriptFor(
  rules: ScriptRules,
  occasion: ScriptOccasion,
): { lines: readonly ScriptLine[]; unknown: readonly FactId[] } {
  const asked = questionLines(rules, occasion)
  const advised = advisementLines(rules, occasion)
  const inParts = (parts: readonly ScriptPart[]) =>
    parts.flatMap((part) => asked.lines.filter((line) => line.part === part))
  const unverified = rules.unverified.advices
  return {
    lines: [
      ...inParts(beforeAdvisements),
      ...advised.lines,
      ...adviceLines(rules.recommendationAdvices, 'recommendation-advice', unverified),
      ...inParts(afterAdvisements),
      ...(occasion.agreementStands ? adviceLines(rules.acceptanceAdvices, 'acceptance-advice', unverified) : []),
      ...(occasion.rejected ? adviceLines(rules.rejectionAdvices, 'rejection-advice', unverified) : []),
    ],
    unknown: [...new Set([...asked.unknown, ...advised.unknown])],
  }
}

/**
 * What was said at a hearing, in the order of the script. It is asked of the answers alone: that a charge was disposed
 * of since, or the agreement rejected, takes nothing from the record.
 */
export function linesSaid(
  rules: ScriptRules,
  charges: readonly Pick<ScriptOccasion['charges'][number], 'charge' | 'penalty'>[],
  answers: ReadonlyMap<string, GivenAnswer>,
): readonly ScriptLine[] {
  const questions = rules.questions.map((question) => questionLine(question, rules.unverified.questions))
  const inParts = (parts: readonly ScriptPart[]) =>
    parts.flatMap((part) => questions.filter((line) => line.part === part))
  const advisements = rules.advisements.flatMap((advisement) =>
    [null, ...charges].map((about) => advisementLine(advisement, about, rules.unverified.advisements)),
  )
  const unverified = rules.unverified.advices
  return [
    ...inParts(beforeAdvisements),
    ...advisements,
    ...adviceLines(rules.recommendationAdvices, 'recommendation-advice', unverified),
    ...inParts(afterAdvisements),
    ...adviceLines(rules.acceptanceAdvices, 'acceptance-advice', unverified),
    ...adviceLines(rules.rejectionAdvices, 'rejection-advice', unverified),
  ].filter((line) => answers.has(keyOf(line)))
}

function questionLines(rules: ScriptRules, occasion: ScriptOccasion) {
  const judged = rules.questions.map((question) => ({ question, ...appliesToAny(question.appliesWhen, occasion) }))
  return {
    lines: judged
      .filter((one) => one.applies)
      .map(({ question }) => questionLine(question, rules.unverified.questions)),
    unknown: judged.flatMap((one) => one.unknown),
  }
}

/** A question is put once; it is put when it applies to any of the charges pleaded to. */
function appliesToAny(
  condition: Condition,
  { facts, charges }: ScriptOccasion,
): { applies: boolean; unknown: readonly FactId[] } {
  const sets = charges.length === 0 ? [facts] : charges.map((one) => ({ ...facts, ...one.facts }))
  const results = sets.map((set) => holds(condition, set))
  const certain = results.some((result) => result.holds === true)
  const unknown = certain ? [] : results.flatMap((result) => (result.holds === 'missing' ? result.missing : []))
  return { applies: certain || unknown.length > 0, unknown }
}

function questionLine(question: HearingQuestion, unverified: boolean): ScriptLine {
  const free = question.expects === 'free'
  return {
    itemId: question.id,
    form: 'question',
    part: question.part,
    to: question.to,
    charge: null,
    title: null,
    text: question.text,
    responses: question.part === 'plea' ? [] : free ? ['stated'] : ['yes', 'no', 'clarified'],
    expects: question.part === 'plea' ? null : free ? 'stated' : question.expects === 'yes' ? 'yes' : 'no',
    cite: citationOf(question.source),
    unverified,
    penalty: null,
  }
}

/** The advisements in the order of the rule; one that is said of each charge is said of all of them before the next. */
function advisementLines(rules: ScriptRules, occasion: ScriptOccasion) {
  const { required, missing } = requiredAdvisements(rules.advisements, {
    plea: occasion.facts,
    charges: occasion.charges.map((one) => ({ chargeId: one.charge.chargeId, facts: one.facts })),
  })
  const lines = required.map(({ advisement, chargeId }) => {
    const about = occasion.charges.find((one) => one.charge.chargeId === chargeId)
    return advisementLine(advisement, about ?? null, rules.unverified.advisements)
  })
  return { lines, unknown: missing }
}

function advisementLine(
  advisement: Advisement,
  about: Pick<ScriptOccasion['charges'][number], 'charge' | 'penalty'> | null,
  unverified: boolean,
): ScriptLine {
  return {
    itemId: advisement.id,
    form: 'advisement',
    part: 'advisements',
    to: 'defendant',
    charge: about?.charge ?? null,
    title: advisement.title,
    text: advisement.text,
    responses: ['yes', 'no', 'clarified'],
    expects: 'yes',
    cite: citationOf(advisement.source),
    unverified,
    penalty: about?.penalty ?? null,
  }
}

function adviceLines(advices: readonly Advice[], part: ScriptPart, unverified: boolean): readonly ScriptLine[] {
  return advices.map((advice) => ({
    itemId: advice.id,
    form: 'advice',
    part,
    to: advice.to === 'parties' ? 'parties' : 'defendant',
    charge: null,
    title: null,
    text: advice.text,
    responses: ['given'],
    expects: 'given',
    cite: citationOf(advice.source),
    unverified,
    penalty: null,
  }))
}

/**
 * Whether the court may go on after this answer. An advisement must be understood, if need be after it was made clear;
 * a question answered otherwise than expected is settled by what made it clear, in words.
 */
export function isSettled(line: Pick<ScriptLine, 'form' | 'expects'>, answer: GivenAnswer | undefined): boolean {
  if (line.expects === null) return true
  if (!answer) return false
  if (answer.response === 'clarified') return line.form === 'advisement' || answer.note !== ''
  if (answer.response === 'stated') return answer.note !== ''
  return answer.response === line.expects
}
