import type { Missing } from '../../../../contract/agreement.ts'
import type { FactualBasis } from '../../../law/domain/plea-rules.ts'
import type { PleaNeed } from '../../../law/domain/plea-rules.ts'
import type { Citation } from '../../../vocabulary/citation.ts'
import type { PleaKind } from '../../../vocabulary/code-lists.ts'
import { pleaKindWords } from '../../../vocabulary/code-lists.ts'
import {
  standsBeforeCourt,
  typesOf,
  type AgreementAtHearing,
  type PleadedCharge,
  type StandingPlea,
} from './hearing-facts.ts'
import { isSettled, keyOf, type GivenAnswer, type ScriptLine } from './script.ts'

/** What the court has before it when it rules. */
export interface BeforeTheCourt {
  readonly running: boolean
  readonly lines: readonly ScriptLine[]
  readonly answers: ReadonlyMap<string, GivenAnswer>
  readonly findings: {
    readonly competence: boolean | null
    readonly voluntariness: boolean | null
    readonly factualBasis: boolean | null
  }
  readonly recordingRef: string
  readonly interpreter: { readonly needed: boolean; readonly sworn: boolean | null }
  readonly disclosed: boolean
  readonly agreement: AgreementAtHearing | null
  readonly pleadedTo: readonly PleadedCharge[]
  readonly pleas: readonly StandingPlea[]
  readonly factualBasis: { readonly rule: FactualBasis; readonly cite: Citation }
  readonly needsOf: (kind: PleaKind) => readonly PleaNeed[]
}

const cite = {
  open: { text: 'Fed. R. Crim. P. 11(b)(1)' },
  competence: { text: 'Godinez v. Moran, 509 U.S. 389 (1993)' },
  voluntary: { text: 'Fed. R. Crim. P. 11(b)(2)' },
  recorded: { text: 'Fed. R. Crim. P. 11(g)' },
  interpreter: { text: '28 U.S.C. § 1827' },
  disclosed: { text: 'Fed. R. Crim. P. 11(c)(2)' },
  plea: { text: 'Fed. R. Crim. P. 11(a)(1)' },
  ruling: { text: 'Fed. R. Crim. P. 11(c)(3)(A)' },
  separate: { text: 'United States v. Hyde, 520 U.S. 670 (1997)' },
  alford: { text: 'North Carolina v. Alford, 400 U.S. 25 (1970)' },
} as const satisfies Record<string, Citation>

const running = ({ running: is }: BeforeTheCourt): readonly Missing[] =>
  is ? [] : [{ id: 'hearing', text: 'No plea hearing is in progress.', cite: cite.open }]

/**
 * What is wanting before the court may accept the plea; empty when nothing is. The agreement is another matter.
 * @source Fed. R. Crim. P. 11(b)(1), (b)(2), (c)(2), (c)(3)(B), (g)
 */
export function missingToAcceptPlea(court: BeforeTheCourt): readonly Missing[] {
  if (!court.running) return running(court)
  const basisFirst = court.factualBasis.rule.before === 'plea-accepted'
  return [
    ...unsettled(court, (line) => colloquyParts.has(line.part) || (basisFirst && line.part === 'factual-basis')),
    ...interpreterMissing(court),
    ...finding(court.findings.competence, 'competence', 'that the defendant is competent to plead', cite.competence),
    ...finding(court.findings.voluntariness, 'voluntariness', 'that the plea is voluntary', cite.voluntary),
    ...(basisFirst ? factualBasisMissing(court) : strongBasisMissing(court)),
    ...disclosureMissing(court),
    ...pleasMissing(court),
    ...(court.recordingRef === ''
      ? [{ id: 'recording', text: 'The reporter or the recording is not named.', cite: cite.recorded }]
      : []),
  ]
}

const colloquyParts: ReadonlySet<string> = new Set([
  'oath',
  'interpreter',
  'competence',
  'counsel',
  'advisements',
  'recommendation-advice',
  'voluntariness',
])

function unsettled(court: BeforeTheCourt, wanted: (line: ScriptLine) => boolean): readonly Missing[] {
  return court.lines
    .filter((line) => wanted(line) && !isSettled(line, court.answers.get(keyOf(line))))
    .map((line) => ({ id: keyOf(line), text: wordsOf(line, court.answers.get(keyOf(line))), cite: line.cite }))
}

function wordsOf(line: ScriptLine, answer: GivenAnswer | undefined): string {
  const what = line.title ?? line.text.en
  const of = line.charge ? ` (count ${line.charge.count})` : ''
  if (line.form === 'advice') return `Not advised: ${what}`
  if (line.form === 'advisement') return answer ? `Not understood: ${what}${of}` : `Not advised: ${what}${of}`
  return answer ? `The answer stands in the way: ${what}` : `Not asked: ${what}`
}

function interpreterMissing({ interpreter }: BeforeTheCourt): readonly Missing[] {
  if (!interpreter.needed || interpreter.sworn === true) return []
  const text =
    interpreter.sworn === null
      ? 'The defendant needs an interpreter and none is recorded.'
      : 'The interpreter is not sworn.'
  return [{ id: 'interpreter-sworn', text, cite: cite.interpreter }]
}

function finding(found: boolean | null, id: string, what: string, source: Citation): readonly Missing[] {
  if (found === true) return []
  return [
    {
      id: `finding-${id}`,
      text: found === null ? `The court has not found ${what}.` : `The court did not find ${what}.`,
      cite: source,
    },
  ]
}

