import type { EventKind } from '../../../contract/events.ts'
import { keysOf } from '../../vocabulary/kept.ts'
import type { LegalDate } from '../../vocabulary/legal-date.ts'
import type { Stage } from '../../../contract/cases.ts'
import { moved, offerGone, offerPut, talksEnded, type Standing } from './standing.ts'

/** What an entry of the feed says, as far as it is counted. */
export interface Happened {
  readonly subject: string
  readonly day: LegalDate
  /** From which stage to which, when the case moved. */
  readonly move: { readonly from: Stage; readonly to: Stage } | null
}

type Step = (standing: Standing, happened: Happened) => Standing

/** The standing stays; that the case is there, or who is of record in it, is written anew. */
const noted: Step = (standing) => standing

const gone: Step = (standing, { subject }) => offerGone(standing, subject)

/** Every kind of entry that a figure depends on, and what it does to the standing of its case. */
const steps = {
  'case.referred': noted,
  'case.imported': noted,
  'case.import-completed': noted,
  'case.moved': (standing, { move, day }) => (move ? moved(standing, move.from, move.to, day) : standing),
  'case.prosecutor-assigned': noted,
  'people.counsel-appointed': noted,
  'people.counsel-appeared': noted,
  'people.counsel-substituted': noted,
  'people.self-representation-allowed': noted,
  'access.relation-given': noted,
  'access.relation-ended': noted,
  'plea.offer-extended': (standing, { subject, day }) => offerPut(standing, subject, day),
  'plea.offer-countered': (standing, { subject, day }) => offerPut(standing, subject, day),
  'plea.offer-accepted': gone,
  'plea.offer-rejected': gone,
  'plea.offer-lapsed': gone,
  'plea.offer-withdrawn': gone,
  'plea.talks-broken-down': talksEnded,
  'plea.talks-reopened': talksEnded,
} as const satisfies Partial<Record<EventKind, Step>>

export type CountedKind = keyof typeof steps
export const countedKinds: readonly CountedKind[] = keysOf(steps)

/** The standing of a case after something happened in it. */
export function after(standing: Standing, kind: string, happened: Happened): Standing {
  const counted = countedKinds.find((known) => known === kind)
  if (counted === undefined) return standing
  const step: Step = steps[counted]
  return step(standing, happened)
}
