import { Exclusion } from './clocks/clock-rule.ts'
import type { Condition } from './condition.ts'
import { EventKind, eventWords } from './events.ts'
import { factQuestions, type FactId, type FactValue } from './facts.ts'
import { familyOf, type Family } from './families.ts'
import type { Rule } from './rule.ts'

/** What a rule is tried on beside facts. */
type GivenKind = 'clock' | 'deadline' | 'period' | 'closed-day' | 'cell'

const givenOfFamily: Record<Family, GivenKind> = { clock: 'clock', deadline: 'deadline', grid: 'cell' }
const givenOfQuestion = new Map<string, GivenKind>([
  ['court.closed-days', 'closed-day'],
  ['time.counting', 'period'],
])

export function givenKindOf(id: string): GivenKind | null {
  const member = familyOf(id)
  return member === null ? (givenOfQuestion.get(id) ?? null) : givenOfFamily[member.family]
}

/** The facts on which a rule or one of its exceptions depends, each with the answers that it tells apart. */
export function factsAsked(rule: Rule<unknown>): { fact: FactId; words: string; values: FactValue[] }[] {
  const comparisons = [rule.applies, ...rule.exceptions.map(({ when }) => when)].flatMap(comparisonsIn)
  return [...Map.groupBy(comparisons, ({ fact }) => fact)].map(([fact, told]) => ({
    fact,
    words: factQuestions[fact],
    values: answersTo(told.flatMap(({ values }) => values)),
  }))
}

/** A yes makes a question of yes and no. */
function answersTo(values: readonly FactValue[]): FactValue[] {
  return values.some((value) => typeof value === 'boolean') ? [true, false] : [...new Set(values)]
}

function comparisonsIn(condition: Condition): { fact: FactId; values: readonly FactValue[] }[] {
  if (condition === 'always') return []
  if ('all' in condition) return condition.all.flatMap(comparisonsIn)
  if ('any' in condition) return condition.any.flatMap(comparisonsIn)
  if ('not' in condition) return comparisonsIn(condition.not)
  return [{ fact: condition.fact, values: 'is' in condition ? [condition.is] : condition.in }]
}

/** The events that move a clock, or from which a deadline is measured, with the reasons that findings may state. */
export function eventsAsked(id: string, rule: Rule<unknown>) {
  const given = givenKindOf(id)
  if (given !== 'clock' && given !== 'deadline') return []
  const { texts, keys, exclusions } = saidIn(rule)
  const custody = keys.has('detained') ? ['custody-began', 'custody-ended'] : []
  return [...new Set([...texts, ...custody])].flatMap((text) => {
    const kind = EventKind.safeParse(text)
    if (!kind.success) return []
    const factors = exclusions.filter(({ opens }) => opens.includes(kind.data)).flatMap((one) => one.factors)
    return [{ kind: kind.data, words: eventWords[kind.data], factors: uniqueBy(factors, ({ code }) => code) }]
  })
}

/** The words of every event and fact that the values of a rule name. */
export function namesIn(rule: Rule<unknown>): Record<string, string> {
  const words = new Map<string, string>([...Object.entries(eventWords), ...Object.entries(factQuestions)])
  return Object.fromEntries(
    [...saidIn(rule).texts].flatMap((text) => {
      const said = words.get(text)
      return said === undefined ? [] : [[text, said]]
    }),
  )
}

interface Said {
  readonly texts: Set<string>
  readonly keys: Set<string>
  readonly exclusions: Exclusion[]
}

function saidIn({ values, exceptions, datedBy }: Rule<unknown>): Said {
  const said: Said = { texts: new Set(datedBy === undefined ? [] : [datedBy]), keys: new Set(), exclusions: [] }
  for (const { value } of [...values, ...exceptions]) gather(value, said)
  return said
}

function gather(value: unknown, said: Said): void {
  if (typeof value === 'string') said.texts.add(value)
  if (typeof value !== 'object' || value === null) return
  const exclusion = Exclusion.safeParse(value)
  if (exclusion.success) said.exclusions.push(exclusion.data)
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) said.keys.add(key)
    gather(member, said)
  }
}

const uniqueBy = <T>(all: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [key(one), one])).values(),
]
