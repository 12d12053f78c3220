import type { Basis } from '../../contract/work.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { PrincipalId, type CaseId } from '../vocabulary/ids.ts'
import type { LegalDate } from '../vocabulary/legal-date.ts'
import { daysWords } from './domain/day-words.ts'
import type { Audience, BasisRule, DayRules, ItemRule } from './domain/day-rules.ts'
import type { Slot } from './item-store.ts'

/** Through which of his principals a rule for these positions concerns the actor: himself, his teams, both or none. */
export function principalsFor(actor: Actor, audiences: readonly Audience[]): readonly PrincipalId[] {
  return actor.principals.filter((principal) => {
    const own = PrincipalId.parse(actor.person) === principal
    return audiences.some(
      (one) =>
        one.positions.some((position) => actor.positions.includes(position)) &&
        (one.whose === 'any' || (one.whose === 'own') === own),
    )
  })
}

/** The walks that a list of rules needs for an actor. */
export const slotsFor = (actor: Actor, rules: readonly ItemRule[]): readonly Slot[] =>
  rules.flatMap((rule) => principalsFor(actor, rule.for).map((principal) => ({ situation: rule.id, principal })))

/** What an item stands on, as the page is told. */
export function basisOf(basis: BasisRule, { unverified }: Pick<DayRules, 'unverified'>): Basis {
  if ('law' in basis) return { kind: 'law', says: basis.says, citation: basis.law, verified: { unverified } }
  if ('date' in basis) return { kind: 'date', says: basis.date }
  return { kind: 'office-rule', says: basis['office-rule'].replace('{within}', daysWords(basis.within ?? 0)) }
}

/** A place of the page with the ids of an item in it. */
export const placeFor = (
  to: string,
  item: { readonly caseId: CaseId; readonly subject?: string | null; readonly dueOn?: LegalDate | null },
): string =>
  to
    .replace('{case}', item.caseId)
    .replace('{subject}', encodeURIComponent(item.subject ?? ''))
    .replace('{due}', item.dueOn ?? '')
