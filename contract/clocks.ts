import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { CaseId } from '../src/vocabulary/ids.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { TimeOfDay } from '../src/vocabulary/time-of-day.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { read, write } from './route.ts'

const caseParams = z.object({ caseId: CaseId })
const eventParams = z.object({ caseId: CaseId, eventId: z.uuid() })
const excludedParams = z.object({ caseId: CaseId, excludedId: z.uuid() })
const RuleId = z.string().min(1).max(80).describe('Of the court’s rule pack: clock.sta-trial.')
const why = z.string().trim().min(1, 'Say why').max(1000)
const note = z.string().trim().max(500).default('').describe('In the court’s file, where the parties read it.')

export const Side = z.enum(['prosecution', 'defense', 'court'])
export type Side = z.infer<typeof Side>

export const sideWords: Record<Side, string> = {
  prosecution: 'Prosecution',
  defense: 'Defense',
  court: 'The court',
}

const Missing = z.object({ of: z.string(), words: z.string() }).meta({ id: 'MissingForClock' })

/** An authority under which days are not counted. */
const ExcludedBy = z
  .object({
    exclusion: z.string(),
    title: z.string(),
    source: Citation,
    standing: z.enum(['by-law', 'found', 'asserted', 'not-settled']),
    contested: z.boolean(),
  })
  .meta({ id: 'ExcludedBy' })

/** Days in a row of which the same holds. */
export const ClockSpan = z
  .object({
    from: LegalDate,
    to: LegalDate,
    days: z.int(),
    found: z.enum(['charged', 'excluded']),
    asserted: z.enum(['charged', 'excluded']),
    under: z.array(ExcludedBy),
    contested: z.boolean(),
  })
  .meta({ id: 'ClockSpan' })
export type ClockSpan = z.infer<typeof ClockSpan>

const ClockFigures = z
  .object({ charged: z.int(), excluded: z.int(), left: z.int(), lastDay: LegalDate })
  .meta({ id: 'ClockFigures' })

const ClockHead = {
  rule: RuleId,
  name: z.string(),
  question: z.string(),
  verification: Verification.nullable(),
  sources: z.array(Citation),
  missing: z.array(Missing).describe('What would have to be known, in the words in which a person is asked for it.'),
  because: z.array(z.string()),
}

/** How a clock of the court's rules stands in a case. */
export const CaseClock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('waiting'), ...ClockHead }),
    z.object({
      kind: z.literal('reckoned'),
      ...ClockHead,
      start: LegalDate,
      limitDays: z.int(),
      standing: z.enum(['running', 'stopped', 'satisfied', 'ceased', 'expired', 'in-cure', 'not-started']),
      found: ClockFigures.describe('What the law excludes by itself and what the court has found.'),
      asserted: ClockFigures.nullable().describe('With what a party asserts besides; null where nobody does.'),
      isLastDayFixed: z.boolean().describe('False while it stands still: the day if it ran from tomorrow.'),
      curedUntil: LegalDate.nullable(),
      days: z.array(ClockSpan).describe('Every day of the clock, each in exactly one of them.'),
      steps: z.array(z.object({ words: z.string(), day: LegalDate, source: Citation.nullable() })),
      consequence: z.object({ text: z.string(), source: Citation }),
    }),
  ])
  .meta({ id: 'CaseClock' })
export type CaseClock = z.infer<typeof CaseClock>

export const standingWords: Record<Extract<CaseClock, { kind: 'reckoned' }>['standing'], string> = {
  running: 'Running',
  stopped: 'Stopped today',
  satisfied: 'Satisfied',
  ceased: 'No longer runs',
  expired: 'Expired',
  'in-cure': 'Limit has run; more time was given',
  'not-started': 'Not started',
}

/** An event of the case as clocks and deadlines see it. */
export const CaseEventLine = z
  .object({
    id: z.string(),
    words: z.string(),
    day: LegalDate,
    until: LegalDate.nullable(),
    by: Side.nullable(),
    note: z.string(),
    origin: z.string().describe('Where it comes from, in words.'),
    struck: z.string().nullable().describe('Why it was struck; null while it counts.'),
    version: z.int().nullable().describe('For If-Match, where a person entered it.'),
    abilities: z.array(z.enum(['strike'])),
  })
  .meta({ id: 'CaseEventLine' })
