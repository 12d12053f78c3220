import { z } from 'zod'
import { ClockRule } from './clocks/clock-rule.ts'
import { DeadlineRule } from './deadlines/deadline-rule.ts'
import { SentencingGrid } from './grids/sentencing-grid.ts'
import { ruleOf, type Rule } from './rule.ts'

/** Kinds of rules of which a pack may hold any number, each under a name of its own: `clock.sta-trial`. */
export interface FamilyValues {
  clock: ClockRule
  deadline: DeadlineRule
  grid: SentencingGrid
}
export type Family = keyof FamilyValues

/** The rules of a pack that come in families, by name. */
export type FamilyRules = { readonly [F in Family]: Readonly<Record<string, Rule<FamilyValues[F]>>> }

export const familyValues: { readonly [F in Family]: z.ZodType<FamilyValues[F]> } = {
  clock: ClockRule,
  deadline: DeadlineRule,
  grid: SentencingGrid,
}

const name = z.string().regex(/^[a-z0-9-]+$/, 'is not a name: small letters, digits and hyphens')

export const FamilyRules: z.ZodType<FamilyRules> = z.strictObject({
  clock: z.record(name, ruleOf(ClockRule)),
  deadline: z.record(name, ruleOf(DeadlineRule)),
  grid: z.record(name, ruleOf(SentencingGrid)),
})

/** No rules of any family. */
export const noFamilies: FamilyRules = { clock: {}, deadline: {}, grid: {} }

/** `clock.sta-trial` as family and name; null for the id of a question. */
export function familyOf(id: string): { readonly family: Family; readonly name: string } | null {
  const dot = id.indexOf('.')
  const family = id.slice(0, Math.max(0, dot))
  return isFamily(family) ? { family, name: id.slice(dot + 1) } : null
}

function isFamily(text: string): text is Family {
  return Object.hasOwn(familyValues, text)
}
