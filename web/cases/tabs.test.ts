import { describe, expect, it } from 'vitest'
import { caseTabs } from './tabs.ts'

describe('the letters that lead to the parts of a case', () => {
  it('are each a letter of the label, by which it is remembered', () => {
    const strange = caseTabs.filter(
      ({ label, letter }) => !/^[a-z]$/.test(letter) || !label.toLowerCase().includes(letter),
    )
    expect(strange).toEqual([])
  })

  it('lead to one part each', () => {
    const letters = caseTabs.map(({ letter }) => letter)
    expect(letters).toEqual([...new Set(letters)])
  })
})
