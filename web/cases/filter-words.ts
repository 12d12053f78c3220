import type { readCaseCounts } from '../../contract/case-list.ts'
import type { CaseListQuery } from '../../contract/cases.ts'
import { negotiationStateWords } from '../../contract/plea.ts'
import { custodyStatusWords, offenseClassWords } from '../../src/vocabulary/code-lists.ts'
import type { Answer } from '../app/api.ts'
import { dayText } from '../design/day-text.ts'
import { stageChoices } from './stage-choices.ts'

/** What of a list can be named: whose it may be, and before whom. */
export type Names = Pick<Answer<typeof readCaseCounts>, 'holders' | 'judges'>

/** One filter that is on, in words, and what takes it off. */
export interface FilterInWords {
  readonly id: string
  readonly words: string
  readonly without: Partial<CaseListQuery>
}

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  list.find((one) => one.id === id)?.name ?? 'somebody else'

const stageWords = new Map(stageChoices.map(({ value, label }) => [value, label]))

/** The filters that are on, one by one. */
export function filtersInWords(query: CaseListQuery, names: Names): readonly FilterInWords[] {
  return [
    ...eachOf(query, 'stage', (stage) => stageWords.get(stage) ?? stage),
    ...eachOf(query, 'custody', (custody) => custodyStatusWords[custody]),
    ...eachOf(query, 'class', (one) => offenseClassWords[one]),
    ...eachOf(query, 'talks', (state) => negotiationStateWords[state]),
    ...one(query, 'text', (text) => `“${text}”`),
    ...one(query, 'judge', (id) => nameIn(names.judges, id)),
    ...one(query, 'holder', (id) => `Held by ${nameIn(names.holders, id)}`),
    ...one(query, 'minAge', (days) => `At least ${days} days old`),
    ...one(query, 'maxAge', (days) => `At most ${days} days old`),
    ...one(query, 'nextWithin', (days) => (days === 0 ? 'Next date today' : `Next date within ${days} days`)),
    ...one(query, 'nextFrom', (day) => `Next date from ${dayText(day)}`),
    ...one(query, 'nextTo', (day) => `Next date to ${dayText(day)}`),
    ...one(query, 'noNext', () => 'No next date'),
  ]
}

function one<K extends keyof CaseListQuery>(
  query: CaseListQuery,
  key: K,
  words: (value: NonNullable<CaseListQuery[K]>) => string,
): FilterInWords[] {
  const value = query[key]
  if (value === undefined || value === null || value === '') return []
  return [{ id: key, words: words(value), without: { [key]: undefined } }]
}

type Several = 'stage' | 'custody' | 'class' | 'talks'

function eachOf<K extends Several>(
  query: CaseListQuery,
  key: K,
  words: (value: NonNullable<CaseListQuery[K]>[number]) => string,
): FilterInWords[] {
  const values: readonly NonNullable<CaseListQuery[K]>[number][] = query[key] ?? []
  return values.map((value) => {
    const others = values.filter((other) => other !== value)
    return { id: `${key}-${value}`, words: words(value), without: { [key]: others.length === 0 ? undefined : others } }
  })
}
