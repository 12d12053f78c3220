import { describe, expect, it } from 'vitest'
import { navigationFor } from '../../src/identity/domain/navigation.ts'
import { useNotice } from '../../src/identity/domain/use-notice.ts'
import { identityProblems } from '../../src/identity/problems.ts'
import { commonProblems } from '../../src/platform/http/problems.ts'
import { agreementProblems } from '../../src/plea/agreement/problems.ts'
import { pleaProblems } from '../../src/plea/problems.ts'
import { exercisesFor } from '../../src/training/domain/exercises.ts'
import { loadExercises } from '../../src/training/load-exercises.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { commandWords } from '../../web/app/command-words.ts'
import { displayWords } from '../../web/app/display-words.ts'
import { failureWords } from '../../web/app/failure-words.ts'
import { problemsInSpanish } from '../../web/app/problem-told.ts'
import { lostWords } from '../../web/app/lost-words.ts'
import { placesInSpanish, shellWords } from '../../web/app/shell-words.ts'
import { undoWords } from '../../web/app/undo-words.ts'
import { caseTabs } from '../../web/cases/tabs.ts'
import { tabsInSpanish } from '../../web/cases/case-words-es.ts'
import { signWords } from '../../web/court/sign-words.ts'
import { caseHeaderWords } from '../../web/design/case-header-words.ts'
import { stateWords } from '../../web/design/state-words.ts'
import { aboutScreens } from '../../web/help/about-screens.ts'
import { aboutScreensInSpanish } from '../../web/help/about-screens-es.ts'
import { firstHourWords } from '../../web/help/first-hour-words.ts'
import { accountWords } from '../../web/identity/account-words.ts'
import { signInWords } from '../../web/identity/sign-in-words.ts'
import { myCaseWords } from '../../web/plea/my-case-words.ts'
import { ownDefenseWords } from '../../web/plea/own-defense-words.ts'
import { screens } from './screens.ts'

const defendants = ['defendant.whitlock', 'defendant.morales'] as const

/** Every word table of a defendant's screens. */
const tables: readonly (readonly [string, Readonly<Record<WrittenLanguage, object>>])[] = [
  ['the frame', shellWords],
  ['the ways in and the locked screen', signInWords],
  ['one’s own account', accountWords],
  ['what can be done, and its keys', commandWords],
  ['how the page looks', displayWords],
  ['the top of the case', caseHeaderWords],
  ['what waits and what fails', stateWords],
  ['why it fails', failureWords],
  ['what was just done and may be taken back', undoWords],
  ['where there is nothing to do', lostWords],
  ['my case', myCaseWords],
  ['my case, of one who represents himself', ownDefenseWords],
  ['the agreement', signWords],
  ['the first hour', firstHourWords],
]

/** Every text in a table by its path, however deep; what a function says is told of some numbers. */
function textsOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(Reflect.apply(words, null, [2, 3]))]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}/${key}`))
}

describe('a defendant who reads Spanish', () => {
  it.each(tables)('reads %s in it, every text of it', (_name, { en, es }) => {
    const spanish = new Map(textsOf(es))
    const lacks = textsOf(en).filter(([path, text]) => ['', text].includes(spanish.get(path) ?? ''))
    expect(lacks).toEqual([])
  })

  it('is told in it, before signing in, of what use is made of the system', () => {
    const [en, es] = [useNotice.en, useNotice.es].map((notice) => notice.split('\n\n'))
    expect(es).toHaveLength(en?.length ?? 0)
    expect(en?.filter((paragraph) => es?.includes(paragraph))).toEqual([])
  })

  it('finds every place by a Spanish name', () => {
    const { nav } = navigationFor(['defendant'], 'training')
    expect(nav.filter(({ id }) => !Object.hasOwn(placesInSpanish, id))).toEqual([])
  })

  it('finds every part of his case by a Spanish name', () => {
    const others = caseTabs.map(({ segment }) => segment).filter((segment) => !Object.hasOwn(tabsInSpanish, segment))
    // What police, prosecution, counsel and victims have.
    expect(others).toEqual(['referral', 'charging', 'client', 'conferral'])
  })

  it('is told in it why he may not sign in, unlock or sign', () => {
    const kinds = [
      'wrong-credentials',
      'code-needed',
      'locked-out',
      'too-many-attempts',
      'method-closed',
      'wrong-reset-code',
    ]
    for (const kind of [...kinds, ...Object.keys(commonProblems)]) expect(problemsInSpanish).toHaveProperty(kind)
    const known = { ...commonProblems, ...pleaProblems, ...agreementProblems, ...identityProblems, 'bad-input': null }
    expect(Object.keys(problemsInSpanish).filter((kind) => !Object.hasOwn(known, kind))).toEqual([])
  })

  it('is told in it what each screen is for', () => {
    const own = screens.filter(({ as }) => defendants.some((defendant) => as.includes(defendant)))
    expect(own.length).toBeGreaterThan(2)
    expect(own.flatMap(({ route }) => route ?? []).filter((route) => !(route in aboutScreensInSpanish))).toEqual([])
    for (const [route, { can }] of Object.entries(aboutScreensInSpanish))
      expect(Object.entries(aboutScreens).find(([path]) => path === route)?.[1].can).toHaveLength(can.length)
  })

  it('has every exercise in it, step by step', () => {
    const mine = exercisesFor(loadExercises(), ['defendant'])
    expect(mine.length).toBeGreaterThan(0)
    for (const { steps, inSpanish } of mine) expect(inSpanish?.steps).toHaveLength(steps.length)
  })
})

/** Whole sentences: a label of two words is neither easy nor hard. */
const sentencesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.match(/[^.!?]+[.!?]/g) ?? []).map((one) => one.trim())

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? []

/** By groups of vowels; a final e that is not heard is none, two strong vowels of Spanish are two. */
const syllables: Record<WrittenLanguage, (word: string) => number> = {
  en: (word) =>
    Math.max(
      1,
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g)?.length ?? 1,
    ),
  es: (word) => Math.max(1, word.toLowerCase().match(/[aeoáéíóú]|[iuü]+(?![aeoáéíóú])/gu)?.length ?? 1),
}

function measured(texts: readonly string[], language: WrittenLanguage) {
  const sentences = sentencesOf(texts)
  const words = sentences.flatMap(wordsOf)
  const heard = words.reduce((sum, word) => sum + syllables[language](word), 0)
  return { perSentence: words.length / sentences.length, perWord: heard / words.length }
}

/** Tables that hold whole sentences, and not names alone. */
const told = tables.filter(([, { en }]) => sentencesOf(textsOf(en).map(([, text]) => text)).length > 0)

describe('what a defendant reads is easy', () => {
  it.each(told)('%s: English of grade 8 at most (Flesch and Kincaid)', (_name, { en }) => {
    const { perSentence, perWord } = measured(
      textsOf(en).map(([, text]) => text),
      'en',
    )
    expect(0.39 * perSentence + 11.8 * perWord - 15.59).toBeLessThanOrEqual(8)
  })

  it.each([...told.map(([name, { es }]) => [name, es] as const), ['a refusal', problemsInSpanish] as const])(
    '%s: Spanish no harder than normal (Fernández Huerta)',
    (_name, es) => {
      const { perSentence, perWord } = measured(
        textsOf(es).map(([, text]) => text),
        'es',
      )
      expect(206.84 - 60 * perWord - 1.02 * perSentence).toBeGreaterThanOrEqual(60)
    },
  )
})
