import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { DerivedDeadline } from './derive-deadlines.ts'

/** What is kept of a deadline that is derived, as far as a change of it is to be noticed. */
export interface KeptDeadline {
  readonly id: string
  readonly rule: string | null
  readonly about: string
  readonly due: LegalDate
  readonly statement: string | null
  readonly compartment: string
  readonly fixed: boolean
  readonly title: string
  readonly trigger: { readonly event: string; readonly day: LegalDate } | null
  readonly state: 'open' | 'met' | 'excused' | 'moot'
  readonly stateEvent: string | null
  /** Who settled it, where a person did; the law then leaves it as it is. */
  readonly stateBy: string | null
  readonly version: number
}

export type DeadlineChange =
  | { readonly change: 'set'; readonly to: DerivedDeadline }
  | { readonly change: 'moved' | 'restated' | 'reopened'; readonly kept: KeptDeadline; readonly to: DerivedDeadline }
  | { readonly change: 'met' | 'moot'; readonly kept: KeptDeadline; readonly to: DerivedDeadline }
  /** The rules or the events give it no longer. */
  | { readonly change: 'gone'; readonly kept: KeptDeadline }

const keyOf = ({ rule, about }: { readonly rule: string | null; readonly about: string }): string => `${rule} ${about}`

/**
 * What must be done so that the deadlines that are kept are those that the law gives. What a person typed or settled is
 * left alone; the order in which events were told makes no difference.
 */
export function deadlineChanges(
  kept: readonly KeptDeadline[],
  derived: readonly DerivedDeadline[],
): readonly DeadlineChange[] {
  const byKey = new Map(kept.filter((one) => one.rule !== null).map((one) => [keyOf(one), one]))
  const changes = derived.flatMap((to): readonly DeadlineChange[] => {
    const before = byKey.get(keyOf(to))
    byKey.delete(keyOf(to))
    return before === undefined ? [{ change: 'set', to }] : changesOf(before, to)
  })
  const gone = [...byKey.values()].filter(
    (one) => one.stateBy === null && !(one.state === 'moot' && one.stateEvent === null),
  )
  return [...changes, ...gone.map((one) => ({ change: 'gone' as const, kept: one }))]
}

function changesOf(kept: KeptDeadline, to: DerivedDeadline): readonly DeadlineChange[] {
  const settled = kept.stateBy === null ? settling(kept, to) : null
  if (settled !== null) return [{ change: settled, kept, to }]
  const moved = kept.due !== to.due || kept.trigger?.day !== to.trigger?.day
  // While a clock stands still its last day moves with every day that passes, which is no news.
  if (moved && kept.state === 'open' && (kept.fixed || to.fixed)) return [{ change: 'moved', kept, to }]
  const restated =
    moved ||
    kept.statement !== to.statement ||
    kept.compartment !== to.compartment ||
    kept.fixed !== to.fixed ||
    kept.title !== to.title ||
    kept.trigger?.event !== to.trigger?.event
  return restated ? [{ change: 'restated', kept, to }] : []
}

function settling(kept: KeptDeadline, { settled }: DerivedDeadline): 'met' | 'moot' | 'reopened' | null {
  const state = settled?.state ?? 'open'
  if (state === kept.state && (settled === null || settled.event === kept.stateEvent)) return null
  return settled === null ? 'reopened' : settled.state
}
