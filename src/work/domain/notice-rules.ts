import { z } from 'zod'
import { EventKind } from '../../../contract/events.ts'
import { Relation } from '../../vocabulary/compartments.ts'
import { TimeOfDay } from '../../vocabulary/time-of-day.ts'
import { Position } from '../../vocabulary/positions.ts'
import { BasisRule } from './day-rules.ts'

/** Who is told, in which words, and where it is to be seen. */
const told = {
  group: z.string().min(1),
  words: z.string().min(1).describe('That it happened, or that its day comes; never what it says.'),
  for: z.array(Relation).min(1),
  teams: z.array(z.enum(['unit', 'chambers', 'division', 'agency', 'intake', 'management', 'oversight'])).default([]),
  positions: z.array(Position).default([]).describe('Of the members of those teams, who is told.'),
  to: z.string().regex(/^\/[^\s]*$/, 'a path of the page that begins with /'),
  mandatory: z.string().optional().describe('It cannot be switched off, for this reason.'),
}

const teamsAndPositions = [
  (rule: { teams: readonly string[]; positions: readonly string[] }) =>
    rule.teams.length > 0 === rule.positions.length > 0,
  'teams and positions come together',
] as const

const NoticeRule = z.strictObject({ kind: EventKind, ...told }).refine(...teamsAndPositions)
export type NoticeRule = z.infer<typeof NoticeRule>

const isOnce = (rules: readonly { kind: string }[]): boolean =>
  new Set(rules.map((one) => one.kind)).size === rules.length

/** The file of what happens. */
export const HappeningRules = z
  .strictObject({
    unverified: z.string().min(1),
    mandatory: z.record(z.string(), BasisRule).describe('The reasons for which a kind cannot be switched off.'),
    kinds: z.array(NoticeRule).min(1),
  })
  .refine(({ kinds }) => isOnce(kinds), 'each kind comes once')
  .refine(
    ({ kinds, mandatory }) => kinds.every((one) => one.mandatory === undefined || one.mandatory in mandatory),
    'a mandatory kind names one of the reasons',
  )

const longest = 365
const Ladder = z
  .strictObject({
    kind: z.string().startsWith('reminder.'),
    of: z.enum(['hearing', 'deadline', 'offer', 'promise']),
    steps: z
      .array(z.int().min(-longest).max(longest))
      .min(1)
      .refine((steps) => new Set(steps).size === steps.length, 'each number of days comes once')
      .describe('How many days before; negative for days after, when what was due is still not done.'),
    basis: BasisRule,
    ...told,
  })
  .refine(...teamsAndPositions)
export type Ladder = z.infer<typeof Ladder>

/** The file of days to come. */
export const ReminderRules = z
  .strictObject({
    at: TimeOfDay.transform((text) => Temporal.PlainTime.from(text)).describe(
      'From when in the day the reminders of a court go out, by its own clock.',
    ),
    ladders: z.array(Ladder).min(1),
  })
  .refine(({ ladders }) => isOnce(ladders), 'each kind comes once')
export type ReminderRules = z.infer<typeof ReminderRules>

/** Of what people are told, by both files. */
export interface NoticeRules extends z.infer<typeof HappeningRules> {
  readonly reminders: ReminderRules
}

/** Everything that somebody may be told of: what happened, and days that come. */
export const everyKind = (rules: NoticeRules): readonly (NoticeRule | Ladder)[] => [
  ...rules.kinds,
  ...rules.reminders.ladders,
]
