import type { DraftId, DraftState, OfferId, OfferStatement } from '../../../contract/plea.ts'
import type { ApproverRank } from '../../vocabulary/code-lists.ts'
import type { PersonId } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { done, refuse, type Outcome } from '../../vocabulary/outcome.ts'

interface Decided {
  readonly revision: number
  readonly by: PersonId
  readonly at: Instant
  readonly reason: string | null
}

/** An approval, with the rank with which it was given, as stated. */
export type Approval = Decided & { readonly decision: 'approved'; readonly rank: ApproverRank }

/** What a supervisor decided on one revision: whoever returns a draft states no rank. */
export type Decision = Approval | (Decided & { readonly decision: 'returned'; readonly rank: null })

/** A draft of the prosecution. Each save makes a revision; a decision is for one revision and no other. */
export interface Draft {
  readonly id: DraftId
  /** The open offer it goes back on; null for a new offer. */
  readonly offerId: OfferId | null
  readonly state: DraftState
  readonly revision: number
  readonly drafter: PersonId
  /** Everyone who saved a revision. */
  readonly authors: readonly PersonId[]
  readonly decisions: readonly Decision[]
  /** What was stated when the revision as it stands was submitted; null when nothing was. */
  readonly stated: OfferStatement | null
}

export type DraftRefusal =
  | { readonly kind: 'draft-closed'; readonly state: DraftState }
  | { readonly kind: 'not-submitted'; readonly state: DraftState }
  | { readonly kind: 'submitted-already' }
  | { readonly kind: 'own-draft' }
  | { readonly kind: 'revision-changed'; readonly revision: number }
  | { readonly kind: 'decided-already' }

export const openDraftStates = ['draft', 'submitted', 'approved', 'returned'] as const satisfies readonly DraftState[]

export function isOpenDraft(draft: Pick<Draft, 'state'>): boolean {
  return openDraftStates.some((state) => state === draft.state)
}

/** The approvals of the revision as it stands, each by the rank with which it was given. */
export function approvalsOf(draft: Draft): readonly ApproverRank[] {
  return approvalsIn(draft).map((one) => one.rank)
}

/** Why a supervisor who approved the revision as it stands let it stay open for a shorter time; null when none did. */
export function shortExpiryReasonOf(draft: Draft): string | null {
  return approvalsIn(draft).find((one) => one.reason !== null)?.reason ?? null
}

const approvalsIn = ({ decisions, revision }: Draft): readonly Approval[] =>
  decisions.filter((one) => one.decision === 'approved').filter((one) => one.revision === revision)

/** Saved again: a new revision, of which nobody has approved anything yet. */
export function revise(draft: Draft): Outcome<{ state: 'draft'; revision: number }, DraftRefusal> {
  if (!isOpenDraft(draft)) return refuse({ kind: 'draft-closed', state: draft.state })
  return done({ state: 'draft', revision: draft.revision + 1 })
}

/** Put before a supervisor. What was returned is revised first: the same revision is not asked about twice. */
export function submit(draft: Draft): Outcome<{ state: 'submitted' }, DraftRefusal> {
  if (!isOpenDraft(draft)) return refuse({ kind: 'draft-closed', state: draft.state })
  if (draft.state !== 'draft') return refuse({ kind: 'submitted-already' })
  return done({ state: 'submitted' })
}

/**
 * A supervisor approves the very revision he read. Whoever wrote any revision of it may not.
 * @param areEnough whether approvals with these ranks are all that the rules on offers ask for
 */
export function approve(
  draft: Draft,
  { by, rank }: Pick<Approval, 'by' | 'rank'>,
  revision: number,
  areEnough: (approvals: readonly ApproverRank[]) => boolean,
): Outcome<{ state: 'submitted' | 'approved' }, DraftRefusal> {
  const decidable = mayDecide(draft, by)
  if (!decidable.ok) return decidable
  if (revision !== draft.revision) return refuse({ kind: 'revision-changed', revision: draft.revision })
  return done({ state: areEnough([...approvalsOf(draft), rank]) ? 'approved' : 'submitted' })
}

/** A supervisor sends it back with a reason. */
export function returnForWork(draft: Draft, by: PersonId): Outcome<{ state: 'returned' }, DraftRefusal> {
  const decidable = mayDecide(draft, by)
  return decidable.ok ? done({ state: 'returned' }) : decidable
}

export function discard(draft: Draft): Outcome<{ state: 'discarded' }, DraftRefusal> {
  return isOpenDraft(draft) ? done({ state: 'discarded' }) : refuse({ kind: 'draft-closed', state: draft.state })
}

/** Whether a person decides on the revision as it stands: it waits, he wrote none of it, and has not decided on it yet. */
export function mayDecide(draft: Draft, by: PersonId): Outcome<Draft, DraftRefusal> {
  if (draft.state !== 'submitted') return refuse({ kind: 'not-submitted', state: draft.state })
  if (draft.authors.includes(by)) return refuse({ kind: 'own-draft' })
  if (draft.decisions.some((one) => one.revision === draft.revision && one.by === by))
    return refuse({ kind: 'decided-already' })
  return done(draft)
}
