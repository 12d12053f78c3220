import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { InstantText } from '../src/vocabulary/instant.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })
const deadlineParams = z.object({ caseId: CaseId, deadlineId: z.uuid() })
const why = z.string().trim().min(1, 'Say why').max(1000)

export const DeadlineActor = z.enum(['prosecution', 'defense', 'court', 'clerk', 'probation', 'parties'])
export type DeadlineActor = z.infer<typeof DeadlineActor>

export const deadlineActorWords: Record<DeadlineActor, string> = {
  prosecution: 'Prosecution',
  defense: 'Defense',
  court: 'The court',
  clerk: 'The clerk',
  probation: 'Probation',
  parties: 'Both parties',
}

export const DeadlineState = z.enum(['open', 'met', 'excused', 'moot'])
export type DeadlineState = z.infer<typeof DeadlineState>

export const deadlineStateWords: Record<DeadlineState, string> = {
  open: 'Open',
  met: 'Met',
  excused: 'Excused',
  moot: 'Moot',
}

/** A day by which somebody must have acted, or before which it may not be done. */
export const DeadlineLine = z
  .object({
    id: z.uuid(),
    title: z.string(),
    who: DeadlineActor,
    does: z.string(),
    direction: z.enum(['not-later-than', 'not-earlier-than']),
    due: LegalDate,
    lastMoment: InstantText.describe('When the last day ends, by the manner of filing that ends latest.'),
    isFixed: z.boolean().describe('False while a clock stands still: the day if it ran from tomorrow.'),
    isPast: z.boolean().describe('Open, and its last day has passed.'),
    origin: z.enum(['by-rule', 'by-clock', 'by-hand']),
    originWords: z.string(),
    keptIn: z.string().nullable().describe('Whose file it is kept in, where that is not the court’s.'),
    rule: z.string().nullable().describe('Of the court’s rule pack; null by hand.'),
    source: Citation.nullable(),
    verification: Verification.nullable(),
    trigger: z.object({ words: z.string(), day: LegalDate }).nullable(),
    trace: z.array(
      z.object({ words: z.string(), day: LegalDate, time: z.string().nullable(), source: Citation.nullable() }),
    ),
    state: DeadlineState,
    stateOn: LegalDate.nullable(),
    stateBy: z.string().nullable().describe('Who said so; null where an event did.'),
    stateWhy: z.string().nullable(),
    excusedBy: z.enum(['court', 'other-side']).nullable(),
    enteredBy: z.string().nullable(),
    version: z.int().describe('For If-Match.'),
    abilities: z.array(z.enum(['meet', 'excuse', 'let-fall', 'reopen'])),
  })
  .meta({ id: 'DeadlineLine' })
export type DeadlineLine = z.infer<typeof DeadlineLine>

export const CaseDeadlines = z
  .object({
    today: LegalDate,
    pack: z.string(),
    deadlines: z.array(DeadlineLine),
    wanting: z
      .array(z.object({ rule: z.string(), title: z.string(), words: z.array(z.string()) }))
      .describe('Deadlines that the rules would give if it were known what is asked here.'),
    events: z
      .array(z.object({ id: z.string(), words: z.string(), day: LegalDate }))
      .describe('From which a deadline by hand may be counted.'),
    keepIn: z.string().nullable().describe('Where a deadline that whoever asks adds is kept, in words.'),
    abilities: z.array(z.enum(['add'])),
  })
  .meta({ id: 'CaseDeadlines' })
export type CaseDeadlines = z.infer<typeof CaseDeadlines>

/** How far the deadlines of a court are computed anew after its rules have changed. */
export const DeadlineRun = z
  .object({
    court: z.string(),
    pack: z.string(),
    cases: z.int(),
    done: z.int(),
    changed: z.int().describe('Deadlines that were set, moved or fell away.'),
    startedAt: InstantText,
    finishedAt: InstantText.nullable(),
  })
  .meta({ id: 'DeadlineRun' })
export type DeadlineRun = z.infer<typeof DeadlineRun>

export const listDeadlineRuns = read({
  id: 'calendar.list-deadline-runs',
  path: '/api/deadline-runs',
  summary: 'How far the deadlines of each court are computed anew after its rules have changed; nothing of a case',
  response: z.object({ runs: z.array(DeadlineRun) }),
})

export const listDeadlines = read({
  id: 'calendar.list-deadlines',
  path: '/api/cases/:caseId/deadlines',
  summary: 'The deadlines of a case with reason, source and how each came about',
  params: caseParams,
  response: CaseDeadlines,
})

export const addDeadline = write({
  id: 'calendar.add-deadline',
  path: '/api/cases/:caseId/deadlines',
  summary: 'Add a deadline by hand; it is marked so',
  params: caseParams,
  body: z.object({
    title: z.string().trim().min(1, 'Say what is due').max(120),
    who: DeadlineActor,
    due: z.discriminatedUnion('as', [
      z.object({ as: z.literal('day'), day: LegalDate }),
      z.object({
        as: z.literal('period'),
        event: z.string().max(120).describe('Id of an event of the case.'),
        n: z.int().describe('How many; at least 1.'),
        unit: z.enum(['days', 'court-days', 'weeks', 'months']),
        direction: z.enum(['after', 'before']),
      }),
    ]),
  }),
  response: CaseDeadlines,
  writes: 'create',
})

export const settleDeadline = write({
  id: 'calendar.settle-deadline',
  path: '/api/cases/:caseId/deadlines/:deadlineId/state',
  summary: 'Say that a deadline was met, excused, or is moot, or that it is open after all',
  params: deadlineParams,
  body: z.discriminatedUnion('as', [
    z.object({
      as: z.literal('met'),
      on: LegalDate,
      why: z.string().trim().max(1000).default('').describe('How it was met.'),
    }),
    z.object({ as: z.literal('excused'), by: z.enum(['court', 'other-side']), why }),
    z.object({ as: z.literal('moot'), why }),
    z.object({ as: z.literal('open'), why }),
  ]),
  response: CaseDeadlines,
  writes: 'edit',
})
