import type { Exposure, FactSheet, PenaltyLaw } from '../../../contract/agreement.ts'
import { ask } from '../../law/domain/ask.ts'
import { offenseByCode, penaltyFor } from '../../law/domain/offenses.ts'
import type { Tx } from '../../platform/postgres/tx.ts'
import type { CaseId } from '../../vocabulary/ids.ts'
import { waivesAppeal } from '../domain/waives-appeal.ts'
import { typesOf } from '../hearing/domain/hearing-facts.ts'
import { caseCharges, currentCustody, type CaseFacts } from './case-facts.ts'
import { penaltiesOn } from './papers.ts'
import type { DraftScene } from './open-draft.ts'

/** What the court is told beside the paper: the counts and their exposure, custody, and that the duties were met. */
export async function factSheetFor(tx: Tx, caseId: CaseId, scene: DraftScene): Promise<FactSheet> {
  const { facts, selfRepresented, whole } = scene
  const { content } = whole.current
  const charges = await caseCharges(tx, caseId)
  const counsel = whole.signatures.find((signature) => signature.part === 'counsel')
  return {
    defendant: facts.defendant.name,
    language: facts.defendant.language,
    interpreterNeeded: facts.defendant.interpreterNeeded,
    selfRepresented,
    custody: await currentCustody(tx, caseId),
    counts: charges.map((charge) => {
      const term = content.terms.charges.find((one) => one.action !== 'not-file' && one.chargeId === charge.chargeId)
      const pleaTo = term?.action === 'plead' ? charge.offense : term?.action === 'plead-to-lesser' ? term.lesser : null
      return {
        chargeId: charge.chargeId,
        count: charge.count,
        charged: charge.offense,
        pleaTo,
        exposure: exposureOf(pleaTo?.code ?? charge.offense.code, facts),
      }
    }),
    penalties: penaltyLaw(facts),
    victims: whole.row.victims ?? { informed: false, reason: 'no-victim', note: '' },
    conveyedOn: selfRepresented ? null : whole.conveyedOn,
    immigrationAdviceAttested: selfRepresented ? null : (counsel?.immigrationAdvice ?? null),
    types: typesOf(
      content.terms,
      content.promises.map((promise) => promise.type),
    ),
    waivesAppeal: waivesAppeal(content.terms),
  }
}

/** What an offense may cost by the pack; null where the pack does not know it. */
export function exposureOf(code: string, { pack, today }: Pick<CaseFacts, 'pack' | 'today'>): Exposure | null {
  const { offenses, ranges } = penaltiesOn(pack, today)
  const offense = offenseByCode(offenses, code)
  const range = offense && penaltyFor(offense, ranges)
  if (!offense || !range) return null
  return {
    imprisonment: range.imprisonment,
    fineMax: range.fineMax,
    probationMax: range.probationMax,
    supervisedRelease: range.supervisedRelease,
    mandatoryMinimum: offense.mandatoryMinimum ?? null,
  }
}

/** Why the exposures are what they are; null where the pack has no table of penalties. */
function penaltyLaw({ pack, today }: Pick<CaseFacts, 'pack' | 'today'>): PenaltyLaw | null {
  if (!pack.rules['offense.classes']) return null
  const { because, sources, verified } = ask(pack, 'offense.classes', today)
  return { because: [...because], sources: [...sources], verified }
}