export type CaseEventLine = z.infer<typeof CaseEventLine>

/** Time that somebody entered as not to be counted. */
export const ExcludedTimeLine = z
  .object({
    id: z.uuid(),
    rule: RuleId,
    exclusion: z.string(),
    title: z.string(),
    source: Citation.nullable(),
    standing: z.enum(['asserted', 'found']),
    by: Side,
    from: LegalDate,
    to: LegalDate.nullable(),
    findings: z.string().nullable(),
    factors: z.array(z.string()).describe('In the words of the rule.'),
    note: z.string(),
    contested: z.object({ by: Side, why: z.string() }).nullable(),
    ruling: z
      .object({ ruled: z.enum(['found', 'not-found']), why: z.string().nullable(), by: z.string().nullable() })
      .nullable(),
    correction: z.string().nullable().describe('Why it replaces an earlier entry.'),
    struck: z.string().nullable().describe('Why it was struck; null while it stands.'),
    enteredBy: z.string(),
    version: z.int().describe('For If-Match.'),
    abilities: z.array(z.enum(['rule', 'contest', 'correct', 'end'])),
  })
  .meta({ id: 'ExcludedTimeLine' })
export type ExcludedTimeLine = z.infer<typeof ExcludedTimeLine>

/** An exclusion that may be entered, with what the law asks for. */
export const ExclusionChoice = z
  .object({
    rule: RuleId,
    clock: z.string(),
    exclusion: z.string(),
    title: z.string(),
    source: Citation,
    needs: z.enum(['nothing', 'order', 'findings']),
    mayStayOpen: z.boolean().describe('Whether something else can end it, so that no last day need be named.'),
    factors: z.array(z.object({ code: z.string(), text: z.string() })),
  })
  .meta({ id: 'ExclusionChoice' })
export type ExclusionChoice = z.infer<typeof ExclusionChoice>

/** An event that may be entered. */
export const EventChoice = z
  .object({
    kind: z.string(),
    words: z.string(),
    by: z.array(Side).describe('Whose step it may be.'),
    concerns: z
      .array(z.object({ about: z.string(), words: z.string() }))
      .nullable()
      .describe('What it ends or concerns: one of these is named. Null where it concerns nothing.'),
    until: z.enum(['needed', 'may']).nullable(),
    days: z.boolean(),
  })
  .meta({ id: 'EventChoice' })
export type EventChoice = z.infer<typeof EventChoice>

const FactAnswer = z.union([z.boolean(), z.number(), z.string().max(60)])

/** A fact of the case that a rule of the court asks for. */
export const CaseFactLine = z
  .object({
    fact: z.string(),
    question: z.string(),
    answer: z.string().nullable().describe('In words; null while it is not known.'),
    origin: z.string().nullable().describe('What it is known from.'),
    choices: z.array(z.object({ value: FactAnswer, words: z.string() })),
    abilities: z.array(z.literal('state')),
  })
  .meta({ id: 'CaseFactLine' })
export type CaseFactLine = z.infer<typeof CaseFactLine>

export const CaseClocks = z
  .object({
    today: LegalDate,
    pack: z.object({ name: z.string(), title: z.string() }),
    countsTenders: z.boolean().describe('False for one who does not see what is tendered: his clocks rest on less.'),
    clocks: z.array(CaseClock),
    events: z.array(CaseEventLine),
    excluded: z.array(ExcludedTimeLine),
    facts: z.array(CaseFactLine).describe('What the rules ask of the case beside its events.'),
    choices: z.object({ events: z.array(EventChoice), exclusions: z.array(ExclusionChoice) }),
    abilities: z.array(z.enum(['enter-event', 'exclude-time'])),
  })
  .meta({ id: 'CaseClocks' })
export type CaseClocks = z.infer<typeof CaseClocks>

