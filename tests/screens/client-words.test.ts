import { describe, expect, it } from 'vitest'
import { navigationFor } from '../../src/identity/domain/navigation.ts'
import { exercisesFor } from '../../src/training/domain/exercises.ts'
import { loadExercises } from '../../src/training/load-exercises.ts'
import type { WrittenLanguage } from '../../src/vocabulary/code-lists.ts'
import { placesInSpanish, shellWords } from '../../web/app/shell-words.ts'
import { signWords } from '../../web/court/sign-words.ts'
import { aboutScreens } from '../../web/help/about-screens.ts'
import { aboutScreensInSpanish } from '../../web/help/about-screens-es.ts'
import { firstHourWords } from '../../web/help/first-hour-words.ts'
import { myCaseWords } from '../../web/plea/my-case-words.ts'
import { screens } from './screens.ts'

const defendants = ['defendant.whitlock', 'defendant.morales'] as const

/** Every word table of a defendant's screens. */
const tables: readonly (readonly [string, Readonly<Record<WrittenLanguage, object>>])[] = [
  ['the frame', shellWords],
  ['my case', myCaseWords],
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

  it('finds every place by a Spanish name', () => {
    const { nav } = navigationFor(['defendant'], 'training')
    expect(nav.filter(({ id }) => !Object.hasOwn(placesInSpanish, id))).toEqual([])
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

describe('what a defendant reads is easy', () => {
  it.each(tables)('%s: English of grade 8 at most (Flesch and Kincaid)', (_name, { en }) => {
    const { perSentence, perWord } = measured(
      textsOf(en).map(([, text]) => text),
      'en',
    )
    expect(0.39 * perSentence + 11.8 * perWord - 15.59).toBeLessThanOrEqual(8)
  })

  it.each(tables)('%s: Spanish no harder than normal (Fernández Huerta)', (_name, { es }) => {
    const { perSentence, perWord } = measured(
      textsOf(es).map(([, text]) => text),
      'es',
    )
    expect(206.84 - 60 * perWord - 1.02 * perSentence).toBeGreaterThanOrEqual(60)
  })
})
