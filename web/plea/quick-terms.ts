import type { SentenceTermKind } from '../../contract/plea.ts'
import type { TermType } from '../../src/vocabulary/code-lists.ts'
import type { Term, TermUnit } from '../../src/vocabulary/term.ts'
import { newSentence, type TypedSentence } from './proposal-draft.ts'

/** What is done with a count. `rest` means every pending count that is not named. */
export interface QuickCharge {
  readonly count: number | 'rest'
  readonly action: 'plead' | 'dismiss'
}

/** What a line in short was understood to say, and the words in it that were not understood. */
export interface QuickTerms {
  readonly charges: readonly QuickCharge[]
  /** With `forCount` where the line says for which count a term is. */
  readonly sentence: readonly (TypedSentence & { readonly forCount: number | null })[]
  readonly unknown: readonly string[]
}

const kinds: readonly (readonly [SentenceTermKind, RegExp])[] = [
  ['probation', /^prob(ation)?$/],
  ['prison', /^(prison|doc)$/],
  ['jail', /^jail$/],
  ['conditional-discharge', /^(cd|conditional)$/],
  ['supervision', /^sup(ervision)?$/],
  ['supervised-release', /^(msr|release)$/],
  ['community-service', /^(cs|community)$/],
  ['treatment', /^(tx|treat(ment)?)$/],
  ['fine', /^fine$/],
  ['restitution', /^rest(itution)?$/],
  ['costs', /^costs?$/],
  ['credit-for-time', /^credit$/],
]

const units: readonly (readonly [TermUnit, RegExp])[] = [
  ['days', /^d(ays?)?$/],
  ['months', /^m(o|os|onths?)?$/],
  ['years', /^y(rs?|ears?)?$/],
]

const verbs = [
  ['plead', /^(?:p|plead)(\d+)?$/],
  ['dismiss', /^(?:d|dis|dismiss)(\d+|rest|others)?$/],
] as const

/** Words that make it readable and say nothing of their own. */
const fillers = /^(and|to|with|of|count|counts|the|type)$/

interface Reading {
  charges: QuickCharge[]
  sentence: (TypedSentence & { forCount: number | null })[]
  unknown: string[]
  /** The verb whose counts follow: `plead 1 3`. */
  verb: QuickCharge['action'] | null
  awaitsCount: boolean
}

/**
 * Reads terms written in short: `p1 d rest prob 24m c, rest $500 b` is a plea to count 1, every other count
 * dismissed, 24 months of probation of type C and $500 of restitution of type B. A type is that of the term before it
 * and of all before that have none.
 */
export function quickTerms(line: string): QuickTerms {
  const reading: Reading = { charges: [], sentence: [], unknown: [], verb: null, awaitsCount: false }
  for (const word of wordsOf(line)) {
    if (!fillers.test(word) && !readers.some((read) => read(word, reading))) reading.unknown.push(word)
  }
  const { charges, sentence, unknown } = reading
  return { charges, sentence, unknown }
}

function wordsOf(line: string): string[] {
  return line
    .toLowerCase()
    .replaceAll('community service', 'community')
    .replaceAll(/credit for time(?: served)?/g, 'credit')
    .replaceAll(/(\d),(?=\d{3}\b)/g, '$1')
    .replaceAll(/(\d)\s*(?:-|–|to)\s*\$?(?=\d)/g, '$1-')
    .replaceAll(/(\d)\s+(?=(?:days?|months?|mos?|years?|yrs?|hours?|hrs?)\b)/g, '$1')
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
}

type Reader = (word: string, reading: Reading) => boolean

/** In their order: the first that understands a word takes it. */
const readers: readonly Reader[] = [readVerb, readCount, readType, readRunning, readKind, readAmount]

function readVerb(word: string, reading: Reading): boolean {
  for (const [action, pattern] of verbs) {
    const found = pattern.exec(word)
    if (!found) continue
    reading.verb = action
    if (found[1] !== undefined) reading.charges.push({ action, count: countOf(found[1]) })
    return true
  }
  return false
}

function readCount(word: string, reading: Reading): boolean {
  const last = reading.sentence.at(-1)
  if (last && /^(on|for)$/.test(word)) {
    reading.awaitsCount = true
    return true
  }
  const n = /^#?(\d{1,2})$/.exec(word)?.[1]
  if (last && n !== undefined && (reading.awaitsCount || word.startsWith('#'))) {
    last.forCount = Number(n)
    reading.awaitsCount = false
    return true
  }
  if (reading.verb === null || (n === undefined && word !== 'rest' && word !== 'others')) return false
  reading.charges.push({ action: reading.verb, count: countOf(n ?? word) })
  return true
}

const countOf = (text: string): number | 'rest' => (/^\d+$/.test(text) ? Number(text) : 'rest')

const types: Readonly<Record<string, TermType>> = { a: 'A', b: 'B', c: 'C' }

function readType(word: string, reading: Reading): boolean {
  const type = types[word]
  if (type === undefined || reading.sentence.length === 0) return false
  reading.sentence = reading.sentence.map((term) => (term.type === '' ? { ...term, type } : term))
  return true
}

function readRunning(word: string, reading: Reading): boolean {
  const running = /^conc(urrent)?$/.test(word) ? 'concurrent' : /^cons(ecutive)?$/.test(word) ? 'consecutive' : null
  return running !== null && changeLast(reading, (term) => ({ ...term, running }))
}

function readKind(word: string, reading: Reading): boolean {
  const kind = kinds.find(([, pattern]) => pattern.test(word))?.[0]
  if (kind === undefined) return false
  reading.verb = null
  reading.sentence.push({ ...newSentence(kind), forCount: null })
  return true
}

function readAmount(word: string, reading: Reading): boolean {
  const last = reading.sentence.at(-1)
  if (!last) return false
  const amount = /^\$?(\d{1,7})(\.\d\d)?(?:-\$?(\d{1,7})(\.\d\d)?)?([a-z]*)$/.exec(word)
  if (word === 'life') return changeLast(reading, (term) => ({ ...term, measure: 'term', term: 'life' }))
  if (!amount) return false
  const [, low = '', lowCents = '', high, highCents = '', unit = ''] = amount
  if (last.measure === 'money') {
    if (unit !== '') return false
    const cents = centsOf(low, lowCents)
    return changeLast(reading, (term) =>
      high === undefined
        ? { ...term, cents }
        : { ...term, measure: 'money-range', cents, maxCents: centsOf(high, highCents) },
    )
  }
  if (last.measure === 'hours')
    return /^(h|hr|hrs|hours?)?$/.test(unit) && changeLast(reading, (term) => ({ ...term, hours: low }))
  const named = units.find(([, pattern]) => pattern.test(unit))?.[0]
  if (named === undefined || lowCents !== '' || last.measure !== 'term') return false
  return changeLast(reading, (term) =>
    high === undefined
      ? { ...term, term: length(low, named) }
      : { ...term, measure: 'term-range', term: length(low, named), max: length(high, named) },
  )
}

const length = (n: string, unit: TermUnit): Term => ({ unit, n: Number(n) })
const centsOf = (dollars: string, cents: string): number => Number(dollars) * 100 + Number(cents.slice(1))

function changeLast(
  reading: Reading,
  change: (term: Reading['sentence'][number]) => Reading['sentence'][number],
): boolean {
  const last = reading.sentence.at(-1)
  if (last) reading.sentence[reading.sentence.length - 1] = change(last)
  return last !== undefined
}
