import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { DismissalGround } from '../src/vocabulary/code-lists.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

export const DismissalScope = z.enum(['whole', 'counts'])
export type DismissalScope = z.infer<typeof DismissalScope>

export const Prejudice = z.enum(['with', 'without'])
export type Prejudice = z.infer<typeof Prejudice>

/** A count as a motion names it. */
export const DismissedCount = z.object({
  chargeId: z.uuid(),
  count: z.int().positive(),
  offense: z.string(),
})
export type DismissedCount = z.infer<typeof DismissedCount>

export const DismissalMotion = z
  .object({
    id: z.uuid(),
    version: z.int(),
    scope: DismissalScope,
    counts: z.array(DismissedCount),
    prejudice: Prejudice,
    ground: DismissalGround,
    groundLabel: z.string(),
    reason: z.string(),
    status: z
      .enum(['pending', 'granted', 'denied', 'by-notice'])
      .describe('by-notice: no leave was needed, and it had effect when it was filed.'),
    statusLabel: z.string(),
    movedBy: z.string(),
    movedAt: InstantText,
    documentId: z.uuid().describe('The motion or notice, as it was typeset.'),
    ruling: z
      .object({ by: z.string(), at: InstantText, reasons: z.string(), documentId: z.uuid() })
      .nullable()
      .describe('Null while the judge has not ruled, and where no leave was needed.'),
    abilities: z.array(z.enum(['rule'])),
  })
  .meta({ id: 'DismissalMotion' })
export type DismissalMotion = z.infer<typeof DismissalMotion>

/** Whether leave of court is needed, and by what rule. */
const Leave = z.object({
  scope: DismissalScope,
  needed: z.boolean(),
  because: z.array(z.string()),
  sources: z.array(Citation),
  verified: Verification,
})

export const Dismissals = z
  .object({
    motions: z.array(DismissalMotion).describe('The newest first.'),
    leave: z.array(Leave).describe('For the whole case and for single counts.'),
    counts: z.array(DismissedCount).describe('Counts that are not disposed of.'),
    scopes: z.array(DismissalScope).describe('What may be moved for where the case stands; empty when nothing may.'),
    abilities: z.array(z.enum(['move'])),
  })
  .meta({ id: 'Dismissals' })
export type Dismissals = z.infer<typeof Dismissals>

export const moveToDismiss = write({
  id: 'filing.move-to-dismiss',
  path: '/api/cases/:caseId/dismissals',
  summary:
    'The prosecution moves to dismiss the case or counts of it; where the law needs no leave of court its notice has effect at once',
  params: caseParams,
  body: z.object({
    scope: DismissalScope,
    chargeIds: z.array(z.uuid()).max(100).default([]).describe('The counts, when it is not the whole case.'),
    prejudice: Prejudice,
    ground: DismissalGround,
    reason: z.string().trim().min(1, 'Say why').max(5_000).describe('Stands on the public file.'),
  }),
  response: Dismissals,
  writes: 'create',
})

export const ruleOnDismissal = write({
  id: 'filing.rule-on-dismissal',
  path: '/api/cases/:caseId/dismissals/:motionId/rule',
  summary: 'The assigned judge grants or denies leave to dismiss',
  params: z.object({ caseId: CaseId, motionId: z.uuid() }),
  body: z.object({
    ruling: z.enum(['granted', 'denied']),
    reasons: z.string().trim().min(1, 'Say why').max(5_000),
  }),
  response: Dismissals,
  writes: 'edit',
})
