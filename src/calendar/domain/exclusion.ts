import { valueInForce } from '../../law/domain/ask.ts'
import type { ClockRule, Exclusion } from '../../law/domain/clocks/clock-rule.ts'
import type { RulePack } from '../../law/domain/rule-pack.ts'
import { citationOf } from '../../law/domain/source.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'

/** Time that is to be left out of a clock, as somebody enters it. */
export interface ExclusionEntered {
  /** Id of the clock's rule: `clock.sta-trial`. */
  readonly clock: string
  /** Id of the exclusion within the clock: its authority. */
  readonly exclusion: string
  readonly from: LegalDate
  /** Null while nothing has ended it. */
  readonly to: LegalDate | null
  /** What the court found, or what a party asks it to find. */
  readonly findings: string | null
  readonly factors: readonly string[]
}

export type ExclusionFault =
  | { readonly kind: 'unknown-exclusion'; readonly clock: string; readonly exclusion: string }
  | { readonly kind: 'findings-needed'; readonly title: string; readonly factors: string; readonly source: string }
  | { readonly kind: 'factor-not-admitted'; readonly factor: string; readonly because: string; readonly source: string }
  | { readonly kind: 'days-reversed'; readonly from: LegalDate; readonly to: LegalDate }
  | { readonly kind: 'last-day-needed'; readonly title: string }

/** The clock of a pack by the id of its rule, as it stands on a day. */
export function clockOn(pack: RulePack, clock: string, day: LegalDate): ClockRule | null {
  const name = clock.replace(/^clock\./, '')
  // Whoever asks may name what every object has.
  const rule = Object.hasOwn(pack.families.clock, name) ? pack.families.clock[name] : undefined
  return rule === undefined ? null : (valueInForce(rule, day)?.value ?? null)
}

/**
 * Whether the law knows such an exclusion and what it asks for is there: findings where it wants them, under factors that
 * it admits, and a last day where nothing else could end it.
 */
export function soundExclusion(pack: RulePack, entered: ExclusionEntered): Outcome<Exclusion, ExclusionFault> {
  const { clock, exclusion: id, from, to } = entered
  const exclusion = clockOn(pack, clock, from)?.exclusions.find((one) => one.id === id)
  if (exclusion === undefined) return refuse({ kind: 'unknown-exclusion', clock, exclusion: id })
  if (to !== null && to < from) return refuse({ kind: 'days-reversed', from, to })
  if (to === null && exclusion.closes.length === 0 && exclusion.lasts === undefined)
    return refuse({ kind: 'last-day-needed', title: exclusion.title })
  const wanting = exclusion.needs === 'findings' ? findingsWanting(exclusion, entered) : null
  return wanting === null ? done(exclusion) : refuse(wanting)
}

function findingsWanting(exclusion: Exclusion, { findings, factors }: ExclusionEntered): ExclusionFault | null {
  const { title, source } = exclusion
  for (const factor of factors) {
    const barred = exclusion.barred.find((one) => one.code === factor)
    if (barred) return notAdmitted(factor, barred.text, citationOf(barred.source).text)
    if (!exclusion.factors.some((one) => one.code === factor))
      return notAdmitted(factor, 'the rule does not name it', citationOf(source).text)
  }
  if (findings !== null && findings !== '' && factors.length > 0) return null
  const known = exclusion.factors.map((one) => one.text).join(' ')
  return { kind: 'findings-needed', title, factors: known, source: citationOf(source).text }
}

const notAdmitted = (factor: string, because: string, source: string): ExclusionFault => ({
  kind: 'factor-not-admitted',
  factor,
  because,
  source,
})
