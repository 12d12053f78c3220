import type { z } from 'zod'
import type { WorkItem } from '../../contract/work.ts'
import { noteRead, type Tx } from '../platform/postgres/tx.ts'
import type { Actor } from '../vocabulary/actor.ts'
import { instant } from '../vocabulary/instant.ts'
import { todayIn, type LegalDate } from '../vocabulary/legal-date.ts'
import { caseMarks, type MarkedCase } from './case-marks.ts'
import { isOneOfACase, type DayRules, type ItemRule } from './domain/day-rules.ts'
import { deadlineTitles } from './deadline-titles.ts'
import { dueWords } from './domain/day-words.ts'
import {
  bandOf,
  becauseOf,
  compareItems,
  isShown,
  isToCome,
  officeDay,
  whyHere,
  type ItemFacts,
} from './domain/place-item.ts'
import { mayPutOff } from './domain/put-off.ts'
import { itemsOf, type ItemRow } from './item-store.ts'
import { basisOf, placeFor, slotsFor } from './rules-for.ts'

/** The day and the zone in which it is asked. */
export interface DayClock {
  readonly zone: string
  readonly today: LegalDate
}

type Item = z.input<typeof WorkItem>

interface Listed {
  readonly items: Item[]
  readonly more: { readonly n: number; readonly atLeast: boolean }
}

/** What needs the actor now, in the order of the rule file. */
export async function itemsNow(tx: Tx, actor: Actor, rules: DayRules, clock: DayClock): Promise<Listed> {
  const { found, beyond } = await foundFor(tx, actor, rules, clock, 'now')
  const before = compareItems(rules)
  const ordered = togetherByCase(found.toSorted((a, b) => before(rankOf(a), rankOf(b))))
  return await shown(tx, actor, rules, clock, { ordered, beyond, most: rules.limits.shown })
}

/** What others owe him, the longest wait first. */
export async function itemsWaiting(tx: Tx, actor: Actor, rules: DayRules, clock: DayClock): Promise<Listed> {
  const { found, beyond } = await foundFor(tx, actor, rules, clock, 'waiting')
  const ordered = togetherByCase(found.toSorted((a, b) => (a.row.since < b.row.since ? -1 : 1)))
  return await shown(tx, actor, rules, clock, { ordered, beyond, most: rules.limits.waiting })
}

interface Found {
  readonly row: ItemRow
  readonly rule: ItemRule
  readonly facts: ItemFacts
  readonly band: string
}

/** What is settled in one place of one case is one item: it stands where the first of them stands. */
function togetherByCase(ordered: readonly Found[]): readonly Together[] {
  const together = Map.groupBy(ordered, ({ row, rule }) =>
    isOneOfACase(rule) ? `${rule.id} ${row.case_id}` : `${rule.id} ${row.case_id} ${row.subject}`,
  )
  return [...together.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, all: [first, ...others].map(({ row }) => row) }] : [],
  )
}

interface Together extends Found {
  /** Those that are one item, the first among them. */
  readonly all: readonly ItemRow[]
}

const rankOf = ({ row, facts, band }: Found) => ({ ...facts, band, sinceAt: row.since })

async function foundFor(
  tx: Tx,
  actor: Actor,
  rules: DayRules,
  { zone, today }: DayClock,
  list: ItemRule['list'],
): Promise<{ found: readonly Found[]; beyond: boolean }> {
  const asked = rules.rules.filter((rule) => rule.list === list)
  const rows = await itemsOf(tx, slotsFor(actor, asked), today, rules.limits.each)
  // A case that is one's own and one's team's is one item.
  const once = new Map(
    rows.filter((row) => !row.beyond).map((row) => [`${row.situation} ${row.case_id} ${row.subject}`, row]),
  )
  const ruleOf = (row: ItemRow) => asked.find((one) => one.id === row.situation)
  const found = [...once.values()].flatMap((row): readonly Found[] => {
    const rule = ruleOf(row)
    if (!rule || !isShown(rule, { dueOn: row.due_on, today })) return []
    const facts = factsOf(row, { zone, today }, null)
    return [{ row, rule, facts, band: bandOf(rules, rule, facts) }]
  })
  const isBeyond = (row: ItemRow): boolean => {
    const rule = ruleOf(row)
    return row.beyond && rule !== undefined && !isToCome(rule, { dueOn: row.due_on, today })
  }
  return { found, beyond: rows.some(isBeyond) }
}

const factsOf = (row: ItemRow, { zone, today }: DayClock, custodySince: LegalDate | null): ItemFacts => ({
  today,
  dueOn: row.due_on,
  since: todayIn(zone, instant(row.since)),
  inCustody: row.in_custody,
  custodySince: row.in_custody ? custodySince : null,
  victimSafety: row.victim_safety,
})

async function shown(
  tx: Tx,
  actor: Actor,
  rules: DayRules,
  clock: DayClock,
  { ordered, beyond, most }: { readonly ordered: readonly Together[]; readonly beyond: boolean; readonly most: number },
): Promise<Listed> {
  const page = ordered.slice(0, most)
  const cases = await caseMarks(
    tx,
    actor,
    page.map(({ row }) => row.case_id),
  )
  const titles = await deadlineTitles(
    tx,
    page.flatMap(({ all }) => all),
  )
  const items = page.flatMap(({ row, rule, all }) => {
    const marked = cases.get(row.case_id)
    if (!marked) return []
    noteRead(tx, row.case_id, row.compartment)
    const names = all.flatMap(({ subject }) => titles.get(subject) ?? [])
    return [{ ...itemView(rules, rule, row, marked, clock), n: all.length, names }]
  })
  return { items, more: { n: ordered.length - page.length, atLeast: beyond } }
}

function itemView(
  rules: DayRules,
  rule: ItemRule,
  row: ItemRow,
  marked: MarkedCase,
  clock: DayClock,
): Omit<Item, 'n' | 'names'> {
  const facts = factsOf(row, clock, marked.custodySince)
  const byOffice = officeDay(rule, facts)
  const item = { caseId: row.case_id, subject: row.subject, dueOn: row.due_on }
  return {
    situation: rule.id,
    subject: row.subject,
    case: marked.mark,
    words: rule.words,
    because: becauseOf(rule, facts),
    basis: basisOf(rule.basis, rules),
    dueOn: row.due_on,
    dueWords: row.due_on === null ? null : dueWords(clock.today, row.due_on),
    officeDay: byOffice === null ? null : { day: byOffice, words: dueWords(clock.today, byOffice) },
    since: row.since,
    action: { label: rule.action.label, to: placeFor(rule.action.to, item) },
    band: bandOf(rules, rule, facts),
    why: rule.list === 'now' ? [...whyHere(rules, rule, facts)] : [],
    putOff: mayPutOff(rule, { today: clock.today, dueOn: row.due_on, longest: rules.limits.longestPutOff }),
  }
}
