import { dayNumber } from '../../vocabulary/day-number.ts'
import { addDays, type LegalDate } from '../../vocabulary/legal-date.ts'
import type { DayRules, ItemRule, Precedence, Raise } from './day-rules.ts'
import { dayShort, daysWords, dueWords } from './day-words.ts'

/** What the order of a day is made from: law and logistics, nothing of who somebody is. */
export interface ItemFacts {
  readonly today: LegalDate
  readonly dueOn: LegalDate | null
  /** The day since which it waits, in the zone of the court. */
  readonly since: LegalDate
  readonly inCustody: boolean
  /** Since when the defendant is in custody; null when it is not known here. */
  readonly custodySince: LegalDate | null
  readonly victimSafety: boolean
}

type Days = Pick<ItemFacts, 'dueOn' | 'today'>

/** Whether a rule shows an item at all on a day: one that is shown when its day is near or over, or ends with its day. */
export function isShown(rule: ItemRule, days: Days): boolean {
  const isOver = rule.endsWithDue && days.dueOn !== null && days.dueOn < days.today
  return !isOver && !isToCome(rule, days)
}

/** Whether an item is shown on a later day only; so is then whatever comes behind it by its day. */
export function isToCome(rule: ItemRule, { dueOn, today }: Days): boolean {
  if (dueOn === null) return false
  const left = daysBetween(today, dueOn)
  return (rule.beginsAfterDue && left >= 0) || (rule.showWithin !== undefined && left > rule.showWithin)
}

/** By when an office's own rule asks for an item; null where no rule counts days. */
export function officeDay(
  { basis }: ItemRule,
  { since, inCustody }: Pick<ItemFacts, 'since' | 'inCustody'>,
): LegalDate | null {
  if (!('office-rule' in basis) || basis.within === undefined) return null
  return addDays(since, inCustody ? (basis.inCustody ?? basis.within) : basis.within)
}

/** Why it is there; once its day has passed, in other words. */
export const becauseOf = (rule: ItemRule, { dueOn, today }: Days): string =>
  rule.late !== undefined && dueOn !== null && dueOn < today ? rule.late : rule.because

const daysBetween = (from: LegalDate, to: LegalDate): number => dayNumber(to) - dayNumber(from)

const rankIn = (rules: DayRules, id: string): number => rules.bands.findIndex((band) => band.id === id)

/** Where a rule puts what no fact moves. */
const ownBand = (rules: DayRules, rule: ItemRule): string => rule.band ?? rules.bands.at(-1)?.id ?? ''

const movesOf = (rules: DayRules, rule: ItemRule, facts: ItemFacts): readonly Raise[] =>
  rule.raises.filter((raise) => rankIn(rules, raise.to) < rankIn(rules, ownBand(rules, rule)) && holds(raise, facts))

/** The group of the day: the rule's own, or the highest of those to which the facts move it. */
export function bandOf(rules: DayRules, rule: ItemRule, facts: ItemFacts): string {
  return movesOf(rules, rule, facts).reduce(
    (highest, raise) => (rankIn(rules, raise.to) < rankIn(rules, highest) ? raise.to : highest),
    ownBand(rules, rule),
  )
}

/** Why an item stands where it stands: the rule, each fact that moved it, and its days, in sentences. */
export function whyHere(rules: DayRules, rule: ItemRule, facts: ItemFacts): readonly string[] {
  const label = (id: string) => rules.bands.find((band) => band.id === id)?.label ?? id
  return [
    `The rule “${rule.id}” puts it under “${label(ownBand(rules, rule))}”.`,
    ...movesOf(rules, rule, facts).map(
      (raise) => `${holdsWords(raise, facts)}: that moves it to “${label(raise.to)}”.`,
    ),
    ...standingWords(facts, officeDay(rule, facts)),
  ]
}

function holds(raise: Raise, facts: ItemFacts): boolean {
  if ('due' in raise) return facts.dueOn !== null && daysBetween(facts.today, facts.dueOn) <= raise.due
  if ('waiting' in raise) return daysBetween(facts.since, facts.today) >= raise.waiting
  return 'in-custody' in raise ? facts.inCustody : facts.victimSafety
}

function holdsWords(raise: Raise, facts: ItemFacts): string {
  if ('due' in raise) return `Its day is ${raise.due === 0 ? 'today' : `within ${daysWords(raise.due)}`}`
  if ('waiting' in raise) return `It has waited for ${daysWords(daysBetween(facts.since, facts.today))}`
  return 'in-custody' in raise ? 'The defendant is in custody' : 'A note of safety is on a victim’s file'
}

function standingWords(
  { today, dueOn, since, inCustody, custodySince, victimSafety }: ItemFacts,
  byOffice: LegalDate | null,
): readonly string[] {
  return [
    ...(dueOn === null ? [] : [`Its day is ${dayShort(dueOn)}: ${dueWords(today, dueOn)}.`]),
    ...(byOffice === null
      ? []
      : [`By the office’s rule its day is ${dayShort(byOffice)}: ${dueWords(today, byOffice)}.`]),
    `Waiting since ${dayShort(since)}: ${daysWords(daysBetween(since, today))}.`,
    ...(inCustody
      ? [
          custodySince === null
            ? 'The defendant is in custody.'
            : `In custody since ${dayShort(custodySince)}: ${daysWords(daysBetween(custodySince, today))}.`,
        ]
      : []),
    ...(victimSafety ? ['A note of safety is on a victim’s file.'] : []),
  ]
}

const precedenceWords: Record<Precedence, string> = {
  'victim-safety': 'a victim’s safety',
  'in-custody': 'custody',
  due: 'the earlier day',
  since: 'the longer wait',
}

/** What comes before what within a group, in words. */
export const orderInWords = ({ within }: Pick<DayRules, 'within'>): string =>
  `Within a group: ${within.map((one) => precedenceWords[one]).join(', then ')}.`

type Ranked = Pick<ItemFacts, 'dueOn' | 'inCustody' | 'victimSafety'> & {
  readonly band: string
  readonly sinceAt: string
}

/** The order of the day: by group, and within it as the file says. Total for items that differ. */
export function compareItems(rules: DayRules): (a: Ranked, b: Ranked) => number {
  const rank = (id: string) => rules.bands.findIndex((band) => band.id === id)
  const compare: Record<Precedence, (a: Ranked, b: Ranked) => number> = {
    'victim-safety': (a, b) => Number(b.victimSafety) - Number(a.victimSafety),
    'in-custody': (a, b) => Number(b.inCustody) - Number(a.inCustody),
    due: (a, b) => inOrder(a.dueOn ?? '9999', b.dueOn ?? '9999'),
    since: (a, b) => inOrder(a.sinceAt, b.sinceAt),
  }
  return (a, b) =>
    rank(a.band) - rank(b.band) || rules.within.reduce((decided, precedence) => decided || compare[precedence](a, b), 0)
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
