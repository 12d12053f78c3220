import { z } from 'zod'
import { ApproverRank, OfferDeparture } from '../../vocabulary/code-lists.ts'
import { Condition } from './condition.ts'
import { Source } from './source.ts'

const Id = z.string().regex(/^[a-z0-9-]+$/)

/** Who must approve an offer of a kind, beside the ordinary approval. A changed term makes an approval void. */
export const ApprovalRule = z.strictObject({
  id: Id,
  /** What about the offer asks for it. */
  offer: OfferDeparture,
  approver: ApproverRank,
  approvals: z.int().min(1),
  text: z.string().min(1),
  source: Source,
})
export type ApprovalRule = z.infer<typeof ApprovalRule>

export const ApprovalMatrix = z.array(ApprovalRule)

/** Discovery that must be out so many days before an offer ends. */
export const DiscoveryLead = z.strictObject({
  id: Id,
  appliesWhen: Condition,
  days: z.int().min(1),
  text: z.string().min(1),
  /** Whether the defense may waive it; whether the offer may be conditioned on the waiver. */
  waivable: z.boolean(),
  mayBeConditionOfOffer: z.boolean(),
  remedy: z.string().min(1),
  source: Source,
})
export type DiscoveryLead = z.infer<typeof DiscoveryLead>

export const DiscoveryLeads = z.array(DiscoveryLead)

/** What the law of a place forbids or asks of a plea or of an agreement, beyond the kinds of plea. */
export const PleaRestriction = z.strictObject({
  id: Id,
  appliesWhen: Condition,
  on: z.enum(['prosecution', 'defense', 'court', 'agreement']),
  text: z.string().min(1),
  /**
   * It forbids to bargain, but for the grounds that the text admits. Without it, the restriction is told and whoever is
   * bound by it sees to it: the program judges nothing.
   */
  bars: z.strictObject({ unless: z.array(z.strictObject({ id: Id, text: z.string().min(1) })) }).optional(),
  source: Source,
})
export type PleaRestriction = z.infer<typeof PleaRestriction>

export const PleaRestrictions = z.array(PleaRestriction)
