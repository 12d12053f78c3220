import { describe, expect, it } from 'vitest'
import { loadExercises } from '../../src/training/load-exercises.ts'
import { aboutScreen, aboutScreens } from '../../web/help/about-screens.ts'
import { screens } from './screens.ts'

describe('every screen explains itself', () => {
  it('with a text for each route of the router, and for nothing else', () => {
    expect(Object.keys(aboutScreens).toSorted()).toEqual(
      [...new Set(screens.flatMap(({ route }) => route ?? []))].toSorted(),
    )
  })

  it.each(Object.entries(aboutScreens))('%s says what it is for and who sees it', (_path, { purpose, can, seenBy }) => {
    for (const sentence of [purpose, seenBy, ...can]) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })

  it('and not where there is no screen', () => {
    expect(aboutScreen('/nowhere')).toBeNull()
    expect(aboutScreen('constructor')).toBeNull()
  })
})

describe('an exercise of the first hour', () => {
  it.each(loadExercises().map(({ id, begin }) => [id, begin.to] as const))('%s begins on a screen: %s', (_id, to) => {
    expect(aboutScreen(to)).not.toBeNull()
  })
})