export const readClocks = read({
  id: 'calendar.read-clocks',
  path: '/api/cases/:caseId/clocks',
  summary: 'The speedy-trial clocks of a case: days charged, excluded and left, each day’s authority, and every step',
  params: caseParams,
  response: CaseClocks,
})

export const enterEvent = write({
  id: 'calendar.enter-event',
  path: '/api/cases/:caseId/events',
  summary: 'Enter something that moves a clock or starts a deadline and that no other step records',
  params: caseParams,
  body: z.object({
    kind: z.string().min(1).max(60),
    day: LegalDate,
    time: TimeOfDay.nullable().default(null),
    by: Side.nullable().default(null).describe('Whose step it was, where the court enters it for a party.'),
    about: z.string().max(100).nullable().default(null),
    until: LegalDate.nullable().default(null),
    days: z.int().min(1).max(1000).nullable().default(null),
    served: z
      .enum(['electronic', 'hand', 'office', 'mail', 'left-with-clerk', 'other-consented'])
      .nullable()
      .default(null),
    note,
  }),
  response: CaseClocks,
  writes: 'create',
})

export const strikeEvent = write({
  id: 'calendar.strike-event',
  path: '/api/cases/:caseId/events/:eventId/strike',
  summary: 'Strike an event that was entered in error; it stays in the record and moves nothing',
  params: eventParams,
  body: z.object({ why }),
  response: CaseClocks,
  writes: 'edit',
})

export const stateFact = write({
  id: 'calendar.state-fact',
  path: '/api/cases/:caseId/facts',
  summary: 'State a fact that a rule asks for and that nothing in the file tells, or take it back',
  params: caseParams,
  body: z.object({
    fact: z.string().min(1).max(60),
    value: FactAnswer.nullable().describe('Null takes back what was stated.'),
    why,
  }),
  response: CaseClocks,
  writes: 'create',
})

const ExcludedBody = z.object({
  rule: RuleId,
  exclusion: z.string().min(1).max(60),
  from: LegalDate,
  to: LegalDate.nullable(),
  findings: z.string().trim().max(4000).nullable().default(null),
  factors: z.array(z.string().max(60)).max(20).default([]),
  note,
})

export const excludeTime = write({
  id: 'calendar.exclude-time',
  path: '/api/cases/:caseId/excluded-time',
  summary: 'Leave days out of a clock: as the court found, or as a party asserts',
  params: caseParams,
  body: ExcludedBody,
  response: CaseClocks,
  writes: 'create',
})

export const ruleOnTime = write({
  id: 'calendar.rule-on-time',
  path: '/api/cases/:caseId/excluded-time/:excludedId/ruling',
  summary: 'The court’s ruling on time that a party asserts',
  params: excludedParams,
  body: z.discriminatedUnion('ruled', [
    ExcludedBody.omit({ rule: true, exclusion: true }).extend({ ruled: z.literal('found') }),
    z.object({ ruled: z.literal('not-found'), why }),
  ]),
  response: CaseClocks,
  writes: 'edit',
})

export const contestTime = write({
  id: 'calendar.contest-time',
  path: '/api/cases/:caseId/excluded-time/:excludedId/contest',
  summary: 'Dispute excluded time',
  params: excludedParams,
  body: z.object({ why }),
  response: CaseClocks,
  writes: 'edit',
})

export const endTime = write({
  id: 'calendar.end-excluded-time',
  path: '/api/cases/:caseId/excluded-time/:excludedId/end',
  summary: 'Say on which day time that is not counted ended',
  params: excludedParams,
  body: z.object({ to: LegalDate }),
  response: CaseClocks,
  writes: 'edit',
})

export const correctTime = write({
  id: 'calendar.correct-excluded-time',
  path: '/api/cases/:caseId/excluded-time/:excludedId/correct',
  summary: 'Correct excluded time with a reason; both entries stay in the record',
  params: excludedParams,
  body: z.object({
    why,
    to: ExcludedBody.nullable().describe('What is right instead; null when nothing is to be excluded.'),
  }),
  response: CaseClocks,
  writes: 'edit',
})