function factualBasisMissing(court: BeforeTheCourt): readonly Missing[] {
  const { rule, cite: source } = court.factualBasis
  const kinds =
    court.pleas.length > 0
      ? court.pleas.map((plea) => plea.kind)
      : court.pleadedTo.flatMap((charge) => charge.kind ?? [])
  return kinds.some((kind) => rule.pleas.includes(kind))
    ? finding(court.findings.factualBasis, 'factual-basis', 'that facts support the plea', source)
    : []
}

/** A plea with a claim of innocence stands only on strong evidence of guilt, so the basis is found before it is taken. */
function strongBasisMissing(court: BeforeTheCourt): readonly Missing[] {
  return court.pleas.some((plea) => court.needsOf(plea.kind).includes('strong-factual-basis'))
    ? finding(court.findings.factualBasis, 'factual-basis', 'a strong factual basis for the plea', cite.alford)
    : []
}

function disclosureMissing(court: BeforeTheCourt): readonly Missing[] {
  if (!standsBeforeCourt(court.agreement) || court.disclosed) return []
  return [
    {
      id: 'disclosure',
      text: 'It is not recorded that the agreement was disclosed in open court, or in camera for good cause.',
      cite: cite.disclosed,
    },
  ]
}

function pleasMissing(court: BeforeTheCourt): readonly Missing[] {
  const unpleaded = court.pleadedTo.filter((charge) => !court.pleas.some((plea) => plea.chargeId === charge.chargeId))
  const missing = unpleaded.map((charge) => ({
    id: `plea-${charge.chargeId}`,
    text: `No plea is entered to count ${charge.count}.`,
    cite: cite.plea,
  }))
  const refused = court.pleas.length > 0 && court.pleas.every((plea) => plea.kind === 'not-guilty')
  return refused
    ? [
        ...missing,
        { id: 'plea', text: 'The defendant pleaded not guilty: there is no plea to accept.', cite: cite.plea },
      ]
    : missing
}

/** Whether the court rules on an agreement at all: it does on terms of type A and C, never on recommendations alone. */
export function isRuledOn(agreement: AgreementAtHearing | null): boolean {
  if (!agreement) return false
  const types = typesOf(
    agreement.content.terms,
    agreement.content.promises.map((promise) => promise.type),
  )
  return types.A || types.C
}

/**
 * What is wanting before the court may accept the agreement.
 * @source Fed. R. Crim. P. 11(c)(3)(A), (c)(4); the plea is accepted first and apart
 */
export function missingToAcceptAgreement(court: BeforeTheCourt): readonly Missing[] {
  if (!court.running) return running(court)
  const accepted = court.pleas.some((plea) => plea.status === 'accepted')
  return [
    ...(accepted ? [] : [{ id: 'plea-accepted', text: 'The plea is not accepted yet.', cite: cite.separate }]),
    ...disclosureMissing(court),
    ...unsettled(court, (line) => line.part === 'acceptance-advice'),
  ]
}

/**
 * What is wanting before the defendant chooses, after a rejection, to keep or withdraw the plea.
 * @source Fed. R. Crim. P. 11(c)(5)
 */
export function missingForChoice(court: BeforeTheCourt): readonly Missing[] {
  return [...running(court), ...unsettled(court, (line) => line.part === 'rejection-advice')]
}

/**
 * What is wanting before judgment.
 * @source Fed. R. Crim. P. 11(b)(3), (c)(3)(A)
 */
export function missingForJudgment(court: BeforeTheCourt): readonly Missing[] {
  if (!court.running) return running(court)
  const guilty = court.pleas.filter((plea) => plea.kind !== 'not-guilty')
  return [
    ...(guilty.length > 0 && guilty.every((plea) => plea.status === 'accepted')
      ? []
      : [{ id: 'plea-accepted', text: 'The plea is not accepted yet.', cite: cite.open }]),
    ...unsettled(court, (line) => line.part === 'factual-basis'),
    ...factualBasisMissing(court),
    ...rulingMissing(court.agreement),
  ]
}

function rulingMissing(agreement: AgreementAtHearing | null): readonly Missing[] {
  if (!isRuledOn(agreement) || !agreement) return []
  if (agreement.action === 'tendered' || agreement.action === 'deferred')
    return [{ id: 'ruling', text: 'The court has not ruled on the agreement.', cite: cite.ruling }]
  if (agreement.action === 'rejected' && agreement.choice === null)
    return [
      {
        id: 'choice',
        text: 'The agreement was rejected, and the defendant has not yet kept or withdrawn the plea.',
        cite: { text: 'Fed. R. Crim. P. 11(c)(5)(B)' },
      },
    ]
  return []
}

/** What a kind of plea needs that was not given when it was entered. */
export function needsUnmet(
  needs: readonly PleaNeed[],
  entry: { kind: PleaKind; courtConsents: boolean; prosecutionConsents: boolean; reservation: string },
  source: Citation,
): readonly Missing[] {
  const kind = pleaKindWords[entry.kind]
  const unmet = {
    'court-consent': entry.courtConsents ? null : `A plea “${kind}” needs the court’s consent.`,
    'prosecution-consent': entry.prosecutionConsents ? null : `A plea “${kind}” needs the prosecution’s consent.`,
    'written-reservation':
      entry.reservation === '' ? `A plea “${kind}” reserves a specified pretrial motion in writing.` : null,
    'strong-factual-basis': null,
  } as const satisfies Record<PleaNeed, string | null>
  return needs.flatMap((need) => {
    const text = unmet[need]
    return text === null ? [] : [{ id: need, text, cite: source }]
  })
}
