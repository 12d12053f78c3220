import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { HearingLine } from './cases.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })

/** A hearing that the plan of the track expects. */
export const PlanLine = z
  .object({
    name: z.string(),
    kind: HearingLine.shape.kind,
    by: LegalDate.nullable().describe(
      'By when, on an open day; null while the event from which it is counted is to come.',
    ),
    counted: z.string().describe('From what it is counted, in words.'),
    standing: z.enum(['held', 'set', 'set-late', 'to-set', 'overdue', 'waiting']),
    hearingDay: LegalDate.nullable(),
  })
  .meta({ id: 'PlanLine' })
export type PlanLine = z.infer<typeof PlanLine>

export const CaseTrackView = z
  .object({
    proposal: z
      .object({
        track: z.string(),
        name: z.string(),
        because: z
          .array(z.string())
          .describe('The reason, and the facts that decided; legal and logistical ones only.'),
        source: Citation,
      })
      .nullable()
      .describe('Null where the court has no tracks by rule.'),
    chosen: z
      .object({
        track: z.string(),
        name: z.string(),
        why: z.string().nullable().describe('Why it is another than proposed.'),
        by: z.string(),
        at: InstantText,
        n: z.int(),
      })
      .nullable(),
    tracks: z.array(z.object({ id: z.string(), name: z.string() })),
    plan: z.array(PlanLine).describe('Of the track that was chosen, or of the proposed one while none was.'),
    version: z.int().describe('For If-Match: how many times a track was chosen.'),
    abilities: z.array(z.enum(['choose'])),
  })
  .meta({ id: 'CaseTrackView' })
export type CaseTrackView = z.infer<typeof CaseTrackView>

export const readTrack = read({
  id: 'calendar.read-track',
  path: '/api/cases/:caseId/track',
  summary: 'The track on which a case is managed, with its plan and the reasoned proposal',
  params: caseParams,
  response: CaseTrackView,
})

export const chooseTrack = write({
  id: 'calendar.choose-track',
  path: '/api/cases/:caseId/track',
  summary: 'Choose the track of a case; another than the proposed one with a reason',
  params: caseParams,
  body: z.object({ track: z.string().min(1, 'Choose a track').max(40), why: z.string().trim().max(500).default('') }),
  response: CaseTrackView,
  writes: 'edit',
})
