import { z } from 'zod'
import { Stage } from '../../../contract/cases.ts'
import { Citation } from '../../vocabulary/citation.ts'
import { Position } from '../../vocabulary/positions.ts'
import { Situation } from './situations.ts'
import { UpkeepKind } from './upkeeps.ts'

/** A place of the page, with `{case}`, `{subject}`, `{due}` or `{stages}` to be filled in. */
const Place = z.string().regex(/^\/[^\s]*$/, 'a path of the page that begins with /')
const Action = z.strictObject({ label: z.string().min(1), to: Place })

const days = z.int().min(0).max(365)

export const BasisRule = z.union([
  z.strictObject({ law: Citation, says: z.string().min(1) }),
  z
    .strictObject({
      'office-rule': z.string().min(1),
      within: days.optional().describe('So many days from when it begins to wait; the words name them as {within}.'),
      inCustody: days.optional().describe('So many where the defendant is in custody.'),
    })
    .refine((rule) => rule['office-rule'].includes('{within}') === (rule.within ?? 0) > 0, {
      path: ['within'],
      error: 'the days that the words leave open, and only those',
    }),
  z.strictObject({ date: z.string().min(1) }),
])
export type BasisRule = z.infer<typeof BasisRule>

const Audience = z.strictObject({
  positions: z.array(Position).min(1),
  whose: z.enum(['own', 'team', 'any']).describe('Whether the case is the person’s own, a team’s, or either.'),
})
export type Audience = z.infer<typeof Audience>

const Raise = z.union([
  z.strictObject({ due: days.describe('Its day is so many days away, or fewer.'), to: z.string() }),
  z.strictObject({ waiting: days.describe('It has waited for so many days, or more.'), to: z.string() }),
  z.strictObject({ 'in-custody': z.literal(true), to: z.string() }),
  z.strictObject({ 'victim-safety': z.literal(true), to: z.string() }),
])
export type Raise = z.infer<typeof Raise>

const ItemRule = z.strictObject({
  id: Situation,
  list: z.enum(['now', 'waiting']),
  for: z.array(Audience).min(1),
  words: z.string().min(1),
  because: z.string().min(1),
  late: z.string().min(1).optional().describe('Said instead of `because` once its day has passed.'),
  basis: BasisRule,
  band: z.string().optional(),
  raises: z.array(Raise).default([]),
  showWithin: days.optional().describe('It is shown once its day is so near.'),
  endsWithDue: z.boolean().default(false).describe('Once its day has passed there is nothing left to do.'),
  beginsAfterDue: z.boolean().default(false).describe('Until its day has passed there is nothing to do.'),
  action: Action,
  putOff: z.enum(['until-due', 'free', 'never']),
})
export type ItemRule = z.infer<typeof ItemRule>

/** Whether all of a situation in one case are settled in one place: together they are one item. */
export const isOneOfACase = (rule: ItemRule): boolean => !rule.action.to.includes('{subject}')

/** What is counted in words: `one` of them, or `many` with `{n}`. */
const counted = { one: z.string().min(1), many: z.string().includes('{n}') }

const GapRule = z.strictObject({
  id: z.string(),
  for: z.array(Audience).min(1),
  stages: z.array(Stage).min(1),
  ...counted,
  basis: BasisRule,
  action: Action,
})
export type GapRule = z.infer<typeof GapRule>

const UpkeepRule = z.strictObject({
  id: UpkeepKind,
  ...counted,
  because: z.string().min(1),
  basis: BasisRule,
  band: z.string(),
  action: Action,
})

const most = z.int().min(1).max(500)

/** What comes first within a group, in this order. */
const Precedence = z.enum(['victim-safety', 'in-custody', 'due', 'since'])
export type Precedence = z.infer<typeof Precedence>

export const DayRules = z
  .strictObject({
    limits: z.strictObject({
      shown: most,
      waiting: most,
      each: most.describe('Of one situation so many are looked at.'),
      agenda: most,
      changed: most,
      longestPutOff: days,
      counted: most.describe('Beyond so many nothing is counted.'),
      unverifiedDays: days.describe('After so many days the record is to be verified again.'),
    }),
    bands: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(1),
    within: z.array(Precedence).length(Precedence.options.length),
    unverified: z.string().min(1),
    rules: z.array(ItemRule),
    gaps: z.array(GapRule),
    upkeep: z.array(UpkeepRule),
    nothing: z.array(z.strictObject({ positions: z.array(Position).min(1), words: z.string() })),
  })
  .superRefine(isSound)
export type DayRules = z.infer<typeof DayRules>

interface Unchecked {
  readonly bands: readonly { id: string }[]
  readonly within: readonly string[]
  readonly rules: readonly ItemRule[]
  readonly upkeep: readonly { readonly id: string; readonly band: string }[]
  readonly nothing: readonly { positions: readonly Position[] }[]
}

function isSound({ bands, within, rules, upkeep, nothing }: Unchecked, context: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message, input: undefined })
  const isBand = (id: string | undefined) => bands.some((band) => band.id === id)
  if (new Set(within).size !== within.length) fault(['within'], 'each of the four comes once')
  rules.forEach((rule, index) => {
    const at = ['rules', index]
    if (rules.findIndex((other) => other.id === rule.id) !== index) fault([...at, 'id'], `a second rule for ${rule.id}`)
    if (rule.list === 'now' && !isBand(rule.band)) fault([...at, 'band'], 'an item of "now" names a group of the day')
    if (rule.list === 'waiting' && rule.raises.length > 0)
      fault([...at, 'raises'], 'what waits for others has no groups')
    rule.raises.forEach((raise, n) => {
      if (!isBand(raise.to)) fault([...at, 'raises', n, 'to'], `no group ${raise.to}`)
    })
  })
  upkeep.forEach(({ id, band }, index) => {
    if (upkeep.findIndex((other) => other.id === id) !== index)
      fault(['upkeep', index, 'id'], `a second rule for ${id}`)
    if (!isBand(band)) fault(['upkeep', index, 'band'], `no group ${band}`)
  })
  for (const position of Position.options)
    if (!nothing.some((one) => one.positions.includes(position))) fault(['nothing'], `nothing is said to a ${position}`)
}
