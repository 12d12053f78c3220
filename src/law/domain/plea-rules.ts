import { z } from 'zod'
import { PleaKind } from '../../vocabulary/code-lists.ts'
import { Source } from './source.ts'
import { Words } from './words.ts'

/** What a kind of plea needs before the court may take it. */
export const PleaNeed = z.enum(['court-consent', 'prosecution-consent', 'written-reservation', 'strong-factual-basis'])
export type PleaNeed = z.infer<typeof PleaNeed>

/** The kinds of plea that a court takes. */
export const AllowedPleas = z.array(z.strictObject({ kind: PleaKind, needs: z.array(PleaNeed), source: Source })).min(1)
export type AllowedPleas = z.infer<typeof AllowedPleas>

/** Whether a judge may take part in the parties' discussions. */
export const JudicialParticipation = z.enum(['forbidden', 'on-request', 'permitted'])
export type JudicialParticipation = z.infer<typeof JudicialParticipation>

/** How far the case has come when the defendant asks to withdraw his plea. */
export const WithdrawalStage = z.enum(['before-plea-accepted', 'before-sentence', 'after-sentence'])
export type WithdrawalStage = z.infer<typeof WithdrawalStage>

export const WithdrawalStandard = z.enum([
  'any-reason',
  'rejection-or-fair-and-just-reason',
  'good-cause',
  'discretion-of-court',
  'motion-before-appeal',
  'none',
])
export type WithdrawalStandard = z.infer<typeof WithdrawalStandard>

/** What must be shown to withdraw a plea, by stage. */
export const WithdrawalStandards = z
  .array(
    z.strictObject({
      stage: WithdrawalStage,
      standard: WithdrawalStandard,
      text: Words,
      source: Source,
    }),
  )
  .min(1)
export type WithdrawalStandards = z.infer<typeof WithdrawalStandards>

/** When the court must find a factual basis, and for which pleas. */
export const FactualBasis = z.strictObject({
  before: z.enum(['plea-accepted', 'judgment']),
  pleas: z.array(PleaKind).min(1),
  text: Words,
})
export type FactualBasis = z.infer<typeof FactualBasis>
