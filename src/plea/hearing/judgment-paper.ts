import type { JudgmentInput, JudgmentTerm } from '../../../contract/hearing.ts'
import type { JudgmentPaper, SignatureBlock } from '../../filing/templates/papers.ts'
import { offenseClassWords, pleaKindWords } from '../../vocabulary/code-lists.ts'
import type { InstantText } from '../../vocabulary/instant.ts'
import { courtActionWords } from '../../../contract/agreement.ts'
import { findingWords, type FindingKind } from '../../../contract/hearing.ts'
import { sentenceInWords } from '../agreement/domain/term-words.ts'
import { captionOf } from '../agreement/papers.ts'
import { momentInWords } from '../agreement/tender-agreement.ts'
import { keyOf } from './domain/script.ts'
import type { CourtScene } from './scene.ts'

const findingKinds = ['competence', 'voluntariness', 'factual-basis'] as const satisfies readonly FindingKind[]

/** What the judgment says, as its paper needs it. */
export function judgmentPaper(
  scene: CourtScene,
  judgment: JudgmentInput,
  judge: string,
  at: InstantText,
  signatures: readonly SignatureBlock[],
): JudgmentPaper {
  const { facts, people, pleas, tendered } = scene
  const zone = facts.court.zone
  const moments = (pick: (plea: CourtScene['pleas'][number]) => string | null) =>
    [...new Set(pleas.filter((plea) => plea.status === 'accepted').flatMap((plea) => pick(plea) ?? []))]
      .map((moment) => momentInWords(moment, zone))
      .join('; ')
  return {
    ...captionOf(facts),
    judge,
    counsel: people.find((one) => one.relation === 'defense')?.name ?? 'The defendant acted without counsel',
    enteredOn: momentInWords(at, zone),
    pleaEnteredOn: moments((plea) => plea.enteredAt),
    pleaAcceptedOn: moments((plea) => plea.acceptedAt),
    agreement: tendered ? courtActionWords[tendered.action] : 'None',
    findings: findingKinds.flatMap((kind) => {
      const finding = scene.findings[kind]
      return finding?.found
        ? [finding.note === '' ? `${findingWords[kind]}.` : `${findingWords[kind]}. ${finding.note}`]
        : []
    }),
    charges: chargesOf(scene, judgment),
    custodyCredit: termsOf(scene, judgment, ['credit-for-time']) || 'None stated',
    money: termsOf(scene, judgment, ['fine', 'restitution', 'costs', 'forfeiture']) || 'None',
    advices: [...advicesGiven(scene), ...(judgment.remarks === '' ? [] : [judgment.remarks])],
    signatures,
  }
}

function chargesOf(scene: CourtScene, judgment: JudgmentInput): JudgmentPaper['charges'] {
  return judgment.charges.flatMap(({ chargeId, result, why }) => {
    const charge = scene.charges.find((one) => one.chargeId === chargeId)
    if (!charge) return []
    const plea = scene.pleas.find((one) => one.chargeId === chargeId && one.status === 'accepted')
    const offense = result === 'convicted' ? (plea?.offense ?? charge.offense) : charge.offense
    return [
      {
        count: String(charge.count),
        offense: offense.title,
        statute: offense.statute,
        class: offenseClassWords[offense.class],
        plea: plea ? pleaKindWords[plea.kind] : null,
        disposition: result === 'convicted' ? 'Convicted on the plea' : `Dismissed. ${why}`,
        sentence:
          result === 'convicted'
            ? judgment.sentence
                .filter((term) => term.chargeId === chargeId || term.chargeId === null)
                .map((term) => inWords(term, scene))
            : [],
      },
    ]
  })
}

const inWords = (term: JudgmentTerm, { charges }: CourtScene): string =>
  `${sentenceInWords(term, [...charges])}${term.chargeId === null ? ' For all counts together.' : ''}`

const termsOf = (scene: CourtScene, judgment: JudgmentInput, kinds: readonly JudgmentTerm['kind'][]): string =>
  judgment.sentence
    .filter((term) => kinds.includes(term.kind))
    .map((term) => inWords(term, scene))
    .join(' ')

/** What the court told the defendant of the agreement, as it is recorded. */
const advicesGiven = ({ lines, answers }: CourtScene): readonly string[] =>
  lines.filter((line) => line.form === 'advice' && answers.has(keyOf(line))).map((line) => line.text.en)
