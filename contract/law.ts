import { z } from 'zod'
import { Citation } from '../src/vocabulary/citation.ts'
import { LegalDate } from '../src/vocabulary/legal-date.ts'
import { Verification } from '../src/vocabulary/verification.ts'
import { read, write } from './route.ts'

const PackName = z.string().min(1).max(60).describe('The folder of the pack: us-federal.')
const RuleId = z.string().min(1).max(80).describe('The id of the rule: clock.sta-trial.')

/** How well it is known what a source says. */
export const SourceTag = z
  .enum(['read', 'read-in-part', 'from-memory', 'own-rule', 'invented'])
  .meta({ id: 'LawSourceTag' })
export type SourceTag = z.infer<typeof SourceTag>

const SourceView = z.object({ citation: Citation, tag: SourceTag }).meta({ id: 'LawSource' })

/** A rule pack, as a list of packs shows it. */
export const PackSummary = z
  .object({
    pack: PackName,
    name: z.string(),
    invented: z.boolean().describe('The place and its law are made up, for learning.'),
    adopts: z.array(PackName).describe('Packs whose rules hold here wherever this one says nothing.'),
    notModelled: z.array(z.string()).describe('Law of the place of which the pack holds nothing.'),
    rules: z.int().nonnegative(),
    unverified: z.int().nonnegative().describe('Rules that no lawyer has checked.'),
  })
  .meta({ id: 'PackSummary' })
export type PackSummary = z.infer<typeof PackSummary>

/** A rule, as a list of rules shows it. */
export const RuleLine = z
  .object({
    id: RuleId,
    question: z.string(),
    unit: z.string(),
    citation: Citation.describe('The source of the value that is in force, or of the latest.'),
    verification: Verification,
  })
  .meta({ id: 'RuleLine' })
export type RuleLine = z.infer<typeof RuleLine>

const FactValue = z.union([z.boolean(), z.number(), z.string()])

/** What a rule can be tried on, so that a screen can ask for it. */
export const RuleAsks = z
  .object({
    given: z
      .enum(['clock', 'deadline', 'period', 'closed-day', 'cell'])
      .nullable()
      .describe('What it is tried on beside facts: `given` of a preview.'),
    facts: z.array(
      z.object({
        fact: z.string(),
        words: z.string(),
        values: z.array(FactValue).describe('The answers between which the rule tells.'),
      }),
    ),
    events: z.array(
      z.object({
        kind: z.string(),
        words: z.string(),
        factors: z
          .array(z.object({ code: z.string(), text: z.string() }))
          .describe('Reasons that findings on such an event may state.'),
      }),
    ),
  })
  .meta({ id: 'RuleAsks' })
export type RuleAsks = z.infer<typeof RuleAsks>

/** A rule in full: its history, exceptions and examples. */
export const RuleView = RuleLine.extend({
  pack: PackName,
  packName: z.string(),
  applies: z.unknown().describe('The condition on facts under which the rule applies.'),
  appliesWords: z.string().nullable().describe('The same in words; null where it always applies.'),
  datedBy: z.string().nullable().describe('The event whose day chooses the value; null for the day asked about.'),
  values: z.array(z.object({ from: LegalDate, to: LegalDate.nullable(), value: z.unknown(), source: SourceView })),
  exceptions: z.array(
    z.object({
      id: z.string().nullable(),
      because: z.string(),
      when: z.unknown(),
      whenWords: z.string().nullable(),
      unless: z.array(z.string()),
      value: z.unknown(),
      source: SourceView,
    }),
  ),
  examples: z.array(
    z.object({ on: LegalDate, facts: z.unknown(), given: z.unknown(), at: z.string().nullable(), gives: z.unknown() }),
  ),
  notModelled: z.string().nullable(),
  asks: RuleAsks,
  names: z.record(z.string(), z.string()).describe('Words of the events and facts that the values name.'),
  statement: z.string().length(64).describe('SHA-256 of what the rule says, to be sent with a check of it.'),
  checks: z.array(
    z.object({
      by: z.string(),
      on: LegalDate,
      note: z.string(),
      current: z.boolean().describe('False when the rule has been changed since.'),
    }),
  ),
  abilities: z.array(z.enum(['check'])),
}).meta({ id: 'RuleView' })
export type RuleView = z.infer<typeof RuleView>

/** What a rule answers for facts that somebody supposes. */
export const SupposedAnswer = z
  .object({
    kind: z.enum(['answered', 'not-applicable', 'missing-facts', 'not-in-force', 'clock']),
    value: z
      .unknown()
      .describe('The answer; for a clock how it stands, each day and each step; for a period its steps.'),
    because: z.array(z.string()),
    missing: z.array(z.object({ of: z.string(), words: z.string() })).describe('What decides and is not known.'),
    sources: z.array(Citation),
    verified: Verification.nullable(),
  })
  .meta({ id: 'SupposedAnswer' })
export type SupposedAnswer = z.infer<typeof SupposedAnswer>

export const listPacks = read({
  id: 'law.list-packs',
  path: '/api/law/packs',
  summary: 'The rule packs that the program runs on',
  response: z.object({ packs: z.array(PackSummary) }),
})

export const listRules = read({
  id: 'law.list-rules',
  path: '/api/law/packs/:pack/rules',
  summary: 'The rules that hold under a pack, its own and those that it adopts',
  params: z.object({ pack: PackName }),
  query: z.object({
    q: z.string().max(100).optional().describe('Words of the question, the id or the source.'),
  }),
  response: z.object({ pack: PackSummary, rules: z.array(RuleLine) }),
})

export const readRule = read({
  id: 'law.read-rule',
  path: '/api/law/packs/:pack/rules/:rule',
  summary: 'A rule with its values over time, sources, exceptions and examples',
  params: z.object({ pack: PackName, rule: RuleId }),
  response: RuleView,
})

export const previewRule = read({
  id: 'law.preview-rule',
  path: '/api/law/packs/:pack/rules/:rule/answer',
  summary: 'What the rule answers on a day for facts and events that somebody supposes; nothing is kept',
  params: z.object({ pack: PackName, rule: RuleId }),
  query: z.object({
    on: LegalDate,
    facts: z.string().max(2_000).optional().describe('Facts as JSON: {"in-custody":true}.'),
    given: z
      .string()
      .max(8_000)
      .optional()
      .describe(
        'As JSON, what the rule is tried on: {"events":[{"kind":"arrest","day":"2026-03-02"}]} for a clock, {"day":…} for a deadline or a closed day, {"day":…,"n":14,"unit":"days"} for a period, {"row":…,"column":…} for a grid.',
      ),
  }),
  response: SupposedAnswer,
})

export const checkRule = write({
  id: 'law.check-rule',
  path: '/api/law/packs/:pack/rules/:rule/checks',
  summary: 'State that the rule agrees with its source; a lawyer’s to do',
  params: z.object({ pack: PackName, rule: RuleId }),
  body: z.object({
    statement: z.string().length(64).describe('What the rule said when it was read.'),
    note: z.string().trim().min(1, 'Say against what you checked it').max(2_000),
  }),
  response: RuleView,
  writes: 'create',
})
